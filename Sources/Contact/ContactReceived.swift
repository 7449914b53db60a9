package import County

/// Somebody knocked (yhteydenotto saapui): the first fact of every matter.
package struct ContactReceived: FactPayload {
  package static let kind = "contact.received"
  package var channel: ContactChannel
  /// The need in the person's own words, up to 4 000 characters.
  package var words: String
  package var lang: Lang
  package var topic: Topic
  package var branch: Branch
  /// The unit whose queue it enters.
  package var unit: ID<CareUnit>
  package var identity: Identity
  package var about: About
  /// Whose need it is, when known.
  package var person: ID<Person>?
  /// Who wrote for them, when signed in.
  package var actedBy: ID<Person>?
  package var born: Day?
  package var municipality: String?
  package var name: String?
  package var phone: String?
  /// The hours within which we promised to call back.
  package var callback: CallbackPromise?
  /// Answers to the first questions, by question.
  package var answers: [String: String]?
  package var questionnaire: String?
  /// Digest of the word that opens the follow-up page without signing in.
  package var follow: String?
  /// An earlier matter that this one may continue.
  package var earlier: ID<Matter>?
  /// What guided the person here: a flow, its version and outcome, or `chat` (ohjauspolku).
  package var guided: String?
  /// The sender's own key, so that the same message twice is one contact.
  package var key: String?

  package init(
    channel: ContactChannel, words: String, lang: Lang, topic: Topic, unit: ID<CareUnit>,
    identity: Identity = .anonymous, about: About = .oneself
  ) {
    (self.channel, self.words, self.lang, self.topic) = (channel, words, lang, topic)
    (self.unit, self.identity, self.about, branch) = (unit, identity, about, topic.branch)
  }

  package var milestones: [Milestone] {
    [Milestone("contact.received")] + (channel == .walkin ? [Milestone("contact.answered")] : [])
  }

  package static var example: ContactReceived {
    var contact = ContactReceived(
      channel: .web, words: "Kurkku on kipeä ja kuumetta 38.", lang: .fi, topic: .ill, unit: .example)
    contact.born = Day(1994, 5, 1)
    contact.municipality = "205"
    contact.answers = ["since": "days", "bad": "some"]
    return contact
  }
}

extension ContactReceived {
  /// A telephone number in the one form in which it is kept: digits and a plus; `nil` without any digit.
  package static func number(_ written: String) -> String? {
    let signs = written.filter { $0 == "+" || $0.isASCII && $0.isNumber }
    return signs.contains(where: \.isNumber) ? signs : nil
  }
}

/// The window of a promised call (takaisinsoittolupaus).
package struct CallbackPromise: Codable, Hashable, Sendable {
  package var from: Moment
  package var to: Moment

  package init(from: Moment, to: Moment) { (self.from, self.to) = (from, to) }
}
