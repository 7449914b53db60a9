import Contact
import County
import CountyTesting
import Tables
import Testing

@Suite("Who has the matter") struct HoldingTests {
  private func waiting() async throws -> (TestCounty, ID<Matter>) {
    let county = try await TestCounty()
    return (county, try await county.receive())
  }

  @Test("Of two who take the same matter at once exactly one gets it", arguments: 1...5) func race(
    _ round: Int
  ) async throws {
    let (county, matter) = try await waiting()
    let refusals = await withTaskGroup(of: Refusal?.self) { group in
      for nurse in [Cast.nurse, Cast.secondNurse] {
        group.addTask {
          do {
            try await county.contact.change(matter, by: nurse) { try $0.claim(by: nurse.professional) }
            return nil
          } catch { return error as? Refusal }
        }
      }
      return await group.reduce(into: [Refusal?]()) { $0.append($1) }
    }
    #expect(refusals.count { $0 == nil } == 1 && refusals.contains(.heldByAnother))
    #expect(try await county.holding(matter).version == 2)
  }

  @Test("Taking one's own matter again writes nothing") func again() async throws {
    let (county, matter) = try await waiting()
    for _ in 0..<2 {
      try await county.contact.change(matter, by: Cast.nurse) { try $0.claim(by: Cast.nurse.professional) }
    }
    #expect(try await county.holding(matter).version == 2)
    #expect(try await county.holding(matter).holder == Cast.nurse.professional)
  }

  @Test("A matter given back can be taken by another") func released() async throws {
    let (county, matter) = try await waiting()
    try await county.contact.change(matter, by: Cast.nurse) { try $0.claim(by: Cast.nurse.professional) }
    try await county.contact.change(matter, by: Cast.nurse) { _ in MatterReleased() }
    try await county.contact.change(matter, by: Cast.secondNurse) {
      try $0.claim(by: Cast.secondNurse.professional)
    }
    #expect(try await county.holding(matter).holder == Cast.secondNurse.professional)
  }

  @Test("Handed over, a matter is in the other unit's queue without a holder, and both units may read it")
  func handedOver() async throws {
    let (county, matter) = try await waiting(), unit = try #require(ID<CareUnit>("kajaani-tk"))
    await #expect(throws: Refusal.notYours) {
      try await county.contact.change(matter, by: Cast.healthCentreNurse) {
        try $0.claim(by: Cast.healthCentreNurse.professional)
      }
    }
    try await county.contact.change(matter, by: Cast.nurse) { try $0.claim(by: Cast.nurse.professional) }
    try await county.contact.change(matter, by: Cast.nurse) {
      try $0.handOver(to: unit, note: "", by: Cast.nurse.professional)
    }
    let holding = try await county.holding(matter)
    #expect(holding.unit == unit && holding.holder == nil && holding.units == ["yhteyskeskus", "kajaani-tk"])
    for nurse in [Cast.nurse, Cast.healthCentreNurse] { #expect(Access(nurse).mayHandle(holding.belonging)) }
    try await county.contact.change(matter, by: Cast.healthCentreNurse) {
      try $0.claim(by: Cast.healthCentreNurse.professional)
    }
  }

