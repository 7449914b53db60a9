import Contact
import County
import CountyTesting
import Indicators
import Programme
import Testing

@testable import luukku

@Suite("Figures that a report takes from the registry") struct ReportFigureTests {
  private static let quarter: ClosedRange<Day> =
    (Day(2026, 1, 1) ?? Day(number: 0))...(Day(2026, 3, 31) ?? Day(number: 0))

  /// A county with `count` contacts of one day.
  private func county(_ count: Int) async throws -> OpenCounty {
    let open = try await OpenCounty()
    for _ in 0..<count {
      _ = try await open.county.contact.receive(ContactReceivedSample.plain(open.county), by: .anonymous)
    }
    return open
  }

  @Test("Every figure of the registry can be chosen by its name in three languages, and no other")
  func choices() async throws {
    let open = try await OpenCounty.shared.value, source = FigureSource(open.county.indicators)
    let registry = open.county.indicators.registry
    #expect(source.choices.map(\.id) == (registry.indicators + registry.momentary).map(\.id))
    for choice in source.choices {
      for lang in Lang.allCases { #expect(!choice.name[lang].isEmpty, "\(choice.id)") }
      #expect(source.name(choice.id) == choice.name)
    }
    let today = TestCounty.start.day
    #expect(try await source.value(FigureTie("nosuch"), Self.quarter, today) == nil)
    #expect(
      try await source.value(FigureTie("waitPrimary", FigureCut("shoesize", "44")), Self.quarter, today)
        == nil)
  }

  @Test("Nothing known is nothing, never zero") func nothing() async throws {
    let open = try await OpenCounty(), source = FigureSource(open.county.indicators)
    for choice in source.choices {
      let known = try await source.value(FigureTie(choice.id), Self.quarter, TestCounty.start.day)
      guard let known else { continue }
      #expect(known.numerator == 0, "\(choice.id) tells \(known) of an empty county")
    }
  }

  @Test(
    "A count is told as it is when it is large, and not at all when it could tell of somebody",
    arguments: [4, 5])
  func small(_ count: Int) async throws {
    let open = try await county(count), source = FigureSource(open.county.indicators)
    open.clock.now = open.clock.now + 40 * 86_400
    let known = try await source.value(FigureTie("eServices"), Self.quarter, open.clock.now.day)
    let value = try #require(known)
    let early = try await source.value(FigureTie("eServices"), Self.quarter, TestCounty.start.day - 1)
    #expect(early == nil || early?.denominator == 0, "known before anything was recorded")
    #expect(value.definition.count == 16 && value.version >= 1)
    if count < Suppression.least {
      #expect(value.value == ReportedValue("Ei saatavilla, liian pieni luku"), "\(value)")
    } else {
      #expect(
        value.denominator == count && value.value != ReportedValue("Ei saatavilla, liian pieni luku"),
        "\(value)")
    }
  }
}
