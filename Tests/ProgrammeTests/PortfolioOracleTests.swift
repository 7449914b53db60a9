import County
import CountyTesting
import Foundation
import Programme
import Testing

/// The portfolio counted again from exported facts, by somebody who has never seen the program (riippumaton laskija).
struct PortfolioRecount {
  typealias Fields = [String: Any]
  var lines: [String: Fields] = [:]
  var risks: [String: Fields] = [:]
  var months: [String: Fields] = [:]

  init(_ facts: [Fact]) {
    for fact in facts.sorted(by: { $0.position < $1.position }) {
      let said = (try? JSONSerialization.jsonObject(with: Data(fact.payload.utf8))) as? Fields ?? [:]
      let home = fact.stream.description, text = { (name: String) in said[name] as? String ?? "" }
      switch fact.kind {
      case "project.budgetSet": lines["\(home) \(text("kindOfCost")) \(said["year"] ?? "")"] = said
      case "project.riskAssessed": risks["\(home) \(text("id"))"] = said
      case "project.riskClosed": risks["\(home) \(text("risk"))"]?["closed"] = true
      case "project.monthReported": months["\(home) \(text("month"))"] = said
      default: break
      }
    }
  }

  func sum(_ name: String, kind: String? = nil, year: Int? = nil, of project: String = "") -> Int {
    lines.filter { $0.key.hasPrefix(project) }.values.filter { line in
      (kind == nil || line["kindOfCost"] as? String == kind) && (year == nil || line["year"] as? Int == year)
    }.reduce(0) { $0 + ($1[name] as? Int ?? 0) }
  }

  var open: [(String, Fields)] {
    risks.filter { !($0.value["closed"] as? Bool ?? false) }.map { ($0.key, $0.value) }
  }

  func light(_ project: String) -> String? {
    months.filter { $0.key.hasPrefix(project + " ") }.max { $0.key < $1.key }?.value["light"] as? String
  }
}

@Suite("The portfolio by another count") struct PortfolioOracleTests {
  static let names = ["a", "b", "c"]

  /// A random life of three projects.
  static func lived(_ seed: UInt64, steps: Int = 60) async throws -> (ProgrammeCounty, [Fact]) {
    let town = try await ProgrammeCounty().begun()
    var chance = SeededChance(seed: seed)
    for name in names { try await town.plan(name, priority: Int.random(in: 1...3, using: &chance)) }
    for _ in 0..<steps {
      let id = try #require(ID<Project>(names.randomElement(using: &chance) ?? "a"))
      try await happen(town, id, &chance)
    }
    return (town, try await town.county.journal.facts(ofRoom: "project"))
  }

  private static func happen(_ town: ProgrammeCounty, _ id: ID<Project>, _ chance: inout SeededChance)
    async throws
  {
    let content = town.programme.content, today = town.county.now.day
    func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &chance) }
    let (kind, year) = (content.costs[number(0...content.costs.count - 1)].id, number(2025...2027))
    let line = BudgetSet(
      kindOfCost: kind, year: year, plan: number(0...9_999), actual: number(0...999), forecast: 7)
    var risk = RiskAssessed.example
    (risk.id, risk.likelihood, risk.impact) = ("r\(number(0...3))", number(1...5), number(1...5))
    let light = Light.allCases[number(0...2)], month = "2026-\(["01", "05", "09", "10", "11"][number(0...4)])"
    let report = MonthReported(month: month, light: light, done: "x", next: "y", need: ""), said = risk
    switch number(0...5) {
    case 0, 1:
      try await town.programme.decide(on: id, by: ProgrammeCounty.office) { try $0.budgeting(line, content) }
    case 2, 3: try await town.programme.decide(on: id, by: ProgrammeCounty.office) { try $0.assessing(said) }
    case 4:
      _ = await refusal {
        try await town.programme.decide(on: id, by: ProgrammeCounty.office) {
          try $0.closing(said.id, cameTrue: false, learnt: "Opittiin.")
        }
      }
    default:
      try await town.programme.decide(on: id, by: ProgrammeCounty.office) {
        try $0.reporting(report, today: today)
      }
    }
  }

  @Test("Money, risks and lights are those of an independent count", arguments: UInt64(1)...10)
  func counted(_ seed: UInt64) async throws {
    let (town, facts) = try await Self.lived(seed), recount = PortfolioRecount(facts),
      portfolio = Portfolio(facts)
    for cost in town.programme.content.costs.map(\.id) {
      for year in [nil, 2025, 2026, 2027] {
        let money = portfolio.money(cost, year)
        #expect(
          money.values == ["plan", "actual", "forecast"].map { recount.sum($0, kind: cost, year: year) })
      }
    }
    #expect(portfolio.money.plan == recount.sum("plan") && portfolio.money.actual == recount.sum("actual"))
    let cells = Dictionary(grouping: recount.open) {
      [$0.1["likelihood"] as? Int ?? 0, $0.1["impact"] as? Int ?? 0]
    }
    #expect(portfolio.risks == cells.mapValues(\.count))
    for project in portfolio.projects {
      let home = project.id.stream.description
      #expect(project.light?.rawValue == recount.light(home))
      #expect(
        Set(project.openRisks.map { "\(home) \($0.id)" })
          == Set(recount.open.map(\.0).filter { $0.hasPrefix(home + " ") }))
      #expect(project.money(2026).plan == recount.sum("plan", year: 2026, of: home + " "))
      let weights = project.openRisks.map(\.weight)
      #expect(weights == weights.sorted(by: >))
    }
    #expect(portfolio.projects.map(\.plan.priority) == portfolio.projects.map(\.plan.priority).sorted())
  }

  @Test("The portfolio is the same whatever order its streams are read in", arguments: UInt64(11)...13)
  func order(_ seed: UInt64) async throws {
    let (_, facts) = try await Self.lived(seed, steps: 30)
    var chance = SeededChance(seed: seed)
    let streams = Dictionary(grouping: facts, by: \.stream).values.shuffled(using: &chance)
    #expect(Portfolio(streams.flatMap(\.self)) == Portfolio(facts))
  }

  @Test("The pages show the same sums", arguments: UInt64(21)...22) func pages(_ seed: UInt64) async throws {
    let (town, facts) = try await Self.lived(seed), recount = PortfolioRecount(facts)
    let page = try await town.ask("/programme", by: Cast.manager).page
    for name in ["plan", "actual", "forecast"] {
      #expect(page.contains(Format.number(recount.sum(name), .fi) + "\u{a0}€"), "\(name)")
    }
    for name in Self.names {
      let own = try await town.ask("/programme/project/\(name)", lang: .en).page
      let sum = recount.sum("plan", of: "project/\(name) ")
      #expect(sum == 0 || own.contains(Format.number(sum, .en) + "\u{a0}€"))
    }
  }
}
