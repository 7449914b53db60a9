import Foundation
import Rules
import Testing

@testable import Catalogue

@Suite("A week as the register writes it, minute by minute") struct RegisterWeekTests {
  private static let names = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
  private static let monday = Day(2026, 5, 4) ?? Day(number: 0)

  /// A row of the file: from which day to which, and from which minute to which of each day.
  private struct Row {
    var first: Int, last: Int, opens: Int, closes: Int

    /// Whether it is open at a minute of the week, read straight from the words of the register.
    func isOpen(_ weekday: Int, _ minute: Int) -> Bool {
      (0...(last - first + 7) % 7).contains { step in
        (first + step) % 7 == weekday && opens <= minute && minute < closes
      }
    }

    var json: (String, String, String, String) {
      (RegisterWeekTests.names[first], RegisterWeekTests.names[last], clock(opens), clock(closes))
    }

    private func clock(_ minutes: Int) -> String {
      "\(minutes / 60 < 10 ? "0" : "")\(minutes / 60):\(minutes % 60 < 10 ? "0" : "")\(minutes % 60):00"
    }
  }

  /// Daytime rows alone: a night from one day to the next is one stretch, and has tests of its own.
  private func rows(_ chance: inout Chance) -> [Row] {
    (0..<chance.below(4) + 1).map { _ in
      let opens = chance.below(40) * 30
      return Row(
        first: chance.below(7), last: chance.below(7), opens: opens,
        closes: min(opens + (chance.below(8) + 1) * 30, 1_410))
    }.filter { $0.opens < $0.closes }
  }

  private func hours(_ rows: [Row]) -> OpeningHours {
    let hours = Sample.hours("DaysOfTheWeek", rows.map(\.json))
    return Sample.read([Sample.channel().with("serviceHours", [hours])]).channels.first?.hours
      ?? OpeningHours()
  }

  @Test(
    "Any rows open a place at exactly the minutes that they say", arguments: 1...20 as ClosedRange<UInt64>)
  func minutes(_ seed: UInt64) {
    var chance = Chance(seed: seed)
    let rows = rows(&chance), hours = hours(rows)
    guard !rows.isEmpty else { return }
    for _ in 0..<120 {
      let weekday = chance.below(7), minute = chance.below(1_440)
      let moment = Moment(Self.monday + weekday, minute / 60, minute % 60)
      let expected = rows.contains { $0.isOpen(weekday, minute) }
      #expect(hours.standing(at: moment).isOpen == expected, "seed \(seed): \(moment)")
    }
  }

  @Test("The order of rows, and a row told twice, change nothing", arguments: 1...10 as ClosedRange<UInt64>)
  func order(_ seed: UInt64) {
    var chance = Chance(seed: seed &+ 70)
    let rows = rows(&chance)
    #expect(hours(rows) == hours(rows.reversed()) && hours(rows) == hours(rows + rows))
  }

  @Test("One row for Monday to Friday is five rows of a day each")
  func run() {
    let whole = hours([Row(first: 0, last: 4, opens: 480, closes: 960)])
    let days = hours((0...4).map { Row(first: $0, last: $0, opens: 480, closes: 960) })
    #expect(whole.periods.first?.week == days.periods.first?.week && whole.periods.first?.week.count == 5)
  }
}