  @Test("Handing over to where it is is refused") func alreadyThere() async throws {
    let (county, matter) = try await waiting(), unit = try #require(ID<CareUnit>("yhteyskeskus"))
    await #expect(throws: Refusal.alreadyThere) {
      try await county.contact.change(matter, by: Cast.nurse) {
        try $0.handOver(to: unit, note: "x", by: Cast.nurse.professional)
      }
    }
  }

  @Test("What a colleague holds is not closed or handed over until it has been given back")
  func heldElsewhere()
    async throws
  {
    let (county, matter) = try await waiting(), second = Cast.secondNurse
    try await county.contact.change(matter, by: second) { try $0.claim(by: second.professional) }
    await #expect(throws: Refusal.heldByColleague) {
      try await county.contact.change(matter, by: Cast.nurse) {
        try $0.close(.helped, by: Cast.nurse.professional)
      }
    }
    try await county.contact.change(matter, by: Cast.nurse) { _ in MatterReleased() }
    try await county.contact.change(matter, by: Cast.nurse) {
      try $0.close(.helped, by: Cast.nurse.professional)
    }
    #expect(try await county.holding(matter).closed == .helped)
  }

  @Test("A closed matter has no holder and takes nothing more") func closed() async throws {
    let (county, matter) = try await waiting(), unit = try #require(ID<CareUnit>("kajaani-tk"))
    try await county.contact.change(matter, by: Cast.nurse) { try $0.claim(by: Cast.nurse.professional) }
    try await county.contact.change(matter, by: Cast.nurse) {
      try $0.close(.selfCare, by: Cast.nurse.professional)
    }
    let holding = try await county.holding(matter)
    #expect(holding.closed == .selfCare && holding.closedAt == county.now && holding.holder == nil)
    #expect(throws: Refusal.matterClosed) { try holding.claim(by: Cast.nurse.professional) }
    #expect(throws: Refusal.matterClosed) {
      try holding.handOver(to: unit, note: "", by: Cast.nurse.professional)
    }
    #expect(throws: Refusal.matterClosed) { try holding.close(.helped, by: Cast.nurse.professional) }
  }

  @Test("Whoever acts on an old page is told so, and nothing is written") func oldPage() async throws {
    let (county, matter) = try await waiting()
    try await county.contact.change(matter, by: Cast.nurse, at: 1) {
      try $0.claim(by: Cast.nurse.professional)
    }
    await #expect(throws: Refusal.changedMeanwhile) {
      try await county.contact.change(matter, by: Cast.secondNurse, at: 1) {
        try $0.close(.helped, by: Cast.nurse.professional)
      }
    }
    #expect(try await county.holding(matter).closed == nil)
  }

  @Test("The first answer counts: a professional's, not the resident's own message") func answered()
    async throws
  {
    let (county, matter) = try await waiting()
    func tell(_ payload: any FactPayload, by actor: Actor) async throws {
      county.wait(minutes: 10)
      try await county.journal.change(by: actor) { ledger in try ledger.add(payload, to: matter.stream) }
    }
    try await tell(MessageWritten(words: "Kiire", toResident: false), by: Cast.resident)
    #expect(try await county.holding(matter).answered == nil)
    try await tell(MessageWritten(words: "Soitamme", toResident: true), by: Cast.nurse)
    let first = county.now
    try await tell(ContactAnswered(channel: .phone), by: Cast.nurse)
    #expect(try await county.holding(matter).answered == first)
  }

  @Test("Identified later, a matter belongs to the person, also in lists") func identified() async throws {
    let (county, matter) = try await waiting(), born = try #require(Day(1994, 5, 1)),
      person = try #require(ID<Person>(Cast.resident.id))
    #expect(!Access(Cast.resident).mayRead(try await county.holding(matter).belonging))
    try await county.contact.change(matter, by: Cast.nurse) { _ in
      ContactIdentified(person: person, identity: .strong, born: born, municipality: "205")
    }
    let holding = try await county.holding(matter)
    #expect(
      holding.person == person && holding.identity == .strong && holding.born == born
        && Access(Cast.resident).mayRead(holding.belonging))
    #expect(try await TableDump.of(["matter"], in: county.database)[0].contains(Cast.resident.id))
  }

  @Test("What a page and a list allow agrees for lived matters and every actor") func accessAgrees()
    async throws
  {
    let county = try await TestCounty()
    for seed in UInt64(500)...540 { try await SeededHistory(seed: seed).story.write(to: county.journal) }
    let holdings = try await livedHoldings(county)
    for actor in Cast.all + (1...9).map({ Actor(id: "person-\($0)", role: .resident) }) + [
      Actor(id: "h", role: .dentist, unit: "kajaani-hammas")
    ] {
      let access = Access(actor)
      let listed = try await county.database.read {
        try $0.rows("select id from matter where \(access.readable)") { $0.text(0) }
      }
      #expect(Set(listed) == Set(holdings.filter { access.mayRead($0.value.belonging) }.keys), "\(actor)")
    }
  }

  private func livedHoldings(_ county: TestCounty) async throws -> [String: Holding] {
    let facts = try await county.journal.facts(after: 0, limit: 10_000)
    return Dictionary(grouping: facts, by: { String($0.stream.id) }).compactMapValues { Holding($0) }
  }

  @Test("Facts that do not begin a matter make none") func noBeginning() throws {
    #expect(Holding([]) == nil)
    #expect(
      Holding(
        Array(try Story("2026-03-02T10:00").then("2026-03-02T11:00", MatterReleased()).facts().dropFirst()))
        == nil)
  }
}
