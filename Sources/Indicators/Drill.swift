package import County

extension Figures {
  /// The matters behind a figure, newest last, for those who may see them.
  package func matters(behind measure: Measure, part: String? = nil, unit: String? = nil, now: Moment, limit: Int = 200) -> [String] {
    let days = (measure.period(now.day) ?? now.day...now.day)
    let range = Int32(days.lowerBound.number)...Int32(days.upperBound.number)
    let wanted = unit.flatMap { units.number($0) }
    if measure == .waiting { return waiting(part, wanted, now, limit) }
    var found: [String] = []
    for (number, figures) in matters.enumerated().reversed() where figures.contactDay != MatterFigures.noDay {
      guard wanted.map({ $0 == figures.unit || $0 == figures.visitUnit }) ?? true, figures.belongs(to: measure, part, range) else { continue }
      found.append(names[number])
      if found.count == limit { break }
    }
    return found.reversed()
  }

  private func waiting(_ part: String?, _ unit: UInt16?, _ now: Moment, _ limit: Int) -> [String] {
    dues.filter { matter, due in
      let left = Int(due.at) - now.seconds
      let name = left < 0 ? "over" : left <= 86_400 ? "day" : left <= 3 * 86_400 ? "threeDays" : "later"
      return (part == nil || part == name) && (unit == nil || due.unit == unit)
    }
    .sorted { ($0.value.at, $0.key) < ($1.value.at, $1.key) }.prefix(limit).map { names[Int($0.key)] }
  }
}

extension MatterFigures {
  fileprivate func belongs(to measure: Measure, _ part: String?, _ days: ClosedRange<Int32>) -> Bool {
    switch measure {
    case .contacts:
      days.contains(contactDay) && (part == nil || Cell.Counter(rawValue: Int(channel)).map { "\($0)" } == part)
    case .sameDay: days.contains(countingDay) && !(answeredDay <= countingDay && assessedDay <= countingDay)
    case .firstVisit: days.contains(visitDay) && assessedAt <= visitAt && urgency == UInt8(ascii: "E") && visitDay - assessedDay > 7
    case .failure: days.contains(contactDay) && (isRepeat || reason > 0)
    case .remote: days.contains(visitDay)
    case .waiting, .thirdFree, .nps: false
    }
  }
}
