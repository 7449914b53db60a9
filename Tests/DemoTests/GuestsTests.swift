import County
import CountyTesting
import Guidance
import Rules
import Testing
import Tray

@testable import Demo

@Suite("Guests of the model county") struct GuestsTests {
  private func story(_ lines: [GuestBook.Line]) -> [String] {
    lines.map { line in
      let said = ["answer", "say", "shelf", "open", "score"].map { line.ask.form[$0] }
      return "\(line.ask.method.rawValue) \(line.ask.path) \(said) \(line.ask.lang) \(line.ask.actor.id)"
    }
  }

  @Test("The same seed brings the same guests, another others", arguments: [1, 9] as [UInt64])
  func seeds(_ seed: UInt64) async throws {
    let one = story(try await GuestBook().receive(70, seed: seed))
    let same = story(try await GuestBook().receive(70, seed: seed))
    let other = story(try await GuestBook().receive(70, seed: seed + 1))
    #expect(one == same && one != other && one.count > 70)
  }

  @Test("Most walk a flow, some chat, browse or order")
  func shares() async throws {
    let book = try GuestBook(), lines = try await book.receive(600, seed: 3)
    func count(_ path: [String], _ form: String? = nil) -> Int {
      lines.count { $0.ask.path.starts(with: path) && (form.map($0.ask.form.has) ?? true) }
    }
    let starts = lines.count {
      $0.ask.path.count == 2 && $0.ask.path[0] == "flows" && !$0.ask.form.has("answer")
    }
    #expect((350...470).contains(starts) && (60...135).contains(count(["chat"], "say")))
    #expect((35...100).contains(count(["tray"], "shelf")) && (10...60).contains(count(["offers"], "consent")))
  }

  @Test("A guest answers only what the flow offers, one question after another")
  func flows() async throws {
    let flows = try FlowBook(.shipped).flows, lines = try await GuestBook().receive(200, seed: 5)
    let values = Dictionary(
      uniqueKeysWithValues: flows.map { flow in
        (flow.id, Set(flow.questions.flatMap { ($0.choices ?? []).map(\.value) }))
      })
    for line in lines where line.ask.path.first == "flows" {
      let known = try #require(values[line.ask.path[1]], "no such flow")
      #expect(!line.ask.form.has("answer") || known.contains(line.ask.form["answer"]))
    }
  }

  @Test(
    "Nobody signs in but professionals who refer a client, and associations’ own editors at their own desk")
  func signedIn() async throws {
    let book = try GuestBook(), lines = try await book.receive(400, seed: 8)
    let editors = Set(book.tray.associations.flatMap { one in one.editors.map { "\($0.id) \(one.id.text)" } })
    for line in lines {
      if line.ask.path.first == "association" {
        #expect(editors.contains("\(line.ask.actor.id) \(line.ask.actor.unit ?? "")"))
      } else {
        let refers = line.ask.actor.role.isProfessional && line.ask.path.first == "offers"
        #expect(refers || !line.ask.visitor.isSignedIn, "\(line.ask.path)")
      }
    }
  }

  @Test("Shelves that are pressed are those of the tray; an order names nobody real and agrees")
  func trays() async throws {
    let book = try GuestBook(), lines = try await book.receive(600, seed: 13)
    let shelves = Set(book.tray.shelves.map { $0.code.lowercased() } + ["p4.12", "p5.7", "p5.16"])
    for line in lines where line.ask.path == ["tray"] { #expect(shelves.contains(line.ask.form["shelf"])) }
    let orders = lines.filter { $0.ask.path.first == "offers" && $0.ask.form.has("consent") }
    #expect(!orders.isEmpty && orders.allSatisfy { $0.ask.form["name"] == "Nimetön Vieras" })
    let scores = lines.compactMap { $0.ask.path.first == "orders" ? Int($0.ask.form["score"]) : nil }
    #expect(!scores.isEmpty && scores.allSatisfy { (3...5).contains($0) })
  }

  @Test("Each association writes its own cards once, complete, and time stands where it stood")
  func cards() async throws {
    let book = try GuestBook(), start = book.clock.now
    try await book.guests(seed: 1).writeCards()
    #expect(book.clock.now == start)
    let written = book.lines.filter { $0.ask.path == ["association", "write"] }
    #expect(written.count == book.tray.associations.reduce(0) { $0 + ($1.cards?.count ?? 0) })
    let cards = book.tray.associations.flatMap { one in (one.cards ?? []).map { (one, $0) } }
    for (line, (association, card)) in zip(written, cards) {
      #expect(line.ask.actor.unit == association.id.text && line.ask.form["phone"] == card.phone)
      #expect(line.ask.form.all("codes") == card.codes && line.ask.form["price"] == card.price.rawValue)
      for lang in Lang.allCases {
        #expect(line.ask.form["name-\(lang.rawValue)"] == card.name.byLang[lang] ?? "")
      }
    }
    let old = Set(written.filter { $0.at < start }.map(\.ask.actor.unit))
    #expect(old == Set(book.tray.associations.suffix(2).map(\.id.text)))
    #expect(written.allSatisfy { $0.at == start || $0.at.day.adding(months: 6) < start.day })
  }

  @Test("They come at hours when people are awake, fewer on days off", arguments: [true, false])
  func hours(_ isWorking: Bool) async throws {
    let hours = await (try GuestBook().guests(seed: 2)).hours(of: DemoTown.from, isWorking: isWorking)
    #expect(hours.count == (isWorking ? 46 : 14))
    #expect(hours.allSatisfy { $0.day == DemoTown.from && (6...22).contains($0.hour) })
  }

  @Test(
    "A closed door ends a guest’s visit and not the county’s day",
    arguments: ["/flows", "/chat", "/tray", "/offers", "/association"])
  func closedDoors(_ path: String) async throws {
    let book = try GuestBook(refused: path), guests = try book.guests(seed: 21)
    var refusals = 0
    for _ in 0..<150 {
      do { try await guests.visit() } catch { refusals += (error as? Refusal) == .notFound ? 1 : 1_000 }
    }
    #expect(refusals > 0 && refusals < 1_000 && book.lines.count >= 150)
  }
}
