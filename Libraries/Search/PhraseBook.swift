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

  /// A phrase as it is read: for each of its content words the forms.
  typealias Phrase = (entry: Entry, words: [[(form: Int, weight: Double)]])

  let entries: [Entry]
  /// The phrases of each form, by the form's number.
  private let byForm: Rows<Place>

  /// Empty phrases are left out.
  init(_ phrases: [Phrase]) {
    let phrases = phrases.filter { !$0.words.isEmpty }
    entries = phrases.map(\.entry)
    var rows: [[Place]] = []
    for (number, phrase) in phrases.enumerated() {
      for (form, weight) in phrase.words.joined() {
        while rows.count <= form { rows.append([]) }
        rows[form].append(Place(entry: Int32(number), weight: Float(weight)))
      }
    }
    byForm = Rows(rows)
  }

  /// Points of every phrase that shares a word with the question, in the order in which they were met; `matched` is as
  /// long as there are entries.
  func points(
    _ query: Query, in matched: inout Tally, rarity: [Float], mass: Double, ranking: Ranking,
    each: (Entry, Double) -> Void
  ) {
    for word in query.words {
      for form in word.forms where form.number < byForm.count {
        let worth = Float(form.weight) * rarity[form.number]
        for place in byForm[row: form.number] {
          matched.offer(worth * byForm[place].weight, to: byForm[place].entry)
        }
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
