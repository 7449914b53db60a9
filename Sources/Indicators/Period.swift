package import County

/// A span of days that figures are told for (jakso): a month, quarter, half-year or year, or any days.
package struct Period: Sendable, Hashable, CustomStringConvertible {
  package enum Kind: String, Codable, Sendable, CaseIterable { case month, quarter, half, year, days }

  package var kind: Kind
  package var days: ClosedRange<Day>

  /// Reads `2026-03`, `2026-Q1`, `2026-H1`, `2026` or `2026-03-01..2026-03-15`.
  package init?(_ text: String) {
    let ends = text.components(between: "..")
    if ends.count == 2, let from = Day(ends[0]), let to = Day(ends[1]), from <= to {
      self.init(days: from...to)
      return
    }
    let parts = text.split(separator: "-", omittingEmptySubsequences: false).map(String.init)
    guard parts.count <= 2, parts[0].count == 4, let year = Int(parts[0]), (1900...2199).contains(year),
      let found = Self.months(parts.count == 2 ? parts[1] : "")
    else { return nil }
    self.init(found.kind, year: year, month: found.first)
  }

  private static func months(_ text: String) -> (kind: Kind, first: Int)? {
    guard !text.isEmpty else { return (.year, 1) }
    let number = Int(text.dropFirst()) ?? 0
    switch text.first {
    case "Q": return text.count == 2 && (1...4).contains(number) ? (.quarter, number * 3 - 2) : nil
    case "H": return text.count == 2 && (1...2).contains(number) ? (.half, number * 6 - 5) : nil
    default:
      guard text.utf8.count == 2, text.utf8.allSatisfy({ (48...57).contains($0) }), let month = Int(text),
        (1...12).contains(month)
      else { return nil }
      return (.month, month)
    }
  }

  private init(_ kind: Kind, year: Int, month: Int) {
    let first = Day(year, month, 1) ?? Day(number: 0)
    self.init(kind, first...(first.adding(months: kind.months) - 1))
  }

  package init(days: ClosedRange<Day>) { self.init(.days, days) }

  private init(_ kind: Kind, _ days: ClosedRange<Day>) { (self.kind, self.days) = (kind, days) }

  /// The period of that kind that holds `day`.
  package init(_ kind: Kind, holding day: Day) {
    guard kind != .days else {
      self.init(days: day...day)
      return
    }
    let (year, month, _) = day.parts
    self.init(kind, year: year, month: (month - 1) / kind.months * kind.months + 1)
  }

  /// The period just before, as long.
  package var before: Period {
    kind == .days
      ? Period(days: days.lowerBound - (days.upperBound - days.lowerBound + 1)...days.lowerBound - 1)
      : Period(kind, holding: days.lowerBound - 1)
  }

  /// The last `count` periods, oldest first, this one last.
  package func trail(_ count: Int) -> [Period] {
    var trail = [self]
    while trail.count < count { trail.append(trail[trail.count - 1].before) }
    return trail.reversed()
  }

  package var description: String {
    let (year, month, _) = days.lowerBound.parts, text = String(days.lowerBound.description.prefix(4))
    switch kind {
    case .month: return String(days.lowerBound.description.prefix(7))
    case .quarter: return "\(text)-Q\((month + 2) / 3)"
    case .half: return "\(text)-H\((month + 5) / 6)"
    case .year: return year < 0 ? String(year) : text
    case .days: return "\(days.lowerBound)..\(days.upperBound)"
    }
  }
}

extension Period.Kind {
  var months: Int {
    switch self {
    case .month: 1
    case .quarter: 3
    case .half: 6
    case .year: 12
    case .days: 0
    }
  }
}

extension String {
  fileprivate func components(between mark: String) -> [String] {
    guard let range = firstRange(of: mark) else { return [self] }
    return [String(self[..<range.lowerBound]), String(self[range.upperBound...])]
  }
}
