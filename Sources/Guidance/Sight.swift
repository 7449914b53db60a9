import Language

/// A question laid beside all patterns: where each slot meets a word.
struct Sight {
  let tokens: [Token]
  private var places: [[Int]]
  /// Words that met some slot, which a list of denied symptoms may run over.
  private(set) var touched: Set<Int> = []

  init(_ tokens: [Token], _ table: PatternTable) {
    self.tokens = tokens
    places = Array(repeating: [], count: table.count)
    for (place, token) in tokens.enumerated() {
      for key in table.keys(of: token.text) + rows(from: place) {
        for slot in table.slotsByKey[key] ?? [] where places[slot].last != place {
          places[slot].append(place)
          touched.insert(place)
        }
      }
    }
  }

  /// The word with one, two and three after it, as `veden_alla` is written in a pattern.
  private func rows(from place: Int) -> [String] {
    var row = "=" + tokens[place].text
    return tokens.dropFirst(place + 1).prefix(3).map { token in
      row += "_" + token.text
      return row
    }
  }

  /// The first meeting of a pattern, or nothing.
  func meets(_ pattern: RedFlagPattern) -> [Int]? { meetings(pattern).first }

  /// For each word that meets the first slot, the nearest words that meet the others.
  func meetings(_ pattern: RedFlagPattern) -> [[Int]] {
    guard pattern.slots.allSatisfy({ !places[$0].isEmpty }) else { return [] }
    return places[pattern.slots[0]].compactMap { start in
      var chosen = [start]
      for slot in pattern.slots.dropFirst() {
        let free = places[slot].filter { !chosen.contains($0) }
        guard let nearest = free.min(by: { abs($0 - start) < abs($1 - start) }) else { return nil }
        chosen.append(nearest)
      }
      guard let first = chosen.min(), let last = chosen.max() else { return nil }
      return last - first < pattern.window ? chosen : nil
    }
  }
}

/// Tells a symptom from its denial: *ei rintakipua*, *no chest pain or cough*.
struct Denial: Sendable {
  let negations: Set<String>
  private let carriers: Set<String>

  init(_ list: RedFlagList) {
    negations = Set(list.negations.all.flatMap { Token.words(of: $0.text).map(\.text) })
    carriers = Set(list.carriers.all.flatMap { Token.words(of: $0.text).map(\.text) })
  }

  /// True where a denial stands before the word with nothing between but carriers and other symptoms.
  func denies(_ place: Int, in sight: Sight) -> Bool {
    var at = place - 1
    while at >= 0, place - at <= 8, sight.tokens[at].clause == sight.tokens[place].clause {
      let word = sight.tokens[at].text
      if negations.contains(word) { return true }
      guard carriers.contains(word) || sight.touched.contains(at) else { return false }
      at -= 1
    }
    return false
  }
}
