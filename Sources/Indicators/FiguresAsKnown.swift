package import County

extension Figures {
  /// Counted from what was recorded by the end of a day: what the county knew then.
  package static func known(on day: Day, _ journal: Journal) async throws -> Figures {
    var figures = Figures(), after = 0
    while true {
      let facts = try await journal.facts(after: after, limit: 20_000)
      guard let last = facts.last else { return figures }
      let known = facts.filter { $0.recorded.day <= day }.map(ReadFact.init)
      var positions: [String: Int] = [:]
      for case .corrected(let id, _) in known.map(\.what) {
        positions[id] = try await journal.position(of: id)
      }
      for fact in known { figures.take(fact) { positions[$0] } }
      after = last.position
    }
  }

  /// A figure over days; `nil` for one of a moment, or where nothing was counted.
  package func reading(_ measure: Measure, over days: ClosedRange<Day>) -> Reading? {
    guard measure.period(days.upperBound) != nil else { return nil }
    let reading = reading(measure, nil, days)
    return reading.value == nil ? nil : reading
  }
}
