package import Rules

/// A half-year of the programme, named by its report's month and year, `5/21` (raportointijakso).
package struct Period: Hashable, Sendable, Comparable, CustomStringConvertible {
  package var month: Int
  /// Four digits.
  package var year: Int

  package init?(month: Int, year: Int) {
    let full = year < 100 ? 2_000 + year : year
    guard (1...12).contains(month), (1_990...2_099).contains(full) else { return nil }
    (self.month, self.year) = (month, full)
  }

  /// A month and year that are known to be right.
  init(known month: Int, _ year: Int) { (self.month, self.year) = (month, year) }

  /// Reads `5/21` or `05/2021`; `nil` for anything else.
  package init?(_ text: some StringProtocol) {
    let parts = text.bare.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, (1...2).contains(parts[0].count), [2, 4].contains(parts[1].count),
      parts.allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } }),
      let month = Int(parts[0]), let year = Int(parts[1])
    else { return nil }
    self.init(month: month, year: year)
  }

  /// The period that a heading names: `5/21`, `kevät 2021`, `syksy 2021`. Spring is reported in May, autumn in
  /// November.
  package init?(heading: some StringProtocol) {
    if let period = Period(heading) {
      self = period
      return
    }
    guard heading.contains(where: \.isNumber),
      let match = heading.folded.firstMatch(of: /^(?:(kevät|syksy)\s|(\d{1,2})\/)(\d{4})$/),
      let year = Int(match.3)
    else { return nil }
    self.init(month: match.1 == "kevät" ? 5 : match.1 == "syksy" ? 11 : Int(match.2 ?? "") ?? 0, year: year)
  }

  /// The same, found anywhere in a heading.
  package init?(within heading: some StringProtocol) {
    let text = heading.folded
    if let match = text.firstMatch(of: /(kevä\w*|syksy\w*)\s+(\d{4})/), let year = Int(match.2) {
      self.init(month: match.1.hasPrefix("kevä") ? 5 : 11, year: year)
    } else if let match = text.firstMatch(of: /(\d{1,2}\/\d{2,4})/) {
      self.init(match.1)
    } else {
      return nil
    }
  }

  package var description: String { "\(month)/\(year % 100 < 10 ? "0" : "")\(year % 100)" }
  /// The last day of its month: what was known by then may be reported.
  package var reportDay: Day { Day(year, month, Day.length(ofMonth: month, in: year)) ?? Day(number: 0) }
  /// The half-year that the report covers: six months up to the report day.
  package var days: ClosedRange<Day> { (reportDay + 1).adding(months: -6)...reportDay }

  package static func < (one: Period, other: Period) -> Bool {
    (one.year, one.month) < (other.year, other.month)
  }
}

extension Period: WrittenAsText {
  package static var form: String { "a period; write month/year such as 5/21" }
}
