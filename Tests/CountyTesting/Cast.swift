package import Contact
package import County

/// People of the test county, all made up (henkilöhahmot).
package enum Cast {
  package static let nurse = Actor(id: "elli-nurse", role: .nurse, unit: "yhteyskeskus")
  package static let secondNurse = Actor(id: "otso-nurse", role: .nurse, unit: "yhteyskeskus")
  package static let receptionist = Actor(id: "vilja-receptionist", role: .receptionist, unit: "yhteyskeskus")
  package static let healthCentreNurse = Actor(id: "tuuli-nurse", role: .nurse, unit: "kajaani-tk")
  package static let resident = Actor(id: "resident-aada", role: .resident)
  package static let otherResident = Actor(id: "resident-eino", role: .resident)
  package static let leader = Actor(id: "lumi-leader", role: .leader, unit: "yhteyskeskus")
  package static let manager = Actor(id: "manager", role: .manager)
  package static let partner = Actor(id: "partner-chat", role: .partner)

  package static let all = [
    nurse, secondNurse, receptionist, healthCentreNurse, resident, otherResident, leader, manager, partner,
    .luukku,
    .anonymous,
  ]

  /// Somebody whose record the county may hold.
  package static func person(
    _ name: String = "Aada Kaislavuolle", born: Day? = Day(1994, 5, 1), code: String? = nil,
    phone: String? = "0401112233",
    guardianOf: [ID<Person>]? = nil
  ) -> Person {
    Person(
      name: name, code: code.flatMap(IdentityCode.init), born: born ?? Day(number: 0), municipality: "205",
      lang: .fi,
      phone: phone, guardianOf: guardianOf)
  }
}

extension Actor {
  /// The same actor as somebody at the other end of a request.
  package func visiting(_ lang: Lang = .fi) -> Visitor {
    Visitor(actor: self, name: self == .anonymous ? "" : id, lang: lang, secret: "secret-of-the-session")
  }

  /// The professional's own id; the cast's ids are all valid.
  package var professional: ID<Professional> { ID(id) ?? .example }
}

extension TestCounty {
  /// Registers a person under the actor's id.
  package func register(_ person: Person, as actor: Actor) async throws -> ID<Person> {
    guard let id = ID<Person>(actor.id) else { throw Refusal.notFound }
    try await journal.change(by: .luukku) { ledger in try ledger.add(person, to: id.stream) }
    return id
  }

  /// A contact as a test needs it; `change` alters it first.
  package func contact(
    _ words: String = "Kurkku on kipeä", topic: Topic = .ill, channel: ContactChannel = .web,
    _ change: (inout ContactReceived) -> Void = { _ in }
  ) -> ContactReceived {
    var entry = ContactReceived(
      channel: channel, words: words, lang: .fi, topic: topic, unit: contact.routing.unit(for: topic))
    change(&entry)
    return entry
  }

  /// Receives a contact and gives the matter's id.
  @discardableResult
  package func receive(
    _ entry: ContactReceived? = nil, by actor: Actor = .anonymous, occurred: Moment? = nil
  ) async throws -> ID<Matter> {
    try await contact.receive(entry ?? contact(), by: actor, occurred: occurred).matter
  }

  package func holding(_ matter: ID<Matter>) async throws -> Holding {
    guard let holding = Holding(try await journal.facts(of: matter.stream)) else {
      throw Refusal.noSuchMatter
    }
    return holding
  }
}
