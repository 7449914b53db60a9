package import County

/// Somebody of ours reached the person (yhteys saatu).
package struct ContactAnswered: FactPayload {
  package static let kind = "contact.answered"
  package var channel: ContactChannel

  package init(channel: ContactChannel) { self.channel = channel }
  package var milestones: [Milestone] { [Milestone("contact.answered")] }
  package static var example: ContactAnswered { ContactAnswered(channel: .phone) }
}

/// We now know who it is, or know it more surely (tunnistautuminen kesken asian).
package struct ContactIdentified: FactPayload {
  package static let kind = "contact.identified"
  package var person: ID<Person>
  package var identity: Identity
  package var born: Day
  package var municipality: String

  package init(person: ID<Person>, identity: Identity, born: Day, municipality: String) {
    (self.person, self.identity, self.born, self.municipality) = (person, identity, born, municipality)
  }

  package static var example: ContactIdentified {
    ContactIdentified(
      person: .example, identity: .strong, born: Day(1994, 5, 1) ?? Day(number: 0), municipality: "205")
  }
}

/// Why somebody had to knock again; all but `newMatter` are failure demand (häiriökysyntä).
package enum RepeatReason: String, Codable, Sendable, CaseIterable {
  case noAnswer, wrongPlace, partlyServed, informationMissing, other, newMatter

  package var isFailureDemand: Bool { self != .newMatter }

  /// The single key that confirms it at a desk.
  package var key: String { String((Self.allCases.firstIndex(of: self) ?? 0) + 1) }

  package var name: Text {
    switch self {
    case .noAnswer: Text(fi: "Ei saanut vastausta", sv: "Fick inget svar", en: "Got no answer")
    case .wrongPlace: Text(fi: "Väärä paikka", sv: "Fel ställe", en: "Wrong place")
    case .partlyServed: Text(fi: "Asia jäi kesken", sv: "Ärendet blev halvfärdigt", en: "Partly served")
    case .informationMissing:
      Text(fi: "Tietoa puuttui", sv: "Information saknades", en: "Information was missing")
    case .other: Text(fi: "Muu häiriö", sv: "Annan störning", en: "Other failure")
    case .newMatter: Text(fi: "Uusi asia", sv: "Nytt ärende", en: "A new matter")
    }
  }
}

/// A professional has said how this contact belongs to an earlier one (toistuva yhteydenotto).
package struct ContactLinked: FactPayload {
  package static let kind = "contact.linked"
  package var earlier: ID<Matter>
  package var reason: RepeatReason

  package init(earlier: ID<Matter>, reason: RepeatReason) { (self.earlier, self.reason) = (earlier, reason) }
  package static var example: ContactLinked { ContactLinked(earlier: .example, reason: .noAnswer) }
}

/// A message inside a matter, either way (viesti).
package struct MessageWritten: FactPayload {
  package static let kind = "message.written"
  package var words: String
  package var toResident: Bool

  package init(words: String, toResident: Bool) { (self.words, self.toResident) = (words, toResident) }
  package var milestones: [Milestone] { toResident ? [Milestone("contact.answered")] : [] }
  package static var example: MessageWritten {
    MessageWritten(words: "Soitamme sinulle tänään.", toResident: true)
  }
}
