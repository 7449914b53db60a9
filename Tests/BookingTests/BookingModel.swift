import Booking
import Contact
import County

/// What may happen to a few times and matters, told as plainly as possible (ajanvarauksen malli).
struct BookingModel: Equatable {
  var holders: [ID<BookableTime>: ID<Matter>] = [:]
  var withdrawn: Set<ID<BookableTime>> = []
  var closed: Set<ID<Matter>> = []

  /// One thing somebody tries.
  enum Deed: Sendable {
    case book(ID<BookableTime>, ID<Matter>)
    case move(ID<Matter>, ID<BookableTime>)
    case cancel(ID<Matter>)
    case withdraw(ID<BookableTime>)
    case close(ID<Matter>)
  }

  func time(of matter: ID<Matter>) -> ID<BookableTime>? { holders.first { $0.value == matter }?.key }
  private func isFree(_ time: ID<BookableTime>) -> Bool { holders[time] == nil && !withdrawn.contains(time) }

  /// Does it, or says with which code it must be refused.
  mutating func does(_ deed: Deed) -> String? {
    switch deed {
    case .book(let time, let matter): book(time, matter)
    case .move(let matter, let time): move(matter, time)
    case .cancel(let matter): cancel(matter)
    case .withdraw(let time):
      if isFree(time) { withdraw(time) } else { "booking.taken" }
    case .close(let matter): close(matter)
    }
  }

  private mutating func book(_ time: ID<BookableTime>, _ matter: ID<Matter>) -> String? {
    if closed.contains(matter) { return "matter.closed" }
    if self.time(of: matter) != nil { return "booking.already" }
    if !isFree(time) { return "booking.taken" }
    holders[time] = matter
    return nil
  }

  private mutating func move(_ matter: ID<Matter>, _ time: ID<BookableTime>) -> String? {
    if closed.contains(matter) { return "matter.closed" }
    guard let old = self.time(of: matter) else { return "booking.none" }
    if !isFree(time) { return "booking.taken" }
    (holders[old], holders[time]) = (nil, matter)
    return nil
  }

  private mutating func cancel(_ matter: ID<Matter>) -> String? {
    if closed.contains(matter) { return "matter.closed" }
    guard let old = time(of: matter) else { return "booking.none" }
    holders[old] = nil
    return nil
  }

  private mutating func withdraw(_ time: ID<BookableTime>) -> String? {
    withdrawn.insert(time)
    return nil
  }

  /// The desk closes only matters without a time.
  private mutating func close(_ matter: ID<Matter>) -> String? {
    if closed.contains(matter) { return "matter.closed" }
    if time(of: matter) != nil { return "matter.booked" }
    closed.insert(matter)
    return nil
  }
}

extension BookingModel {
  /// The model told by the facts themselves; `nil` when a fact breaks its rules.
  init?(_ facts: [Fact]) {
    for fact in facts {
      let time = fact.stream.id(of: BookableTime.self)
      switch fact.kind {
      case TimeReserved.kind:
        guard let time, isFree(time), let matter = fact.read(TimeReserved.self)?.matter else { return nil }
        holders[time] = matter
      case TimeFreed.kind:
        guard let time, holders.removeValue(forKey: time) != nil else { return nil }
      case TimeWithdrawn.kind:
        guard let time, isFree(time) else { return nil }
        withdrawn.insert(time)
      default: break
      }
    }
  }
}
