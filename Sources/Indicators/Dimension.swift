import County

/// What an indicator may be told by (ulottuvuus).
package enum Dimension: String, CaseIterable, Codable, Sendable {
  case unit, municipality, age, language, channel, profession, branch, weekday, reason, segment

  /// The group of a thing, as a number.
  @inline(__always)
  func group(_ hot: ItemTable.Hot, _ cold: ItemTable.Cold) -> Int {
    switch self {
    case .unit: Int(hot.unit)
    case .municipality: Int(cold.who.municipality)
    case .age: Int(cold.ageBand)
    case .language: Int(cold.who.lang)
    case .channel: Int(cold.channel)
    case .profession: Int(cold.profession)
    case .branch: Int(cold.branch)
    case .weekday: Day(number: Int(hot.day)).weekday
    case .reason: Int(cold.category)
    case .segment: Int(cold.segment)
    }
  }
}

/// A cut of the county: everything, or one group of one dimension (rajaus).
package struct Cut: Sendable, Hashable {
  package var dimension: Dimension
  package var group: Int

  package init(_ dimension: Dimension, _ group: Int) { (self.dimension, self.group) = (dimension, group) }
}

extension IndicatorStore {
  /// The value of an indicator in a period, of the county or of a cut.
  package func reading(_ indicator: Int, _ period: Period, _ cut: Cut? = nil) -> IndicatorReading {
    if let kept = kept(indicator, period, cut) { return countings[indicator].reading(kept) }
    if let cut { return readings(indicator, period, by: cut.dimension)[cut.group] ?? .nothing }
    return gather(indicator, period) { _, _ in 0 }[0] ?? countings[indicator].reading(Tally())
  }

  /// The tally of whole months, of the county or a unit, as the cells have kept it; `nil` where things must be read.
  private func kept(_ indicator: Int, _ period: Period, _ cut: Cut?) -> Tally? {
    let counting = countings[indicator]
    guard period.kind != .days, !counting.isWait, counting.form != .continuity,
      cut == nil || cut?.dimension == .unit
    else { return nil }
    let unit = cut.map { UInt16(clamping: $0.group < 0 ? Int(UInt16.max) : $0.group) }
    let last = Months.index(of: period.days.upperBound), first = last - period.kind.months + 1
    if counting.isStock { return cells.tally(indicator, months: Int.min...last, unit: unit) }
    return cells.tally(indicator, months: first...last, unit: unit)
  }

  /// The same by the groups of a dimension; a group without anything is left out.
  package func readings(_ indicator: Int, _ period: Period, by dimension: Dimension, within cut: Cut? = nil)
    -> [Int: IndicatorReading]
  {
    gather(indicator, period) { hot, cold in
      if let cut, cut.dimension.group(hot, cold) != cut.group { return nil }
      return dimension.group(hot, cold)
    }
  }

  private func gather(
    _ indicator: Int, _ period: Period, _ group: (ItemTable.Hot, ItemTable.Cold) -> Int?
  ) -> [Int: IndicatorReading] {
    let counting = countings[indicator]
    if counting.form == .continuity { return continuity(counting, period, group) }
    var tallies: [Int: Tally] = [:], waited: [Int: [Int32]] = [:]
    for (population, plan) in counting.plans(indicator) {
      each(population, plan, period) { hot, cold in
        guard let group = group(hot, cold) else { return }
        plan.count(hot, into: &tallies[group, default: Tally()], 1)
        if counting.isWait {
          waited[group, default: []].append(counting.form == .wait ? hot.value : hot.other)
        }
      }
    }
    return tallies.reduce(into: [:]) { readings, tally in
      readings[tally.key] = counting.reading(tally.value, waited: waited[tally.key]?.sorted() ?? [])
    }
  }

  /// Every thing of the period that the plan counts.
  func each(
    _ population: Population, _ plan: Plan, _ period: Period,
    _ body: (ItemTable.Hot, ItemTable.Cold) -> Void
  ) {
    let table = tables[Int(population.rawValue)]
    let (from, to) = (Int32(period.days.lowerBound.number), Int32(period.days.upperBound.number))
    for row in table.hot.indices where table.hot[row].day <= to && plan.among.holds(table.hot[row].traits) {
      let hot = table.hot[row]
      if plan.isStock ? hot.other > to : hot.day >= from { body(hot, table.cold[row]) }
    }
  }

  private func continuity(
    _ counting: Counting, _ period: Period, _ group: (ItemTable.Hot, ItemTable.Cold) -> Int?
  ) -> [Int: IndicatorReading] {
    let year = Period(days: period.days.upperBound - Continuity.window...period.days.upperBound)
    let plan = Plan(indicator: 0, deed: .share, among: counting.among, of: Condition())
    var people: [Int: Continuity] = [:]
    each(counting.population, plan, year) { hot, cold in
      guard let group = group(hot, cold) else { return }
      people[group, default: Continuity()].add(person: cold.who.person, professional: hot.value)
    }
    return people.mapValues(\.reading).filter { $0.value.denominator > 0 }
  }
}
