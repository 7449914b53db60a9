package import Rules

/// A sign in the question that help must be sought now, with what to do about it (hälytysmerkki).
package struct RedFlag: Sendable {
  package var id: String
  package var level: Level
  package var message: Text
  /// The words of the question that showed it.
  package var words: [String]

  /// Where help is found, most pressing first.
  package enum Level: String, Codable, CaseIterable, Comparable, Sendable {
    case emergency = "112", poison, crisis, helpline = "116117"

    private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }

    package static func < (one: Level, other: Level) -> Bool { one.rank < other.rank }
  }
}

extension [RedFlag] {
  /// The first flag of each message: several signs may call for the same help.
  package var eachSaidOnce: [RedFlag] {
    var said: Set<Text> = []
    return filter { said.insert($0.message).inserted }
  }
}

/// All red flags and how they are told from ordinary talk; the content of `redflags.yaml`.
package struct RedFlagList: Codable, Sendable {
  package var source: String
  package var validFrom: Day
  package var validTo: Day?
  /// Words that deny the symptom after them, and words that may stand between.
  package var negations: Sayings
  package var carriers: Sayings
  /// Talk of the past, of courses, of papers: nothing is happening now.
  package var calm: Sayings
  /// Talk of groups, papers, bookings and figures of speech: the sign is asked about, not seen.
  package var asking: Sayings?
  /// What no calm around it silences: a wish to die, blows, weapons, said outright.
  package var outright: Sayings?
  /// Words that say it happens now after all.
  package var now: Sayings
  /// Words that mean one thing, used in patterns by name: `@child`.
  package var groups: [String: Sayings]?
  /// Ordinary words that a slip of one letter would turn into a sign: *cooking* is not *choking*.
  package var lookalikes: Sayings?
  /// Telephone numbers that the messages give.
  package var numbers: [Number]?
  /// What is said when no sign is met but the text is like the examples of danger.
  package var likeness: LikenessEntry?
  package var flags: [Entry]

  package init(source: String, validFrom: Day, flags: [Entry] = []) {
    (self.source, self.validFrom, self.flags) = (source, validFrom, flags)
    (negations, carriers, calm, now) = (Sayings(), Sayings(), Sayings(), Sayings())
  }

  /// A telephone number of the messages; a county confirms those that are not verified yet.
  package struct Number: Codable, Sendable {
    package var number: String
    package var name: String
    package var verified: Bool
  }

  /// How examples are used (esimerkkien käyttö).
  package struct LikenessEntry: Codable, Sendable {
    package var message: Text
    /// A text that is liker than this to the examples of danger is one.
    package var above: Double
    /// So many words tell enough; for each word that a text lacks of them it must be liker by `lack`.
    package var enough: Int
    package var lack: Double
    /// Signs that asking calms are passed over in a text less like than this, where no clause is like to danger.
    package var calmBelow: Double
    /// A text less like than this, with no clause like to danger, has no sign at all but what is said outright.
    package var silentBelow: Double
    /// Fewer words tell too little.
    package var least: Int
  }

  /// One red flag: what shows it and what to say.
  package struct Entry: Codable, Sendable {
    package var id: String
    package var level: RedFlag.Level
    package var message: Text
    package var find: Sayings
    package var unless: Sayings?
    /// False where talk of the past does not calm, as with thoughts of suicide.
    package var calms: Bool?
    /// False where asking about groups and papers does not calm either.
    package var asks: Bool?
  }
}
