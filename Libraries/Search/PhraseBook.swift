/// Ways of asking, found by the words that they share with a question.
struct PhraseBook: Sendable {
  /// One way of asking, its weight, and the rarity of its words together.
  struct Entry: Sendable {
    var document: Int
    var weight: Double
    var mass: Double
  }

  /// A form in a phrase and how much it counts there.
  private struct Place: Sendable { var entry: Int32, weight: Float }

  private(set) var entries: [Entry] = []
  /// The phrases of each form, by the form's number.
  private var byForm: [[Place]] = []

  /// `words`: for each content word of the phrase its forms; an empty phrase is left out.
  mutating func add(_ entry: Entry, words: [[(form: Int, weight: Double)]]) {
    guard !words.isEmpty else { return }
    for (form, weight) in words.joined() {
      while byForm.count <= form { byForm.append([]) }
      byForm[form].append(Place(entry: Int32(entries.count), weight: Float(weight)))
    }
    entries.append(entry)
  }

  /// Points of every phrase that shares a word with the question, in the order in which they were met.
  func points(
    _ query: Query, rarity: [Float], mass: Double, ranking: Ranking, each: (Entry, Double) -> Void
  ) {
    var matched = Tally(entries.count)
    for word in query.words {
      for form in word.forms where form.number < byForm.count {
        let worth = Float(form.weight) * rarity[form.number]
        for place in byForm[form.number] { matched.offer(worth * place.weight, to: place.entry) }
      }
      matched.settle()
    }
    for number in matched.touched {
      let entry = entries[Int(number)], sum = matched.sums[Int(number)]
      let asked = min(1, sum / entry.mass), explained = min(1, sum / max(mass, 0.01))
      let share = power(asked, ranking.asked) * power(explained, ranking.explained)
      each(entry, sum * share * entry.weight)
    }
  }
}
