import County
import CountyTesting
import Foundation
import Testing

@testable import Indicators

@Suite("Made-up columns for measuring") struct BenchFigureTests {
  private let now = Moment(Day(2026, 3, 27) ?? Day(number: 0), 12)

  @Test("As many facts as are asked for, and their figures are those of a recount", arguments: [500, 4_000])
  func recount(_ count: Int) {
    let figures = FigureBench.figures(facts: count, now: now)
    #expect((count..<count + 12).contains(figures.position))
    let again = figures.recomputed(now: now)
    for (measure, reading) in zip(Measure.allCases, again) {
      #expect(figures.reading(measure, now: now) == reading, "\(measure)")
    }
    #expect(again.first { $0.measure == .failure }?.denominator ?? 0 > 0)
  }

  @Test("The same columns each time, and as a file row by row") func written() throws {
    let one = FigureBench.figures(facts: 600, now: now), two = FigureBench.figures(facts: 600, now: now)
    #expect(one.rows.map(\.at) == two.rows.map(\.at) && one.grid == two.grid)
    let folder = FileManager.default.temporaryDirectory.appending(path: "bench-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    try FigureBench.write(one, to: folder.path)
    let rows = try String(contentsOf: folder.appending(path: "rows.csv"), encoding: .utf8).split(
      separator: "\n")
    #expect(rows.count == one.rows.count { $0.subject >= 0 } + 1)
    #expect(rows.dropFirst().allSatisfy { $0.split(separator: ",").count == 8 })
    let slots = try String(contentsOf: folder.appending(path: "slots.csv"), encoding: .utf8).split(
      separator: "\n")
    #expect(slots.count == one.times.slots.count + 1)
    let dues = try String(contentsOf: folder.appending(path: "dues.csv"), encoding: .utf8).split(
      separator: "\n")
    #expect(dues.count == one.dues.count + 1)
  }
}
