import County
import CountyTesting
import Testing

@testable import Indicators

@Suite struct SuppressionTests {
  static let indicator = try? Registry(.shipped).indicators.first { $0.id == "contacts" }

  private func rows(_ cells: [(Int, Int)]) throws -> [FigureRow] {
    let indicator = try #require(Self.indicator), period = try #require(Period("2026-Q1"))
    return cells.enumerated().map { place, cell in
      FigureRow(
        indicator, period, asOf: period.days.upperBound,
        IndicatorReading(numerator: cell.0, denominator: cell.1, value: cell.1 > 0 ? 0.5 : nil),
        of: (.unit, "u\(place)", Text(same: "u")))
    }
  }

  /// What everybody may read of a table.
  private func published(_ cells: [(Int, Int)], _ form: Counting.Form) throws -> [String] {
    let rows = try rows(cells), total = cells.reduce((0, 0)) { ($0.0 + $1.0, $0.1 + $1.1) }
    let sum = try self.rows([total])[0], small = Suppression.small(sum, form)
    var shown = sum
    shown.hide(numerator: small.0, denominator: small.1)
    return ([shown] + Suppression.hide(rows, form, total: small)).map {
      "\($0.group ?? "") \($0.numerator.map(String.init) ?? "?") / \($0.denominator.map(String.init) ?? "?")"
    }
  }

  /// Every table of so many groups whose numbers sum to the same.
  private func tables(_ total: Int, _ groups: Int) -> [[Int]] {
    groups == 1
      ? [[total]] : (0...total).flatMap { first in tables(total - first, groups - 1).map { [first] + $0 } }
  }

  @Test(
    "Nobody who knows the rule and the total can work out a small count",
    arguments: [5, 9, 10, 11, 14, 17], [2, 3, 4])
  func counts(_ total: Int, _ groups: Int) throws {
    var byShown: [[String]: [[Int]]] = [:]
    for table in tables(total, groups) where !table.contains(0) {
      byShown[try published(table.map { ($0, $0) }, .count), default: []].append(table)
    }
    for (shown, possible) in byShown {
      for place in 0..<groups {
        let values = Set(possible.map { $0[place] })
        guard values.count == 1, let only = values.first else { continue }
        #expect(!Suppression.isSmall(only), "\(shown) tells that group \(place) is \(only)")
      }
    }
  }

  @Test(
    "Nobody can work out a small numerator from known denominators",
    arguments: [[12, 12, 12], [6, 30, 9], [20, 8]])
  func shares(_ denominators: [Int]) throws {
    var byShown: [[String]: [[Int]]] = [:]
    func each(_ chosen: [Int]) throws {
      guard chosen.count < denominators.count else {
        let cells = zip(chosen, denominators).map { ($0, $1) }
        byShown[try published(cells, .share), default: []].append(chosen)
        return
      }
      for number in 0...denominators[chosen.count] { try each(chosen + [number]) }
    }
    try each([])
    for (shown, possible) in byShown {
      for place in denominators.indices {
        let values = Set(possible.map { $0[place] })
        guard values.count == 1, let only = values.first else { continue }
        let rest = denominators[place] - only
        #expect(!Suppression.isSmall(only) && !Suppression.isSmall(rest), "\(shown) tells \(only)")
      }
    }
  }

  @Test("Large numbers stay as they are; a hidden one has no share, interval or ninth tenth") func shown()
    throws
  {
    let large = Suppression.hide(try rows([(10, 20), (12, 40)]), .share, total: (false, false))
    #expect(large.allSatisfy { !$0.isHidden && $0.value != nil })
    let small = Suppression.hide(try rows([(2, 20), (12, 40), (20, 50)]), .share, total: (false, false))
    #expect(small.filter(\.isHidden).count >= 2)
    for row in small where row.isHidden {
      #expect(
        row.numerator == nil && row.value == nil && row.low == nil && row.p90 == nil && row.share == nil)
    }
  }

  @Test(
    "The public file hides what the full file shows, and nothing else differs",
    arguments: 0..<25 as Range<UInt64>)
  func file(_ seed: UInt64) throws {
    let registry = try Registry(.shipped), period = try #require(Period("2026-Q1"))
    var own = IndicatorStore(registry.countings)
    for fact in IndicatorHistory(seed: seed).facts {
      if let mark = ReadMark(fact) { own.take(mark) { _ in nil } }
    }
    func file(_ isPublic: Bool) -> FigureFile {
      FigureFile(
        .init(period: period, asOf: IndicatorHistory.now.day, isPublic: isPublic), own, registry,
        IndicatorCounty.names)
    }
    let full = file(false), open = file(true)
    for row in open.figures {
      let same = full.figures.first {
        $0.indicator == row.indicator && $0.dimension == row.dimension && $0.group == row.group
      }
      #expect(same != nil)
      if !row.isHidden { #expect(row == same) }
      #expect(!Suppression.isSmall(row.denominator ?? 0), "\(row)")
    }
  }
}
