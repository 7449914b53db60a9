/// Times that can be booked, as the third free time needs them (T3, kolmas vapaa aika).
struct TimeFigures: Sendable, Equatable {
  /// One bookable time: whose it is, when, and whether it is free.
  struct Slot: Sendable, Equatable {
    var calendar: Int32
    var starts: Int64
    var day: Int32
    var isUrgent: Bool
    var isFree: Bool
  }

  /// One professional's calendar at one unit.
  struct Calendar: Sendable, Hashable {
    var unit: UInt16
    var profession: UInt16
    var professional: String
  }

  /// Where a waiting list is used, the third free time is this many days.
  static let waitingDays = 182

  private(set) var calendars: [Calendar] = []
  private var numbers: [Calendar: Int32] = [:]
  private(set) var slots: [Int32: Slot] = [:]

  mutating func calendar(_ calendar: Calendar) -> Int32 {
    if let number = numbers[calendar] { return number }
    numbers[calendar] = Int32(calendars.count)
    calendars.append(calendar)
    return Int32(calendars.count - 1)
  }

  mutating func publish(_ time: Int32, _ slot: Slot) { slots[time] = slot }
  mutating func withdraw(_ time: Int32) { slots[time] = nil }
  mutating func set(_ time: Int32, free: Bool) { slots[time]?.isFree = free }

  /// Days from `today` to each calendar's third free non-urgent time after `now`, by unit and profession. A calendar
  /// without any coming time is nobody's any longer.
  func thirds(now: Int64, today: Int32) -> [(unit: UInt16, profession: UInt16, days: Int)] {
    var earliest = [EarliestDays](repeating: EarliestDays(), count: calendars.count)
    for slot in slots.values where !slot.isUrgent && slot.starts > now {
      earliest[Int(slot.calendar)].see(slot)
    }
    return zip(calendars, earliest).filter(\.1.isUsed).map { calendar, days in
      let third = days.third == .max ? Self.waitingDays : Int(days.third - today)
      return (calendar.unit, calendar.profession, third)
    }
  }
}

/// The middle value; the mean of the middle two where there is an even number.
func median(_ values: [Int]) -> Double? {
  guard !values.isEmpty else { return nil }
  let sorted = values.sorted(), half = sorted.count / 2
  return sorted.count.isMultiple(of: 2) ? Double(sorted[half - 1] + sorted[half]) / 2 : Double(sorted[half])
}

/// The days of a calendar's three earliest free times.
private struct EarliestDays {
  var isUsed = false
  var first = Int32.max
  var second = Int32.max
  var third = Int32.max

  mutating func see(_ slot: TimeFigures.Slot) {
    isUsed = true
    guard slot.isFree, slot.day < third else { return }
    third = slot.day
    if third < second { swap(&second, &third) }
    if second < first { swap(&first, &second) }
  }
}
