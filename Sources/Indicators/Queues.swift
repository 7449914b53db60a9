import County

/// One list of people who wait: at a unit for a profession, or a unit's open cases (jono).
struct Queue: Sendable, Hashable {
  var unit: UInt16
  /// `nil` for open cases of every kind.
  var profession: UInt8?

  /// `open.kajaani-tk`, `nurse.kajaani-tk`.
  func key(_ book: MarkBook) -> String {
    "\(profession.map { book.professions.names[Int($0)] } ?? "open").\(book.units.names[Int(unit)])"
  }
}

extension IndicatorStore {
  static let weeksBehind = 13

  /// What has come and gone in the last whole weeks, list by list, for lists with somebody on them or lately.
  func queues(today: Day) -> [Queue: QueueFlow] {
    var flows: [Queue: QueueFlow] = [:]
    let monday = Int32((today - (today.weekday - 1)).number), first = monday - Int32(Self.weeksBehind * 7)
    for population in [Population.waiting, .open] {
      let table = table(population)
      for row in table.hot.indices where table.hot[row].day != .max && table.hot[row].other >= first {
        let hot = table.hot[row], profession = table.cold[row].profession
        let queue = Queue(unit: hot.unit, profession: population == .open ? nil : profession)
        flows[queue, default: .blank].learn(hot, first, Int32(today.number))
      }
    }
    return flows
  }
}

extension QueueFlow {
  fileprivate static var blank: QueueFlow {
    let none = [Int](repeating: 0, count: IndicatorStore.weeksBehind)
    return QueueFlow(demand: none, capacity: none, size: 0)
  }

  fileprivate mutating func learn(_ hot: ItemTable.Hot, _ first: Int32, _ today: Int32) {
    let came = Int(hot.day - first) / 7
    if hot.day >= first, came < demand.count { demand[came] += 1 }
    if hot.other != Item.never {
      let went = Int(hot.other - first) / 7
      if went < capacity.count { capacity[went] += 1 }
    }
    guard hot.day <= today, hot.other > today else { return }
    size += 1
    waited.append(Int(today - hot.day))
  }
}
