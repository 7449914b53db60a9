import Markup

/// A queue drawn for everybody who looks at it now; only the row one stands on is marked later (piirretty jono).
struct DrawnQueue: Sendable {
  /// Matters from the first row on.
  let matters: [String]
  /// How many there are in all.
  let count: Int
  private let list: HTML
  /// Where in the list a row's mark goes.
  private let places: [String: Int]

  /// `rows` are the matters with what their rows say.
  init(rows: [(matter: String, words: HTML)], count: Int) {
    var list: HTML = "<ol>", places: [String: Int] = [:]
    for row in rows {
      list += "<li><a class=\"row\" href=\"/desk/matter/\(row.matter)\""
      places[row.matter] = list.count
      list += ">\(row.words)</a></li>\n"
    }
    (matters, self.count, self.list, self.places) = (rows.map(\.matter), count, list + "</ol>", places)
  }

  /// The list with the row of `current` marked.
  func html(current: String?) -> HTML {
    current.flatMap { places[$0] }.map { list.inserting(" aria-current=\"true\"", at: $0) } ?? list
  }
}
