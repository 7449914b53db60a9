package import County

/// How far a half-year's report is signed (hyväksynnän tila). A signature counts only for the words it was given for.
package struct SignOff: Sendable, Equatable {
  /// Signatures that hold, in the order of the levels.
  package var signed: [ProgrammeState.Signature]

  /// `hash` is the report's as it now stands.
  package init(_ state: ProgrammeState, _ period: Period, hash: String) {
    var signed: [ProgrammeState.Signature] = []
    for signature in state.signatures where signature.signed.period == period {
      guard signature.signed.hash == hash, signed.count < SignLevel.allCases.count,
        signature.signed.level == SignLevel.allCases[signed.count]
      else { continue }
      signed.append(signature)
    }
    self.signed = signed
  }

  /// Who is to sign next; `nil` when all have.
  package var next: SignLevel? {
    signed.count < SignLevel.allCases.count ? SignLevel.allCases[signed.count] : nil
  }
  package var isFinal: Bool { next == nil }

  /// The signature that `actor` may give now, at the next level.
  package func signing(by actor: Actor, period: Period, hash: String, seen: String) throws(Refusal)
    -> ReportSigned
  {
    guard let next else { throw .reportSigned }
    guard seen == hash else { throw .changedMeanwhile }
    guard next.mayBeSigned(by: actor.role), actor.id != Actor.anonymous.id else { throw .notYours }
    guard !signed.contains(where: { $0.by == actor.id }) else { throw .signedBefore }
    return ReportSigned(period: period, level: next, hash: hash)
  }
}

extension SignLevel {
  package func mayBeSigned(by role: Role) -> Bool {
    switch self {
    case .author, .lead: role == .programmeOffice
    case .steering: role == .manager
    }
  }
}

extension ProgrammeState {
  /// The last signature of a report that all levels have signed; from then on it is read-only.
  package func seal(of period: Period) -> Signature? {
    var levels: [String: Int] = [:]
    for signature in signatures where signature.signed.period == period {
      let hash = signature.signed.hash, next = levels[hash, default: 0]
      guard signature.signed.level == SignLevel.allCases[next] else { continue }
      levels[hash] = next + 1
      if next + 1 == SignLevel.allCases.count { return signature }
    }
    return nil
  }

  package func mustBeOpen(_ period: Period) throws(Refusal) {
    if seal(of: period) != nil { throw .reportSigned }
  }
}

extension Refusal {
  package static let reportSigned = Refusal(
    "programme.signed", status: 409, fi: "Raportti on hyväksytty. Sitä ei voi enää muuttaa.",
    sv: "Rapporten är godkänd. Den kan inte längre ändras.",
    en: "The report is signed. It can no longer be changed.")
  package static let signedBefore = Refusal(
    "programme.signedBefore", status: 403,
    fi: "Olet jo allekirjoittanut. Seuraavan tason allekirjoittaa toinen henkilö.",
    sv: "Du har redan undertecknat. En annan person undertecknar nästa nivå.",
    en: "You have signed already. Another person signs the next level.")
}
