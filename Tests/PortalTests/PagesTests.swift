import Contact
import County
import CountyTesting
import Indicators
import Testing

@testable import Portal

@Suite("Every page is whole, in every language") struct PagesTests {
  @Test("The hall, signing in and the resident's pages", arguments: Lang.allCases) func hall(_ lang: Lang)
    async throws
  {
    let town = try await Town(), matter = try await town.known()
    for path in ["/", "/accessibility", "/privacy", "/sign-in", "/contact"] {
      #expect(try await town.get(path, by: .anonymous, lang: lang).status == 200, "\(path)")
    }
    for path in ["/", "/my", "/my/readers", MyLink.matter(matter).path] {
      #expect(try await town.get(path, by: Cast.resident, lang: lang).status == 200, "\(path)")
    }
    #expect(try await town.get("/my", by: Cast.otherResident, lang: lang).page.contains(MyWords.none[lang]))
    #expect(
      try await town.get("/my", by: .anonymous, lang: lang).page.contains(Refusal.signInNeeded.words[lang]))
    #expect(try await town.get("/nowhere", by: .anonymous, lang: lang).status == 404)
  }

  @Test("A matter at every standing, for both sides", arguments: Standing.allCases) func matters(
    _ standing: Standing
  ) async throws {
    let town = try await Town(), matter = try await town.matter(at: standing)
    for lang in Lang.allCases {
      let nurse = standing == .booked ? Cast.healthCentreNurse : Cast.nurse
      let desk = try await town.get(DeskLink.matter(matter).path, by: nurse, lang: lang)
      let own = try await town.get(MyLink.matter(matter).path, by: Cast.resident, lang: lang)
      #expect(desk.status == 200 && own.status == 200)
      #expect(
        desk.page.contains("<html lang=\"\(lang.rawValue)\"")
          && own.page.contains("<html lang=\"\(lang.rawValue)\""))
      #expect(desk.page.contains(standing.name[lang]))
      let times = try await town.get(MyLink.times(matter).path, by: Cast.resident, lang: lang)
      #expect(times.status == ([.toBook, .waiting, .booked].contains(standing) ? 200 : 303))
    }
  }

  @Test("The desk's views, times, new contact and person", arguments: Lang.allCases) func desk(_ lang: Lang)
    async throws
  {
    let town = try await Town()
    _ = try await town.matter(at: .visited)
    _ = try await town.county.receive(town.county.contact("<b>lihava</b>"))
    try await town.publish()
    let paths =
      DeskView.allCases.map { DeskLink.view($0).path } + [
        "/desk/new", "/desk/times", "/desk/person/" + Cast.resident.id,
      ]
    for path in paths {
      #expect(try await town.get(path, by: Cast.nurse, lang: lang).status == 200, "\(path)")
    }
    #expect(try await town.get("/desk/times", by: Cast.healthCentreNurse, lang: lang).status == 200)
  }

  @Test("The board and each measure, of the county and of a unit, empty and full", arguments: Lang.allCases)
  func board(_ lang: Lang) async throws {
    let town = try await Town()
    for round in 0...1 {
      if round == 1 {
        for standing in [Standing.visited, .waiting, .toBook, .closed] {
          _ = try await town.matter(at: standing)
        }
        try await town.publish()
        try await town.portal.board.catchUp()
      }
      for unit in ["", "/yhteyskeskus"] {
        #expect(
          try await town.get(unit.isEmpty ? "/board" : "/board/unit" + unit, by: Cast.manager, lang: lang)
            .status == 200)
        for measure in Measure.allCases {
          let reply = try await town.get("/board/\(measure.rawValue)" + unit, by: Cast.leader, lang: lang)
          #expect(reply.status == 200 && reply.page.contains("<html lang=\"\(lang.rawValue)\""), "\(measure)")
        }
      }
    }
    #expect(try await town.get("/board/unit/nowhere", by: Cast.leader, lang: lang).status == 404)
  }

  @Test("The board's data tell the same figures as its tiles") func data() async throws {
    let town = try await Town()
    _ = try await town.matter(at: .visited)
    try await town.portal.board.catchUp()
    let data = try JSON.decode(BoardData.self, from: try await town.get("/board/data", by: Cast.manager).page)
    let last = try await town.county.journal.last()
    #expect(data.figures.map(\.measure) == Measure.allCases && data.position == last)
    let page = try await town.get("/board", by: Cast.manager).page
    for reading in data.figures {
      #expect(page.contains(">\(BoardWords.figure(reading, .fi))</p>"), "\(reading.measure)")
    }
  }

  @Test("Nobody is told a name, a code or words in an address", arguments: Lang.allCases) func addresses(
    _ lang: Lang
  ) async throws {
    let town = try await Town(), matter = try await town.known("sammakkosana")
    for (path, actor) in [
      (DeskLink.matter(matter).path, Cast.nurse), ("/desk", Cast.nurse), ("/my", Cast.resident),
      (MyLink.matter(matter).path, Cast.resident),
    ] {
      let page = try await town.get(path, by: actor, lang: lang).page
      for address in page.matches(of: /(?:href|action)="([^"]*)"/).map({ String($0.output.1) }) {
        #expect(
          !address.contains("sammakko") && !address.contains("Aada") && !address.contains("010594"),
          "\(address)")
      }
    }
  }

  @Test("Signing in at the demo's door leads each to their own room") func signIn() async throws {
    let town = try await Town()
    for (actor, place) in [
      (Cast.resident, "/my"), (Cast.nurse, "/desk"), (Cast.leader, "/desk"), (Cast.manager, "/board"),
    ] {
      #expect(try await town.post("/sign-in", ["who": actor.id], by: .anonymous).place == place)
    }
    #expect(try await town.post("/sign-in", ["who": "somebody-else"], by: .anonymous).status == 422)
    #expect(try await town.post("/sign-out", by: Cast.nurse).place == "/")
  }
}
