package import Rules

extension OpeningHours {
  /// How far the next opening is looked for: a summer café says in autumn when it opens again.
  private static let horizon = 370

  /// Whether it is open at a moment, and when that changes next.
  package func standing(at now: Moment) -> OpenStanding {
    let today = now.day, plan = plan(on: today)
    if let stretch = stretch(at: now) {
      guard let closes = stretch.end else {
        return plan == .always || isRoundTheWeek ? .alwaysOpen : .open(closes: nil)
      }
      return .open(closes: closes)
    }
    return switch plan {
    case .unknown: .unknown
    case .byReservation: .byReservation
    case .open, .always: .closed(opens: nextOpening(after: now))
    }
  }

  /// The unbroken stretch that `now` lies in; its end is `nil` when no end comes within nine days.
  private func stretch(at now: Moment) -> (start: Moment, end: Moment?)? {
    var current: Range<Moment>?
    for day in (-1...9).map({ now.day + $0 }) {
      for next in plan(on: day).ranges.map({ $0.moments(on: day) }) {
        if let open = current, next.lowerBound <= open.upperBound {
          current = open.lowerBound..<max(open.upperBound, next.upperBound)
        } else if let open = current, open.contains(now) {
          return (open.lowerBound, open.upperBound)
        } else {
          current = next
        }
      }
    }
    guard let current, current.contains(now) else { return nil }
    return (current.lowerBound, current.upperBound > Moment(now.day + 9) ? nil : current.upperBound)
  }

  private func nextOpening(after now: Moment) -> Moment? {
    for day in (0...Self.horizon).map({ now.day + $0 }) {
      let starts = plan(on: day).ranges.map { $0.moments(on: day).lowerBound }
      if let next = starts.first(where: { $0 > now }) { return next }
    }
    return nil
  }

  /// Written as hours, but every hour of the week: 00–24 on all seven days.
  private var isRoundTheWeek: Bool {
    exceptions.isEmpty && periods.allSatisfy { $0.validFrom == nil && $0.validTo == nil }
  }
}
