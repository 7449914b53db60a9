import County
import CountyTesting
import Programme
import Testing

@Suite("The forms of a project") struct ProjectFormTests {
  private static let plan = [
    "do": "plan", "name": "Uusi", "owner": "Vilja", "unit": "kajaani-tk", "priority": "2",
    "from": "2026-01-01",
    "to": "2026-12-31", "goals": "1.1", "strategy": "talous",
  ]
  private static let month = [
    "do": "month", "month": "2026-11", "light": "late", "done": "Tehtiin.", "next": "Jatketaan.",
  ]
  private static let money = [
    "do": "money", "cost": "staff", "year": "2026", "planned": "10 000", "actual": "5000", "forecast": "9000",
  ]
  private static let risk = [
    "do": "risk", "risk": "Sairaudet", "consequence": "Viive", "mitigation": "Sijaiset", "likelihood": "2",
    "impact": "3", "risk-owner": "Vilja", "review": "2027-01-01",
  ]

  private func town() async throws -> ProgrammeCounty {
    let town = try await ProgrammeCounty().begun()
    try await town.plan("a")
    return town
  }

  @Test("Every form is taken as it stands", arguments: [plan, month, money, risk]) func taken(
    _ whole: [String: String]
  ) async throws {
    let sent = try await town().send("/programme/project/a", whole)
    #expect(sent.status == 303 && sent.added == 1 && sent.place == "/programme/project/a")
  }

  @Test(
    "A plan is refused for each thing wrong in it",
    arguments: [
      ("name", "", 422), ("name", Hostile.long(201), 422), ("owner", "", 422),
      ("owner", Hostile.long(101), 422),
      ("unit", Hostile.long(65), 422), ("priority", "0", 422), ("priority", "4", 422),
      ("priority", "kiire", 422),
      ("from", "", 422), ("from", "1.1.2026", 422), ("from", "2026-02-30", 422), ("from", "2027-01-01", 422),
      ("to", "2025-12-31", 422), ("to", "10000-01-01", 422), ("goals", "9.9", 404), ("strategy", "muu", 404),
      ("strategy", nil, 303), ("goals", nil, 303), ("to", "2026-01-01", 303),
      ("name", Hostile.long(200), 303),
    ] as [(String, String?, Int)])
  func plans(_ field: String, _ value: String?, _ status: Int) async throws {
    let town = try await ProgrammeCounty().begun()
    let sent = try await town.send("/programme/plan", Self.plan, but: field, is: value)
    #expect(sent.status == status && sent.added == (status == 303 ? 1 : 0))
  }

  @Test(
    "A month is refused for each thing wrong in it",
    arguments: [
      ("month", "", 422), ("month", "2026-12", 422), ("month", "2026-13", 422), ("month", "2025-10", 422),
      ("month", "2026-1", 422), ("month", "11/2026", 422), ("month", "2026-11-01", 422), ("light", "", 422),
      ("light", "green", 422), ("done", "", 422), ("next", " ", 422), ("need", Hostile.long(4_001), 422),
      ("done", Hostile.long(4_001), 422), ("month", "2025-11", 303), ("need", nil, 303),
      ("need", "Päätös", 303),
    ] as [(String, String?, Int)])
  func months(_ field: String, _ value: String?, _ status: Int) async throws {
    let sent = try await town().send("/programme/project/a", Self.month, but: field, is: value)
    #expect(sent.status == status && sent.added == (status == 303 ? 1 : 0))
    #expect(status == 303 || sent.page.contains("role=\"alert\""))
  }

  @Test(
    "Money is refused for each thing wrong in it",
    arguments: [
      ("cost", "", 422), ("cost", "gold", 422), ("year", "", 422), ("year", "1999", 422),
      ("year", "2100", 422),
      ("planned", "", 422), ("planned", "-1", 422), ("planned", "1,5", 422), ("planned", "2000000001", 422),
      ("actual", "99999999999999999999", 422), ("forecast", "paljon", 422), ("planned", "2 000 000 000", 303),
      ("actual", "0", 303), ("forecast", "1\u{a0}000", 303),
    ])
  func sums(_ field: String, _ value: String, _ status: Int) async throws {
    let sent = try await town().send("/programme/project/a", Self.money, but: field, is: value)
    #expect(sent.status == status && sent.added == (status == 303 ? 1 : 0))
  }

  @Test(
    "A risk is refused for each thing wrong in it",
    arguments: [
      ("risk", "", 422), ("consequence", "", 422), ("mitigation", "", 422), ("risk-owner", "", 422),
      ("risk-owner", Hostile.long(101), 422), ("review", "", 422), ("review", "keväällä", 422),
      ("likelihood", "0", 422), ("likelihood", "6", 422), ("likelihood", "", 422), ("impact", "0", 422),
      ("impact", "6", 422), ("impact", "suuri", 422), ("risk", Hostile.long(4_001), 422),
      ("impact", "5", 303),
      ("likelihood", "1", 303),
    ])
  func risks(_ field: String, _ value: String, _ status: Int) async throws {
    let sent = try await town().send("/programme/project/a", Self.risk, but: field, is: value)
    #expect(sent.status == status && sent.added == (status == 303 ? 1 : 0))
  }

  @Test("What no form offers is not done, and what is not there is not changed") func deeds() async throws {
    let town = try await town()
    for what in ["", "delete", "PLAN", "close"] {
      let sent = try await town.send("/programme/project/a", Self.plan, but: "do", is: what)
      #expect(sent.code == "address.unknown" && sent.added == 0)
    }
    for whole in [Self.plan, Self.month, Self.money, Self.risk] {
      let sent = try await town.send("/programme/project/nobody", whole)
      #expect(sent.code == "project.unknown" && sent.added == 0)
    }
  }
}
