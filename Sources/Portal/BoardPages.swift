import Assessment
import Contact
import County
import Indicators
import Markup

/// One tile: the number, what it is of, its target, its trend, and a way to the matters behind it.
struct BoardTile {
  var portal: Portal
  var lang: Lang
  var figures: Figures
  var definition: Definition
  var place: Place?

  fileprivate var measure: Measure { definition.id }

  var html: HTML {
    let reading = figures.reading(measure, unit: place?.id.text, now: portal.now)
    let name = definition.name[lang]
    let goal = definition.target.map {
      "\(BoardPageWords.target[lang]) \(Format.percent($0, lang))"
        + (measure == .firstVisit ? " \(BoardPageWords.ofCentres[lang])" : "")
    }
    return """
      <h2>\(link(BoardLink.measure(measure, unit: place?.id).path, name))</h2>
      <p class="figure" id="figure-\(measure.rawValue)" data-name="\(name)">\(BoardWords.figure(reading, lang))</p>
      <p class="note" id="basis-\(measure.rawValue)">\(BoardWords.basis(reading, lang))</p>
      \(paragraph([BoardPageWords.period(measure)[lang], goal].compactMap(\.self).joined(separator: " · "), class: "note"))\(change)\(trend)
      """
  }

  /// The change since the same weekday last week.
  private var change: HTML? {
    let series = portal.course(measure, place, figures, days: 8)
    guard let first = series.first?.value, let last = series.last?.value else { return nil }
    let arrow = last > first ? "↑" : last < first ? "↓" : "→", more = last - first
    let difference =
      switch measure {
      case .contacts, .waiting, .nps: Format.number(more, decimals: 0, lang)
      case .thirdFree:
        Format.number(more, decimals: more == more.rounded() ? 0 : 1, lang) + " " + BoardWords.days[lang]
      default: Format.number(more * 100, decimals: 1, lang) + " %-" + BoardPageWords.points[lang]
      }
    return paragraph("\(arrow) \(difference) \(BoardPageWords.sinceLastWeek[lang])", class: "note")
  }

  private var trend: HTML? {
    let series = portal.course(measure, place, figures)
    guard series.count(where: { $0.value != nil }) > 1 else { return strip }
    let line = Sparkline(
      points: series.map(\.value), target: measure == .firstVisit ? nil : definition.target,
      label: "\(definition.name[lang]), \(BoardPageWords.days28[lang])"
    ).svg
    return "\(strip)\(line)"
  }
}

extension Portal {
  /// A figure day by day, oldest first.
  fileprivate func course(
    _ measure: Measure, _ place: Place?, _ figures: Figures, days: Int = MomentTrend.days
  ) -> [(day: Day, value: Double?)] {
    measure.period(now.day) == nil
      ? trend.series(measure, unit: place?.id.text, figures, now: now, days: days)
      : figures.trend(measure, unit: place?.id.text, now: now, days: days)
  }
}

extension BoardTile {
  /// The parts of a figure of this moment.
  fileprivate var strip: HTML? {
    guard measure.period(portal.now.day) == nil else { return nil }
    let reading = figures.reading(measure, unit: place?.id.text, now: portal.now)
    let parts =
      measure == .waiting
      ? reading.parts.map { (BoardWords.part($0.name)[lang], $0.count) }
      : Self.bands.map { name, range in
        (name[lang], reading.parts.filter { range.contains($0.value ?? 0) }.count)
      }
    return BarStrip(parts: parts, label: parts.map { "\($0.0) \($0.1)" }.joined(separator: ", ")).svg
  }

  /// Third free times in bands of days, longest first: units and professions in each.
  private static let bands: [(Text, ClosedRange<Double>)] = [
    (Text(fi: "yli 14 pv", sv: "över 14 d", en: "over 14 d"), 14.01...1_000),
    (Text(fi: "8–14 pv", sv: "8–14 d", en: "8–14 d"), 7.01...14),
    (Text(fi: "3–7 pv", sv: "3–7 d", en: "3–7 d"), 2.51...7),
    (Text(fi: "0–2 pv", sv: "0–2 d", en: "0–2 d"), 0...2.5),
  ]
}

/// One figure on its own page: definition, parts, trend as a table, and the matters behind it.
struct MeasurePage {
  var portal: Portal
  var ask: Ask
  var figures: Figures
  var definition: Definition
  var place: Place?
  /// How many matters are behind the number, and those of them that the reader may see.
  var behind: Int
  var rows: [DeskRow]

  private var lang: Lang { ask.lang }
  private var unit: String? { place?.id.text }

