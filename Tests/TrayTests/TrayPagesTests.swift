import Catalogue
import County
import CountyTesting
import Testing

@testable import Tray

@Suite("The tray") struct TrayPagesTests {
  @Test("Every shelf of the hall opens, and holds what it says", arguments: Lang.allCases)
  func shelves(_ lang: Lang) async throws {
    let town = try await TrayTown()
    try await town.writeAll()
    let hall = try await town.page(.get, "/tray", lang: lang).source
    let shelves = hall.matches(of: /name="shelf" value="([a-z0-9.]+)">[^<(]*\((\d+)\)/)
    #expect(shelves.count > 30)
    for shelf in shelves where lang == .fi || shelf.1.hasPrefix("k") {
      let page = try await town.page(.get, "/tray/shelf/\(shelf.1)", lang: lang).source
      #expect(page.split(separator: "<h2>").count - 1 == Int(shelf.2), "\(shelf.1)")
    }
  }

  @Test("A press on a shelf is noted without saying whose, and nothing is noted by looking") func noted()
    async throws
  {
    let town = try await TrayTown(), card = try await town.write()
    _ = try await town.page(.get, "/tray/shelf/kr1.1")
    let before = try await town.county.journal.last()
    #expect(try await town.see("/tray", ["shelf": ["kr1.1"]], by: Cast.resident) == "/tray/shelf/kr1.1")
    let facts = try await town.county.journal.facts(after: before, limit: 10)
    let found = try #require(facts.first?.read(OffersFound.self))
    #expect(found.shelf == "KR1.1" && found.way == .tray && found.offers.contains(card.text))
    #expect(facts.count == 1 && facts[0].actor == .anonymous)
  }

  @Test("An unknown shelf is empty and leads to a person", arguments: ["zz", "ke99", "p"]) func unknown(
    _ shelf: String
  ) async throws {
    let page = try await TrayTown().page(.get, "/tray/shelf/\(shelf)")
    #expect(page.status == 200 && page.source.contains("href=\"/contact\""))
  }

  @Test("Two to four offers are compared; fewer or more are refused", arguments: 0...6) func compare(
    _ count: Int
  ) async throws {
    let town = try await TrayTown()
    try await town.writeAll()
    let ids = try await town.tray.offers().filter { $0.stands(on: "KR1.1") }.prefix(count).map(\.id)
    if (2...4).contains(count) {
      let place = try await town.see("/tray/choose", ["offers": Array(ids), "home": ["205"]])
      #expect(place == "/tray/compare/" + ids.joined(separator: "/") + "?home=205")
      let page = try await town.page(.get, place).source
      #expect(page.split(separator: "<th scope=\"col\">").count - 1 == count + 1)
      #expect(page.contains("ti 3.3.2026 klo 9.00"), "the next free time")
    } else {
      await #expect(throws: Refusal.tooFewToCompare) {
        try await town.go(.post, "/tray/choose", ["offers": Array(ids)])
      }
    }
  }

  @Test("Distances are counted from home to the nearest place") func distance() async throws {
    let town = try await TrayTown()
    try await town.writeAll()
    let municipalities = town.tray.catalogue.municipalities
    for offer in try await town.tray.offers() where !offer.places.isEmpty {
      for home in municipalities {
        let here = Coordinates(latitude: home.latitude, longitude: home.longitude)
        let near = try #require(offer.nearest(to: here))
        #expect(offer.places.allSatisfy { here.metres(to: $0.at) / 1_000 >= near.kilometres })
      }
    }
    let page = try await town.page(.get, "/tray/shelf/kr1.1?home=205").source
    #expect(page.contains("Kajaani, alle 1 km"))
  }

  @Test("An offer of other municipalities is left out when home is told") func elsewhere() async throws {
    let town = try await TrayTown()
    try await town.writeAll()
    let all = try await town.page(.get, "/tray/shelf/kr1.1").source
    let home = try await town.page(.get, "/tray/shelf/kr1.1?home=105").source
    #expect(all.contains("Kahviseura tiistaisin") && !home.contains("Kahviseura tiistaisin"))
  }

  @Test("Contact details come by a press, which is counted") func opened() async throws {
    let town = try await TrayTown(), card = try await town.write()
    #expect(try await !town.page(.get, "/offers/\(card.text)").source.contains("08 000 0301"))
    #expect(
      try await town.page(.post, "/offers/\(card.text)", ["open": ["yes"]]).source.contains("08 000 0301"))
    let row = try await town.tray.figures(HalfYear(town.county.now.day)).first {
      $0.provider == "kuiskametsa"
    }
    #expect(row?.contacts == 1 && row?.orders == 0)
  }

  @Test("The report is for those who work here", arguments: Cast.all + [TrayTown.editor]) func report(
    _ actor: Actor
  ) async throws {
    let town = try await TrayTown()
    if actor.role.isProfessional || actor.role.readsBoard {
      #expect(try await town.page(.get, "/tray/report", by: actor).status == 200)
    } else {
      await #expect(throws: actor == .anonymous ? Refusal.signInNeeded : .notYours) {
        try await town.go(.get, "/tray/report", by: actor)
      }
    }
  }
}

