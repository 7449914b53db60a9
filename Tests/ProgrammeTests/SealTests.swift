import County
import CountyTesting
import Programme
import Testing

@Suite("When a report is sealed") struct SealTests {
  private func state(_ signed: [(SignLevel, String, String)]) throws -> ProgrammeState {
    let period = try #require(Period("11/26"))
    let facts = try signed.enumerated().map { place, one in
      Fact(
        position: place + 1, id: "f\(place)", stream: Stream("programme", ID<ProgrammePlan>.example),
        version: place + 1,
        kind: ReportSigned.kind, occurred: TestCounty.start, recorded: TestCounty.start,
        actor: Actor(id: one.2, role: .programmeOffice),
        payload: try JSON.encode(ReportSigned(period: period, level: one.0, hash: one.1)))
    }
    return ProgrammeState(facts)
  }

  /// The first words that the three levels have signed one after another, whatever was signed between.
  private func plain(_ signed: [(SignLevel, String, String)]) -> String? {
    for end in signed.indices {
      let hash = signed[end].1
      var wanted = SignLevel.allCases[...]
      for one in signed[...end] where one.1 == hash && one.0 == wanted.first { wanted = wanted.dropFirst() }
      if wanted.isEmpty { return hash }
    }
    return nil
  }

  @Test("Any order of signatures: the seal is that of a plain reading", arguments: UInt64(1)...200)
  func orders(_ seed: UInt64) throws {
    var chance = SeededChance(seed: seed)
    let signed = (0..<Int.random(in: 0...12, using: &chance)).map { place in
      (
        SignLevel.allCases.randomElement(using: &chance) ?? .author,
        ["h1", "h2"].randomElement(using: &chance) ?? "h1", "p\(place)"
      )
    }
    let state = try state(signed), period = try #require(Period("11/26"))
    #expect(state.seal(of: period)?.signed.hash == plain(signed), "\(signed)")
    for hash in ["h1", "h2"] {
      let isFinal = SignOff(state, period, hash: hash).isFinal
      #expect(!isFinal || state.seal(of: period) != nil, "\(signed)")
    }
    #expect(try state.seal(of: #require(Period("5/26"))) == nil)
  }

  @Test("Words that come back have the signatures that were given for them, and are sealed by the rest")
  func comesBack() async throws {
    let town = try await ProgrammeCounty().begun(), period = try town.period()
    func sign(_ actor: Actor) async throws {
      try await town.programme.sign(period, seen: try await town.programme.report(period).hash, by: actor)
    }
    try await town.enter("Jono", "11/26", "80 kpl")
    try await sign(ProgrammeCounty.office)
    try await town.enter("Jono", "11/26", "90 kpl")
    try await sign(ProgrammeCounty.office)
    try await town.enter("Jono", "11/26", "80 kpl")
    try await sign(ProgrammeCounty.lead)
    try await sign(Cast.manager)
    let state = try await town.programme.state()
    #expect(state.seal(of: period) != nil)
    #expect(await refusal { try await town.enter("Jono", "11/26", "1 kpl") } == "programme.signed")
    #expect(try await town.ask("/programme/report/11-26").page.contains("hyväksytty ja lukittu"))
  }

  @Test("Two who sign the same level at once: one has signed, the other is told") func atOnce() async throws {
    let town = try await ProgrammeCounty().begun(), period = try town.period()
    let hash = try await town.programme.report(period).hash
    let codes = await withTaskGroup(of: String?.self) { group in
      for name in ["a", "b", "c", "d"] {
        group.addTask {
          await refusal {
            try await town.programme.sign(
              period, seen: hash, by: Actor(id: "steering-\(name)", role: .manager))
          }
        }
      }
      for actor in [ProgrammeCounty.office, ProgrammeCounty.office] {
        group.addTask { await refusal { try await town.programme.sign(period, seen: hash, by: actor) } }
      }
      return await group.reduce(into: []) { $0.append($1) }
    }
    let signatures = try await town.programme.state().signatures
    #expect(signatures.map(\.signed.level) == [.author] && codes.count { $0 == nil } == 1)
  }
}
