import County
import Synchronization

/// A rule kept in one place, so that clocks are counted, sorted and handed on without copying it (pidetty sääntö).
final class HeldRule: Sendable, Equatable {
  let rule: ClockRule

  init(_ rule: ClockRule) { self.rule = rule }

  static func == (one: HeldRule, other: HeldRule) -> Bool { one === other || one.rule == other.rule }
}

/// One counting of a matter's clocks: what all of them share (laskenta).
final class ClockCount: Sendable, Equatable {
  let book: ClockBook
  let matter: ClockCase
  let now: Moment
  let law: Day?
  private let known = Mutex(Known())

  private struct Known {
    var present: Set<String> = []
    /// Rules in use before each change of the class, by the fact that changed it.
    var former: [String: [HeldRule]] = [:]
  }

  init(_ book: ClockBook, _ matter: ClockCase, now: Moment, law: Day?) {
    (self.book, self.matter, self.now, self.law) = (book, matter, now, law)
  }

  static func == (one: ClockCount, other: ClockCount) -> Bool {
    one === other
      || (one.book, one.matter, one.now, one.law) == (other.book, other.matter, other.now, other.law)
  }

  /// Names of the clocks that the matter has.
  var present: Set<String> { known.withLock { $0.present } }

  func settle(_ clocks: [Clock]) { known.withLock { $0.present = Set(clocks.map(\.rule.clock)) } }

  /// The rules in use before `after` changed the class: counted once for the traces of all clocks.
  func rules(_ before: MatterClass, until after: MatterClass) -> [HeldRule] {
    if let kept = known.withLock({ $0.former[after.fact] }) { return kept }
    let former = ClockCount(book, matter.classed(as: before), now: after.at, law: law)
    let counted = former.chosen().compactMap { runs in
      runs.count == 1 ? runs[0].held : runs.map(\.clock).min(by: ClockBook.isTighter)?.run.held
    }
    known.withLock { $0.former[after.fact] = counted }
    return counted
  }

  /// The rules that may give the matter a clock, those of one clock together; seldom more than one.
  func chosen() -> [[ClockRun]] {
    book.rules(startedBy: matter.events).compactMap { rules in
      let runs = rules.compactMap(run)
      return runs.isEmpty ? nil : runs
    }
  }

  private func run(_ held: HeldRule) -> ClockRun? {
    guard let start = matter.start(of: held.rule, by: now) else { return nil }
    let day = start.at.day
    guard held.rule.isInForce(on: law ?? day), held.rule.when?.hold(matter, on: day) ?? true else {
      return nil
    }
    return ClockRun(held, start, self)
  }
}
