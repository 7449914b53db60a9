import Language
import Rules

/// A question laid beside all patterns: where each slot meets a word.
struct Sight {
  let tokens: [Token]
  /// For each slot the place of its words in `places`; the first stands for none.
  private var met: [Int32]
  private var places: [[Int]] = [[]]
  /// Words that met some slot, which a list of denied symptoms may run over.
  private(set) var touched: Set<Int> = []

  init(_ tokens: [Token], _ table: PatternTable, likeliest: Lang? = nil) {
    self.tokens = tokens
    met = Array(repeating: 0, count: table.count)
    let meetings = tokens.map { table.meeting(of: $0.text) }
    let isDotless =
      (likeliest == .sv || likeliest == .fi || meetings.contains(where: \.isDotless))
      && !tokens.contains { Dots.has($0.text) }
    for (place, token) in tokens.enumerated() {
      let slots = isDotless ? table.slotsWithDots(of: token.text) : meetings[place].slots
      for slot in slots { meet(slot, at: place) }
      guard table.openings.contains(token.text) else { continue }
      for row in rows(from: place) {
        for slot in table.slots(ofRow: row, isDotless: isDotless) { meet(slot, at: place) }
      }
    }
  }

  private mutating func meet(_ slot: Int, at place: Int) {
    touched.insert(place)
    if met[slot] == 0 {
      met[slot] = Int32(places.count)
      places.append([place])
    } else if self[slot].last != place {
      places[Int(met[slot])].append(place)
    }
  }

  /// True where some word met the slot.
  func hasMet(_ slot: Int) -> Bool { met[slot] != 0 }

  /// The words that met the slot, in order.
  private subscript(slot: Int) -> [Int] { places[Int(met[slot])] }

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
    guard pattern.slots.allSatisfy(hasMet) else { return [] }
    return self[pattern.slots[0]].compactMap { start in
      var chosen = [start]
      for slot in pattern.slots.dropFirst() {
        let free = self[slot].filter { !chosen.contains($0) }
        guard let nearest = free.min(by: { abs($0 - start) < abs($1 - start) }) else { return nil }
        chosen.append(nearest)
      }
      guard let first = chosen.min(), let last = chosen.max() else { return nil }
      return last - first < pattern.window ? chosen : nil
    }
  }
}
