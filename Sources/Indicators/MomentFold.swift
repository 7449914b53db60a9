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
  /// Matters that changed since their clocks were looked at, and those whose clocks time alone moves.
  private var touched: Set<ID<Matter>> = []
  private var moving: Set<ID<Matter>> = []

  init(_ clocks: ClockBook, _ vocabulary: Vocabulary) {
    (self.clocks, self.vocabulary) = (clocks, vocabulary)
  }

  func knows(_ matter: ID<Matter>) -> Bool { figures.number(of: matter.text) != nil }

  /// Facts in the order of recording.
  mutating func take(_ facts: some Sequence<Fact>) {
    for fact in facts {
      var placed = fact
      placed.position = next
      places[fact.id] = next
      next += 1
      let known = places
      figures.take(ReadFact(placed)) { known[$0] }
      if fact.stream.room == "matter", let id = fact.stream.id(of: Matter.self) { touched.insert(id) }
    }
  }

  /// Finds when the tightest clock of each changed and open matter is due, by what was known at the end of the day.
  mutating func settle(
    _ day: Day, at moment: Moment, _ facts: (ID<Matter>) async throws -> [Fact]
  ) async throws {
    let matters = touched.union(moving).filter { figures.isOpen($0.text) }
    (touched, moving) = ([], [])
    for matter in matters {
      let known = try await facts(matter).filter { $0.recorded.day <= day }
      let clock = TightestClock(known, clocks, vocabulary, now: moment)
      if clock.moves { moving.insert(matter) }
      figures.set(clock, of: matter.text)
    }
  }
}
