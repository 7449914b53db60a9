import Assessment
import Contact
import County
import CountyTesting
import Testing

@testable import Portal

@Suite("The client's segment at the desk") struct SegmentDeskTests {
  private func assess(_ town: Town, _ matter: ID<Matter>, _ segment: String?) async throws -> AssessmentMade {
    let form = segment.map { Town.assessing.merging(["segment": $0]) { $1 } } ?? Town.assessing
    _ = try await town.act(.assess, on: matter, form)
    let fact = try #require(try await town.facts(matter).last { $0.kind == AssessmentMade.kind })
    return try #require(fact.read(AssessmentMade.self))
  }

  @Test(
    "The rule suggests from earlier contacts, and the page says what it rests on", arguments: Lang.allCases)
  func suggested(_ lang: Lang) async throws {
    let town = try await Town(), first = try await town.known("yksi", topic: .ill)
    for words in ["kaksi", "kolme"] { _ = try await town.known(words, topic: .ill) }
    let page = try await town.get(DeskLink.matter(first).path, by: Cast.nurse, lang: lang).page
    #expect(page.contains(ClientSegment.selfReliant.name[lang]) && page.contains("365"))
    #expect(!page.contains("value=\"selfReliant\" selected"), "nothing is decided for the professional")
  }

  @Test("What the professional decides is kept beside what was suggested", arguments: ClientSegment.allCases)
  func decided(_ segment: ClientSegment) async throws {
    let town = try await Town()
    _ = try await town.known("nolla", topic: .ill)
    let matter = try await town.known("yksi", topic: .ill)
    let made = try await assess(town, matter, segment.rawValue)
    #expect(made.segment == segment && made.segmentSuggested?.segment == .selfReliant)
    let page = try await town.get(DeskLink.matter(matter).path, by: Cast.nurse).page
    #expect(page.contains("value=\"\(segment.rawValue)\" selected"))
  }

  @Test("It may be left out, and what is no segment is none", arguments: [nil, "", "muu", "Network"])
  func leftOut(_ segment: String?) async throws {
    let town = try await Town(), matter = try await town.known("yksi", topic: .ill)
    let made = try await assess(town, matter, segment)
    #expect(made.segment == nil && made.segmentSuggested == nil)
  }

  @Test("Matters that the professional may not see are not counted") func unseen() async throws {
    let town = try await Town()
    _ = try await town.known("nolla", topic: .teeth)
    let made = try await assess(town, try await town.known("yksi", topic: .ill), "community")
    #expect(made.segmentSuggested == nil)
  }

  @Test("The matter itself is no earlier contact") func alone() async throws {
    let town = try await Town(), matter = try await town.known("yksi", topic: .ill)
    #expect(try await assess(town, matter, "network").segmentSuggested == nil)
  }

  @Test("Of somebody unknown nothing is suggested") func unknown() async throws {
    let town = try await Town(), matter = try await town.county.receive()
    let made = try await assess(town, matter, "network")
    #expect(made.segment == .network && made.segmentSuggested == nil)
  }
}
