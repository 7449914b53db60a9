import Language
import Rules

/// A question laid beside all patterns: where each slot meets a word.
struct Sight {
  let tokens: [Token]
  /// For each slot the last of its meetings; the first meeting stands for none.
  private var met: [Int32]
  /// The place of the word, and the slot's meeting before this one.
  private var meetings: [(place: Int32, before: Int32)] = [(-1, 0)]
  /// Whether a word met some slot, which a list of denied symptoms may run over.
  private var isTouched: [Bool]

  init(_ tokens: [Token], _ table: borrowing PatternTable, likeliest: Lang? = nil) {
    self.tokens = tokens
    met = Array(repeating: 0, count: table.count)
    isTouched = Array(repeating: false, count: tokens.count)
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
    isTouched[place] = true
    let last = met[slot]
    guard meetings[Int(last)].place != place else { return }
    met[slot] = Int32(meetings.count)
    meetings.append((Int32(place), last))
  }

  /// Whether any word met a slot, and whether this one did.
  var hasMetAny: Bool { meetings.count > 1 }
  func isTouched(_ place: Int) -> Bool { isTouched[place] }

  /// True where some word met the slot.
  func hasMet(_ slot: Int) -> Bool { met[slot] != 0 }

  /// The words that met the slot, in order.
  private subscript(slot: Int) -> [Int] {
    Array(
      sequence(first: met[slot]) { meetings[Int($0)].before }.prefix { $0 != 0 }.map {
        Int(meetings[Int($0)].place)
      }.reversed())
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
