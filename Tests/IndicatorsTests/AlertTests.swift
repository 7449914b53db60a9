import Contact
import County
import CountyTesting
import Testing

@testable import Indicators

@Suite struct AlertTests {
  /// Contacts in three months, answered the same day or not: `bad` months have none answered.
  private func county(bad: Set<Int>, each: Int = 40) async throws -> IndicatorCounty {
    var told = Told()
    for month in 1...3 {
      for number in 0..<each {
        let name = "m\(month)-\(number)", came = Moment(Day(2026, month, 10) ?? Day(number: 0), 9)
        try told.tell(Told.contact(.web, unit: "u0"), of: name, at: came, by: .resident)
        if !bad.contains(month) { try told.tell(ContactAnswered(channel: .phone), of: name, at: came + 60) }
      }
    }
    var versions: [County.Stream: Int] = [:]
    let facts = told.facts.map { fact in
      var fact = fact
      versions[fact.stream, default: 0] += 1
      fact.version = versions[fact.stream] ?? 1
      return fact
    }
    return try await IndicatorCounty(facts: facts)
  }

  private func alerts(_ county: IndicatorCounty) async throws -> [FigureAlert] {
    try await county.indicators.alerts().map(\.alert).filter { $0.indicator == "answeredSameDay" }
  }

  @Test("Months beyond the border in a row are one alert, from the first of them") func run() async throws {
    let alerts = try await alerts(try await county(bad: [2, 3]))
    #expect(alerts.map(\.unit) == [nil, "u0"])
    #expect(alerts.allSatisfy { $0.since.description == "2026-02" && $0.months == 2 && $0.value == 0 })
    #expect(alerts[0].key == "answeredsameday.county.2026-02")
  }

  @Test(
    "A month within the border ends the run", arguments: [([1, 3] as Set, "2026-03"), ([1, 2] as Set, nil)])
  func ended(_ bad: Set<Int>, _ since: String?) async throws {
    #expect(try await alerts(try await county(bad: bad)).first?.since.description == since)
  }

  @Test("Too few to say anything raise no alert") func few() async throws {
    #expect(try await alerts(try await county(bad: [3], each: 8)).isEmpty)
  }

  @Test("An alert is acknowledged once, by name, and stays acknowledged while it lasts") func acknowledged()
    async throws
  {
    let county = try await county(bad: [2, 3]), key = "answeredsameday.u0.2026-02"
    let path = IndicatorLink.acknowledge(key).path
    #expect(
      try await county.go(path, form: ["note": "Lisää vuoroja"], by: Cast.manager)
        == IndicatorLink.alerts.path)
    let seen = try await county.indicators.alerts().first { $0.alert.key == key }
    #expect(seen?.acknowledged?.by == Cast.manager.id && seen?.acknowledged?.note == "Lisää vuoroja")
    await #expect(throws: Refusal.alertAnswered) { try await county.go(path, form: [:], by: Cast.leader) }
    let page = try await county.go("/indicators/alerts", by: Cast.manager)
    #expect(page.contains("Ensio") && page.contains("Lisää vuoroja"))
  }

  @Test("Only those who read the board acknowledge, and only an alert that stands") func rights() async throws
  {
    let county = try await county(bad: [3])
    let path = IndicatorLink.acknowledge("answeredsameday.u0.2026-03").path
    await #expect(throws: Refusal.notYours) { try await county.go(path, form: [:], by: Cast.nurse) }
    await #expect(throws: Refusal.signInNeeded) { try await county.go(path, form: [:]) }
    await #expect(throws: Refusal.notYours) { try await county.go("/indicators/alerts", by: Cast.resident) }
    let other = IndicatorLink.acknowledge("answeredsameday.u0.2026-01").path
    await #expect(throws: Refusal.noAlert) { try await county.go(other, form: [:], by: Cast.manager) }
  }

  @Test("The page of alerts stands in three languages", arguments: Lang.allCases) func page(_ lang: Lang)
    async throws
  {
    let loud = try await county(bad: [3]), quiet = try await IndicatorCounty()
    for actor in [Cast.manager, Cast.leader, Cast.nurse] {
      #expect(try await loud.go("/indicators/alerts", by: actor, lang: lang).contains("n = 40"))
      _ = try await quiet.go("/indicators/alerts", by: actor, lang: lang)
    }
  }
}
