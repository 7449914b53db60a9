import County
import Markup

/// The list of indicators: one card each, and the choice of period.
struct IndicatorListPage {
  var indicators: Indicators
  var ask: Ask
  var scope: FigureScope
  var cards: [IndicatorCard]
  var loaded: (done: Int, of: Int)

  private var lang: Lang { ask.lang }

  var html: HTML {
    let wait =
      loaded.done >= loaded.of
      ? nil : notice(.info, paragraph(IndicatorWords.loading(loaded.done, of: loaded.of)[lang]))
    let small = scope.isPublic ? paragraph(IndicatorWords.smallNumbers[lang], class: "note") : ""
    let title = heading(scope.period.words(lang))
    return """
      \(wait)\(places)\(ScopeForm(ask: ask, scope: scope, path: IndicatorLink.list.path, kinds: Period.Kind.allCases).html)\
      \(title)\(small)<ul class="tiles">\(cards.map { "<li class=\"tile\">\(tile($0))</li>" })</ul>\(moments)\(files)
      """
  }

  /// The way to the figures of a moment, for the day of knowledge that was chosen.
  private var moments: HTML {
    guard !scope.isPublic else { return "" }
    let query = scope.isPast ? "?as-of=\(scope.asOf)" : ""
    let links = indicators.registry.momentary.map {
      link(IndicatorLink.one($0.id).path + query, $0.name[lang])
    }
    return
      "\(heading(MomentWords.title[lang]))\(paragraph(MomentWords.hint[lang], class: "note"))\(list(links))"
  }

  private var places: HTML {
    guard !scope.isPublic else { return "" }
    let links = [
      (IndicatorLink.alerts.path, IndicatorWords.alerts), (IndicatorLink.queues.path, IndicatorWords.queues),
      ("/board", IndicatorWords.board),
    ]
    return
      "<ul class=\"filters\">\(links.map { path, name -> HTML in "<li>\(link(path, name[lang]))</li>" })</ul>"
  }

  private func tile(_ card: IndicatorCard) -> HTML {
    let words = FigureWords(unit: card.indicator.unit, lang: lang)
    let form =
      indicators.registry.number(card.indicator.id).map { indicators.registry.countings[$0].form } ?? .count
    let spark = Sparkline(
      points: card.trail.map(\.value), target: card.indicator.target,
      label: "\(card.indicator.name[lang]), \(IndicatorWords.trend[lang])")
    let goal = card.indicator.target.map { "\(IndicatorWords.target[lang]) \(words.value($0))" }
    let note = [words.basis(card.row, form), goal].compactMap(\.self).joined(separator: " · ")
    return """
      <h3>\(link(IndicatorLink.one(card.indicator.id).path + scope.query, card.indicator.name[lang]))</h3>
      <p class="figure">\(words.value(card.row))</p>\(paragraph(note, class: "note"))\
      \(card.trail.compactMap(\.value).isEmpty ? "" : spark.svg)
      """
  }

  private var files: HTML {
    let address = IndicatorLink.data.path + scope.query
    let links = ["json", "csv", "fhir"].map { form -> HTML in
      "<li>\(link("\(address)&format=\(form)", form.uppercased()))</li>"
    }
    return "\(heading(IndicatorWords.data[lang]))<ul class=\"filters\">\(links)</ul>"
  }
}

/// The choice of period, day of knowledge and unit.
struct ScopeForm {
  var ask: Ask
  var scope: FigureScope
  var path: String
  var kinds: [Period.Kind]
  var units: [String: Text] = [:]

  private var lang: Lang { ask.lang }

  var html: HTML {
    var known = scope.choices(kinds)
    if !known.contains(scope.period) { known.append(scope.period) }
    let periods = known.map { Choice($0.description, $0.words(lang)) }
    let period = select(
      Field("period", IndicatorWords.period[lang], value: scope.period.description), periods)
    guard !scope.isPublic else {
      return asking(path, "\(period)\(button(IndicatorWords.show[lang], .secondary))")
    }
    let day = textField(
      Field("as-of", IndicatorWords.asOf[lang], value: scope.asOf.description), type: "date")
    return asking(path, "\(period)\(day)\(unit)\(button(IndicatorWords.show[lang], .secondary))")
  }

  private var unit: HTML {
    guard !units.isEmpty else { return "" }
    let choices = units.map { Choice($0.key, $0.value[lang]) }.sorted { $0.label < $1.label }
    return select(
      Field("unit", IndicatorWords.unit[lang], value: scope.unit ?? ""),
      [Choice("", IndicatorWords.county[lang])] + choices)
  }
}
