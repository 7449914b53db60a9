import Assessment
import Contact
import County
import CountyTesting
import Testing

@testable import Indicators

@Suite("Names of groups") struct GroupKeyTests {
  /// Contacts repeated for each reason, after things of other kinds that have names of their own.
  private func county() async throws -> IndicatorCounty {
    var told = Told()
    let came = Moment(Day(2026, 3, 10) ?? Day(number: 0), 9)
    for (place, name) in ["sydan", "uni", "paino"].enumerated() {
      let start = PathwayStarted(unit: ID("u0") ?? .example, pathway: name, person: ReportedPerson())
      try told.tell(start, of: "p\(place)", room: "pathway", at: came)
    }
    for (place, reason) in RepeatReason.allCases.enumerated() {
      for copy in 0...place {
        let name = "m\(place)-\(copy)"
        try told.tell(Told.contact(), of: name, at: came, by: .resident)
        try told.tell(ContactLinked(earlier: .example, reason: reason), of: name, at: came + 60)
      }
    }
    return try await IndicatorCounty(facts: told.versioned)
  }

  @Test("A reason has its own name as its key, whatever names came before from elsewhere") func reasons()
    async throws
  {
    let county = try await county(), march = try #require(Period("2026-03"))
    let file = try await county.indicators.file(
      .init(period: march, asOf: county.county.now.day, indicators: ["failureReasons"], dimensions: [.reason])
    )
    let rows = file.figures.filter { $0.dimension == .reason }
    let failures = RepeatReason.allCases.filter(\.isFailureDemand)
    #expect(Set(rows.map { $0.group ?? "" }) == Set(failures.map(\.rawValue)))
    for (place, reason) in RepeatReason.allCases.enumerated() where reason.isFailureDemand {
      let row = try #require(rows.first { $0.group == reason.rawValue })
      #expect(row.denominator == place + 1 && row.name == reason.name)
    }
    let paths = try await county.indicators.file(
      .init(
        period: march, asOf: county.county.now.day, indicators: ["digitalPathways"], dimensions: [.reason]))
    #expect(paths.figures.compactMap(\.group).sorted() == ["paino", "sydan", "uni"])
  }

  @Test("A report tied to a reason is filled with that reason's figure", arguments: RepeatReason.allCases)
  func tied(_ reason: RepeatReason) async throws {
    let county = try await county(), march = try #require(Period("2026-03"))
    let row = try await county.indicators.reported(
      "failureReasons", march.days, asKnown: county.county.now.day,
      of: IndicatorGroup(.reason, reason.rawValue))
    let place = try #require(RepeatReason.allCases.firstIndex(of: reason))
    let isCounted = reason.isFailureDemand
    #expect((row != nil) == isCounted && row?.isHidden == (isCounted ? place + 1 < 5 : nil))
    let groups = try await county.indicators.groups(of: "failureReasons").map(\.group.key)
    #expect(groups.contains(reason.rawValue) == isCounted)
  }

  @Test("Every group that has a number has a key and three names", arguments: Dimension.allCases)
  func names(_ dimension: Dimension) {
    let names = IndicatorCounty.names, book = MarkBook()
    let counts: [Dimension: Int] = [
      .age: AgeBand.names.count, .language: Lang.allCases.count, .channel: ContactChannel.allCases.count,
      .branch: Branch.allCases.count, .weekday: 7, .segment: ClientSegment.allCases.count,
      .reason: RepeatReason.allCases.count,
    ]
    let known = 1...(counts[dimension] ?? 1), keys = known.map { names.key(dimension, $0, book, .contact) }
    guard counts[dimension] != nil else { return }
    #expect(Set(keys).count == keys.count && !keys.contains("unknown"))
    for lang in Lang.allCases {
      let words = known.map { names.name(dimension, $0, book, .contact)[lang] }
      #expect(Set(words).count == words.count && words.allSatisfy { !$0.isEmpty })
    }
    for strange in [-1, 0] {
      #expect(names.key(dimension, strange, book, .contact) == "unknown")
      #expect(names.name(dimension, strange, book, .contact) == GroupNames.unknown)
    }
  }

  @Test(
    "More names than there are numbers: the rest are not known, and nobody is lost",
    arguments: [254, 255, 256, 300])
  func manyNames(_ count: Int) throws {
    var codes = Codes()
    let numbers = (1...count).map { codes.number(for: "n\($0)") }
    #expect(
      Set(numbers.prefix(255)).count == min(count, 255) && numbers.dropFirst(255).allSatisfy { $0 == 0 })
    #expect(codes.number(for: "n1") == 1 && codes.number("n\(count)") == (count <= 255 ? count : nil))
    #expect(codes.number("") == 0 && codes.names.count == min(count, 255) + 1)
  }
}

extension Told {
  /// The facts with the versions that their streams would give them.
  var versioned: [Fact] {
    var versions: [County.Stream: Int] = [:]
    return facts.map { fact in
      var fact = fact
      versions[fact.stream, default: 0] += 1
      fact.version = versions[fact.stream] ?? 1
      return fact
    }
  }
}
