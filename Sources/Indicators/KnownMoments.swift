package import Assessment
import Contact
package import County
import Tables

/// Figures of a moment as they were known at the end of a day: who waited, and when the third free time was
/// (hetken luvut jälkikäteen). What was known on a day that is over never changes, so it is kept.
package actor KnownMoments {
  private let journal: Journal
  private let clocks: ClockBook
  private let live: LiveIndicators
  private var known: [(day: Day, figures: Figures)] = []
  private static let most = 3

  package init(journal: Journal, clocks: ClockBook, live: LiveIndicators) {
    (self.journal, self.clocks, self.live) = (journal, clocks, live)
  }

  /// The moment that is asked for: the end of the day, or now when the day is today.
  package nonisolated func moment(of day: Day) -> Moment { min(Moment(day + 1, 0) + -1, journal.world.now()) }

  package func reading(_ measure: Measure, unit: String? = nil, asKnown day: Day) async throws -> Reading {
    try await figures(asKnown: day).reading(measure, unit: unit, now: moment(of: day))
  }

  /// The open matters, the lists and the bookable times, from what was recorded by the end of the day.
  package func figures(asKnown day: Day) async throws -> Figures {
    if let kept = known.first(where: { $0.day == day }) { return kept.figures }
    let figures = try await fold(asKnown: day).figures
    if day < journal.world.now().day { known = (known + [(day, figures)]).suffix(Self.most) }
    return figures
  }

  /// What each of the days from `first` to `last` ended with; a day before the county's first fact with nothing. The
  /// first one is counted whole, and what was recorded on the others is followed; where facts stand in another order than
  /// they were recorded in, as after an import, each day is counted whole.
  nonisolated func ends(
    from first: Day, to last: Day, tell: @Sendable (Day, [MomentTrend.Key: Double]) -> Void
  ) async throws {
    guard let recording = try await journal.recording(by: Moment(first + 1, 0) + -1) else { return }
    var fold = try await fold(asKnown: first), position = recording.last, day = first
    func end(_ fold: inout MomentFold) async throws {
      try await fold.settle(day, at: moment(of: day)) { try await journal.facts(of: $0.stream) }
      tell(day, day < recording.begun.day ? [:] : fold.figures.ofMoment(moment(of: day)))
      day = day + 1
    }
    var isInOrder = recording.isInOrder
    while isInOrder, day <= last {
      let facts = try await journal.facts(after: position, limit: 2_000)
      for fact in facts where isInOrder {
        while fact.recorded.day > day, day <= last { try await end(&fold) }
        isInOrder = fact.recorded.day >= day || day > last
        // a matter that was finished goes on
        if fact.version > 1, let matter = fact.stream.id(of: Matter.self), !fold.knows(matter) {
          fold.take(try await journal.facts(of: matter.stream).lazy.filter { $0.version < fact.version })
        }
        fold.take([fact])
      }
      guard let read = facts.last?.position else { break }
      position = read
    }
    while day <= last {
      if !isInOrder { fold = try await self.fold(asKnown: day) }
      try await end(&fold)
    }
  }

  /// The bookable times and the unfinished matters, as known at the end of the day.
  private nonisolated func fold(asKnown day: Day) async throws -> MomentFold {
    try await live.catchUp()
    var fold = MomentFold(clocks, journal.vocabulary)
    fold.take(try await journal.facts(ofRoom: "time").lazy.filter { $0.recorded.day <= day })
    for matter in await live.ask({ $0.unfinished(knownOn: day) }) {
      guard let id = ID<Matter>(matter) else { continue }
      fold.take(try await journal.facts(of: id.stream).lazy.filter { $0.recorded.day <= day })
    }
    try await fold.settle(day, at: moment(of: day)) { try await journal.facts(of: $0.stream) }
    return fold
  }
}

extension IndicatorStore {
  /// Matters that, as known at the end of a day, were not closed or stood on a list.
  func unfinished(knownOn day: Day) -> [String] {
    let last = Int32(clamping: day.number), prefix = "matter/"
    var chain: [Mark] = [], found: [String] = []
    for subject in book.newest.indices where book.names[subject].hasPrefix(prefix) {
      book.chain(of: Int32(subject), knownOn: last, into: &chain)
      guard !chain.isEmpty else { continue }
      if chain.contains(where: { $0.kind == .listed }) || !chain.contains(where: { $0.kind == .closed }) {
        found.append(String(book.names[subject].dropFirst(prefix.count)))
      }
    }
    return found
  }
}
