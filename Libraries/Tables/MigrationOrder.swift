/// What an older program, still running on the same store, could not live with in a later step (esteet päivitykselle).
/// Expand first; what nobody uses any more is taken away one version later.
extension Migration {
  /// The statements of this step that are not allowed beside a program that does not know it.
  public var obstacles: [String] {
    let own = Set(parts.compactMap(\.madeTable))
    return parts.filter { !$0.isGrowth(of: own) }.map(\.text)
  }

  private var parts: [StepPart] {
    let plain = statements.split(separator: "\n").map { line in
      String(line.firstRange(of: "--").map { line[..<$0.lowerBound] } ?? line)
    }
    return plain.joined(separator: " ").split(separator: ";").map(StepPart.init).filter { !$0.words.isEmpty }
  }
}

/// One statement of a schema step, in small letters and without its line breaks.
private struct StepPart {
  let words: [Substring]

  init(_ text: Substring) { words = text.lowercased().split(whereSeparator: \.isWhitespace) }

  var text: String { words.joined(separator: " ") }

  /// The table that this statement makes.
  var madeTable: Substring? {
    guard words.starts(with: ["create", "table"]) else { return nil }
    let name = words.dropFirst(2).first { !["if", "not", "exists"].contains($0) }
    return name?.prefix { $0 != "(" }
  }

  /// A new table, a new index, or a new column that a writer who does not know it may leave out.
  func isGrowth(of own: Set<Substring>) -> Bool {
    if madeTable != nil { return true }
    if words.starts(with: ["create", "index"]) { return true }
    // on an older table it would refuse what an older program may write
    if words.starts(with: ["create", "unique", "index"]) { return own.contains(indexed ?? "") }
    guard words.starts(with: ["alter", "table"]), words.count > 4, words[3] == "add" else { return false }
    return !text.contains("not null") || text.contains("default")
  }

  /// The table that an index is of.
  private var indexed: Substring? {
    guard let on = words.firstIndex(of: "on"), on + 1 < words.count else { return nil }
    return words[on + 1].prefix { $0 != "(" }
  }
}
