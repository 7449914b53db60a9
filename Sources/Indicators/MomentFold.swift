import Assessment
import Contact
import County

/// Facts of chosen streams folded into the figures of a moment (hetken laskenta).
struct MomentFold {
  private(set) var figures = Figures()
  private let clocks: ClockBook
  private let vocabulary: Vocabulary
  /// Places of the facts taken, by their ids: figures are fed without gaps.
  private var places: [String: Int] = [:]
  private var next = 1
  /// The last day that a room was taken until.
  private var taken: Day?

  init(_ clocks: ClockBook, _ vocabulary: Vocabulary) {
    (self.clocks, self.vocabulary) = (clocks, vocabulary)
  }

  /// Facts of a room, those that were known by the end of the day, in the order of recording. A later day goes on where
  /// the earlier one stopped.
  mutating func take(_ facts: [Fact], until day: Day) {
    let known = taken
    take(facts.filter { $0.recorded.day <= day && $0.recorded.day > (known ?? $0.recorded.day - 1) })
    taken = day
  }

  private mutating func take(_ facts: [Fact]) {
    for fact in facts {
      var placed = fact
      placed.position = next
      places[fact.id] = next
      next += 1
      let known = places
      figures.take(ReadFact(placed)) { known[$0] }
    }
  }

  /// A whole matter: its facts in their order, and when its tightest clock was due.
  mutating func take(matter facts: [Fact], _ id: ID<Matter>, until day: Day, at moment: Moment) {
    let known = facts.filter { $0.recorded.day <= day }
    take(known)
    guard figures.isOpen(id.text) else { return }
    let open = clocks.clocks(of: ClockCase(known, vocabulary), now: moment).first { $0.isOpen }
    figures.set(due: open?.due, unit: Holding(known)?.unit.text ?? "", of: id.text)
  }
}
