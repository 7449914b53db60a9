import Contact
import County
import CountyTesting
import Testing

@testable import Indicators

/// The groups of things told again from exported facts (riippumaton ryhmittely).
struct GroupRecount {
  let recount: IndicatorRecount

  init(_ facts: [Fact]) { recount = IndicatorRecount(facts) }

  private func told(_ matter: ToldMatter) -> (born: Day?, home: String?) {
    let known = matter.all("contact.identified").last ?? matter.contact
    return (known?.text("born").flatMap { Day($0) }, known?.text("municipality"))
  }

  private func band(_ born: Day?, _ day: Day) -> String {
    guard let born, born <= day else { return "unknown" }
    switch born.years(to: day) {
    case ..<7: return "0–6"
    case ..<18: return "7–17"
    case ..<23: return "18–22"
    case ..<65: return "23–64"
    case ..<75: return "65–74"
    case ..<85: return "75–84"
    default: return "85–"
    }
  }

  /// Contacts of the days by the groups of a dimension.
  func contacts(_ dimension: Dimension, _ days: ClosedRange<Day>) -> [String: Int] {
    var counts: [String: Int] = [:]
    for matter in recount.matters.map(ToldMatter.init) {
      guard let contact = matter.contact, days.contains(contact.day) else { continue }
      counts[key(dimension, matter, contact), default: 0] += 1
    }
    return counts
  }

  private func key(_ dimension: Dimension, _ matter: ToldMatter, _ contact: IndicatorRecount.Told) -> String {
    let who = told(matter)
    return switch dimension {
    case .unit: matter.unit
    case .municipality: who.home ?? "unknown"
    case .age: band(who.born, contact.day)
    case .language: contact.text("lang") ?? "unknown"
    case .channel: contact.text("channel") ?? "unknown"
    case .branch: matter.branch
    case .weekday: String(contact.day.weekday)
    case .reason: matter.reason ?? "unknown"
    case .profession, .segment: "unknown"
    }
  }
}

@Suite("Figures by group, by another count") struct DimensionOracleTests {
  private let period = Period(days: IndicatorHistory.now.day - 130...IndicatorHistory.now.day)

  private func rows(_ facts: [Fact], _ dimension: Dimension, _ id: String) throws -> [FigureRow] {
    let registry = try Shipped.read.get().registry
    var store = IndicatorStore(registry.countings)
    store.takeAll(facts)
    var indicator = try #require(registry.indicators.first { $0.id == id })
    indicator.dimensions = [dimension]
    let number = try #require(registry.number(id))
    return store.figures(
      of: number, indicator, .init(period: period, asOf: IndicatorHistory.now.day), IndicatorCounty.names
    ).filter { $0.dimension == dimension }
  }

  @Test("Contacts by every dimension are those of a plain reading of the facts", arguments: UInt64(1)...25)
  func contacts(_ seed: UInt64) throws {
    let facts = IndicatorHistory(seed: seed).facts, recount = GroupRecount(facts)
    for dimension in [Dimension.unit, .municipality, .age, .language, .channel, .branch, .weekday, .reason] {
      let found = Dictionary(
        uniqueKeysWithValues: try rows(facts, dimension, "contacts").map {
          ($0.group ?? "", $0.denominator ?? 0)
        })
      #expect(found == recount.contacts(dimension, period.days), "seed \(seed) by \(dimension)")
    }
  }

  @Test(
    "The groups of each dimension sum to the county, whatever the indicator", arguments: UInt64(101)...112)
  func sums(_ seed: UInt64) throws {
    let registry = try Shipped.read.get().registry
    var store = IndicatorStore(registry.countings)
    store.takeAll(IndicatorHistory(seed: seed).facts)
    for (number, counting) in registry.countings.enumerated() where counting.form != .continuity {
      let whole = store.reading(number, period)
      for dimension in Dimension.allCases {
        let groups = store.readings(number, period, by: dimension).values
        #expect(
          groups.reduce(0) { $0 + $1.numerator } == whole.numerator, "\(registry.indicators[number].id)")
        #expect(groups.reduce(0) { $0 + $1.denominator } == whole.denominator, "\(dimension)")
      }
    }
  }

  @Test(
    "A group within a unit is that unit's alone: units' groups sum to the groups",
    arguments: UInt64(201)...206)
  func within(_ seed: UInt64) throws {
    let registry = try Shipped.read.get().registry
    var store = IndicatorStore(registry.countings)
    store.takeAll(IndicatorHistory(seed: seed).facts)
    for (number, counting) in registry.countings.enumerated()
    where !counting.isWait && counting.form != .continuity {
      for dimension in [Dimension.age, .language, .weekday] {
        let all = store.readings(number, period, by: dimension)
        var sums: [Int: Int] = [:]
        for unit in store.readings(number, period, by: .unit).keys {
          for (group, reading) in store.readings(number, period, by: dimension, within: Cut(.unit, unit)) {
            sums[group, default: 0] += reading.denominator
          }
        }
        #expect(sums == all.mapValues(\.denominator), "\(registry.indicators[number].id) \(dimension)")
      }
    }
  }
}

extension IndicatorStore {
  /// Takes facts in their order, as the journal's tail does.
  mutating func takeAll(_ facts: [Fact]) {
    let positions = Dictionary(uniqueKeysWithValues: facts.map { ($0.id, $0.position) })
    for fact in facts {
      if let mark = ReadMark(fact) { take(mark) { positions[$0] } } else { pass(fact.position) }
    }
  }
}
