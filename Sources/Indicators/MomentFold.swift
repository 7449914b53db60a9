import Assessment
import Contact
import County

/// Facts of chosen streams folded into the figures of a moment (hetken laskenta).
struct MomentFold {
  private(set) var figures = Figures()
  private let clocks: ClockBook
  private let vocabulary: Vocabulary
  private let moment: Moment
  private let day: Day
  /// Places of the facts taken last, by their ids: figures are fed without gaps.
  private var places: [String: Int] = [:]
  private var next = 1

  init(_ clocks: ClockBook, _ vocabulary: Vocabulary, at moment: Moment, _ day: Day) {
    (self.clocks, self.vocabulary, self.moment, self.day) = (clocks, vocabulary, moment, day)
  }

  /// Facts of a room or of one matter, those that were known, in the order of recording.
  mutating func take(_ facts: [Fact]) {
    places.removeAll(keepingCapacity: true)
    for fact in facts where fact.recorded.day <= day {
      var placed = fact
      placed.position = next
      places[fact.id] = next
      next += 1
      let known = places
      figures.take(ReadFact(placed)) { known[$0] }
    }
  }

  /// A whole matter: its facts in their order, and when its tightest clock was due.
  mutating func take(matter facts: [Fact], _ id: ID<Matter>) {
    take(facts)
    let known = facts.filter { $0.recorded.day <= day }
    guard figures.isOpen(id.text) else { return }
    let open = clocks.clocks(of: ClockCase(known, vocabulary), now: moment).first { $0.isOpen }
    figures.set(due: open?.due, unit: Holding(known)?.unit.text ?? "", of: id.text)
  }
}
