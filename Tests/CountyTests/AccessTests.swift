import County
import CountyTesting
import Tables
import Testing

@Suite("May this person…?") struct AccessTests {
  static let people = ["resident-aada", "resident-eino", "anonymous", "p3"]
  static let units = ["yhteyskeskus", "kajaani-tk", "kajaani-hammas"]

  /// Random matters with who may be behind them.
  private func matters(_ count: Int) -> [(String, Access.Belonging)] {
    let chance = SeededChance(seed: 17)
    func pick(_ values: [String]) -> String? {
      chance.next() % 3 == 0 ? nil : values[Int(chance.next() % UInt64(values.count))]
    }
    return (0..<count).map { number in
      let units = Self.units.filter { _ in chance.next() % 2 == 0 }
      return (
        "m\(number)",
        Access.Belonging(person: pick(Self.people), actedBy: pick(Self.people), units: Set(units))
      )
    }
  }

  private func store(_ matters: [(String, Access.Belonging)]) async throws -> any Database {
    let store = try await TestCounty().database
    try await store.write { connection in
      for (id, matter) in matters {
        try connection.run(
          "insert into matter (id, person, acted_by, topic, opened) values (\(id), \(matter.person), \(matter.actedBy), 'ill', 0)"
        )
        for unit in matter.units {
          try connection.run("insert into matter_unit (matter, unit) values (\(id), \(unit))")
        }
      }
    }
    return store
  }

  /// Every role, in and out of units, as known people and as nobody.
  static let actors: [Actor] = Role.allCases.flatMap { role in
    ["resident-aada", "resident-eino", "anonymous", "x' or '1'='1"].flatMap { id in
      [nil, "yhteyskeskus", "kajaani-tk", "x') or 1=1 --"].map { Actor(id: id, role: role, unit: $0) }
    }
  }

  @Test("A list shows exactly what a page would show, for every role and random matters") func agree()
    async throws
  {
    let matters = matters(150), store = try await store(matters)
    for actor in Self.actors {
      let access = Access(actor), filter: SQL = "select id from matter where \(access.readable) order by id"
      let listed = try await store.read { try $0.rows(filter) { $0.text(0) } }
      #expect(listed == matters.filter { access.mayRead($0.1) }.map(\.0).sorted(), "\(actor)")
    }
  }

  @Test("Nobody who is not known reads anything, even matters of others who are not known") func anonymous() {
    let matter = Access.Belonging(person: "anonymous", actedBy: "anonymous", units: [])
    #expect(!Access(.anonymous).mayRead(matter))
  }

  @Test(
    "Managers, partners and the system read no matters", arguments: [Cast.manager, Cast.partner, .luukku])
  func figuresOnly(_ actor: Actor) {
    #expect(
      !Access(actor).mayRead(
        Access.Belonging(person: actor.id, actedBy: actor.id, units: Set(Self.units + [actor.unit ?? ""]))))
  }

  @Test("A team leader reads the unit's matters and handles none; a professional does both") func handling() {
    let ours = Access.Belonging(person: nil, actedBy: nil, units: ["yhteyskeskus"])
    #expect(Access(Cast.leader).mayRead(ours) && !Access(Cast.leader).mayHandle(ours))
    #expect(Access(Cast.nurse).mayRead(ours) && Access(Cast.nurse).mayHandle(ours))
    #expect(!Access(Cast.healthCentreNurse).mayRead(ours))
  }

  @Test("Whoever may handle may read, always") func handlersRead() {
    for (_, matter) in matters(100) {
      for actor in Self.actors where Access(actor).mayHandle(matter) {
        #expect(Access(actor).mayRead(matter))
      }
    }
  }
}
