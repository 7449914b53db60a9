import County
import Markup

/// A figure of a moment as it was known at the end of a day: the county, its units and its parts.
struct MomentPage {
  var indicators: Indicators
  var ask: Ask
  var indicator: Indicator
  var day: Day
  var whole: Reading
  var units: [(name: Text, reading: Reading)]

  private var lang: Lang { ask.lang }
  private var isPast: Bool { day < indicators.journal.world.now().day }
  private var words: FigureWords { FigureWords(unit: indicator.unit, lang: lang) }

  var html: HTML {
    """
    \(isPast ? nil : paragraph(indicator.meaning[lang]))\(scope)
    <p class="figure">\(value(whole))</p>\(isPast ? paragraph(MomentWords.atEnd(day, lang), class: "note") : nil)
    \(parts)\(table)
    """
  }

  private var scope: HTML {
    let field = textField(
      Field("as-of", IndicatorWords.asOf[lang], value: day.description, required: true), type: "date")
    return asking(
      IndicatorLink.one(indicator.id).path, "\(field)\(button(IndicatorWords.show[lang], .secondary))")
  }

  private func value(_ reading: Reading) -> String { words.value(reading.value) }

  private var parts: HTML {
    guard whole.measure == .waiting else { return "" }
    let rows = whole.parts.map { part -> [HTML] in
      [HTML(text: SlackWords.name(part.name)[lang]), HTML(text: Format.number(part.count, lang))]
    }
    return Markup.table(
      caption: MomentWords.byTime[lang],
      columns: [MomentWords.left[lang], IndicatorWords.count[lang]], rows: rows)
  }

  private var table: HTML {
    let shown = units.filter { $0.reading.denominator > 0 }
    guard !shown.isEmpty else { return "" }
    let isWaiting = whole.measure == .waiting
    let rows = shown.map { name, reading -> [HTML] in
      let count = isWaiting ? reading.numerator : reading.denominator
      return [HTML(text: name[lang]), HTML(text: value(reading)), HTML(text: Format.number(count, lang))]
    }
    let counted = isWaiting ? SlackWords.name("over") : MomentWords.calendars
    let columns = [IndicatorWords.unit, IndicatorWords.value, counted].map { $0[lang] }
    return Markup.table(caption: IndicatorWords.by(.unit)[lang], columns: columns, rows: rows)
  }
}

extension Indicators {
  func moment(_ id: String, _ ask: Ask) async throws -> Answer {
    guard let indicator = registry.momentary.first(where: { $0.id == id }),
      let measure = Measure(rawValue: id)
    else { throw Refusal.noIndicator }
    let today = journal.world.now().day, asked = ask.query["as-of"] ?? ""
    guard let day = asked.isEmpty ? today : Day(asked), day <= today else { throw Refusal.noAsOf }
    let figures = try await moments.figures(asKnown: day), at = moments.moment(of: day)
    let units = names.units.sorted { ($0.value[ask.lang], $0.key) < ($1.value[ask.lang], $1.key) }.map {
      ($0.value, figures.reading(measure, unit: $0.key, now: at))
    }
    let page = MomentPage(
      indicators: self, ask: ask, indicator: indicator, day: day,
      whole: figures.reading(measure, now: at), units: units)
    return house.answer(
      ask,
      Page(
        day < today ? "\(indicator.name[ask.lang]): \(Format.day(day, ask.lang))" : indicator.name[ask.lang],
        room: .board,
        back: (IndicatorLink.list.path, IndicatorWords.indicators[ask.lang]), page.html))
  }

  /// A moment's figure as a row of a file or a report; `nil` where there is nothing to tell.
  func moment(_ indicator: Indicator, asKnown day: Day, unit: String? = nil) async throws -> FigureRow? {
    guard let measure = Measure(rawValue: indicator.id) else { return nil }
    let reading = try await moments.reading(measure, unit: unit, asKnown: day)
    guard let value = reading.value else { return nil }
    let told = IndicatorReading(
      numerator: reading.numerator, denominator: reading.denominator, value: value)
    let group = unit.map { (Dimension.unit, $0, names.units[$0] ?? Text(same: $0)) }
    return FigureRow(indicator, Period(days: day...day), asOf: day, told, of: group)
  }
}
