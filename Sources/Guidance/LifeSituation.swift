package import County
package import Tray

/// The check of one's life and what it recommends (elämäntilanne): the answers are the person's own.
package struct LifeSituation: Sendable {
  package var check: LifeCheck
  package var flows: Flows
  package var tray: Tray
  package var signposts: Signposts

  package init(check: LifeCheck, flows: Flows, tray: Tray, signposts: Signposts) {
    (self.check, self.flows, self.tray, self.signposts) = (check, flows, tray, signposts)
  }

  package static let facts: [any FactPayload.Type] = [LifeChecked.self]

  static func stream(of person: ID<Person>) -> Stream { Stream("life", person) }

  /// Keeps answers for the person who gave them.
  package func keep(_ answers: LifeAnswers, of actor: Actor) async throws {
    let person = try Self.person(actor)
    if let refusal = answers.refusal(in: check) { throw refusal }
    let kept = LifeChecked(version: check.version, answers: answers)
    try await flows.journal.change(by: actor) { ledger in
      try ledger.add(kept, to: Self.stream(of: person))
    }
  }

  /// The person's own answers, oldest first. Nobody else can ask for them: whose they are follows from who asks.
  package func kept(by actor: Actor) async throws -> [(at: Moment, answers: LifeAnswers)] {
    let person = try Self.person(actor)
    return try await flows.journal.facts(of: Self.stream(of: person)).compactMap { fact in
      fact.read(LifeChecked.self).map { (fact.occurred, $0.answers) }
    }
  }

  private static func person(_ actor: Actor) throws(Refusal) -> ID<Person> {
    guard actor.id != Actor.anonymous.id else { throw .signInNeeded }
    guard actor.role == .resident, let person = ID<Person>(actor.id) else { throw .notYours }
    return person
  }

  /// What helps with one weak side: services, a flow, and associations' offers found by its words.
  func recommendations(for item: LifeCheck.Item, lang: Lang) async throws -> [ChatHit] {
    let services = item.advice.services.compactMap { code in
      flows.service(code).map { ChatHit(code: code, name: $0, path: "/services/\(code.lowercased())") }
    }
    let flow = item.advice.flow.flatMap { flows.book[$0] }.map { flow in
      ChatHit(
        code: FlowBook.code(of: flow), name: Localized(flow.title), path: FlowLink.start(flow.address).path)
    }
    return services + [flow].compactMap(\.self) + (try await cards(item, lang))
  }

  private func cards(_ item: LifeCheck.Item, _ lang: Lang) async throws -> [ChatHit] {
    guard let words = item.advice.words else { return [] }
    let found = try await signposts.find(words[lang], lang: lang).filter { !$0.code.hasPrefix("flow.") }
    let offers = try await tray.offersByID()
    return found.prefix(2).compactMap { find in
      offers[find.code].map { ChatHit(code: $0.id, name: $0.name, path: $0.path) }
    }
  }
}
