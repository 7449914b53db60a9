import Markup

/// A queue drawn for everybody who looks at it now; only the row one stands on is marked later (piirretty jono).
struct DrawnQueue: Sendable {
  var rows: [Row]
  /// How many there are in all.
  var count: Int

  /// A matter's row without its link.
  struct Row: Sendable {
    var matter: String
    var words: HTML
  }
}