  var html: HTML {
    let reading = figures.reading(definition.id, unit: unit, now: portal.now)
    return """
      <p>\(place?.name[lang] ?? BoardPageWords.county[lang])</p>
      <p class="figure">\(BoardWords.figure(reading, lang))</p><p>\(BoardWords.basis(reading, lang))</p>
      \(meaning)\(parts(reading))\(units)\(trend)\(heading(BoardPageWords.matters[lang]))\(matters)
      """
  }

  private var meaning: HTML {
    facts([
      (BoardPageWords.meaning[lang], HTML(text: definition.meaning[lang])),
      (BoardPageWords.numerator[lang], HTML(text: definition.numerator[lang])),
      (BoardPageWords.denominator[lang], HTML(text: definition.denominator[lang])),
      (BoardPageWords.exclusions[lang], HTML(text: definition.exclusions[lang])),
      (BoardPageWords.period[lang], HTML(text: definition.period[lang])),
      (BoardPageWords.target[lang], HTML(text: definition.targetText[lang])),
      (BoardPageWords.source[lang], HTML(text: definition.source[lang])),
    ])
  }

  private func parts(_ reading: Reading) -> HTML {
    guard !reading.parts.isEmpty else { return "" }
    let rows = reading.parts.map { part -> [HTML] in
      [
        HTML(text: name(of: part)), HTML(text: Format.number(part.count, lang)),
        HTML(text: value(of: part, reading.measure)),
      ]
    }
    return table(
      caption: BoardPageWords.parts[lang],
      columns: [BoardPageWords.part[lang], BoardPageWords.count[lang], BoardPageWords.value[lang]], rows: rows
    )
  }

  private func name(of part: Reading.Part) -> String {
    let pieces = part.name.split(separator: "/").map(String.init)
    guard pieces.count == 2 else { return BoardWords.part(part.name)[lang] }
    return "\(portal.placeName(pieces[0], lang)), \(Profession.name(pieces[1])[lang])"
  }

  private func value(of part: Reading.Part, _ measure: Measure) -> String {
    guard let value = part.value else { return "–" }
    return measure == .thirdFree
      ? "\(Format.number(value, decimals: 1, lang)) \(BoardWords.days[lang])" : Format.percent(value, lang)
  }

  /// The same figure by unit, on the county's page.
  private var units: HTML {
    guard place == nil, definition.id != .thirdFree else { return "" }
    let rows = portal.places.compactMap { place -> [HTML]? in
      let reading = figures.reading(definition.id, unit: place.id.text, now: portal.now)
      guard reading.denominator > 0 else { return nil }
      return [
        link(BoardLink.measure(definition.id, unit: place.id).path, place.name[lang]),
        HTML(text: BoardWords.figure(reading, lang)),
        HTML(text: "\(Format.number(reading.numerator, lang)) / \(Format.number(reading.denominator, lang))"),
      ]
    }
    return rows.isEmpty
      ? ""
      : table(
        caption: BoardPageWords.byUnit[lang],
        columns: [DeskWords.unit[lang], BoardPageWords.value[lang], BoardPageWords.count[lang]], rows: rows)
  }

  private var trend: HTML {
    let series = portal.course(definition.id, place, figures)
    guard series.count(where: { $0.value != nil }) > 1 else { return "" }
    let rows = series.reversed().map { day, value -> [HTML] in
      [HTML(text: Format.day(day, lang)), HTML(text: words(value))]
    }
    let picture = Sparkline(
      points: series.map(\.value), target: definition.id == .firstVisit ? nil : definition.target,
      label: "\(definition.name[lang]), \(BoardPageWords.days28[lang])"
    ).svg
    return
      "\(heading(BoardPageWords.days28[lang]))\(picture)\(fold(BoardPageWords.asTable[lang], table(caption: BoardPageWords.days28[lang], columns: [MyWords.when[lang], BoardPageWords.value[lang]], rows: rows)))"
  }

  private func words(_ value: Double?) -> String {
    guard let value else { return "–" }
    switch definition.id {
    case .contacts, .waiting: return Format.number(Int(value), lang)
    case .thirdFree: return Format.number(value, decimals: 1, lang) + " " + BoardWords.days[lang]
    case .nps: return Format.number(value, decimals: 0, lang)
    default: return Format.percent(value, lang, decimals: 1)
    }
  }

