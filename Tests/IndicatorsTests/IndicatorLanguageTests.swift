import County
import CountyTesting
import Testing

@testable import Indicators

@Suite("Indicators in each language") struct IndicatorLanguageTests {
  private static let lived = Task { try await IndicatorCounty(facts: IndicatorHistory(seed: 9).facts) }

  private static let paths = [
    "/indicators", "/indicators/alerts", "/indicators/queues", "/indicators/waiting", "/indicators/thirdFree",
    "/indicators/contacts", "/indicators/waitPrimary", "/indicators/nps", "/indicators/continuity",
    "/indicators/openCases", "/indicators/groupPlaces",
  ]

  /// Finnish words of headings, columns and buttons.
  private static let finnish: Set = [
    "Mittarit", "Jakso", "Tietopäivä", "Toimipiste", "Näytä", "Hälytykset", "Tavoite", "Osoittaja",
    "Nimittäjä",
    "Joukko", "Omistaja", "Lähde", "Määritelmä", "Kehitys", "Arvo", "Määrä", "Ryhmä", "Päivää", "Asia",
    "Avattu",
    "piilotettu", "Kuukausi", "maanantai", "tammikuu", "neljännes", "puolivuosi", "suomi", "ruotsi", "Jonot",
    "Toimipisteittäin", "Kunnittain", "viikkoa", "Kuittaa", "raja", "alkaen", "kk", "pv", "hoitaja",
    "lääkäri",
  ]

  @Test("No Finnish is left on a Swedish or English page", arguments: [Lang.sv, .en], paths)
  func leftover(_ lang: Lang, _ path: String) async throws {
    for query in [["period": "2026-03"]] {
      let page = try await Self.lived.value.go(path, query: query, by: Cast.manager, lang: lang)
      #expect(page.contains("<html lang=\"\(lang.rawValue)\""))
      let own = page.replacing(/<[^>]*>/, with: " "), words = Set(own.split { !$0.isLetter }.map(String.init))
      #expect(words.isDisjoint(with: Self.finnish), "\(path): \(words.intersection(Self.finnish))")
    }
  }

  @Test(
    "Each indicator's page says what it counts, out of what, whose it is and from where",
    arguments: Lang.allCases)
  func definitions(_ lang: Lang) async throws {
    let county = try await Self.lived.value
    for indicator in county.indicators.registry.indicators {
      let page = try await county.go("/indicators/\(indicator.id)", by: Cast.manager, lang: lang)
      for text in [
        indicator.name, indicator.meaning, indicator.owner, indicator.source, indicator.exclusions,
      ] {
        let words = text[lang].replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(
          ">", with: "&gt;"
        )
        .replacing("\"", with: "&quot;").replacing("'", with: "&#39;")
        #expect(page.contains(words) || page.contains(text[lang]), "\(indicator.id): \(text[lang])")
      }
      #expect(
        page.contains(IndicatorWords.version[lang])
          && page.contains(IndicatorWords.better(indicator.better)[lang]))
    }
  }

  @Test("Every picture that says something has words and its numbers in a table", arguments: Lang.allCases)
  func pictures(_ lang: Lang) async throws {
    let county = try await Self.lived.value
    for indicator in county.indicators.registry.indicators {
      let page = try await county.go(
        "/indicators/\(indicator.id)", query: ["period": "2026-03"], by: Cast.manager, lang: lang)
      let told = page.matches(of: /<svg[^>]*aria-label="([^"]+)"/).map { String($0.1) }
      let captions = page.matches(of: /<caption[^>]*>([^<]+)<\/caption>/).map { String($0.1) }
      #expect(told.isEmpty || captions.contains(IndicatorWords.trend[lang]), "\(indicator.id)")
      #expect(told.allSatisfy { $0.count > 3 })
    }
  }

  @Test("Refusals of figures are three sentences of their own") func refusals() {
    let all: [Refusal] = [
      .noPeriod, .noAsOf, .noForm, .noIndicator, .noDimension, .publicQuarters, .noAlert, .alertAnswered,
    ]
    #expect(Set(all.map(\.code)).count == all.count)
    for refusal in all {
      let words = Lang.allCases.map { refusal.words[$0] }
      #expect(
        Set(words).count == 3 && words.allSatisfy { $0.hasSuffix(".") && !$0.contains("!") },
        "\(refusal.code)")
    }
  }

  @Test("A period is told in words that no other period has", arguments: Lang.allCases) func periods(
    _ lang: Lang
  ) {
    let today = IndicatorHistory.now.day
    let periods = Period.Kind.allCases.flatMap { Period($0, holding: today).trail(30) }
    #expect(Set(periods.map { $0.words(lang) }).count == Set(periods).count)
  }

  @Test("Every alert, queue and moment page has its words", arguments: Lang.allCases) func titles(
    _ lang: Lang
  ) async throws {
    let county = try await Self.lived.value
    for (path, title) in [
      ("/indicators", IndicatorWords.indicators), ("/indicators/alerts", IndicatorWords.alerts),
      ("/indicators/queues", IndicatorWords.queues),
    ] {
      let page = try await county.go(path, by: Cast.leader, lang: lang)
      #expect(page.contains("<h1>\(title[lang])</h1>") || page.contains(">\(title[lang])</h1>"), "\(path)")
    }
  }
}
