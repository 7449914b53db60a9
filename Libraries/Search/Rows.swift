/// Lists one after another in one piece, so that reading one counts no references: many threads read the same ones.
struct Rows<Item: Sendable>: Sendable {
  private let items: [Item]
  /// Where each row begins, and at the end where the last one ends.
  private let starts: [Int32]

  init(_ rows: [[Item]]) {
    items = Array(rows.joined())
    starts = rows.reduce(into: [0]) { $0.append(($0.last ?? 0) + Int32($1.count)) }
  }

  var count: Int { starts.count - 1 }

  /// The places of a row's items.
  subscript(row row: Int) -> Range<Int> { Int(starts[row])..<Int(starts[row + 1]) }

  subscript(place: Int) -> Item { items[place] }
}
