import County
import Markup

/// The county's own line beside the national ones, by year (kansallinen vertailu).
struct NationalComparison: Sendable {
  var column: Sotkanet.Column
  var years: [Int]
  /// Counted here; empty on public pages.
  var own: [Int: Double]
  var region: [Int: Double]
  var country: [Int: Double]

  /// `nil` where nothing national is known.
  init?(_ column: Sotkanet.Column, own: [Int: Double], region: [Int: Double], country: [Int: Double]) {
    let known = Array(own.keys) + region.keys + country.keys
    guard !(region.isEmpty && country.isEmpty), let first = known.min(), let last = known.max() else {
      return nil
    }
    (self.column, self.own, self.region, self.country) = (column, own, region, country)
    years = Array(first...last)
  }

  func html(_ words: FigureWords, county: Text) -> HTML {
    let lang = words.lang, title = NationalWords.title[lang]
    let broken = Set((column.breaks ?? []).compactMap { one in years.firstIndex(of: one.year) })
    let lines: [LineChart.Line] = [
      .init(NationalWords.own[lang], years.map { own[$0] }, breaks: broken),
      .init(county[lang], years.map { region[$0] }, breaks: broken),
      .init(NationalWords.country[lang], years.map { country[$0] }, breaks: broken),
    ]
    let chart = LineChart(
      lines: lines, label: "\(column.name[lang]), \(title)",
      words: [
        "\(NationalWords.solid[lang]): \(NationalWords.own[lang])",
        "\(NationalWords.dashed[lang]): \(county[lang]), Sotkanet \(column.code)",
        "\(NationalWords.dotted[lang]): \(NationalWords.country[lang])",
        "↔ \(years.first ?? 0)–\(years.last ?? 0)",
      ] + (column.breaks ?? []).map { "| \($0.year): \($0.why[lang])" })
    let rows = years.reversed().map { year -> [HTML] in
      let mark = (column.breaks ?? []).contains { $0.year == year } ? " · \(NationalWords.changed[lang])" : ""
      return [
        HTML(text: "\(year)\(mark)"), HTML(text: words.value(own[year])),
        HTML(text: words.value(region[year])),
        HTML(text: words.value(country[year])),
      ]
    }
    let columns = [
      NationalWords.year[lang], NationalWords.own[lang], "Sotkanet: \(county[lang])",
      NationalWords.country[lang],
    ]
    return """
      \(heading(title))\(chart.html)\(fold("\(IndicatorWords.asTable[lang]): \(title)", table(caption: title, columns: columns, rows: rows)))\
      \(paragraph(NationalWords.source[lang], class: "note"))
      """
  }
}

/// Words of the national comparison.
enum NationalWords {
  static let title = Text(fi: "Kansallinen vertailu", sv: "Nationell jämförelse", en: "National comparison")
  static let own = Text(fi: "laskettu täällä", sv: "räknat här", en: "counted here")
  static let country = Text(fi: "koko maa", sv: "hela landet", en: "the whole country")
  static let solid = Text(fi: "yhtenäinen viiva", sv: "heldragen linje", en: "solid line")
  static let dashed = Text(fi: "katkoviiva", sv: "streckad linje", en: "dashed line")
  static let dotted = Text(fi: "pisteviiva", sv: "prickad linje", en: "dotted line")
  static let year = Text(fi: "Vuosi", sv: "År", en: "Year")
  static let changed = Text(
    fi: "määritelmä muuttui", sv: "definitionen ändrades", en: "the definition changed")
  static let source = Text(
    fi: "Kansalliset luvut: THL, Sotkanet, CC BY 4.0. Puuttuva luku on viiva, ei nolla.",
    sv: "Nationella tal: THL, Sotkanet, CC BY 4.0. Ett tal som saknas är ett streck, inte noll.",
    en: "National figures: THL, Sotkanet, CC BY 4.0. A missing figure is a dash, not zero.")
}

extension Indicators {
  /// The national line of an indicator that has one.
  func comparison(_ number: Int, _ scope: FigureScope) async throws -> NationalComparison? {
    let id = registry.indicators[number].id
    guard let column = sotkanet.columns.first(where: { $0.indicator == id }) else { return nil }
    let (region, country) = (
      try await national(column, sotkanet.region), try await national(column, sotkanet.country)
    )
    let own = scope.isPublic ? [:] : await years(number, scope)
    return NationalComparison(column, own: own, region: region, country: country)
  }

  private func years(_ number: Int, _ scope: FigureScope) async -> [Int: Double] {
    await live.ask(asKnown: scope.asOf) { store in
      Period(.year, holding: scope.today).trail(5).reduce(into: [Int: Double]()) { years, period in
        let reading = store.reading(number, period)
        if reading.denominator > 0 { years[period.days.lowerBound.parts.year] = reading.value }
      }
    }
  }
}
