import County

/// What a card of the list shows of one indicator.
struct IndicatorCard: Sendable {
  var indicator: Indicator
  var row: FigureRow
  var trail: [FigureRow]

  init(_ store: IndicatorStore, _ registry: Registry, _ number: Int, _ scope: FigureScope) {
    indicator = registry.indicators[number]
    let indicator = indicator
    let rows = scope.period.trail(6).map { period in store.total(number, indicator, period, scope) }
    (trail, row) = (Self.begun(rows), rows[rows.count - 1])
  }
}

extension IndicatorCard {
  /// From the first period in which there was something to count: before it nothing is known, and that is not zero.
  static func begun(_ rows: [FigureRow]) -> [FigureRow] {
    Array(rows.drop { $0.denominator == 0 })
  }
}

/// Everything that an indicator's page shows, read from the store at once.
struct IndicatorView: Sendable {
  var indicator: Indicator
  var counting: Counting
  var cut: Cut?
  var row: FigureRow
  /// Twelve periods of the same kind, oldest first.
  var trail: [FigureRow]
  /// Rows of each dimension.
  var groups: [(dimension: Dimension, rows: [FigureRow])]
  /// How many waited, or have waited, so many days.
  var ages: [(days: ClosedRange<Int>, count: Int)]
  /// Subjects behind the figure, newest first.
  var matters: [String]
  var behind: Int

  init(
    _ store: IndicatorStore, _ registry: Registry, _ number: Int, _ scope: FigureScope, _ names: GroupNames
  ) throws(Refusal) {
    (indicator, counting) = (registry.indicators[number], registry.countings[number])
    if let unit = scope.unit {
      guard names.units[unit] != nil else { throw .notFound }
      cut = Cut(.unit, store.book.units.number(unit) ?? -1)
    }
    let (indicator, cut) = (indicator, cut)
    let rows = scope.period.trail(12).map { store.total(number, indicator, $0, scope, cut) }
    (trail, row) = (IndicatorCard.begun(rows), rows[rows.count - 1])
    groups = store.groups(number, indicator, scope, names, within: cut)
    ages = scope.isPublic ? [] : store.ages(number, scope.period, cut)
    (matters, behind) = scope.isPublic ? ([], 0) : store.subjects(number, scope.period, cut)
  }
}

extension IndicatorStore {
  /// One period's figure of the county or a cut, hidden where it must be.
  func total(
    _ number: Int, _ indicator: Indicator, _ period: Period, _ scope: FigureScope, _ cut: Cut? = nil
  ) -> FigureRow {
    var row = FigureRow(indicator, period, asOf: scope.asOf, reading(number, period, cut))
    guard scope.isPublic else { return row }
    let small = Suppression.small(row, countings[number].form)
    row.hide(numerator: small.0, denominator: small.1)
    return row
  }

  func groups(
    _ number: Int, _ indicator: Indicator, _ scope: FigureScope, _ names: GroupNames, within cut: Cut?
  ) -> [(dimension: Dimension, rows: [FigureRow])] {
    let wanted = indicator.dimensions.filter { cut == nil || $0 != cut?.dimension }
    return wanted.map { dimension in
      (dimension, rows(number, indicator, scope, names, by: dimension, within: cut))
    }
  }

  private func rows(
    _ number: Int, _ indicator: Indicator, _ scope: FigureScope, _ names: GroupNames, by dimension: Dimension,
    within cut: Cut?
  ) -> [FigureRow] {
    let population = countings[number].population
    let rows = readings(number, scope.period, by: dimension, within: cut).sorted { $0.key < $1.key }.map {
      group, reading in
      FigureRow(
        indicator, scope.period, asOf: scope.asOf, reading,
        of: (
          dimension, names.key(dimension, group, book, population),
          names.name(dimension, group, book, population)
        ))
    }
    guard scope.isPublic else { return rows }
    let total = FigureRow(indicator, scope.period, asOf: scope.asOf, reading(number, scope.period))
    let form = countings[number].form
    let hidden = Suppression.hide(
      rows.sorted { ($0.group ?? "") < ($1.group ?? "") }, form, total: Suppression.small(total, form))
    return rows.compactMap { row in hidden.first { $0.group == row.group } }
  }
}

extension IndicatorStore {
  private static let bands: [ClosedRange<Int>] = [
    0...1, 2...3, 4...7, 8...14, 15...30, 31...90, 91...100_000,
  ]

  /// Days waited, or days that the still waiting have waited, in bands.
  func ages(_ number: Int, _ period: Period, _ cut: Cut?) -> [(days: ClosedRange<Int>, count: Int)] {
    let counting = countings[number], to = Int32(period.days.upperBound.number)
    guard counting.isWait || counting.form == .stock else { return [] }
    var counts = [Int](repeating: 0, count: Self.bands.count)
    for (population, plan) in counting.plans(number) {
      each(population, plan, period) { hot, cold in
        if let cut, cut.dimension.group(hot, cold) != cut.group { return }
        let days = counting.form == .stock ? to - hot.day : counting.form == .wait ? hot.value : hot.other
        if let band = Self.bands.firstIndex(where: { $0.contains(Int(days)) }) { counts[band] += 1 }
      }
    }
    return zip(Self.bands, counts).map { ($0, $1) }
  }

  /// The matters behind a figure, newest first: those of the numerator where there is one.
  func subjects(_ number: Int, _ period: Period, _ cut: Cut?, limit: Int = 200) -> ([String], Int) {
    var found: [(day: Int32, subject: Int32)] = []
    for (population, plan) in countings[number].plans(number) where plan.deed != .denominator {
      each(population, plan, period) { hot, cold in
        if let cut, cut.dimension.group(hot, cold) != cut.group { return }
        if plan.of.holds(hot.traits) { found.append((hot.day, cold.subject)) }
      }
    }
    let matters = found.sorted { $0 > $1 }.map { book.names[Int($0.subject)] }.filter {
      $0.hasPrefix("matter/")
    }
    return (matters.prefix(limit).map { String($0.dropFirst(7)) }, found.count)
  }
}
