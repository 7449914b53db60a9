package import County

extension Indicators {
  /// An indicator's figure over days as known on a day, of the county or a group, with small numbers hidden: it
  /// leaves the house in a report. `nil` where there was nothing to count.
  package func reported(
    _ id: String, _ days: ClosedRange<Day>, asKnown day: Day, of group: IndicatorGroup? = nil
  ) async throws -> FigureRow? {
    guard let number = registry.number(id) else {
      return try await momentary(id, min(day, days.upperBound), of: group)
    }
    let (indicator, names) = (registry.indicators[number], names)
    try await live.catchUp()
    return await live.ask(asKnown: day) { store in
      store.reported(number, indicator, Period(days: days), asKnown: day, of: group, names)
    }
  }

  /// A figure of a moment: at the end of the period or, when it goes on, of the day of knowledge.
  private func momentary(_ id: String, _ day: Day, of group: IndicatorGroup?) async throws -> FigureRow? {
    guard let indicator = registry.momentary.first(where: { $0.id == id }),
      group.map({ $0.dimension == .unit }) ?? true
    else { return nil }
    var row = try await moment(indicator, asKnown: day, unit: group?.key)
    if let told = row, let counting = Registry.moments[id] {
      let small = Suppression.small(told, counting.form)
      row?.hide(numerator: small.0, denominator: small.1)
    }
    return row
  }

  /// The groups of an indicator of which something was counted in a year, with their names.
  package func groups(of id: String) async throws -> [(group: IndicatorGroup, name: Text)] {
    guard let number = registry.number(id) else {
      let isMoment = registry.momentary.contains { $0.id == id }, of = IndicatorWords.of(.unit)
      return isMoment
        ? names.units.sorted { $0.key < $1.key }.map { (IndicatorGroup(.unit, $0.key), of.told($0.value)) }
        : []
    }
    let (indicator, names, today) = (registry.indicators[number], names, journal.world.now().day)
    try await live.catchUp()
    return await live.ask { $0.named(number, indicator, Period(days: today - 365...today), names) }
  }
}

extension IndicatorStore {
  func reported(
    _ number: Int, _ indicator: Indicator, _ period: Period, asKnown day: Day, of group: IndicatorGroup?,
    _ names: GroupNames
  ) -> FigureRow? {
    let reading =
      group.map { wanted in
        readings(number, period, by: wanted.dimension).first {
          names.key(wanted.dimension, $0.key, book, countings[number].population) == wanted.key
        }?.value ?? .nothing
      } ?? self.reading(number, period)
    guard reading.value != nil else { return nil }
    var row = FigureRow(indicator, period, asOf: day, reading)
    let small = Suppression.small(row, countings[number].form)
    row.hide(numerator: small.0, denominator: small.1)
    return row
  }

  func named(_ number: Int, _ indicator: Indicator, _ period: Period, _ names: GroupNames) -> [(
    group: IndicatorGroup, name: Text
  )] {
    let population = countings[number].population
    return indicator.dimensions.flatMap { dimension in
      readings(number, period, by: dimension).keys.filter { $0 > 0 }.sorted().map { group in
        let name = names.name(dimension, group, book, population), of = IndicatorWords.of(dimension)
        return (IndicatorGroup(dimension, names.key(dimension, group, book, population)), of.told(name))
      }
    }
  }
}

extension Text {
  /// `Toimipiste: Kajaanin terveysasema`.
  fileprivate func told(_ name: Text) -> Text {
    Text(fi: "\(fi): \(name.fi)", sv: "\(sv): \(name.sv)", en: "\(en): \(name.en)")
  }
}
