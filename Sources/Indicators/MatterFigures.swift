import Contact

/// What the figures know of one matter, whatever the order in which its facts were recorded.
struct MatterFigures: Sendable, Equatable {
  static let never: Int64 = .max
  static let noDay: Int32 = .max

  var contactDay = noDay
  /// The working day on which the contact should be answered.
  var countingDay = noDay
  var unit: UInt16 = 0
  var channel: UInt8 = 0
  var isRepeat = false
  /// 0 when no professional has said; else the reason's number + 1.
  var reason: UInt8 = 0
  var answeredDay = noDay
  var assessedAt = never
  var assessedDay = noDay
  var urgency: UInt8 = 0
  var visitAt = never
  var visitDay = noDay
  var visitUnit: UInt16 = 0
  var isClosed = false

  /// Learns one row; earliest times win, so the order does not matter.
  mutating func learn(_ row: FactRow) {
    guard !row.isWithdrawn else { return }
    switch row.kind {
    case .contact:
      (contactDay, self.countingDay, unit, channel) = (row.day, row.counting, row.unit, row.code)
      isRepeat = row.flag
      if row.code == UInt8(Cell.Counter.walkin.rawValue) { answeredDay = min(answeredDay, row.day) }
    case .answered: answeredDay = min(answeredDay, row.day)
    case .assessed:
      answeredDay = min(answeredDay, row.day)
      if row.at < assessedAt { (assessedAt, assessedDay, urgency) = (row.at, row.day, row.code) }
    case .linked: reason = row.code + 1
    case .visit: if row.at < visitAt { (visitAt, visitDay, visitUnit) = (row.at, row.day, row.unit) }
    case .closed: isClosed = true
    default: break
    }
  }

  /// Adds (`sign` 1) or takes away (-1) what this matter brings to the cells.
  func count(in grid: inout CellGrid, _ sign: Int32) {
    guard contactDay != Self.noDay else { return }
    if let counter = Cell.Counter(rawValue: Int(channel)) {
      grid.add(counter, unit: unit, day: contactDay, sign)
    }
    grid.add(.countedDay, unit: unit, day: countingDay, sign)
    if answeredDay <= countingDay, assessedDay <= countingDay {
      grid.add(.sameDay, unit: unit, day: countingDay, sign)
    }
    if isRepeat || reason > 0 { grid.add(.repeats, unit: unit, day: contactDay, sign) }
    if isFailure { grid.add(.failures, unit: unit, day: contactDay, sign) }
    guard visitAt != Self.never, assessedAt <= visitAt, urgency == UInt8(ascii: "E") else { return }
    grid.add(.firstVisits, unit: visitUnit, day: visitDay, sign)
    if visitDay - assessedDay <= 7 { grid.add(.withinWeek, unit: visitUnit, day: visitDay, sign) }
  }

  /// A professional has said that the contact came because something failed.
  var isFailure: Bool { reason > 0 && reason <= Self.failures }

  /// Reasons up to this number are failure demand; a new matter is the last one.
  private static let failures = UInt8(RepeatReason.allCases.count { $0.isFailureDemand })
}

extension FactRow {
  /// What a row brings to the cells by itself: visits, and feedback under the matter's unit.
  func count(in grid: inout CellGrid, matterUnit: UInt16, _ sign: Int32) {
    guard !isWithdrawn else { return }
    switch kind {
    case .visit:
      grid.add(.visits, unit: unit, day: day, sign)
      if flag { grid.add(.remoteVisits, unit: unit, day: day, sign) }
    case .feedback:
      let counter: Cell.Counter = code >= 9 ? .promoters : code >= 7 ? .passives : .detractors
      grid.add(counter, unit: matterUnit, day: day, sign)
    default: break
    }
  }
}
