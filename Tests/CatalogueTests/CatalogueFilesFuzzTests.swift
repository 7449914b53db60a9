import County
import CountyTesting
import Foundation
import Rules
import Testing

@testable import Catalogue

@Suite("The catalogue's own files, broken") struct CatalogueFilesFuzzTests {
  static let files = ["catalogue/services.yaml", "catalogue/units.yaml"]

  /// The text with lines lost, doubled, moved or cut.
  private func broken(_ text: String, _ chance: inout Chance) -> String {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    for _ in 0..<chance.below(3) + 1 {
      let place = chance.below(lines.count)
      switch chance.below(6) {
      case 0: lines.remove(at: place)
      case 1: lines.insert(lines[place], at: place)
      case 2: lines.swapAt(place, chance.below(lines.count))
      case 3: lines[place] = String(lines[place].prefix(chance.below(lines[place].count + 1)))
      case 4: lines[place] = lines[place].replacingOccurrences(of: ":", with: "")
      default: lines[place] = lines[place].replacingOccurrences(of: "\"", with: "")
      }
    }
    return lines.joined(separator: "\n")
  }

  @Test(
    "A file broken anywhere is read or refused by its name with what to do, and never ends the program",
    arguments: files, [1] as [UInt64])
  func fuzz(_ file: String, _ seed: UInt64) throws {
    var chance = Chance(seed: seed)
    let good = try ContentFolder.shipped.text(file)
    try ContentFolder.shipped.copied { folder in
      for _ in 0..<3 {
        try folder.write(broken(good, &chance), to: file)
        for problem in CatalogueContent.problems(folder) {
          #expect(Self.files.contains(problem.file) && !problem.what.isEmpty && !problem.mend.isEmpty)
        }
      }
    }
  }

  @Test(
    "Any hours that the file can hold are open at some minute or say why not",
    arguments: 1...20 as ClosedRange<UInt64>)
  func hours(_ seed: UInt64) throws {
    var chance = Chance(seed: seed)
    let rows = (0..<chance.below(4)).compactMap { _ -> HoursContent.Row? in
      guard let from = ClockTime(minutes: chance.below(1_440)),
        let to = ClockTime(minutes: chance.below(1_441)),
        let days = Weekdays(["mon", "mon-fri", "sat-sun", "fri-mon"][chance.below(4)])
      else { return nil }
      return HoursContent.Row(days: [days], from: from, to: to, validFrom: nil, validTo: nil)
    }
    let hours = OpeningHours(HoursContent(week: rows)), slow = SlowHours(hours: hours)
    let monday = try #require(Day(2026, 5, 4))
    for _ in 0..<40 {
      let moment = Moment(monday + chance.below(7), chance.below(24), chance.below(60))
      let standing = hours.standing(at: moment)
      #expect(standing.isOpen == slow.isOpen(at: moment) || rows.isEmpty && standing == .unknown)
      for lang in Lang.allCases { #expect(!standing.words(now: moment)[lang].isEmpty) }
    }
  }

  @Test(
    "An exception that ends before it begins is one day, and one told twice is as one",
    arguments: [-5, -1, 0, 1, 9])
  func exceptions(_ length: Int) throws {
    let day = try #require(Day(2026, 12, 24)),
      row = HoursContent.Exception(day: day, through: day + length, closed: true)
    let one = OpeningHours(HoursContent(exceptions: [row], alwaysOpen: true))
    let two = OpeningHours(HoursContent(exceptions: [row, row], alwaysOpen: true))
    for step in -2...11 {
      let moment = Moment(day + step, 12)
      #expect(one.standing(at: moment).isOpen == !(0...max(0, length)).contains(step), "\(step)")
      #expect(one.standing(at: moment).isOpen == two.standing(at: moment).isOpen)
    }
  }
}
