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
    try await live.catchUp()
    var fold = MomentFold(clocks, journal.vocabulary)
    fold.take(try await journal.facts(ofRoom: "time"), until: day)
    let figures = try await whole(fold, day)
    if day < journal.world.now().day { known = (known + [(day, figures)]).suffix(Self.most) }
    return figures
  }

  /// What each of some days, oldest first, ended with; a day before the county's first fact with nothing. The bookable
  /// times are read once for all of them.
  nonisolated func ends(
    of days: [Day], tell: @Sendable (Day, [MomentTrend.Key: Double]) -> Void
  ) async throws {
    guard !days.isEmpty else { return }
    try await live.catchUp()
    let times = try await journal.facts(ofRoom: "time")
    let first = try await journal.facts(after: 0, limit: 1).first?.recorded.day
    var fold = MomentFold(clocks, journal.vocabulary)
    for day in days {
      try Task.checkCancellation()
      fold.take(times, until: day)
      let figures = try await whole(fold, day)
      tell(day, first.map { $0 <= day } ?? false ? figures.ofMoment(moment(of: day)) : [:])
    }
  }

  /// The times with the matters that were not finished.
  private nonisolated func whole(_ times: MomentFold, _ day: Day) async throws -> Figures {
    var fold = times
    for matter in await live.ask({ $0.unfinished(knownOn: day) }) {
      guard let id = ID<Matter>(matter) else { continue }
      fold.take(matter: try await journal.facts(of: id.stream), id, until: day, at: moment(of: day))
    }
    return fold.figures
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
