import County
import CountyTesting
import Testing

@testable import Indicators

@Suite("Who may read which figures") struct IndicatorAccessTests {
  /// Who may enter does not depend on what there is to see.
  private static let blank = Task { try await IndicatorCounty() }
  private static let lived = Task { try await IndicatorCounty(facts: IndicatorHistory(seed: 9).facts) }

  private static let staff: Set<Role> = [
    .receptionist, .nurse, .doctor, .dentist, .socialWorker, .leader, .manager,
  ]

  private func code(_ path: String, _ query: [String: String] = [:], _ actor: Actor) async throws -> String? {
    try await Self.blank.value.refused(path, query: query, by: actor)
  }

  @Test("Public addresses are open to every role, those of the staff to the staff", arguments: Role.allCases)
  func matrix(_ role: Role) async throws {
    let actor = Actor(id: "somebody", role: role, unit: "u0"), isStaff = Self.staff.contains(role)
    for path in ["/indicators", "/indicators/waitPrimary", "/api/v1/figures"] {
      #expect(try await code(path, [:], actor) == nil, "\(path)")
    }
    for path in ["/indicators/alerts", "/indicators/queues", "/indicators/waiting", "/indicators/thirdFree"] {
      #expect(try await code(path, [:], actor) == (isStaff ? nil : "access.denied"), "\(path)")
      #expect(try await code(path, [:], .anonymous) == "access.signIn", "\(path)")
    }
  }

  @Test(
    "What is open to everybody is ended quarters as now known; the rest is for the staff",
    arguments: Role.allCases)
  func scopes(_ role: Role) async throws {
    let actor = Actor(id: "somebody", role: role, unit: "u0"), isStaff = Self.staff.contains(role)
    for path in ["/indicators", "/indicators/contacts", "/api/v1/figures"] {
      for query in [
        ["period": "2026-03"], ["period": "2026"], ["period": "2026-Q2"],
        ["period": "2026-01-01..2026-03-31"],
        ["period": "2026-Q1", "as-of": "2026-04-01"], ["period": "2026-Q1", "as-of": "2026-04-07"],
      ] {
        #expect(try await code(path, query, actor) == (isStaff ? nil : "figures.public"), "\(path) \(query)")
      }
      #expect(try await code(path, ["period": "2026-Q1", "as-of": "2026-04-08"], actor) == nil)
    }
  }

  @Test("Nothing that says of a few people leaves the house as two days side by side") func sideBySide()
    async throws
  {
    let county = try await Self.lived.value
    let today = try await county.go("/api/v1/figures", query: ["period": "2026-Q1"])
    let read = try JSON.decode(FigureFile.self, from: today)
    #expect(read.asOf == county.county.now.day && read.figures.contains(where: \.isHidden))
  }

  @Test("A moment's figures never stand in what everybody reads", arguments: ["waiting", "thirdFree"])
  func moments(_ id: String) async throws {
    #expect(try await code("/api/v1/figures", ["indicator": id], .anonymous) == "figures.indicator")
    #expect(try await code("/api/v1/figures", ["indicator": id], Cast.nurse) == nil)
    let page = try await Self.lived.value.go("/indicators")
    #expect(
      !page.contains("/indicators/\(id)\"") && !page.contains("/indicators/\(id)?")
        && !page.contains("/indicators/alerts"))
  }

  @Test("Reading figures writes nothing", arguments: [Cast.manager, Cast.nurse]) func noTrace(_ actor: Actor)
    async throws
  {
    let county = try await IndicatorCounty(facts: IndicatorHistory(seed: 3).facts)
    let before = try await county.county.journal.last()
    for path in [
      "/indicators", "/indicators/contacts", "/indicators/alerts", "/indicators/queues", "/api/v1/figures",
    ] {
      _ = try await county.go(path, by: actor)
    }
    #expect(try await county.county.journal.last() == before)
  }

  @Test("Only by its form is an alert acknowledged", arguments: Role.allCases) func acknowledge(_ role: Role)
    async throws
  {
    let county = try await Self.lived.value, actor = Actor(id: "somebody", role: role, unit: "u0")
    let path = IndicatorLink.acknowledge("contacts.u0.2026-03").path
    let isStaff = Self.staff.contains(role), reads = role == .leader || role == .manager
    #expect(try await code(path, [:], actor) == (isStaff ? "address.unknown" : "access.denied"))
    var said: String?
    do { _ = try await county.go(path, form: [:], by: actor) } catch let refusal as Refusal {
      said = refusal.code
    }
    #expect(said == (reads ? "alert.unknown" : "access.denied"))
  }
}
