import Assessment
import Contact
import County
import CountyTesting
import Indicators
import Testing

@testable import Portal

@Suite("The board's pages tell the board's figures") struct BoardPageTests {
  /// A town in which something of everything has happened.
  private static let busy = Task { () async throws -> Town in
    var walk = try await DeskWalk(seed: 3, matters: 4, times: 6)
    for _ in 0..<50 { try await walk.step() }
    for standing in [Standing.visited, .waiting, .toBook] { _ = try await walk.town.matter(at: standing) }
    walk.town.county.wait(days: 2)
    try await walk.town.portal.board.catchUp()
    let journal = walk.town.county.journal
    let moments = KnownMoments(
      journal: journal, clocks: try ClockBook(.shipped),
      live: LiveIndicators(journal: journal, registry: try Registry(.shipped)))
    try await walk.town.portal.trend.fill(moments, now: walk.town.county.now)
    return walk.town
  }

  /// Rows of the page's tables: the words of each cell.
  private func rows(_ page: String) -> [[String]] {
    page.split(separator: "<tr>").dropFirst().map { row in
      let cells = row.split(separator: "</tr>").first ?? ""
      return cells.matches(of: /<t[hd][^>]*>(.*?)<\/t[hd]>/.dotMatchesNewlines()).map { cell in
        String(cell.output.1).replacing(/<[^>]*>/, with: "")
      }
    }
  }

  @Test(
    "Each measure's page holds its figure, its parts and every unit's own figure",
    arguments: Measure.allCases, Lang.allCases)
  func pages(_ measure: Measure, _ lang: Lang) async throws {
    let town = try await Self.busy.value, figures = await town.portal.board.figures, now = town.county.now
    let page = try await town.get("/board/\(measure.rawValue)", by: Cast.manager, lang: lang).page
    let reading = figures.reading(measure, now: now), rows = rows(page)
    #expect(page.contains("<p class=\"figure\">\(BoardWords.figure(reading, lang))</p>"))
    let definition = try #require(town.portal.definitions.first { $0.id == measure })
    for text in [definition.meaning, definition.numerator, definition.denominator, definition.exclusions] {
      #expect(page.contains(Self.escaped(text[lang])))
    }
    if measure != .thirdFree {
      for part in reading.parts {
        let row = rows.first { $0.first == BoardWords.part(part.name)[lang] && $0.count == 3 }
        #expect(row?[1] == Format.number(part.count, lang), "\(part.name) \(rows)")
      }
      for place in town.portal.places {
        let own = figures.reading(measure, unit: place.id.text, now: now)
        let row = rows.first { $0.first == Self.escaped(place.name[lang]) }
        #expect((row != nil) == (own.denominator > 0), "\(place.id.text)")
        if own.denominator > 0 { #expect(row?[1] == BoardWords.figure(own, lang)) }
      }
    }
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
      .replacing("\"", with: "&quot;").replacing("'", with: "&#39;")
  }

  @Test(
    "A picture of days has its days as a table, newest first, and both say the same",
    arguments: Measure.allCases)
  func trends(_ measure: Measure) async throws {
    let town = try await Self.busy.value, figures = await town.portal.board.figures, now = town.county.now
    let page = try await town.get("/board/\(measure.rawValue)", by: Cast.manager).page
    let series =
      measure.period(now.day) == nil
      ? town.portal.trend.series(measure, figures, now: now) : figures.trend(measure, now: now)
    let known = series.compactMap(\.value)
    let drawn = page.matches(of: /points="([^"]*)"/).flatMap { $0.output.1.split(separator: " ") }
    #expect(drawn.count == (known.count > 1 ? known.count : 0))
    guard known.count > 1 else { return }
    let days = rows(page).filter { row in
      row.count == 2 && series.contains { Format.day($0.day, .fi) == row[0] }
    }
    #expect(days.map { $0[0] } == series.reversed().map { Format.day($0.day, .fi) })
    #expect(days.count { $0[1] != "–" } == known.count)
  }

  @Test(
    "The matters listed behind a number are those that the reader may open, never more than there are",
    arguments: Measure.allCases)
  func behind(_ measure: Measure) async throws {
    let town = try await Self.busy.value, figures = await town.portal.board.figures, now = town.county.now
    let ids = Set(figures.matters(behind: measure, now: now))
    for actor in [Cast.leader, Cast.nurse, Cast.healthCentreNurse, Cast.manager] {
      let page = try await town.get("/board/\(measure.rawValue)", by: actor).page
      let listed = page.matches(of: /href="\/desk\/matter\/([a-z0-9-]+)"/).map { String($0.output.1) }
      #expect(Set(listed).isSubset(of: ids) && Set(listed).count == listed.count)
      for id in ids {
        let matter = try #require(ID<Matter>(id))
        let may = Access(actor).mayRead(try await town.county.holding(matter).belonging)
        #expect(listed.contains(id) == may, "\(actor.id) \(id)")
      }
      let said = BoardPageWords.without(measure) ?? BoardPageWords.visible(listed.count, of: ids.count)
      #expect(page.contains(said.fi))
    }
  }

  @Test("The data for other systems are the same figures, of the county and of each unit")
  func data() async throws {
    let town = try await Self.busy.value, figures = await town.portal.board.figures, now = town.county.now
    for unit in [nil] + town.portal.places.prefix(6).map({ Optional($0.id.text) }) {
      let path = "/board/data" + (unit.map { "/\($0)" } ?? "")
      let data = try JSON.decode(BoardData.self, from: try await town.get(path, by: Cast.leader).page)
      #expect(data.unit == unit && data.asOf == now && data.position == figures.position)
      #expect(data.figures == Measure.allCases.map { figures.reading($0, unit: unit, now: now) })
    }
  }

  @Test("A tile shows the figure, a way to its page, and words for its picture", arguments: Lang.allCases)
  func tiles(_ lang: Lang) async throws {
    let town = try await Self.busy.value, figures = await town.portal.board.figures, now = town.county.now
    let page = try await town.get("/board", by: Cast.manager, lang: lang).page
    for measure in Measure.allCases {
      let reading = figures.reading(measure, now: now)
      let found = page.firstMatch(of: try Regex("id=\"figure-\(measure.rawValue)\"[^>]*>([^<]*)<"))
      #expect(found?.output[1].substring.map(String.init) == BoardWords.figure(reading, lang), "\(measure)")
      #expect(page.contains("href=\"/board/\(measure.rawValue)\""))
    }
    #expect(page.ranges(of: "<svg").count == page.ranges(of: "role=\"img\" aria-label=").count)
    #expect(page.ranges(of: "<li class=\"tile\">").count == 8)
  }
}
