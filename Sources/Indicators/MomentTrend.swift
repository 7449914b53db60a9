package import County
import Synchronization
import Tables

/// How the figures of a moment went (hetken lukujen kulku): who waited and when the third free time was at the end of
/// each of the last days. What was known when a day ended never changes, so each day is counted once.
package final class MomentTrend: Sendable {
  /// Days of a trend, today with them.
  package static let days = 28
  static let measures = Measure.allCases.filter { $0.period(Day(number: 0)) == nil }

  struct Key: Hashable { var measure: Measure, unit: String? }

  private let ends = Mutex<[Day: [Key: Double]]>([:])

  package init() {}

  /// The figure at the ends of the days before today, oldest first, and now; `nil` for a day that has none or has not
  /// been counted yet.
  package func series(
    _ measure: Measure, unit: String? = nil, _ figures: Figures, now: Moment, days: Int = MomentTrend.days
  ) -> [(day: Day, value: Double?)] {
    let known = ends.withLock(\.self), key = Key(measure: measure, unit: unit)
    // a unit that was not known of yet had nobody waiting
    let unknown = measure == .waiting ? 0.0 : nil
    let past = (1..<days).reversed().map { back in
      let end = known[now.day - back] ?? [:]
      return (day: now.day - back, value: end[key] ?? (end.isEmpty ? nil : unknown))
    }
    return past + [(now.day, figures.reading(measure, unit: unit, now: now).value)]
  }

  /// Counts the days that are not counted yet, and lets go of those that no picture shows.
  package func fill(_ moments: KnownMoments, now: Moment) async throws {
    let shown = (1..<Self.days).reversed().map { now.day - $0 }
    let missing = ends.withLock { ends in
      ends = ends.filter { shown.contains($0.key) }
      return shown.filter { ends[$0] == nil }
    }
    guard let first = missing.first, let last = missing.last else { return }
    try await moments.ends(from: first, to: last) { day, readings in ends.withLock { $0[day] = readings } }
  }

  /// Keeps the days counted until the task is cancelled, when the living figures have read the journal. A store that is
  /// gone is asked again; `report` hears of other faults.
  package func run(
    _ moments: KnownMoments, _ live: LiveIndicators, now: @Sendable () -> Moment,
    report: @Sendable (String) -> Void
  ) async throws {
    while true {
      let isReady = await live.isReady
      do {
        if isReady { try await fill(moments, now: now()) }
      } catch let error as CancellationError { throw error } catch StoreFault.gone {} catch {
        report("the days of the board’s trends cannot be counted: \(type(of: error))")
      }
      try await Task.sleep(for: .seconds(isReady ? 60 : 1))
    }
  }
}

extension Figures {
  /// The figures of this moment, of the county and of each unit that has any.
  func ofMoment(_ now: Moment) -> [MomentTrend.Key: Double] {
    var told: [MomentTrend.Key: Double] = [:]
    for measure in MomentTrend.measures {
      for unit in [nil] + units.names.map(Optional.some) {
        told[.init(measure: measure, unit: unit)] = reading(measure, unit: unit, now: now).value
      }
    }
    return told
  }
}