@Suite("Figures of providers") struct TrayFiguresTests {
  @Test(
    "Half-years begin in January and July",
    arguments: [
      ("2026-03-02", "2026-1", "2025-2"), ("2026-07-01", "2026-2", "2026-1"),
      ("2026-06-30", "2026-1", "2025-2"),
    ])
  func halves(_ day: String, _ half: String, _ before: String) throws {
    let found = HalfYear(try #require(Day(day)))
    #expect(found.text == half && found.before.text == before && HalfYear(half) == found)
    #expect(found.start <= Day(day)! && Day(day)! < found.end)
  }

  @Test("What is no half-year is not read", arguments: ["", "2026", "2026-3", "x-1", "1-1", "2026-1-1"])
  func noHalf(_ text: String) { #expect(HalfYear(text) == nil) }

  /// Somebody does something with the tray, at random.
  private func live(_ town: TrayTown, seed: UInt64) async throws {
    var chance = County.SeededChance(seed: seed)
    try await town.writeAll()
    let cards = try await town.tray.cards()
    for _ in 0..<40 {
      town.county.wait(hours: Int.random(in: 0...300, using: &chance))
      guard let card = cards.randomElement(using: &chance) else { return }
      let editor = Actor(id: "e", role: .association, unit: card.association.text)
      switch Int.random(in: 0...3, using: &chance) {
      case 0: try await town.tray.found([card.id.text, "sote-0088"], way: .chat)
      case 1: try await town.tray.opened(card.id.text)
      default:
        let word = try await town.order(card.id, by: Bool.random(using: &chance) ? Cast.resident : .anonymous)
        let (id, _) = try await town.tray.order(followedBy: word)
        guard Bool.random(using: &chance) else { continue }
        let accepted = Bool.random(using: &chance)
        try await town.tray.change(id, by: editor) {
          try $0.answer(accepted: accepted, words: "–", by: editor)
        }
        if accepted { try await town.tray.change(id, by: .anonymous) { try $0.rate(4) } }
      }
    }
  }

  @Test("The report is what the facts say, in any half-year", arguments: 1...5 as ClosedRange<UInt64>)
  func recounted(_ seed: UInt64) async throws {
    let town = try await TrayTown(seed: seed)
    try await live(town, seed: seed)
    let facts = try await town.county.journal.facts(after: 0, limit: 10_000)
    for half in [HalfYear(town.county.now.day), HalfYear(TestCounty.start.day)] {
      let inside = facts.filter { $0.occurred >= Moment(half.start) && $0.occurred < Moment(half.end) }
      for row in try await town.tray.figures(half) {
        let found = inside.compactMap { $0.read(OffersFound.self) }
        let orders = inside.filter { $0.read(OrderPlaced.self)?.card.association?.text == row.provider }.map(
          \.stream)
        let lives = orders.compactMap { stream in Order(facts.filter { $0.stream == stream }) }
        #expect(row.searches == found.count)
        #expect(
          row.finds == found.count { $0.offers.contains { TrayOffer.provider(of: $0) == row.provider } })
        #expect(
          row.contacts
            == inside.compactMap { $0.read(OfferOpened.self) }.count {
              TrayOffer.provider(of: $0.offer) == row.provider
            })
        #expect(row.orders == orders.count && row.accepted == lives.count { $0.answer?.accepted == true })
        #expect(
          row.ratings == lives.count { $0.score != nil }
            && row.ratingSum == lives.reduce(0) { $0 + ($1.score ?? 0) })
      }
    }
  }

  @Test("Rebuilt tables are those that were lived", arguments: 1...3 as ClosedRange<UInt64>)
  func rebuilt(_ seed: UInt64) async throws {
    let town = try await TrayTown(seed: seed)
    try await live(town, seed: seed &+ 30)
    let (lived, rebuilt) = try await town.county.dumpAroundRebuild(TrayRecords().tables)
    #expect(lived.count > 40 && lived == rebuilt)
  }

  @Test(
    "A broken tray is named with file and line",
    arguments: [
      ("tray.yaml", "SOTE-0026", "SOTE-9999", "SOTE-9999"),
      ("tray.yaml", "code: KE1,", "code: KE5,", "is there twice"),
      ("associations.yaml", "id: usvalampi", "id: kuiskametsa", "is there twice"),
      ("associations.yaml", "codes: [KR1.1, P4.12]", "codes: []", "lacks name"),
    ])
  func broken(_ file: String, _ good: String, _ bad: String, _ what: String) throws {
    let services = Set(try CatalogueContent(.shipped).services.map(\.code))
    #expect(TrayContent.problems(.shipped, services: services) == [])
    try ContentFolder.shipped.copied { content in
      try content.replace(good, with: bad, in: file)
      let problems = TrayContent.problems(content, services: services)
      #expect(
        problems.contains { $0.file == file && $0.what.contains(what) && $0.line != nil }, "\(problems)")
    }
  }
}
