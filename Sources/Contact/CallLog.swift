package import County

/// A phone system's log turned into facts; reading it again adds nothing (puhelinjärjestelmän loki).
package struct CallLog: Sendable {
  package typealias Event = HeadedTable.Event
  package typealias Problem = HeadedTable.Problem

  package private(set) var calls: [[Event]] = []
  package private(set) var problems: [Problem] = []
  package private(set) var ignored = 0
  private let map: CallMap

  /// `progress` hears (read, of) rows.
  package init(
    _ file: [UInt8], map: CallMap, progress: (Int, Int) -> Void = { _, _ in }
  ) throws(Problem) {
    self.map = map
    let table = try HeadedTable(file, separator: map.separator?.first ?? ",")
    try table.demand(map.columns)
    table.each(progress: progress) { take($0) }
  }

  private mutating func take(_ row: HeadedTable.Row) {
    do throws(Problem) {
      if let misfit = row.misfit { throw misfit }
      let events = try events(row.line) { row.cell($0) ?? "" }
      if events.isEmpty { ignored += 1 } else { calls.append(events) }
    } catch let problem {
      problems.append(problem)
    }
  }

  private func events(_ line: Int, _ cell: (String) -> String) throws(Problem) -> [Event] {
    let outcome = cell(map.outcome.column)
    if map.outcome.ignored.contains(outcome) { return [] }
    guard let day = Day(cell(map.date)) else {
      throw Problem(line: line, what: "“\(map.date)” is not a day (yyyy-MM-dd)")
    }
    guard let entered = try time(map.entered, day, nil, line, cell) else {
      throw Problem(line: line, what: "“\(map.entered)” is missing")
    }
    let queued = try time(map.queued, day, entered, line, cell)
    let left = try time(map.queueLeft, day, entered, line, cell) ?? entered
    let served = try time(map.served, day, entered, line, cell)
    let wait = queued == nil ? nil : try seconds(map.waitSeconds, line, cell)
    let digest = Digest.hex(map.key.map(cell).joined(separator: "\u{1f}"))
    guard let id = ID<PhoneCall>(digest) else { throw Problem(line: line, what: "it has no key") }
    let stream = Stream("call", id)
    let event = { (payload: any FactPayload, occurred: Moment) in
      Event(
        id: "\(digest)-\(type(of: payload).kind.lowercased())", stream: stream, occurred: occurred,
        payload: payload)
    }
    var events = [event(CallReceived(line: map.line.map(cell).map(Form.clean)), entered)]
    if let queued { events.append(event(CallQueued(), queued)) }
    if let callback = map.callback, callback.values.contains(cell(callback.column)) {
      events.append(event(CallbackAsked(), entered))
    }
    switch outcome {
    case _ where map.outcome.answered.contains(outcome):
      let service = served == nil ? nil : try seconds(map.serviceSeconds, line, cell)
      events.append(event(CallAnswered(waitSeconds: wait, serviceSeconds: service), served ?? left))
    case _ where map.outcome.abandoned.contains(outcome):
      events.append(event(CallAbandoned(waitSeconds: wait), left))
    default: throw Problem(line: line, what: "outcome “\(outcome.prefix(20))” is not in the map")
    }
    return events
  }

  /// A time of day on `day`; a clock that went past midnight belongs to the next day.
  private func time(
    _ column: String, _ day: Day, _ entered: Moment?, _ line: Int, _ cell: (String) -> String
  ) throws(Problem) -> Moment? {
    let text = cell(column)
    if text == map.notReached && entered != nil || text.isEmpty { return nil }
    let parts = text.split(separator: ":").map { Int($0) }
    guard parts.count == 3, let hour = parts[0], let minute = parts[1], let second = parts[2],
      (0..<24).contains(hour), (0..<60).contains(minute), (0..<60).contains(second)
    else { throw Problem(line: line, what: "“\(column)” is not a time (h:mm:ss)") }
    let moment = Moment(day, hour, minute, second)
    if let entered, entered - moment > 43_200 { return Moment(day + 1, hour, minute, second) }
    return moment
  }

  private func seconds(_ column: String, _ line: Int, _ cell: (String) -> String) throws(Problem) -> Int {
    guard let seconds = Int(cell(column)), (-86_400...86_400).contains(seconds) else {
      throw Problem(line: line, what: "“\(column)” is not a number of seconds")
    }
    return seconds
  }
}
