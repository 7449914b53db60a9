import County
import CountyTesting
import Foundation
import Tables
import Testing

@testable import Catalogue

@Suite("Importing the national register")
struct CatalogueImportTests {
  private func later(_ record: [String: Any], _ modified: String = "2026-01-02T03:04:05Z") -> [String: Any] {
    record.with("modified", modified)
  }

  private func takeEverything(_ home: CatalogueCounty) async throws -> PTVComparison {
    try await home.take(
      [Sample.service()], [Sample.channel()], [Sample.organization(), Sample.organization("o2")])
  }

  @Test("Every record becomes one fact, and the same files again change nothing")
  func twice() async throws {
    let home = try await CatalogueCounty()
    let first = try await takeEverything(home)
    #expect(first.summary.services.added == 1 && first.summary.channels.added == 1)
    #expect(first.summary.organizations.added == 2)
    #expect(try await home.factCount() == 4)
    let second = try await takeEverything(home)
    #expect(second.summary.services == .init(read: 1, unchanged: 1))
    #expect(second.summary.channels == .init(read: 1, unchanged: 1))
    #expect(second.summary.organizations == .init(read: 2, unchanged: 2))
    #expect(try await home.factCount() == 4)
  }

  @Test("A newer record takes the place of the older one")
  func newer() async throws {
    let home = try await CatalogueCounty()
    try await home.take([Sample.service()])
    let comparison = try await home.take([later(Sample.service("s1", name: "Uusi nimi"))])
    #expect(comparison.summary.services.changed == 1)
    #expect(try await home.service("s1")?.names.byLang[.fi] == "Uusi nimi")
    #expect(try await home.factCount() == 2)
  }

  @Test("An older record changes nothing and is reported")
  func older() async throws {
    let home = try await CatalogueCounty()
    try await home.take([later(Sample.service("s1", name: "Uusi nimi"))])
    let comparison = try await home.take([Sample.service()])
    #expect(comparison.summary.services.skipped == 1 && !comparison.problems.isEmpty)
    #expect(try await home.service("s1")?.names.byLang[.fi] == "Uusi nimi")
    #expect(try await home.factCount() == 1)
  }

