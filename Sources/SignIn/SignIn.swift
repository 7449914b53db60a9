package import Contact
package import County
import OpenID

/// Signing in: who may enter by which door, and as whom (tunnistautuminen).
package struct SignIn: Sendable {
  package var contact: Contact
  package var sessions: Sessions
  package var seal: Seal
  package var doorways: [Doorway]
  package var directory: Directory?
  package var staff: StaffRoll
  /// A number to call when nothing else works.
  package var phone: String
  /// The county's own address, for the way back from a goodbye elsewhere.
  package var address: String
  /// For the keeper's log: never names, codes, addresses or tokens.
  package var report: @Sendable (String) -> Void

  package init(
    contact: Contact, sessions: Sessions, seal: Seal, doorways: [Doorway], directory: Directory?,
    staff: StaffRoll,
    phone: String, address: String, report: @escaping @Sendable (String) -> Void
  ) {
    (self.contact, self.sessions, self.seal, self.doorways) = (contact, sessions, seal, doorways)
    (self.directory, self.staff, self.phone, self.address) = (directory, staff, phone, address)
    self.report = report
  }

  package static let facts: [any FactPayload.Type] = [SessionOpened.self, SessionEnded.self, StaffKnown.self]

  var journal: Journal { contact.journal }
  var house: House { contact.house }

  /// A try on its way: what the answer must fit, and where the person was going.
  struct Journey: Codable {
    var attempt: Attempt
    var entrance: Entrance
    var to: String
    var until: Int

    /// Long enough to find a banking code.
    static let life = 900
  }

  /// The address to leave for, and what to keep in the cookie meanwhile.
  func depart(_ doorway: Doorway, to: String) async throws -> (address: String, cookie: String) {
    let world = journal.world
    let attempt = Attempt(state: world.secret(), nonce: world.secret())
    let journey = Journey(
      attempt: attempt, entrance: doorway.entrance, to: to, until: world.now().seconds + Journey.life)
    let address = try await asking(doorway) { try await doorway.provider.departure(attempt, proof(attempt)) }
    return (address, try seal.close(journey, for: .attempt))
  }

  /// Whoever comes back from the identity service, and where they were going.
  func arrive(_ doorway: Doorway, query: [String: String], cookie: String?, lang: Lang) async throws -> (
    Visitor, String
  ) {
    guard let journey = cookie.flatMap({ seal.open(Journey.self, $0, for: .attempt) }),
      journey.entrance == doorway.entrance, journey.until > journal.world.now().seconds,
      query["state"] == journey.attempt.state
    else { throw Refusal.attemptOver }
    guard query["iss"].map({ $0 == doorway.provider.client.issuer }) ?? true else {
      throw Refusal.notConfirmed
    }
    guard let code = query["code"], !code.isEmpty, query["error"] == nil else { throw Refusal.cancelled }
    let attempt = journey.attempt
    let claims = try await asking(doorway) {
      try await doorway.provider.arrival(code, attempt, proof(attempt))
    }
    let visitor =
      switch doorway.entrance {
      case .residents: try await resident(ResidentIdentity(claims, doorway.claims), lang)
      case .staff: try await professional(claims, doorway.provider.client.issuer, lang)
      }
    return (visitor, journey.to.isEmpty ? Self.home(visitor.actor.role) : journey.to)
  }

  private func proof(_ attempt: Attempt) -> Proof { Proof(secret: seal.key(for: "proof"), attempt: attempt) }

  private func asking<Answer: Sendable>(
    _ doorway: Doorway, _ ask: () async throws -> Answer
  ) async throws -> Answer {
    do {
      return try await ask()
    } catch let fault as ProviderFault {
      report("\(doorway.entrance.rawValue): \(fault.forLog)")
      throw fault.refusal
    }
  }

  private static func home(_ role: Role) -> String {
    role == .resident ? "/my" : role == .manager ? "/board" : "/desk"
  }
}

extension SignIn {
  /// The person behind the code; whoever is new is written down.
  private func resident(_ identity: ResidentIdentity, _ lang: Lang) async throws -> Visitor {
    let id =
      if let known = try await contact.person(with: identity.code) { known } else {
        try await contact.register(
          Person(
            name: identity.name, code: identity.code, born: identity.code.born,
            municipality: identity.municipality, lang: lang))
      }
    let name = try await contact.person(id)?.name ?? identity.name
    return Visitor(actor: Actor(id: id.text, role: .resident), name: name, lang: lang)
  }

  /// The professional that the directory's claims make; what it says anew is written down.
  private func professional(_ claims: Claims, _ issuer: String, _ lang: Lang) async throws -> Visitor {
    guard let directory else { throw Refusal.noRights }
    let member = try directory.member(claims, issuer: issuer, staff: staff.listed)
    try await staff.learn(member, journal)
    return Visitor(
      actor: Actor(id: member.id.text, role: member.role, unit: member.unit.text), name: member.name,
      lang: lang)
  }
}

extension ProviderFault {
  /// What the visitor reads.
  var refusal: Refusal {
    switch self {
    case .unreachable, .unfit: .providerDown
    case .codeRefused, .token: .notConfirmed
    }
  }

  /// What the keeper reads.
  var forLog: String {
    switch self {
    case .unreachable: "the identity service does not answer"
    case .unfit(let why): "the identity service cannot be used: \(why)"
    case .codeRefused: "the code was refused"
    case .token(let fault): "the token was refused: \(fault.rawValue)"
    }
  }
}
