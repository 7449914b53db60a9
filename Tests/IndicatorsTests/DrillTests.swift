import County
import CountyTesting
import Testing

@testable import Indicators

@Suite("The matters behind a number") struct DrillTests {
  /// How many matters an independent count finds behind a figure.
  private func count(_ measure: Measure, _ recount: Recount, _ unit: String?) -> Int {
    let now = FigureHistory.now, month = now.day - 27...now.day
    let known = recount.matters.filter { $0.contact != nil },
      mine = known.filter { unit == nil || $0.fields["unit"] as? String == unit }
    switch measure {
    case .contacts: return mine.count { $0.contact?.occurred.day == now.day }
    case .sameDay: return mine.count { $0.counting.map(month.contains) ?? false && !$0.isSameDay }
    case .firstVisit:
      return known.count { matter in
        matter.visit.map { month.contains($0.occurred.day) } ?? false && matter.isFirstVisit
          && !matter.isWithinWeek
          && (unit == nil || matter.visitUnit == unit)
      }
    case .failure:
      return mine.count { $0.contact.map { month.contains($0.occurred.day) } ?? false && $0.isFailure }
    case .remote:
      let visits = recount.facts.filter { $0.kind == "visit.held" && month.contains($0.occurred.day) }
      return Set(visits.filter { unit == nil || Recount.text($0, "unit") == unit }.map(\.stream)).count
    case .waiting, .thirdFree, .nps: return 0
    }
  }

  @Test(
    "Behind each figure are exactly its matters, of the county and of each unit",
    arguments: 0..<80 as Range<UInt64>)
  func exact(_ seed: UInt64) {
    let facts = FigureHistory(seed: seed).facts, figures = Figures(taking: facts), recount = Recount(facts)
    for unit in [nil, "u0", "u1", "u2", "nowhere"] {
      for measure in Measure.allCases {
        let behind = figures.matters(behind: measure, unit: unit, now: FigureHistory.now)
        #expect(behind.count == Set(behind).count)
        #expect(behind.count == count(measure, recount, unit), "\(seed) \(measure) \(unit ?? "all")")
      }
    }
  }

  @Test("A channel’s contacts are those behind its part", arguments: 0..<20 as Range<UInt64>) func parts(
    _ seed: UInt64
  ) {
    let figures = Figures(taking: FigureHistory(seed: seed).facts), now = FigureHistory.now
    for part in figures.reading(.contacts, now: now).parts {
      #expect(figures.matters(behind: .contacts, part: part.name, now: now).count == part.count)
    }
  }

  @Test("A long list is cut, the newest kept") func limit() {
    let figures = Figures(taking: FigureHistory(seed: 4).facts), now = FigureHistory.now
    let all = figures.matters(behind: .sameDay, now: now)
    #expect(all.count > 3)
    #expect(figures.matters(behind: .sameDay, now: now, limit: 3) == all.suffix(3))
  }
}
