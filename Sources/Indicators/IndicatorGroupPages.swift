import County
import Markup

/// The tables of an indicator's page: by group with intervals and differences, and by length of the wait.
extension IndicatorPage {
  var distribution: HTML {
    guard view.ages.contains(where: { $0.count > 0 }) else { return "" }
    let all = view.ages.reduce(0) { $0 + $1.count }
    let rows = view.ages.map { days, count -> [HTML] in
      let name = days.upperBound > 10_000 ? "\(days.lowerBound)–" : "\(days.lowerBound)–\(days.upperBound)"
      let share = Double(count) / Double(max(all, 1))
      return [
        HTML(text: name), HTML(text: Format.number(count, lang)),
        "\(Format.percent(share, lang))\(bar(share))",
      ]
    }
    let columns = [IndicatorWords.days, IndicatorWords.count, IndicatorWords.value].map { $0[lang] }
    return
      "\(heading(IndicatorWords.distribution[lang]))\(table(caption: IndicatorWords.distribution[lang], columns: columns, rows: rows))"
  }

  var groups: HTML {
    let tables = view.groups.filter { !$0.rows.isEmpty }.map { dimension, rows -> HTML in
      fold(
        IndicatorWords.by(dimension)[lang], shown(rows, IndicatorWords.by(dimension)[lang]),
        open: dimension == .unit)
    }
    return tables.joined()
  }

  private func shown(_ rows: [FigureRow], _ caption: String) -> HTML {
    let most = rows.compactMap(\.value).map(abs).max() ?? 1
    let differs = view.counting.form == .share
    let cells = rows.map { row -> [HTML] in
      let scale = { (value: Double) in abs(value) / max(most, 0.000_1) }
      let picture = row.value.map { bar(scale($0)) }
      let own: [HTML] = [
        HTML(text: row.name?[lang] ?? row.group ?? ""), "\(words.value(row))\(picture)",
        HTML(text: words.basis(row, view.counting.form)), HTML(text: words.interval(row)),
      ]
      return differs ? own + [HTML(text: difference(row))] : own
    }
    let columns =
      [IndicatorWords.group, IndicatorWords.value, IndicatorWords.count, IndicatorWords.interval]
      + (differs ? [IndicatorWords.difference] : [])
    return table(caption: caption, columns: columns.map { $0[lang] }, rows: cells)
  }

  /// The group against all others, with the interval of the difference of two shares.
  private func difference(_ row: FigureRow) -> String {
    guard let n = row.numerator, let d = row.denominator, let all = view.row.denominator,
      let part = view.row.numerator,
      let gap = Gap(part: n, whole: d, ofPart: part, ofWhole: all)
    else { return "–" }
    func points(_ value: Double) -> String {
      (value > 0 ? "+" : "") + Format.number(value * 100, decimals: 1, lang)
    }
    let unit = Text(fi: "%-yks.", sv: "%-enh.", en: "points")[lang]
    return "\(points(gap.value)) \(unit) (\(points(gap.low))…\(points(gap.high)))"
  }

  /// A bar beside its number; the number says the same.
  private func bar(_ share: Double) -> HTML {
    let width = min(100, max(0, Int((share * 100).rounded())))
    return """
      <svg class="bar" viewBox="0 0 100 10" aria-hidden="true" preserveAspectRatio="none">\
      <rect x="0" y="0" width="\(String(width))" height="10"></rect></svg>
      """
  }
}

/// The difference between a group's share and that of all others (ero muihin), with its 95 % interval.
struct Gap: Equatable {
  var value: Double
  var low: Double
  var high: Double

  init?(part: Int, whole: Int, ofPart all: Int, ofWhole everybody: Int) {
    let (restPart, rest) = (all - part, everybody - whole)
    guard whole > 0, rest > 0, (0...whole).contains(part), (0...rest).contains(restPart) else { return nil }
    let (p, q) = (Double(part) / Double(whole), Double(restPart) / Double(rest))
    let reach = 1.96 * (p * (1 - p) / Double(whole) + q * (1 - q) / Double(rest)).squareRoot()
    (value, low, high) = (p - q, p - q - reach, p - q + reach)
  }
}
