import County
import CountyTesting
import Testing

@testable import Tray

@Suite("Hostile cards") struct HostileCardTests {
  static let words = [
    "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "'; drop table tray_card; --",
    "../../etc/passwd", "\u{202e}oikealta", "{{7*7}}", "%s%n", "a&b<c>d\"e'f", "🙂👨‍👩‍👧", "𝕏\u{0}y",
  ]

  @Test("What an association writes is shown as the same words, escaped, in every page", arguments: words)
  func escaped(_ words: String) async throws {
    let town = try await TrayTown()
    var form = TrayTown.cardForm(["web": [words], "phone": [String(words.prefix(20))]])
    for name in ["name-fi", "about-fi", "times-fi", "words-fi"] { form[name] = [words] }
    #expect(try await town.see("/association/write", form, by: TrayTown.editor) == "/association")
    let state = try #require(try await town.tray.cards().first)
    #expect(state.card.name.byLang[.fi] == Form.clean(words))
    for path in ["/offers/\(state.id.text)", "/tray/shelf/kr1.1", "/tray/compare/\(state.id.text)/sote-0088"]
    {
      let page = try await town.page(.get, path).source
      #expect(!page.contains("<script>alert") && !page.contains("<img src=x"), "\(path)")
    }
    let opened = try await town.page(.post, "/offers/\(state.id.text)", ["open": ["yes"]]).source
    #expect(!opened.contains("href=\"javascript") && !opened.contains("<script>alert"))
    #expect(
      try await town.page(.get, "/association/cards/\(state.id.text)", by: TrayTown.editor).status == 200)
  }

  static let limits = [
    ("name-fi", 100), ("name-sv", 100), ("about-en", 600), ("times-fi", 200), ("words-sv", 300),
    ("phone", 30),
    ("web", 120),
  ]

  @Test(
    "Each text has its most; one sign more is refused, told where, and nothing is stored", arguments: limits)
  func long(_ field: String, _ most: Int) async throws {
    let town = try await TrayTown()
    let long = TrayTown.cardForm([field: [String(repeating: "å", count: most + 1)]])
    let page = try await town.page(.post, "/association/write", long, by: TrayTown.editor)
    #expect(page.status == 422 && page.source.contains("Enintään \(most) merkkiä"))
    #expect(page.source.contains(String(repeating: "å", count: most + 1)), "what was typed is not lost")
    #expect(try await town.facts() == 0)
    let fits = TrayTown.cardForm([field: [String(repeating: "å", count: most)]])
    #expect(try await town.see("/association/write", fits, by: TrayTown.editor) == "/association")
  }

  @Test("A letter piled with ten thousand accents is long, though it looks like one letter")
  func piled() async throws {
    let town = try await TrayTown(), piled = "a" + String(repeating: "\u{301}", count: 10_000)
    for field in ["name-fi", "about-fi", "words-fi", "phone"] {
      let form = TrayTown.cardForm([field: [piled]])
      #expect(try await town.outcome(.post, "/association/write", form, by: TrayTown.editor) == .page(422))
    }
    #expect(try await town.facts() == 0)
  }

  @Test("A choice sent ten thousand times is one choice")
  func repeated() async throws {
    let town = try await TrayTown()
    let many = TrayTown.cardForm([
      "codes": Array(repeating: "KR1.1", count: 10_000) + ["P4.12"],
      "municipalities": Array(repeating: "205", count: 10_000), "languages": ["fi", "fi", "sv"],
      "access": ["loop", "loop"],
    ])
    #expect(try await town.see("/association/write", many, by: TrayTown.editor) == "/association")
    let card = try #require(try await town.tray.cards().first?.card)
    #expect(card.codes.sorted() == ["KR1.1", "P4.12"] && card.municipalities == ["205"])
    #expect(card.languages == ["fi", "sv"] && card.access == [.loop])
  }

  @Test(
    "A form without one needed answer is refused and keeps the others",
    arguments: [
      ("name-fi", "ainakin yhdellä kielellä"), ("about-fi", "mitä tarjoatte"), ("phone", "puhelinnumero"),
      ("codes", "elämäntilanne"),
    ])
  func missing(_ field: String, _ words: String) async throws {
    let town = try await TrayTown(), before = TrayTown.cardForm()
    for empty in [nil, [], [""], [" \n\t\u{200b} "]] as [[String]?] {
      var form = before
      form[field] = empty
      let page = try await town.page(.post, "/association/write", form, by: TrayTown.editor)
      #expect(page.status == 422 && page.source.contains(words))
      for (other, value) in before where other != field && value[0].count > 4 {
        #expect(page.source.contains(value[0]), "\(other)")
      }
    }
    #expect(try await town.facts() == 0)
  }

  @Test(
    "A mark that is no mark, beside an honest form, still saves nothing else than the mark",
    arguments: [
      "withdraw", "review", "x", "WITHDRAW", "<b>",
    ])
  func marks(_ mark: String) async throws {
    let town = try await TrayTown(), id = try await town.write(), before = try await town.tray.card(id)
    town.county.wait(days: 3)
    let form = TrayTown.cardForm(["mark": [mark]])
    #expect(try await town.see("/association/cards/\(id.text)", form, by: TrayTown.editor) == "/association")
    let after = try await town.tray.card(id)
    #expect(after.card == before.card && after.isWithdrawn == (mark == "withdraw"))
  }
}