  @Test("A strict import with one bad record writes nothing and names it")
  func strict() async throws {
    let home = try await CatalogueCounty()
    let bad = Sample.organization("o9").with("organizationNames", nil)
    let refused = await #expect(throws: ImportRefused.self) {
      try await home.take([Sample.organization(), Sample.organization("o2"), bad], strict: true)
    }
    #expect(refused?.problems.count == 1)
    #expect(refused?.description.contains("o9") == true && refused?.description.contains("file.json") == true)
    #expect(try await home.factCount() == 0)
  }

  @Test(
    "A strict import refuses a single value that cannot be read; a lenient one tells of it and goes on",
    arguments: [("modified", "eilen"), ("modified", "2026-13-45"), ("modified", "")])
  func strictDetail(_ key: String, _ value: String) async throws {
    let home = try await CatalogueCounty(), record = Sample.organization().with(key, value)
    if value.isEmpty {
      try await home.take([record], strict: true)
    } else {
      let refused = await #expect(throws: ImportRefused.self) { try await home.take([record], strict: true) }
      #expect(refused?.problems.map(\.extent) == [.detail])
      #expect(refused?.description.contains(key) == true)
      #expect(try await home.factCount() == 0)
      let told = try await home.take([record])
      #expect(told.problems.map(\.extent) == [.detail])
    }
    #expect(try await home.factCount() == 1)
  }

  @Test("A strict import refuses an opening time without a day that can be read") func strictHours()
    async throws
  {
    let home = try await CatalogueCounty()
    let hours: [[String: Any]] = [
      ["serviceHourType": "Exception", "validFrom": "roskaa", "isClosed": true, "openingHour": []]
    ]
    let place = Sample.channel().with("serviceHours", hours)
    await #expect(throws: ImportRefused.self) { try await home.take([place], strict: true) }
    #expect(try await home.factCount() == 0)
    #expect(try await home.take([place]).problems.contains { $0.reason.en.contains("validFrom") })
    #expect(try await home.factCount() == 1)
  }

  @Test("A strict import of sound files is written whole")
  func strictAndSound() async throws {
    let home = try await CatalogueCounty()
    try await home.take([Sample.organization()], strict: true)
    #expect(try await home.factCount() == 1)
  }

  @Test("A lenient import leaves out the bad record and keeps the rest")
  func lenient() async throws {
    let home = try await CatalogueCounty()
    let comparison = try await home.take([
      Sample.organization(), Sample.organization("o9").with("organizationNames", nil),
    ])
    #expect(comparison.summary.organizations == .init(read: 2, added: 1, skipped: 1))
    #expect(try await home.factCount() == 1)
  }

  @Test("Half a file is a problem of its own; the other file is still imported")
  func halfAFile() async throws {
    let home = try await CatalogueCounty()
    let whole = Sample.file([Sample.organization()])
    let half = (name: "half.json", data: whole.data.prefix(whole.data.count / 2))
    let comparison = try await home.catalogue.importPTV([half, whole])
    #expect(comparison.problems.contains { $0.file == "half.json" && $0.extent == .file })
    #expect(try await home.factCount() == 1)
    await #expect(throws: ImportRefused.self) {
      try await home.catalogue.importPTV([half, whole], strict: true)
    }
  }

  @Test("A reference to nothing is reported, until what it means is there")
  func dangling() async throws {
    let home = try await CatalogueCounty()
    let first = try await home.take([Sample.service()])
    let missing = first.problems.filter { $0.extent == .detail && $0.record == "s1" }
    #expect(missing.contains { $0.reason.fi.contains("c1") } && missing.allSatisfy { !$0.reason.hasBlank })
    let second = try await home.take([Sample.channel()])
    #expect(!second.problems.contains { $0.reason.fi.contains("s1") })
    let third = try await home.take([Sample.service()])
    #expect(!third.problems.contains { $0.reason.fi.contains("c1") })
  }

  @Test("A strict import reports a reference to nothing and takes the record")
  func strictDangling() async throws {
    let home = try await CatalogueCounty()
    let done = try await home.take([Sample.channel()], strict: true)
    #expect(done.problems.contains { $0.record == "c1" })
    #expect(try await home.factCount() == 1)
  }

  @Test("Progress is told after every two hundred facts and at the end")
  func progress() async throws {
    let home = try await CatalogueCounty()
    let organizations = (0..<450).map { Sample.organization("o\($0)") }
    let (stream, told) = AsyncStream.makeStream(of: [Int].self)
    try await home.catalogue.importPTV([Sample.file(organizations)]) { told.yield([$0, $1]) }
    told.finish()
    var heard: [[Int]] = []
    for await pair in stream { heard.append(pair) }
    #expect(heard == [[200, 450], [400, 450], [450, 450]])
  }

  @Test("Imports at the same time write each record once")
  func together() async throws {
    let home = try await CatalogueCounty()
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<6 {
        group.addTask { _ = try await home.take([Sample.organization(), Sample.organization("o2")]) }
      }
      try await group.waitForAll()
    }
    #expect(try await home.factCount() == 2)
  }

  @Test("Facts carry the source's time as the time when it was so")
  func occurred() async throws {
    let home = try await CatalogueCounty()
    try await home.take([Sample.organization()])
    let fact = try #require(try await home.journal.facts(after: 0, limit: 1).first)
    #expect(fact.stream.description == "organization/o1" && fact.kind == "organization.described")
    #expect(fact.occurred == Moment("2025-03-04T05:06:07Z") && fact.recorded == home.now)
    #expect(fact.actor == .luukku)
  }

  @Test(
    "An id of any signs becomes a fitting one, and different ids stay different",
    arguments: [
      "ABC-1", "with space", "a/b", "ä", "..", ".", "Å\u{301}", String(repeating: "x", count: 190),
      "'; drop table x", "<b>",
    ])
  func ids(_ source: String) async throws {
    let home = try await CatalogueCounty()
    try await home.take([Sample.organization(source), Sample.organization(source + "2")])
    #expect(try await home.factCount() == 2)
    let again = try await home.take([Sample.organization(source), Sample.organization(source + "2")])
    #expect(again.summary.organizations == .init(read: 2, unchanged: 2))
    let id = try #require(ID<Organization>(source: source))
    #expect(ID<Organization>(id.text) == id && id != ID(source: source + "2"))
  }

  @Test("Tables rebuilt from the journal are the tables that were lived", arguments: 1...12)
  func rebuilt(_ seed: Int) async throws {
    let home = try await CatalogueCounty()
    var chance = SeededChance(seed: UInt64(seed))
    for round in 1...6 { try await home.take(round.file(&chance)) }
    let dumps = try await home.dumpAroundRebuild()
    #expect(dumps.lived == dumps.rebuilt && !dumps.lived.isEmpty)
  }

  @Test("After any imports in any order the newest version stands", arguments: 1...12)
  func newestStands(_ seed: Int) async throws {
    let home = try await CatalogueCounty()
    var chance = SeededChance(seed: UInt64(seed))
    let versions = (1...9).shuffled(using: &chance)
    for version in versions {
      try await home.take([
        later(Sample.service("s1", name: "Versio \(version)"), "2026-01-0\(version)T00:00:00Z")
      ])
    }
    #expect(try await home.service("s1")?.names.byLang[.fi] == "Versio 9")
  }

  @Test("Each kind of fact reads back as it was written")
  func examples() throws {
    let vocabulary = Vocabulary(Catalogue.facts)
    #expect(Set(Catalogue.facts.map { $0.kind }).count == 4)
    func check<Payload: RecordDescribed>(_ type: Payload.Type) throws {
      let text = try JSON.encode(type.example)
      #expect(try JSON.decode(type, from: text) == type.example)
      #expect(vocabulary[type.kind] != nil && type.example.stream?.room == Substring(type.room))
      #expect(type.example.record.fingerprint == (try JSON.decode(type, from: text)).record.fingerprint)
    }
    try check(ServiceDescribed.self)
    try check(ChannelDescribed.self)
    try check(OrganizationDescribed.self)
    try check(ConceptDescribed.self)
  }
}

extension Int {
  /// A file of this round: services and channels whose ties, rows and texts differ from one round to the next.
  fileprivate func file(_ chance: inout SeededChance) -> [[String: Any]] {
    let when = "2026-01-0\(self)T00:00:00Z"
    let services = (1...4).filter { _ in Bool.random(using: &chance) }.map { number in
      let channels = (1...4).filter { _ in Bool.random(using: &chance) }.map {
        ["serviceChannel": ["id": "c\($0)"]]
      }
      return Sample.service("s\(number)", name: "Nimi \(self)").with("serviceChannels", channels)
        .with("generalDescriptionId", "row\(Int.random(in: 1...3, using: &chance))").with("modified", when)
    }
    let channels = (1...4).filter { _ in Bool.random(using: &chance) }.map { number in
      let ties = (1...4).filter { _ in Bool.random(using: &chance) }.map { ["service": ["id": "s\($0)"]] }
      return Sample.channel("c\(number)").with("services", ties).with("modified", when)
    }
    let code = "SOTE-000\(Int.random(in: 1...2, using: &chance))"
    return services + channels + [
      Sample.nationalRow("row\(self)", code: code, names: ["fi": "Kuvaus \(self)"])
    ]
  }
}
