import County
import Markup

/// The alerts that stand, oldest first, and a way to say that one has been seen.
struct AlertPage {
  var indicators: Indicators
  var ask: Ask
  var standings: [Indicators.Standing]

  private var lang: Lang { ask.lang }

  var html: HTML {
    guard !standings.isEmpty else { return paragraph(Self.none[lang]) }
    let cards = standings.sorted { $0.alert.since.days.lowerBound < $1.alert.since.days.lowerBound }.map(card)
    return "\(paragraph(Self.what[lang]))<ul class=\"cards\">\(cards.map { "<li>\($0)</li>" })</ul>"
  }

  private func card(_ standing: Indicators.Standing) -> HTML {
    let alert = standing.alert
    guard let number = indicators.registry.number(alert.indicator) else { return "" }
    let indicator = indicators.registry.indicators[number]
    let words = FigureWords(unit: indicator.unit, lang: lang)
    let place = alert.unit.map { indicators.names.units[$0]?[lang] ?? $0 } ?? IndicatorWords.county[lang]
    let path = IndicatorLink.one(indicator.id).path + (alert.unit.map { "?unit=\($0)" } ?? "")
    let said = [
      "\(words.value(alert.value)), \(Self.border[lang]) \(words.value(alert.border))",
      "n = \(alert.denominator)",
      "\(Self.since[lang]) \(alert.since.words(lang)) (\(alert.months) \(Self.months[lang]))",
    ]
    return """
      <h2>\(link(path, "\(indicator.name[lang]), \(place)"))</h2>\(paragraph(said.joined(separator: " · ")))\
      \(answer(standing))
      """
  }

  private func answer(_ standing: Indicators.Standing) -> HTML {
    if let seen = standing.acknowledged {
      let who = indicators.names.staff[seen.by] ?? seen.by
      let words = "\(Self.seen[lang]) \(who), \(Format.moment(seen.at, lang))"
      return paragraph([words, seen.note].compactMap(\.self).joined(separator: ": "), class: "note")
    }
    guard ask.actor.role.readsBoard else { return paragraph(Self.open[lang], class: "note") }
    let key = standing.alert.key, mark = key.map { $0 == "." ? "-" : $0 }.reduce(into: "") { $0.append($1) }
    return form(
      IndicatorLink.acknowledge(key).path, secret: ask.visitor.secret, class: "ask",
      "\(noteField("note-\(mark)"))\(button(Self.acknowledge[lang], .secondary))")
  }

  /// A field whose id is its own on a page of many forms.
  private func noteField(_ id: String) -> HTML {
    """
    <div class="field"><label for="\(id)">\(Self.done[lang])</label><input id="\(id)" name="note" type="text" \
    maxlength="500"></div>
    """
  }

  private static let none = Text(
    fi: "Kaikki luvut ovat rajoissaan.", sv: "Alla tal är inom gränserna.",
    en: "Every figure is within its borders.")
  private static let what = Text(
    fi: "Luku on ylittänyt rajansa päättyneessä kuussa. Peräkkäiset kuukaudet ovat yksi hälytys.",
    sv: "Talet har passerat sin gräns i den avslutade månaden. Månader i följd är en varning.",
    en: "The figure went beyond its border in the ended month. Months in a row are one alert.")
  private static let border = Text(fi: "raja", sv: "gräns", en: "border")
  private static let since = Text(fi: "alkaen", sv: "sedan", en: "since")
  private static let months = Text(fi: "kk", sv: "mån", en: "months")
  private static let seen = Text(fi: "Kuitannut", sv: "Kvitterad av", en: "Acknowledged by")
  private static let open = Text(
    fi: "Ei vielä kuitattu.", sv: "Ännu inte kvitterad.", en: "Not yet acknowledged.")
  private static let acknowledge = Text(
    fi: "Kuittaa hälytys", sv: "Kvittera varningen", en: "Acknowledge the alert")
  private static let done = Text(fi: "Mitä tehdään", sv: "Vad som görs", en: "What is done")
}
