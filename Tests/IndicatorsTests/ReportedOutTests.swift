import County
import CountyTesting
import Testing

@testable import Indicators

@Suite("Figures that leave in a report") struct ReportedOutTests {
  private static let facts = IndicatorHistory(seed: 13).facts
  private static let lived = Task { try await IndicatorCounty(facts: facts) }

  @Test(
    "Each figure is that of an independent count as known on the day, or hidden where it is small",
    arguments: [0, 12, 40])
  func counted(_ back: Int) async throws {
    let county = try await Self.lived.value, day = county.county.now.day - back
    let days = county.county.now.day - 120...county.county.now.day,
      recount = IndicatorRecount(Self.facts, knownOn: back == 0 ? nil : day)
    for (number, indicator) in county.indicators.registry.indicators.enumerated() {
      let form = county.indicators.registry.countings[number].form, right = recount.figure(indicator.id, days)
      guard let row = try await county.indicators.reported(indicator.id, days, asKnown: day) else {
        #expect(right.value == nil || right.denominator == 0, "\(indicator.id)")
        continue
      }
      let isSmall =
        Suppression.isSmall(right.denominator) || Suppression.isSmall(abs(right.numerator))
        || form.isPart && Suppression.isSmall(right.denominator - right.numerator)
      #expect(row.isHidden == isSmall, "\(indicator.id) \(right)")
      #expect(
        isSmall ? row.value == nil : abs((row.value ?? .nan) - (right.value ?? .nan)) < 1e-9,
        "\(indicator.id)")
      #expect(row.asOf == day && row.dimension == nil)
    }
  }

  @Test("Each group that may be chosen has a figure, named in three languages, and no group stands twice")
  func groups() async throws {
    let county = try await Self.lived.value, today = county.county.now.day
    for indicator in county.indicators.registry.indicators {
      let groups = try await county.indicators.groups(of: indicator.id)
      #expect(Set(groups.map(\.group)).count == groups.count, "\(indicator.id)")
      #expect(groups.allSatisfy { indicator.dimensions.contains($0.group.dimension) && !$0.name.hasBlank })
      for (group, _) in groups.prefix(12) {
        let row = try await county.indicators.reported(
          indicator.id, today - 365...today, asKnown: today, of: group)
        #expect(
          row != nil
            || ["continuity", "groupPlaces", "consultations", "namedWorkers"].contains(indicator.id),
          "\(indicator.id) \(group)")
      }
    }
  }

  @Test("A group that is none has no figure", arguments: ["mars", "", "unknown ", "u0 ", "../u0"]) func none(
    _ key: String
  )
    async throws
  {
    let county = try await Self.lived.value, today = county.county.now.day
    for dimension in Dimension.allCases {
      let row = try await county.indicators.reported(
        "contacts", today - 365...today, asKnown: today, of: IndicatorGroup(dimension, key))
      #expect(row == nil, "\(dimension)")
    }
  }

  @Test("Nothing later than the day of knowledge is in a report", arguments: [5, 30, 90]) func later(
    _ back: Int
  ) async throws {
    let day = IndicatorHistory.now.day - back
    let known = Self.facts.filter { $0.recorded.day <= day }
    let less = try await IndicatorCounty(facts: known.versionedAgain), more = try await Self.lived.value
    for indicator in more.indicators.registry.indicators {
      let days = day - 200...day
      let then = try await more.indicators.reported(indicator.id, days, asKnown: day)
      #expect(
        then == (try await less.indicators.reported(indicator.id, days, asKnown: day)), "\(indicator.id)")
    }
  }
}

extension [Fact] {
  /// With the versions that a journal of only these would give.
  fileprivate var versionedAgain: [Fact] {
    var versions: [County.Stream: Int] = [:]
    return map { fact in
      var fact = fact
      versions[fact.stream, default: 0] += 1
      fact.version = versions[fact.stream] ?? 1
      return fact
    }
  }
}
