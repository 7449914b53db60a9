import County

/// A value as somebody reported it: a number with its own unit, a range, a text, or missing with its reason
/// (raportoitu arvo). Values of different units are never joined.
package struct ReportedValue: Codable, Sendable, Equatable {
  package enum Kind: String, Codable, Sendable, CaseIterable { case number, range, text, missing, dash }

  package var kind: Kind
  /// As it was written.
  package var words: String
  package var number: Double?
  /// The other end of a range.
  package var upTo: Double?
  /// `%`, `kpl`, `€`, `pv` …; `nil` when none was written.
  package var unit: String?
  package var reason: String?
  /// How many columns its cell covers, where cells were joined.
  package var span: Int?

  /// Reads what a cell says; `nil` for an empty cell.
  package init?(_ cell: String) {
    words = cell.cellText
    guard !words.isEmpty else { return nil }
    kind = .text
    if ["-", "–", "—"].contains(words) {
      kind = .dash
    } else if !words.contains(where: \.isNumber) {
      if Self.saysMissing(words) { (kind, reason) = (.missing, words) }
    } else if let match = words.firstMatch(of: Self.whole) {
      (kind, number, unit) = (.number, Double(figure: match.1), match.2.map(String.init))
    } else if let match = words.firstMatch(of: Self.twoEnds) {
      (kind, number, upTo) = (.range, Double(figure: match.1), Double(figure: match.2))
      unit = match.3.map(String.init)
    } else if Self.saysMissing(words) {
      (kind, reason) = (.missing, words)
    }
  }

  /// No value: a dash.
  package static let none = ReportedValue()

  private init() { (kind, words) = (.dash, "-") }

  package static func number(_ number: Double, unit: String?, decimals: Int) -> ReportedValue? {
    let text = Format.number(number, decimals: decimals, .fi).replacing("−", with: "-").replacing(
      "\u{a0}", with: " ")
    return ReportedValue(text + (unit.map { " \($0)" } ?? ""))
  }

  private static var whole: Regex<(Substring, Substring, Substring?)> {
    /^([-−–]?\d[\d \u{a0}]*(?:,\d+)?)[\s\u{a0}]*(%|€|[[:alpha:]][[:alpha:]\/]{0,11}\.?)?$/
  }
  private static var twoEnds: Regex<(Substring, Substring, Substring, Substring?)> {
    /^([-−]?\d+(?:,\d+)?)\s*[-–]\s*([-−]?\d+(?:,\d+)?)[\s\u{a0}]*(%|€|[[:alpha:]][[:alpha:]\/]{0,11}\.?)?$/
  }

  /// Says that there is no value yet, and gives no figure but years.
  private static func saysMissing(_ words: String) -> Bool {
    let text = words.folded
    let absent = [
      "saatavilla", "raportoi", "toteutetaan", "käynnissä", "selvityksessä", "ei käytössä", "ei vielä",
      "ei tietoa",
    ]
    guard absent.contains(where: text.contains) else { return false }
    return !text.replacing(/(19|20)\d\d/, with: "").contains(/\d/)
  }
}

extension Double {
  /// A number as it is written in Finnish: blanks between thousands, a comma, any minus sign.
  init?(figure: some StringProtocol) {
    let signs = figure.bare.filter { !$0.isWhitespace }.map { "−–".contains($0) ? "-" : $0 == "," ? "." : $0 }
    self.init(String(signs))
  }
}

/// How ready a goal's development work is, as one cell of the table says it (valmiusaste).
package struct Readiness: Sendable, Equatable {
  /// 0…100; the national scale has 0, 25, 50, 75 and 100.
  package var percents: [Int]
  package var isBaseline: Bool

  package init(cell: String) {
    let text = cell.folded
    if text.contains("%") {
      percents = text.matches(of: /(\d{1,3})\s*%/).compactMap { Int($0.1) }.filter { $0 <= 100 }
    } else {
      percents = []
    }
    if percents.isEmpty, let whole = Int(text), (0...100).contains(whole) { percents = [whole] }
    if percents.isEmpty, let step = Self.steps.first(where: { text.hasPrefix($0.0) }) { percents = [step.1] }
    isBaseline = text.contains("lähtö")
  }

  /// The words of the scale, for documents that write them.
  private static let steps = [
    ("ei aloitettu", 0), ("käynnistetty", 25), ("hyvässä vauhdissa", 50), ("lähes valmis", 75),
    ("valmis", 100),
  ]

  /// The share of the goal at `place` of a row that holds several: its own, else the row's only one.
  package func percent(at place: Int, of goals: Int) -> Int? {
    percents.count == goals ? percents[place] : percents.first
  }
}
