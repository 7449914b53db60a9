/// Hides small numbers on public pages so that nobody can work them out from the rest (pienten lukujen suojaus).
///
/// A number from 1 to 4 is hidden, and so is one that leaves 1 to 4 of its denominator. Groups of one dimension sum to
/// the county, so more groups are hidden until the hidden ones are at least two, hold at least ten, and one of them is not
/// small itself. Which one is settled by the order of their names, never by their size: a choice by size would tell of it.
package enum Suppression {
  package static let least = 5
  static let leastHidden = 10

  static func isSmall(_ number: Int) -> Bool { (1..<least).contains(number) }

  /// Whether a row's numerator and denominator are hidden for their own smallness.
  static func small(_ row: FigureRow, _ form: Counting.Form) -> (Bool, Bool) {
    let (n, d) = (row.numerator ?? 0, row.denominator ?? 0)
    let hidesAll = isSmall(d)
    return (hidesAll || isSmall(abs(n)) || (form.isPart && isSmall(d - n)), hidesAll)
  }

  /// The rows of one dimension, hidden as needed; none when even that would tell.
  static func hide(_ rows: [FigureRow], _ form: Counting.Form, total: (Bool, Bool)) -> [FigureRow] {
    let small = rows.map { Self.small($0, form) }
    guard let denominators = hidden(rows.map { [$0.denominator ?? 0] }, small.map(\.1)) else { return [] }
    if total.1 { return [] }
    let parts = rows.map {
      form.isPart ? [$0.numerator ?? 0, ($0.denominator ?? 0) - ($0.numerator ?? 0)] : [$0.numerator ?? 0]
    }
    let starts = zip(small, denominators).map { $0.0 || $1 }
    let numerators = total.0 ? rows.map { _ in true } : hidden(parts, starts) ?? rows.map { _ in true }
    return zip(rows, zip(numerators, denominators)).map { row, hides in
      var row = row
      row.hide(numerator: hides.0, denominator: hides.1)
      return row
    }
  }

  /// Which rows to hide when those of `start` must be: `nil` when there are not enough to hide among.
  private static func hidden(_ numbers: [[Int]], _ start: [Bool]) -> [Bool]? {
    var hidden = start
    guard hidden.contains(true) else { return hidden }
    func isEnough() -> Bool {
      let among = hidden.indices.filter { hidden[$0] }
      let kinds = numbers.first?.indices ?? 0..<0
      let hasCover = among.contains { !start[$0] } || among.count == hidden.count
      return among.count > 1 && hasCover
        && kinds.allSatisfy { kind in among.reduce(0) { $0 + abs(numbers[$1][kind]) } >= leastHidden }
    }
    for place in hidden.indices where !isEnough() && !hidden[place] { hidden[place] = true }
    return isEnough() ? hidden : nil
  }
}

extension Counting.Form {
  /// The numerator is a part of the denominator, so that both and their difference must be safe.
  var isPart: Bool { self == .share || self == .wait }
}