  private var matters: HTML {
    if let words = BoardPageWords.without(definition.id) { return paragraph(words[lang]) }
    let said = paragraph(BoardPageWords.visible(rows.count, of: behind)[lang])
    guard !rows.isEmpty else { return said }
    let cells = rows.map { row -> [HTML] in
      [
        link("/desk/matter/\(row.matter)", "\(row.topic.name[lang]), \(Format.day(row.opened.day, lang))"),
        portal.slack(row.due, lang),
        HTML(text: row.standing.name[lang]), HTML(text: row.channel.name[lang]),
      ]
    }
    let columns = [BoardPageWords.matters, DeskWords.clocks, DeskWords.standing, DeskWords.channel].map {
      $0[lang]
    }
    return said + table(caption: BoardPageWords.matters[lang], columns: columns, rows: cells)
  }
}

/// Words of the board.
enum BoardPageWords {
  static let county = Text(fi: "koko alue", sv: "hela området", en: "the whole county")
  static let units = Text(fi: "Toimipisteittäin", sv: "Per enhet", en: "By unit")
  static let byUnit = Text(
    fi: "Sama luku toimipisteittäin", sv: "Samma tal per enhet", en: "The same figure by unit")
  static let asOf = Text(fi: "Tilanne klo", sv: "Läget kl.", en: "As of")
  static let target = Text(fi: "Tavoite", sv: "Mål", en: "Target")
  static let sinceLastWeek = Text(
    fi: "viime viikon samasta päivästä", sv: "sedan samma veckodag förra veckan",
    en: "since the same weekday last week")
  static let points = Text(fi: "yksikköä", sv: "enheter", en: "points")
  static let days28 = Text(fi: "28 päivää", sv: "28 dagar", en: "28 days")
  static let asTable = Text(fi: "Näytä taulukkona", sv: "Visa som tabell", en: "Show as a table")
  static let meaning = Text(fi: "Mitä luku kertoo", sv: "Vad talet säger", en: "What the figure says")
  static let numerator = Text(fi: "Osoittaja", sv: "Täljare", en: "Numerator")
  static let denominator = Text(fi: "Nimittäjä", sv: "Nämnare", en: "Denominator")
  static let exclusions = Text(fi: "Pois jätetty", sv: "Utelämnat", en: "Left out")
  static let period = Text(fi: "Jakso", sv: "Period", en: "Period")
  static let ofCentres = Text(fi: "toimipisteistä", sv: "av enheterna", en: "of centres")

  static func period(_ measure: Measure) -> Text {
    switch measure {
    case .contacts: Text(fi: "tänään", sv: "i dag", en: "today")
    case .sameDay, .firstVisit, .remote, .failure: Text(fi: "28 päivää", sv: "28 dagar", en: "28 days")
    case .nps: Text(fi: "90 päivää", sv: "90 dagar", en: "90 days")
    case .waiting, .thirdFree: Text(fi: "nyt", sv: "nu", en: "now")
    }
  }

  static let source = Text(fi: "Lähde", sv: "Källa", en: "Source")
  static let parts = Text(fi: "Osat", sv: "Delar", en: "Parts")
  static let part = Text(fi: "Osa", sv: "Del", en: "Part")
  static let count = Text(fi: "Määrä", sv: "Antal", en: "Count")
  static let value = Text(fi: "Arvo", sv: "Värde", en: "Value")
  static let matters = Text(
    fi: "Asiat luvun takana", sv: "Ärendena bakom talet", en: "The matters behind the number")

  static func loading(_ done: Int, of all: Int) -> Text {
    Text(
      fi: "Lasketaan lukuja: \(done) / \(all) tapahtumaa luettu.",
      sv: "Räknar: \(done) / \(all) händelser lästa.",
      en: "Counting: \(done) of \(all) facts read.")
  }

  static func visible(_ count: Int, of all: Int) -> Text {
    Text(
      fi: "Luvun takana on \(all) asiaa. Tässä on niistä \(count), jotka saat nähdä.",
      sv: "Bakom talet finns \(all) ärenden. Här är \(count) av dem som du får se.",
      en: "There are \(all) matters behind the number. Here are \(count) of those that you may see.")
  }

  /// Figures that are not counted from matters.
  static func without(_ measure: Measure) -> Text? {
    switch measure {
    case .thirdFree:
      Text(
        fi: "Luku lasketaan ammattilaisten kalentereista. Osat ovat yllä.",
        sv: "Talet räknas ur de anställdas kalendrar. Delarna finns ovan.",
        en: "The figure is counted from professionals’ calendars. Its parts are above.")
    case .nps:
      Text(
        fi: "Luku lasketaan vastauksista, joista ei näe kuka vastasi.",
        sv: "Talet räknas ur svar som inte visar vem som svarade.",
        en: "The figure is counted from answers that do not tell who gave them.")
    default: nil
    }
  }
}
