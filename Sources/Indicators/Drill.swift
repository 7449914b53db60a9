package import County

extension Figures {
  /// The matters behind a figure, newest last, for those who may see them.
  package func matters(
    behind measure: Measure, part: String? = nil, unit: String? = nil, now: Moment, limit: Int = 200
  ) -> [String] {
    let days = (measure.period(now.day) ?? now.day...now.day)
    let range = Int32(days.lowerBound.number)...Int32(days.upperBound.number)
    let wanted = unit.flatMap { units.number($0) }
    // a unit that no fact has named has nothing behind its figures
    guard unit == nil || wanted != nil else { return [] }
    if measure == .waiting { return waiting(part, wanted, now, limit) }
    var found: [String] = []
    for number in matters.indices.reversed() where belongs(number, to: measure, part, wanted, range) {
      found.append(names[number])
      if found.count == limit { break }
    }
    return found.reversed()
  }

  /// Whether a matter is behind the figure, under the unit that the figure counts it for.
  private func belongs(
    _ number: Int, to measure: Measure, _ part: String?, _ unit: UInt16?, _ days: ClosedRange<Int32>
  ) -> Bool {
    if measure == .remote {
      return chain(of: Int32(number)).contains {
        $0.kind == .visit && !$0.isWithdrawn && days.contains($0.day) && (unit == nil || $0.unit == unit)
      }
    }
    let figures = matters[number]
    guard figures.contactDay != MatterFigures.noDay, figures.belongs(to: measure, part, days) else {
      return false
    }
    return unit == nil || unit == (measure == .firstVisit ? figures.visitUnit : figures.unit)
  }

  private func waiting(_ part: String?, _ unit: UInt16?, _ now: Moment, _ limit: Int) -> [String] {
    dues.filter { matter, due in
      let name = Self.slackClasses[Self.slackClass(due: due.at, now: now)]
      return (part == nil || part == name) && (unit == nil || due.unit == unit)
    }
    .sorted { ($0.value.at, $0.key) < ($1.value.at, $1.key) }.prefix(limit).map { names[Int($0.key)] }
  }
}

extension MatterFigures {
  fileprivate func belongs(to measure: Measure, _ part: String?, _ days: ClosedRange<Int32>) -> Bool {
    switch measure {
    case .contacts:
      days.contains(contactDay)
        && (part == nil || Cell.Counter(rawValue: Int(channel)).map { "\($0)" } == part)
    case .sameDay: days.contains(countingDay) && !(answeredDay <= countingDay && assessedDay <= countingDay)
    case .firstVisit:
      days.contains(visitDay) && assessedAt <= visitAt && urgency == UInt8(ascii: "E")
        && visitDay - assessedDay > 7
    case .failure: days.contains(contactDay) && isFailure
    case .remote, .waiting, .thirdFree, .nps: false
    }
  }
}
