/// Ways of asking, found by the words that they share with a question.
struct PhraseBook: Sendable {
  /// One way of asking: the forms of its words, and their rarity together.
  struct Entry: Sendable {
    var document: Int
    var weight: Double
    var text: String
    var mass: Double
  }

  private(set) var entries: [Entry] = []
  private var byForm: [Int: [(entry: Int32, weight: Float)]] = [:]

  /// `words`: for each content word of the phrase its forms; an empty phrase is left out.
  mutating func add(_ entry: Entry, words: [[(form: Int, weight: Double)]]) {
    guard !words.isEmpty else { return }
    for (form, weight) in words.joined() {
      byForm[form, default: []].append((Int32(entries.count), Float(weight)))
    }
    entries.append(entry)
  }

  /// Points of every phrase that shares a word with the question.
  func points(_ query: Query, rarity: [Float], mass: Double, ranking: Ranking) -> [(
    entry: Int, points: Double
  )] {
    var matched: [Int32: Double] = [:]
    for word in query.words {
      for (entry, best) in bestMeetings(word, rarity) { matched[entry, default: 0] += Double(best) }
    }
    return matched.map { entry, sum in
      let phrase = entries[Int(entry)]
      let asked = min(1, sum / phrase.mass), explained = min(1, sum / max(mass, 0.01))
      let share = power(asked, ranking.asked) * power(explained, ranking.explained)
      return (Int(entry), sum * share * phrase.weight)
    }
  }

  /// For one asked word the best meeting with each phrase, so that a word counts once in a phrase.
  private func bestMeetings(_ word: Query.Word, _ rarity: [Float]) -> [Int32: Float] {
    var best: [Int32: Float] = [:]
    for form in word.forms {
      for (entry, weight) in byForm[form.number] ?? [] {
        let points = Float(form.weight) * weight * rarity[form.number]
        if points > best[entry] ?? 0 { best[entry] = points }
      }
    }
    return best
  }
}
