import Assessment
import Contact
import County
import Tables

/// The open clock of a matter that is due first, and the queue that it runs in (tiukin kello).
struct TightestClock {
  var due: Moment?
  var unit: String
  /// Time alone moves it: it stands still, or something is said to happen later.
  var moves = false
}

extension TightestClock {
  init(_ facts: [Fact], _ clocks: ClockBook, _ vocabulary: Vocabulary, now: Moment) {
    let matter = ClockCase(facts, vocabulary), open = clocks.clocks(of: matter, now: now).first { $0.isOpen }
    due = open?.due
    unit = Holding(facts)?.unit.text ?? ""
    moves = open?.state == .paused || matter.goesOn(after: now)
  }
}
