import County
import CountyTesting
import Synchronization
import Testing

@testable import Indicators

@Suite("Files of other systems, whole and spoilt") struct ReportedFileTests {
  private func map() throws -> ReportedMap { try ContentFolder.shipped.read(from: "reported/staff.yaml") }

  private func text(_ count: Int) -> String {
    "id,answered,unit,score\n"
      + (1...count).map { "\($0),2026-03-\($0 % 28 < 9 ? "0" : "")\($0 % 28 + 1),u\($0 % 3),\($0 % 11)\n" }
      .joined()
  }

  private func log(_ bytes: [UInt8]) throws -> ReportedLog {
    try ReportedLog(bytes, map: map(), units: ["u0", "u1", "u2"])
  }

  @Test("Each line is a row or a problem, never both and never neither", arguments: UInt64(1)...40)
  func conserved(_ seed: UInt64) throws {
    var chance = SeededChance(seed: seed)
    let odd = ["", "x", "-1", "u9", "\u{e4}", "2026-13-01", "a b", "1;2", "12"]
    let lines = text(20).split(separator: "\n").dropFirst().map { line -> String in
      var cells = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      if Int.random(in: 0...2, using: &chance) == 0 {
        cells[Int.random(in: 0..<cells.count, using: &chance)] = odd.randomElement(using: &chance) ?? ""
      }
      if Int.random(in: 0...9, using: &chance) == 0 { cells.removeLast() }
      return cells.joined(separator: ",")
    }
    let log = try log(Array((["id,answered,unit,score"] + lines).joined(separator: "\n").utf8))
    #expect(log.rows.count + log.problems.count == lines.count, "seed \(seed)")
    #expect(log.problems.allSatisfy { (2...21).contains($0.line) && !$0.what.isEmpty })
  }

  @Test("Half a file is the rows it holds; the whole file later adds the rest only", arguments: UInt64(1)...4)
  func half(_ seed: UInt64) async throws {
    let county = try await IndicatorCounty(), whole = try log(Array(text(30).utf8)),
      bytes = Array(text(30).utf8)
    var chance = SeededChance(seed: seed)
    let cut = bytes[..<Int.random(in: 30...bytes.count, using: &chance)]
    let end = (cut.lastIndex(of: UInt8(ascii: "\n")) ?? 0) + 1, part = try log(Array(bytes[..<end]))
    let first = try await county.indicators.add(part.rows),
      second = try await county.indicators.add(whole.rows)
    #expect(first.added + second.added == 30 && second.known == first.added)
    #expect(try await county.county.journal.last() == 30)
  }

  @Test("The same rows in any order, and twice, give the same figures", arguments: UInt64(1)...3)
  func order(_ seed: UInt64) async throws {
    var chance = SeededChance(seed: seed)
    let rows = try log(Array(text(40).utf8)).rows, march = try #require(Period("2026-03"))
    var readings: [IndicatorReading] = []
    for order in [rows, rows.shuffled(using: &chance), (rows + rows).shuffled(using: &chance)] {
      let county = try await IndicatorCounty()
      #expect(try await county.indicators.add(order).added == 40)
      try await county.indicators.live.catchUp()
      let number = try #require(county.indicators.registry.number("staffNps"))
      readings.append(await county.indicators.live.ask { $0.reading(number, march) })
    }
    let scores = (1...40).map { $0 % 11 }
    #expect(Set(readings.map(\.numerator)) == [scores.count { $0 >= 9 } - scores.count { $0 <= 6 }])
    #expect(Set(readings.map(\.denominator)) == [40])
  }

  @Test("A file longer than one batch is written whole") func long() async throws {
    let county = try await IndicatorCounty(), log = try log(Array(text(2_100).utf8))
    #expect(log.problems.isEmpty)
    let heard = Mutex<[Int]>([])
    let (added, known) = try await county.indicators.add(log.rows) { done, all in
      heard.withLock { $0.append(done * 10_000 + all) }
    }
    #expect((added, known) == (2_100, 0) && heard.withLock(\.self) == [2_100, 20_002_100, 21_002_100])
  }

  @Test(
    "Signs of another coding, a byte mark, a lost quote: read, or refused with the line",
    arguments: [
      ([0xef, 0xbb, 0xbf] as [UInt8], 1), ([0xff, 0xfe], nil), ([0x22], nil),
    ] as [([UInt8], Int?)])
  func codings(_ start: [UInt8], _ rows: Int?) throws {
    let bytes = start + Array(text(1).utf8)
    guard let rows else {
      #expect(throws: HeadedTable.Problem.self) { try log(bytes) }
      return
    }
    #expect(try log(bytes).rows.count == rows)
  }
}
