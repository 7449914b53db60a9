import Contact
package import County

/// A word of a question and its forms that the catalogue knows (kysytty sana).
package struct AskedWord: Sendable, Equatable {
  package var asked: String
  package var forms: [String]

  package init(_ asked: String, _ forms: [String]) { (self.asked, self.forms) = (asked, forms) }
}

/// What people with the same words were in the end given (aiemmat valinnat), counted from closed matters. Words are
/// kept only as the search's own forms of words that the catalogue has; of a person nothing is kept once counted.
package struct Priors: Sendable, Equatable {
  /// How often a service was given among the closed matters with a word, which is told as it was asked.
  package struct Chosen: Codable, Sendable, Equatable {
    package var word: String
    package var times: Int
    package var of: Int

    package init(word: String, times: Int, of: Int) { (self.word, self.times, self.of) = (word, times, of) }

    var share: Double { of == 0 ? 0 : Double(times) / Double(of) }
  }

  /// The closed matters of one word, and those in which each service was given.
  private struct Count: Sendable, Equatable {
    var matters = 0
    var given: [String: Int] = [:]
  }

  /// A matter that is not closed yet: the forms of its words and what was given last.
  private struct Open: Sendable, Equatable {
    var forms: Set<String>
    var given: [String] = []
  }

  private var counts: [String: Count] = [:]
  private var open: [Stream: Open] = [:]
  /// The last fact that was read.
  package private(set) var position = 0

  package init() {}

  /// The kinds of facts that it counts; the others it passes over.
  static let kinds = [ContactReceived.kind, GuidanceGiven.kind, MatterClosed.kind]

  /// Nothing has been counted.
  package var isEmpty: Bool { counts.isEmpty }

  /// Takes one fact; `forms` gives the forms of somebody's words that the catalogue knows.
  package mutating func take(_ fact: Fact, forms: (String, Lang) -> Set<String>) {
    position = max(position, fact.position)
    switch fact.kind {
    case ContactReceived.kind:
      guard let contact = fact.read(ContactReceived.self) else { return }
      let known = forms(contact.words, contact.lang)
      if !known.isEmpty { open[fact.stream] = Open(forms: known) }
    case GuidanceGiven.kind:
      guard let given = fact.read(GuidanceGiven.self) else { return }
      open[fact.stream]?.given = given.offers.map { $0.uppercased() }
    case MatterClosed.kind:
      guard let closed = fact.read(MatterClosed.self), let matter = open.removeValue(forKey: fact.stream)
      else { return }
      if [.helped, .selfCare, .referred].contains(closed.reason) { count(matter) }
    default: return
    }
  }

  private mutating func count(_ matter: Open) {
    guard !matter.given.isEmpty else { return }
    for form in matter.forms {
      counts[form, default: Count()].matters += 1
      for code in Set(matter.given) { counts[form]?.given[code, default: 0] += 1 }
    }
  }

  /// What each service's choices were, told by one asked word: the one that the fewest closed matters have, for it tells
  /// most. Words of fewer than `least` matters, and services given to fewer than five, say nothing.
  package func chosen(_ words: [AskedWord], least: Int) -> [String: Chosen] {
    let known = words.compactMap { word -> (asked: String, count: Count)? in
      let counts = word.forms.compactMap { self.counts[$0] }
      guard let count = counts.max(by: { $0.matters < $1.matters }), count.matters >= max(least, 1) else {
        return nil
      }
      return (word.asked, count)
    }
    guard let (asked, count) = known.min(by: { ($0.count.matters, $0.asked) < ($1.count.matters, $1.asked) })
    else { return [:] }
    return count.given.filter { $0.value >= Self.fewest }.mapValues {
      Chosen(word: asked, times: $0, of: count.matters)
    }
  }

  /// Fewer people than this are never spoken of.
  static let fewest = 5

  /// Open matters and counted words, for looking whether anything is kept.
  var size: (open: Int, words: Int) { (open.count, counts.count) }
}
