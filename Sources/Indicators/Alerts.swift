package import County

/// A figure beyond its border, from the month when it first went there (hälytys). One run of months is one alert.
package struct FigureAlert: Sendable, Equatable {
  package var indicator: String
  /// `nil` for the whole county.
  package var unit: String?
  package var since: Period
  package var months: Int
  package var value: Double
  package var border: Double
  package var denominator: Int

  /// The same for the same run, so that it is told and answered once.
  package var key: String {
    "\(indicator.lowercased()).\(unit ?? "county").\(since.description)"
  }

  package var stream: Stream? { ID<FigureAlert>(key).map { Stream("alert", $0) } }
}

/// Somebody has seen the alert and says what is done (hälytys kuitattu).
package struct AlertAcknowledged: FactPayload {
  package static let kind = "alert.acknowledged"
  package var note: String?
  package init(note: String?) { self.note = note }
  package static var example: AlertAcknowledged { AlertAcknowledged(note: "Lisätään aikoja.") }
}

extension Indicator.Alert {
  /// The border that the value is beyond; `nil` when it is within them.
  func crossed(by value: Double) -> Double? {
    if let above, value > above { return above }
    if let below, value < below { return below }
    return nil
  }
}

extension IndicatorStore {
  static let longestRun = 24

  /// Alerts of the last whole month before `today`, of the county and its units.
  func alerts(_ registry: Registry, units: [String], today: Day) -> [FigureAlert] {
    let last = Period(.month, holding: today).before
    return registry.indicators.indices.flatMap { number -> [FigureAlert] in
      guard let rule = registry.indicators[number].alert else { return [] }
      let id = registry.indicators[number].id
      return ([nil] + units.map(Optional.some)).compactMap { alert(number, id, rule, $0, last) }
    }
  }

  private func alert(
    _ number: Int, _ id: String, _ rule: Indicator.Alert, _ unit: String?, _ last: Period
  ) -> FigureAlert? {
    let cut = unit.map { Cut(.unit, book.units.number($0) ?? -1) }
    func border(_ period: Period) -> (IndicatorReading, Double)? {
      let reading = reading(number, period, cut)
      guard reading.denominator >= rule.fewest ?? 1, let value = reading.value else { return nil }
      return rule.crossed(by: value).map { (reading, $0) }
    }
    guard let (reading, beyond) = border(last), let value = reading.value else { return nil }
    var since = last, months = 1
    while months < Self.longestRun, border(since.before) != nil {
      (since, months) = (since.before, months + 1)
    }
    return FigureAlert(
      indicator: id, unit: unit, since: since, months: months, value: value, border: beyond,
      denominator: reading.denominator)
  }
}

extension Indicators {
  /// An alert with who has answered it and when.
  package struct Standing: Sendable {
    package var alert: FigureAlert
    package var acknowledged: (by: String, at: Moment, note: String?)?
  }

  package func alerts() async throws -> [Standing] {
    let today = journal.world.now().day, units = names.units.keys.sorted()
    let found = await live.ask { [registry] in $0.alerts(registry, units: units, today: today) }
    var standings: [Standing] = []
    for alert in found {
      let facts = if let stream = alert.stream { try await journal.facts(of: stream) } else { [Fact]() }
      let answer = facts.first.map { ($0.actor.id, $0.occurred, $0.read(AlertAcknowledged.self)?.note) }
      standings.append(Standing(alert: alert, acknowledged: answer))
    }
    return standings
  }

  /// Writes who has seen the alert; a second answer is refused.
  package func acknowledge(_ key: String, note: String, by actor: Actor) async throws {
    guard actor.role.readsBoard else { throw Refusal.notYours }
    guard let alert = try await alerts().first(where: { $0.alert.key == key })?.alert,
      let stream = alert.stream
    else { throw Refusal.noAlert }
    try await journal.change(by: actor) { ledger in
      guard try ledger.version(of: stream) == 0 else { throw Refusal.alertAnswered }
      try ledger.add(AlertAcknowledged(note: note.isEmpty ? nil : note), to: stream)
    }
  }
}

extension Refusal {
  static let noAlert = Refusal(
    "alert.unknown", status: 404, fi: "Hälytystä ei enää ole.", sv: "Varningen finns inte längre.",
    en: "There is no such alert any more.")
  static let alertAnswered = Refusal(
    "alert.answered", status: 409, fi: "Joku on jo kuitannut hälytyksen.",
    sv: "Någon har redan kvitterat varningen.",
    en: "Somebody has acknowledged the alert already.")
}
