package import County

extension Figures {
  /// The figure at `now`, of the county or of one unit.
  package func reading(_ measure: Measure, unit: String? = nil, now: Moment) -> Reading {
    let number = unit.map { units.number($0).map(Int.init) ?? Int(UInt16.max) }
    switch measure {
    case .waiting: return waiting(number, now)
    case .thirdFree: return thirdFree(number, now)
    default: return reading(measure, number, measure.period(now.day) ?? now.day...now.day)
    }
  }

  /// The same figure day by day, oldest first; for a figure of this moment nothing.
  package func trend(_ measure: Measure, unit: String? = nil, now: Moment, days: Int = 28) -> [(
    day: Day, value: Double?
  )] {
    guard measure.period(now.day) != nil else { return [] }
    let number = unit.map { units.number($0).map(Int.init) ?? Int(UInt16.max) }
    return (0..<days).map { place in
      let day = now.day - (days - 1 - place)
      return (day, reading(measure, number, day...day).value)
    }
  }

  func reading(_ measure: Measure, _ unit: Int?, _ days: ClosedRange<Day>) -> Reading {
    let cell = grid.sum(days.lowerBound.number...days.upperBound.number, unit: unit)
    switch measure {
    case .contacts:
      var reading = Reading(
        .contacts, numerator: cell.contacts, denominator: cell.contacts, value: Double(cell.contacts))
      reading.parts = Cell.Counter.allCases.prefix(9).map { .init("\($0)", cell[$0]) }.filter { $0.count > 0 }
      return reading
    case .sameDay: return .share(.sameDay, cell[.sameDay], cell[.countedDay])
    case .firstVisit: return firstVisit(cell, unit, days)
    case .remote: return .share(.remote, cell[.remoteVisits], cell[.visits])
    case .failure:
      var reading = Reading.share(.failure, cell[.failures], cell.contacts)
      reading.parts = [.init("repeats", cell[.repeats]), .init("failures", cell[.failures])]
      return reading
    case .nps: return nps(cell)
    case .waiting, .thirdFree: return Reading(measure, numerator: 0, denominator: 0, value: nil)
    }
  }

  /// A centre reaches the goal when at least four of five of its first visits came within seven days.
  package static let reached = 0.8

  private func firstVisit(_ cell: Cell, _ unit: Int?, _ days: ClosedRange<Day>) -> Reading {
    var reading = Reading.share(.firstVisit, cell[.withinWeek], cell[.firstVisits])
    guard unit == nil else { return reading }
    let centres = (0..<grid.units).map {
      grid.sum(days.lowerBound.number...days.upperBound.number, unit: $0)
    }
    .filter { $0[.firstVisits] > 0 }
    let good = centres.count { Double($0[.withinWeek]) / Double($0[.firstVisits]) >= Self.reached }
    reading.parts = [
      .init("centres", centres.count),
      .init("reaching", good, value: centres.isEmpty ? nil : Double(good) / Double(centres.count)),
    ]
    return reading
  }

  /// Promoters less detractors in percent, −100…100, with a 95 % interval from the sample's variance.
  private func nps(_ cell: Cell) -> Reading {
    let (up, flat, down) = (cell[.promoters], cell[.passives], cell[.detractors]), n = up + flat + down
    guard n > 0 else { return Reading(.nps, numerator: 0, denominator: 0, value: nil) }
    let (p, d) = (Double(up) / Double(n), Double(down) / Double(n)), mean = p - d
    let reach = 1.96 * ((p + d - mean * mean) / Double(n)).squareRoot()
    var reading = Reading(.nps, numerator: up - down, denominator: n, value: mean * 100)
    (reading.low, reading.high) = (max(-100, (mean - reach) * 100), min(100, (mean + reach) * 100))
    reading.parts = [.init("promoters", up), .init("passives", flat), .init("detractors", down)]
    return reading
  }

  /// The classes of waiting matters by the time that is left, tightest first.
  static let slackClasses = ["over", "day", "threeDays", "later"]

  /// Past due; within 24 hours; within 72 hours; later. A place in `slackClasses`.
  static func slackClass(due: Int64, now: Moment) -> Int {
    let left = Int(due) - now.seconds
    return left < 0 ? 0 : left <= 86_400 ? 1 : left <= 3 * 86_400 ? 2 : 3
  }

  private func waiting(_ unit: Int?, _ now: Moment) -> Reading {
    var counts = [0, 0, 0, 0]
    for due in dues.values where unit == nil || Int(due.unit) == unit {
      counts[Self.slackClass(due: due.at, now: now)] += 1
    }
    let all = counts.reduce(0, +)
    var reading = Reading(.waiting, numerator: counts[0], denominator: all, value: Double(all))
    reading.parts = zip(Self.slackClasses, counts).map { .init($0, $1) }
    return reading
  }

  private func thirdFree(_ unit: Int?, _ now: Moment) -> Reading {
    let lists = waitingLists
    var groups: [[UInt16]: [Int]] = [:]
    for third in times.thirds(now: Int64(now.seconds), today: Int32(now.day.number))
    where unit == nil || Int(third.unit) == unit {
      groups[[third.unit, third.profession], default: []].append(third.days)
    }
    for list in lists where unit == nil || Int(list[0]) == unit { groups[list] = [TimeFigures.waitingDays] }
    let parts = groups.map { key, days in
      Reading.Part(
        "\(units.names[Int(key[0])])/\(professions.names[Int(key[1])])", days.count, value: median(days))
    }
    .sorted { $0.name < $1.name }
    let all = groups.values.flatMap(\.self)
    var reading = Reading(.thirdFree, numerator: all.count, denominator: all.count, value: median(all))
    reading.parts = parts
    return reading
  }
}
