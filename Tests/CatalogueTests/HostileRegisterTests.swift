import County
import CountyTesting
import Markup
import Rules
import Testing

@testable import Catalogue

@Suite("What a register could hold, on a page") struct HostileRegisterTests {
  private static let hostile = [
    "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "javascript:alert(1)",
    "data:text/html,<b>", "//evil.example",
    "\u{202e}lukku", "\u{0}\u{1}", "", " ", "'; drop table", "%00", String(repeating: "ä", count: 5_000),
    "a\nb\n\n• c\n• d\ne",
  ]

  private func view(_ lang: Lang) async throws -> CatalogueView {
    CatalogueView(Ask(.get, "/services", visitor: Visitor(lang: lang)), try await CatalogueCounty().catalogue)
  }

  /// The piece as a whole page, so that the shared check can look at it.
  private func problems(_ piece: HTML) -> [String] {
    let body: HTML = "<main><h1>x</h1>\(piece)</main>"
    let page = Document(lang: "fi", title: "x", room: "resident", stylesheet: "/a.css", body: body).html
    return PageCheck.problems(page).filter { !$0.lowercased().contains("leads to “http") }
  }

  @Test(
    "A web address becomes a link only when it is one of the web",
    arguments: hostile + ["https://a.fi/x", "HTTP://A.FI", "http://a.fi/?q=<b>"])
  func web(_ url: String) async throws {
    for lang in Lang.allCases {
      let page = WebPage(url: url, title: Localized([.fi: "Sivu <b>"]))
      let html = try await view(lang).webPage(page)
      let isWeb = url.lowercased().hasPrefix("https://") || url.lowercased().hasPrefix("http://")
      #expect(html.source.contains("<a href=") == isWeb, "\(html.source)")
      #expect(problems(html) == [] && !html.source.contains("<b>"))
    }
  }

  @Test(
    "A number is dialled by its digits alone",
    arguments: hostile + ["+358 40 123", "116117", "040-123 (klo 8)", "０４０", "soita"])
  func dial(_ number: String) {
    let html = dialled(number), target = html.source.firstMatch(of: /href="tel:([^"]*)"/)?.output.1
    let digits = number.unicodeScalars.filter { ("0"..."9").contains($0) || $0 == "+" }
    #expect(
      target.map(String.init) == (digits.isEmpty ? nil : String(String.UnicodeScalarView(digits))),
      "\(html.source)")
    #expect(problems(html) == [])
  }

  @Test(
    "Only a plain address of mail becomes a link",
    arguments: hostile.map { ($0, false) } + [
      ("a.b+c@d-e.fi", true), ("a@b", true), ("a b@c.fi", false), ("a@b.fi?subject=x", false),
      ("a@b.fi\nbcc:x@y.fi", false),
      ("<a@b.fi>", false), ("ä@b.fi", false), ("@b.fi", false), ("a@", false),
    ])
  func mail(_ address: String, _ isLink: Bool) async throws {
    let html = try await view(.fi).email(address)
    #expect(html.source.contains("mailto:") == isLink, "\(html.source)")
    #expect(problems(html) == [])
  }

  @Test(
    "Words in another language are marked as such, and no words are nothing", arguments: Lang.allCases,
    Lang.allCases)
  func languages(_ page: Lang, _ text: Lang) async throws {
    let view = try await view(page), words = view.words(Localized([text: "Sanat & <merkit>"]))
    #expect(words.source.contains("lang=\"\(text.rawValue)\"") == (page != text))
    #expect(words.source.contains("Sanat &amp; &lt;merkit&gt;") && problems(words) == [])
    #expect(view.words(Localized()).isEmpty && view.words(Localized([text: ""])).isEmpty)
    let long = view.paragraphs(Localized([text: "Eka\n• yksi\n• kaksi\nToka"]))
    #expect(
      long.source.ranges(of: "<li>").count == 2 && long.source.ranges(of: "<p>Eka</p>").count == 1
        && problems(long) == [])
    #expect(long.source.contains("lang=\"\(text.rawValue)\"") == (page != text))
  }

  @Test("Any long text is whole paragraphs and lists, escaped", arguments: hostile)
  func paragraphs(_ text: String) async throws {
    for lang in Lang.allCases {
      let html = try await view(lang).paragraphs(Localized([.fi: text]))
      #expect(problems(html) == [] && !html.source.contains("<script>"), "\(html.source.prefix(200))")
    }
  }

  @Test(
    "A phone's remarks stand beside its number in the page's language or are marked", arguments: Lang.allCases
  )
  func phones(_ lang: Lang) async throws {
    let phone = Phone(
      number: "+358401234567", info: Localized([.fi: "ajanvaraus", .sv: "tidsbokning"]), charge: .chargeable,
      chargeInfo: Localized([.en: "local rate"]))
    let html = try await view(lang).phone(phone)
    #expect(
      html.source.contains("tel:+358401234567") && html.source.contains("local rate") && problems(html) == [])
    #expect(html.source.contains(lang == .sv ? "tidsbokning" : "ajanvaraus"))
  }

  @Test("The filter of the list takes any words and shows what it was asked, escaped", arguments: hostile)
  func filter(_ words: String) async throws {
    let home = try await CatalogueCounty()
    for path in ["/services", "/services/by-class"] {
      let page = try await home.page(path, .sv, find: words)
      #expect(Reading.problems(page) == [], "\(path)")
      #expect(!page.contains("<script>alert") && !page.contains("<img src=x"))
    }
  }

  @Test(
    "A service answers words that it has, in any case and language, and all of them must be there",
    arguments: [
      ("suun", true), ("SUUN terveydenhuolto", true), ("suun kuuhun", false), ("", true), ("…", true),
      ("tandvård", true), ("hammaslääkäri", true),
      ("qqq", false), ("oral", true),
    ])
  func answers(_ words: String, _ expected: Bool) async throws {
    let content = try CatalogueCounty.shipped.get()
    let teeth = try #require(
      content.services.first { $0.name.fi.lowercased().contains("suun terveydenhuolto") })
    #expect(try #require(ListedService(teeth)).answers(words) == expected, "\(words)")
  }
}

