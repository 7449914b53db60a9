import Contact
import County
import Markup

/// One indicator's page: the figure, what it means, how it has gone, by group, and the matters behind it.
struct IndicatorPage {
  var indicators: Indicators
  var ask: Ask
  var scope: FigureScope
  var view: IndicatorView
  /// The same figure as now known.
  var now: IndicatorReading
  var rows: [MatterBehind]
  var comparison: NationalComparison?

  var lang: Lang { ask.lang }
  var indicator: Indicator { view.indicator }
  var words: FigureWords { FigureWords(unit: indicator.unit, lang: lang) }

  var html: HTML {
    let path = IndicatorLink.one(indicator.id).path
    let small = scope.isPublic ? paragraph(IndicatorWords.smallNumbers[lang], class: "note") : ""
    return """
      <p>\(indicator.meaning[lang])</p>\
      \(ScopeForm(ask: ask, scope: scope, path: path, kinds: indicator.periods, units: indicators.names.units).html)\
      \(heading("\(scope.period.words(lang))\(place)"))
      <p class="figure">\(words.value(view.row))</p>\(paragraph(basis))\(knowledge)\(small)\
      \(trend)\(comparison.map { $0.html(words, county: indicators.house.county) })\
      \(distribution)\(groups)\(definition)\(behind)
      """
  }

  private var place: String { scope.unit.map { ", \(indicators.names.units[$0]?[lang] ?? $0)" } ?? "" }

  private var basis: String {
    let parts = [
      words.basis(view.row, view.counting.form),
      view.row.low == nil ? nil : "\(IndicatorWords.interval[lang]) \(words.interval(view.row))",
      view.row.p90.map { "P90 \(words.value($0))" },
      indicator.target.map { "\(IndicatorWords.target[lang]) \(words.value($0))" }
        ?? IndicatorWords.noTarget[lang],
    ]
    return parts.compactMap(\.self).joined(separator: " · ")
  }

  /// What was known then beside what is known now.
  private var knowledge: HTML {
    guard scope.isPast, !scope.isPublic else { return "" }
    return notice(
      .info, paragraph(IndicatorWords.nowKnown(words.value(now.value), Format.day(scope.asOf, lang))[lang]))
  }

  private var trend: HTML {
    let known = view.trail.filter { $0.value != nil }
    guard !known.isEmpty else { return paragraph(IndicatorWords.nothing[lang]) }
    let chart = LineChart(
      lines: [.init(IndicatorWords.own[lang], view.trail.map(\.value))],
      band: view.trail.map { row in row.low.flatMap { low in row.high.map { (low, $0) } } },
      target: indicator.target, label: "\(indicator.name[lang]), \(IndicatorWords.trend[lang])", words: legend
    )
    let rows = view.trail.reversed().map { row -> [HTML] in
      let period = Period(row.period)?.words(lang) ?? row.period
      return [
        HTML(text: period), HTML(text: words.value(row)), HTML(text: words.basis(row, view.counting.form)),
        HTML(text: words.interval(row)),
      ]
    }
    let columns = [
      IndicatorWords.period, IndicatorWords.value, IndicatorWords.count, IndicatorWords.interval,
    ]
    let shown = table(caption: IndicatorWords.trend[lang], columns: columns.map { $0[lang] }, rows: rows)
    return "\(heading(IndicatorWords.trend[lang]))\(chart.html)\(fold(IndicatorWords.asTable[lang], shown))"
  }

  private var legend: [String] {
    let values =
      view.trail.compactMap(\.value) + view.trail.compactMap(\.high) + [indicator.target].compactMap(\.self)
    let scale = "\(words.value(min(values.min() ?? 0, 0)))–\(words.value(values.max()))"
    let ends = [view.trail.first, view.trail.last].compactMap {
      $0.flatMap { Period($0.period)?.words(lang) }
    }
    let goal = indicator.target.map { "╌ \(IndicatorWords.target[lang]) \(words.value($0))" }
    return ["↕ \(scale)", "↔ \(ends.joined(separator: " – "))", "— \(IndicatorWords.own[lang])", goal]
      .compactMap(\.self)
  }

  private var definition: HTML {
    let goal = indicator.target.map { target in
      [words.value(target), indicator.targetBy.map { Format.day($0, lang) }, indicator.targetSource?[lang]]
        .compactMap(\.self)
        .joined(separator: " · ")
    }
    let pairs: [(Text, String)] = [
      (IndicatorWords.population, indicator.population[lang]),
      (IndicatorWords.numerator, indicator.numerator[lang]),
      (IndicatorWords.denominator, indicator.denominator[lang]),
      (IndicatorWords.exclusions, indicator.exclusions[lang]),
      (IndicatorWords.target, goal ?? IndicatorWords.noTarget[lang]),
      (IndicatorWords.better, IndicatorWords.better(indicator.better)[lang]),
      (IndicatorWords.owner, indicator.owner[lang]), (IndicatorWords.source, indicator.source[lang]),
      (IndicatorWords.version, String(indicator.version ?? 1)),
    ]
    return "\(heading(IndicatorWords.definition[lang]))\(facts(pairs.map { ($0[lang], HTML(text: $1)) }))"
  }

  private var behind: HTML {
    guard !scope.isPublic, view.behind > 0, !view.matters.isEmpty else { return "" }
    let said = paragraph(IndicatorWords.visible(rows.count, of: view.behind)[lang])
    let cells = rows.map { row -> [HTML] in
      let name = Topic(rawValue: row.topic)?.name[lang] ?? row.topic
      return [link("/desk/matter/\(row.id)", name), HTML(text: Format.day(row.opened.day, lang))]
    }
    let columns = [IndicatorWords.matter[lang], IndicatorWords.opened[lang]]
    let shown =
      cells.isEmpty ? "" : table(caption: IndicatorWords.matters[lang], columns: columns, rows: cells)
    return "\(heading(IndicatorWords.matters[lang]))\(said)\(shown)"
  }
}
