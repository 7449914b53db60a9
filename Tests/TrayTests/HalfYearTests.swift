import County
import CountyTesting
import Testing

@testable import Tray

@Suite("Half-years day by day") struct HalfYearTests {
  @Test("Every day of a century is in exactly one half, and halves follow one another without a gap")
  func days() throws {
    var day = try #require(Day(2000, 1, 1)), half = HalfYear(day)
    let last = try #require(Day(2099, 12, 31))
    while day <= last {
      let found = HalfYear(day)
      if found != half {
        #expect(found.before == half && found.start == day && half.end == day)
        half = found
      }
      #expect(found.start <= day && day < found.end && found.half == (day.parts.month < 7 ? 1 : 2))
      day = day + 1
    }
    #expect(half.text == "2099-2")
  }

  @Test("A half is read from the one way in which it is written")
  func written() throws {
    for year in 2000...2100 {
      for half in 1...2 {
        let found = try #require(HalfYear("\(year)-\(half)"))
        #expect(found.text == "\(year)-\(half)" && HalfYear(found.start) == found)
      }
    }
  }

  @Test(
    "Whatever else is no half-year",
    arguments: [
      "2026--1", "-2026-1", "2026-1-", "2026-x-1", "+2026-1", "2026-+1", "2026-01", "02026-1", " 2026-1",
      "2026-0",
      "1999-2", "2101-1", "2026‑1", "٢٠٢٦-1", "2026-1\u{0}", "99999999999999999999-1",
    ])
  func none(_ text: String) { #expect(HalfYear(text) == nil) }

  @Test(
    "What is no half in the address shows the present one", arguments: ["", "x", "2026--2", "<b>", "9999-1"])
  func address(_ half: String) async throws {
    let town = try await TrayTown()
    let page = try await town.page(.get, "/tray/report?half=\(half)", by: Cast.leader).source
    #expect(page.contains("Tarjoajaraportti 1/2026") && page.contains("half=2025-2"))
  }

  @Test(
    "A deed at the stroke of midnight belongs to the half that begins",
    arguments: [
      (-1, 1, 0), (0, 0, 1), (1, 0, 1),
    ])
  func midnight(_ seconds: Int, _ first: Int, _ second: Int) async throws {
    let town = try await TrayTown(), turn = Moment(try #require(Day(2026, 7, 1)))
    town.county.clock.now = turn + seconds
    try await town.tray.opened("kuiskametsa.a")
    let counts = try await [HalfYear("2026-1"), HalfYear("2026-2")].asyncMap { half in
      try await town.tray.figures(try #require(half)).first { $0.provider == "kuiskametsa" }?.contacts
    }
    #expect(counts == [first, second])
  }
}

extension Array {
  fileprivate func asyncMap<Value>(_ change: (Element) async throws -> Value) async rethrows -> [Value] {
    var values: [Value] = []
    for element in self { values.append(try await change(element)) }
    return values
  }
}
