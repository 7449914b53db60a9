import Contact
package import County

/// The county's figures in memory (tunnusluvut): columns of facts, updated one by one, and able to be counted again
/// from nothing with the same answer.
package struct Figures: Sendable {
  private(set) var rows: [FactRow] = []
  /// The row before this one of the same subject; -1 for the first.
  private(set) var previous: [Int32] = []
  var grid = CellGrid()
  private(set) var times = TimeFigures()
  private(set) var matters: [MatterFigures] = []
  /// The newest row of each subject.
  private var newest: [Int32] = []
  private var subjects: [String: Int32] = [:]
  private(set) var names: [String] = []
  package private(set) var units = Numbers()
  package private(set) var professions = Numbers()
  /// Lists somebody waits on: unit and profession → matters.
  private var lists: [Int32: (unit: UInt16, profession: UInt16)] = [:]
  /// When the tightest open clock of each open matter is due.
  private(set) var dues: [Int32: (at: Int64, unit: UInt16)] = [:]
  private let calendar: WorkingCalendar
  package private(set) var position = 0

  package init(calendar: WorkingCalendar = .finland) { self.calendar = calendar }

  /// Names numbered in the order in which they came.
  package struct Numbers: Sendable, Equatable {
    package private(set) var names: [String] = []
    private var numbers: [String: UInt16] = [:]

    package func number(_ name: String) -> UInt16? { numbers[name] }

    mutating func number(for name: String) -> UInt16 {
      if let number = numbers[name] { return number }
      numbers[name] = UInt16(names.count)
      names.append(name)
      return UInt16(names.count - 1)
    }
  }

  /// Takes one fact in. `positionOf` finds the place of an earlier fact that this one corrects.
  mutating func take(_ fact: ReadFact, positionOf: (String) -> Int?) {
    position = fact.position
    var row = FactRow(kind: .other, at: Int64(fact.at.seconds), day: Int32(fact.day.number))
    switch fact.what {
    case .other: break
    case .contact(let channel, let unit, let isRepeat):
      let number = Cell.Counter.allCases.firstIndex { "\($0)" == channel.rawValue } ?? 0
      (row.kind, row.unit, row.code, row.flag) = (.contact, units.number(for: unit), UInt8(number), isRepeat)
    case .answered: row.kind = .answered
    case .assessed(let urgency): (row.kind, row.code) = (.assessed, urgency)
    case .linked(let reason):
      (row.kind, row.code) = (.linked, UInt8(type(of: reason).allCases.firstIndex(of: reason) ?? 0))
    case .visit(let isRemote, let unit):
      (row.kind, row.flag, row.unit) = (.visit, isRemote, units.number(for: unit))
    case .closed: row.kind = .closed
    case .feedback(let score): (row.kind, row.code) = (.feedback, score)
    case .corrected(let id, let occurred): return correct(fact, positionOf(id), occurred, row)
    case .published, .withdrawn, .reserved, .freed: row.kind = kind(of: fact.what)
    case .listed: row.kind = .listed
    case .booked: row.kind = .booked
    }
    row.subject = row.kind == .other ? -1 : subject(fact.subject)
    row.counting = counting(row)
    append(row)
    place(row, fact.what)
  }

  private func kind(of what: ReadFact.What) -> FactRow.Kind {
    switch what {
    case .published: .published
    case .withdrawn: .withdrawn
    case .reserved: .reserved
    default: .freed
    }
  }

  private mutating func subject(_ name: String) -> Int32 {
    if let number = subjects[name] { return number }
    let number = Int32(names.count)
    subjects[name] = number
    names.append(name)
    newest.append(-1)
    matters.append(MatterFigures())
    return number
  }

  /// The working day on which a contact should be answered.
  private func counting(_ row: FactRow) -> Int32 {
    guard row.kind == .contact else { return 0 }
    let day = Day(number: Int(row.day))
    let late = calendar.isWorking(day) && Moment(seconds: Int(row.at)).secondOfDay >= 16 * 3_600
    return Int32(calendar.working(from: late ? day + 1 : day).number)
  }

  /// Rows are placed so that a fact's row is found by its position: position 1 is row 0.
  private mutating func append(_ row: FactRow) {
    while rows.count < position - 1 {
      rows.append(FactRow(kind: .other, at: 0, day: 0))
      previous.append(-1)
    }
    rows.append(row)
    previous.append(row.subject < 0 ? -1 : newest[Int(row.subject)])
    if row.subject >= 0 { newest[Int(row.subject)] = Int32(rows.count - 1) }
  }

  private mutating func place(_ row: FactRow, _ what: ReadFact.What) {
    switch what {
    case .other, .corrected: return
    case .published(let unit, let professional, let profession, let starts, let urgent):
      let owner = times.calendar(
        .init(
          unit: units.number(for: unit), profession: professions.number(for: profession),
          professional: professional))
      times.publish(
        row.subject,
        .init(
          calendar: owner, starts: Int64(starts.seconds), day: Int32(starts.day.number), isUrgent: urgent,
          isFree: true))
    case .withdrawn: times.withdraw(row.subject)
    case .reserved: times.set(row.subject, free: false)
    case .freed: times.set(row.subject, free: true)
    case .listed(let unit, let profession):
      lists[row.subject] = (units.number(for: unit), professions.number(for: profession))
    case .booked: lists[row.subject] = nil
    default: learn(row)
    }
  }

  private mutating func learn(_ row: FactRow) {
    let matter = Int(row.subject)
    if row.kind == .contact, previous[rows.count - 1] >= 0 { return recount(row.subject) }
    matters[matter].count(in: &grid, -1)
    matters[matter].learn(row)
    matters[matter].count(in: &grid, 1)
    row.count(in: &grid, matterUnit: matters[matter].unit, 1)
    if row.kind == .closed || row.kind == .visit { lists[row.subject] = nil }
    if row.kind == .closed { dues[row.subject] = nil }
  }

  // Corrections: the row changes, and its matter is counted again from its rows.
  private mutating func correct(_ fact: ReadFact, _ target: Int?, _ occurred: Moment?, _ row: FactRow) {
    append(row)
    guard let target, target <= rows.count, rows[target - 1].subject >= 0 else { return }
    let matter = rows[target - 1].subject
    count(matter, -1)
    rows[target - 1].isWithdrawn = occurred == nil
    if let occurred {
      (rows[target - 1].at, rows[target - 1].day) = (Int64(occurred.seconds), Int32(occurred.day.number))
      rows[target - 1].counting = counting(rows[target - 1])
    }
    relearn(matter)
    count(matter, 1)
  }

  /// A contact that is learnt after its matter's other facts: all of them are counted under its unit.
  private mutating func recount(_ matter: Int32) {
    let newest = rows.count - 1
    rows[newest].isWithdrawn = true
    count(matter, -1)
    rows[newest].isWithdrawn = false
    relearn(matter)
    count(matter, 1)
  }

  private mutating func relearn(_ matter: Int32) {
    matters[Int(matter)] = MatterFigures()
    for row in chain(of: matter).reversed() { matters[Int(matter)].learn(row) }
    if matters[Int(matter)].isClosed { dues[matter] = nil }
  }

  private mutating func count(_ matter: Int32, _ sign: Int32) {
    let figures = matters[Int(matter)]
    figures.count(in: &grid, sign)
    for row in chain(of: matter) { row.count(in: &grid, matterUnit: figures.unit, sign) }
  }

  /// The rows of a subject, newest first.
  func chain(of subject: Int32) -> [FactRow] {
    var chain: [FactRow] = [], place = newest[Int(subject)]
    while place >= 0 {
      chain.append(rows[Int(place)])
      place = previous[Int(place)]
    }
    return chain
  }

  /// Tells when a matter's tightest clock is due and in whose queue it is.
  mutating func set(_ clock: TightestClock, of matter: String) {
    guard let number = subjects[matter] else { return }
    let queue = units.number(for: clock.unit)
    dues[number] = clock.due.map { (Int64($0.seconds), queue) }
  }

  func number(of matter: String) -> Int32? { subjects[matter] }

  /// Units and professions for which somebody is on a waiting list.
  var waitingLists: Set<[UInt16]> { Set(lists.values.map { [$0.unit, $0.profession] }) }
}

extension Figures {
  func figures(of matter: String) -> MatterFigures? { number(of: matter).map { matters[Int($0)] } }
}