@Suite("Places on the map") struct PlacesTests {
  @Test(
    "A point goes to the national grid and comes back to within a millimetre",
    arguments: 1...5 as ClosedRange<UInt64>)
  func grid(_ seed: UInt64) {
    var chance = SeededChance(seed: seed)
    for _ in 0..<200 {
      let place = Coordinates(
        latitude: Double.random(in: 59.5...70.1, using: &chance),
        longitude: Double.random(in: 19.1...31.6, using: &chance))
      let point = FinnishGrid.point(at: place), back = FinnishGrid.coordinates(of: point)
      #expect(
        abs(back.latitude - place.latitude) < 1e-8 && abs(back.longitude - place.longitude) < 1e-8, "\(place)"
      )
      #expect((6_500_000...7_900_000).contains(point.northing) && (20_000...780_000).contains(point.easting))
      #expect(FinnishGrid.coordinates(latitude: point.northing, longitude: point.easting) != nil)
      #expect(FinnishGrid.coordinates(latitude: place.latitude, longitude: place.longitude) == place)
    }
  }

  @Test(
    "A metre north on the grid is a metre on the ground, everywhere", arguments: 1...3 as ClosedRange<UInt64>)
  func metres(_ seed: UInt64) {
    var chance = SeededChance(seed: seed)
    for _ in 0..<100 {
      let point = FinnishGrid.Point(
        northing: Double.random(in: 6_700_000...7_700_000, using: &chance),
        easting: Double.random(in: 200_000...700_000, using: &chance))
      let length = Double.random(in: 100...50_000, using: &chance)
      let one = FinnishGrid.coordinates(of: point)
      let other = FinnishGrid.coordinates(
        of: .init(northing: point.northing + length, easting: point.easting))
      #expect(abs(one.metres(to: other) / length - 1) < 0.006 && one.metres(to: one) == 0)
      #expect(abs(one.metres(to: other) - other.metres(to: one)) < 1e-6)
    }
  }

  @Test(
    "A pair that is nowhere in Finland is no place",
    arguments: [
      (0.0, 0.0), (.nan, 25), (60, .nan), (.infinity, 25), (60, -.infinity), (-60, 25), (60, 180), (91, 25),
      (25, 60), (7_000_000, 10),
      (6_400_000, 400_000), (8_000_000, 400_000), (1e300, 1e300), (58, 18), (59.33, 18.06), (59.94, 35.31),
    ] as [(Double, Double)])
  func nowhere(_ latitude: Double, _ longitude: Double) {
    #expect(FinnishGrid.coordinates(latitude: latitude, longitude: longitude) == nil)
  }
}
