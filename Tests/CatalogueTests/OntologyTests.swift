import CountyTesting
import Foundation
import Rules
import Testing

@testable import Catalogue

@Suite("The national ontology")
struct OntologyTests {
  static func concept(
    _ id: String = "http://www.yso.fi/onto/koko/p1", fi: String = "kaihi", also: [String] = ["harmaakaihi"],
    broader: [String] = [], narrower: [String] = []
  ) -> [String: Any] {
    [
      "id": id, "label": ["fi": fi, "sv": "starr", "en": "cataract"], "altLabels": ["fi": also],
      "broaderURIs": broader, "narrowerURIs": narrower, "replacedBy": NSNull(), "notes": [String: Any](),
    ]
  }

  static func file(_ concepts: [Any]) throws -> Data { try JSONSerialization.data(withJSONObject: concepts) }

  @Test("A concept is read with its names, the preferred one first, and its links")
  func whole() throws {
    let one = Self.concept(broader: ["b"], narrower: ["n", ""])
    let reading = OntologyReader.read("o.json", try Self.file([one]))
    let concept = try #require(reading.concepts.first)
    #expect(concept.names[.fi] == ["kaihi", "harmaakaihi"])
    #expect(concept.names[.sv] == ["starr"] && concept.names[.en] == ["cataract"])
    #expect(concept.broader == ["b"] && concept.narrower == ["n"])
    #expect(reading.problems.isEmpty && reading.skipped == 0)
  }

  @Test("What tells namesakes apart in brackets is no part of a name, and a name stands once")
  func brackets() throws {
    let one = Self.concept(fi: "anoreksia (oireet)", also: ["anoreksia", " ruokahaluttomuus "])
    let reading = OntologyReader.read("o.json", try Self.file([one]))
    #expect(reading.concepts.first?.names[.fi] == ["anoreksia", "ruokahaluttomuus"])
  }

  @Test(
    "A bad concept is named and passed over; the others are read",
    arguments: [
      ("label", "x" as any Sendable), ("label", ["fi": 5]), ("label", [String: String]()),
      ("altLabels", ["fi": "x"]), ("altLabels", ["x"]), ("broaderURIs", "x"), ("narrowerURIs", [1]),
      ("replacedBy", "http://other"), ("id", 7), ("id", ""),
    ])
  func bad(_ key: String, _ value: any Sendable) throws {
    var bad = Self.concept("bad")
    bad[key] = value
    if key == "label", value is [String: String] { bad["altLabels"] = [String: Any]() }
    let reading = OntologyReader.read("o.json", try Self.file([bad, Self.concept("good")]))
    #expect(reading.concepts.map(\.id) == ["good"] && reading.skipped == 1)
    let problem = try #require(reading.problems.first)
    #expect(problem.record == (key == "id" ? (value as? String ?? "#1") : "bad") && problem.extent == .record)
    #expect(!problem.reason.hasBlank && !problem.mend.hasBlank)
  }

  @Test("The same concept twice is read once")
  func repeated() throws {
    let reading = OntologyReader.read("o.json", try Self.file([Self.concept(), Self.concept()]))
    #expect(reading.concepts.count == 1 && reading.skipped == 1)
  }

  @Test("What is no ontology is refused as a file", arguments: ["", "[", "5", "{\"a\":1}", "[1, 2]", "[{}]"])
  func nothing(_ text: String) {
    let reading = OntologyReader.read("o.json", Data(text.utf8))
    #expect(reading.concepts.isEmpty && reading.problems.contains { $0.extent == .file })
  }

  @Test("Any bytes changed or lost never stop the reader, and it counts what it met", arguments: 0..<20)
  func spoilt(_ seed: UInt64) throws {
    var chance = Chance(seed: seed)
    let whole = try Self.file((0..<8).map { Self.concept("c\($0)", broader: ["c0"]) })
    for _ in 0..<40 {
      var data = whole.prefix(chance.below(4) == 0 ? chance.below(whole.count) : whole.count)
      for _ in 0..<chance.below(5) where !data.isEmpty {
        data[chance.below(data.count)] = UInt8(chance.below(256))
      }
      let reading = OntologyReader.read("o.json", Data(data))
      #expect(reading.concepts.count + reading.skipped <= 8)
      #expect(reading.concepts.allSatisfy { !$0.id.isEmpty && !$0.names.isEmpty })
      #expect(reading.problems.count >= reading.skipped)
    }
  }

  @Test("Every value lost, swapped or nested is read or named", arguments: 0..<20)
  func odd(_ seed: UInt64) throws {
    var chance = Chance(seed: seed)
    let values: [Any] = [
      NSNull(), "", 0, -1, true, [Any](), [String: Any](), [NSNull()], ["fi": NSNull()], ["fi": [NSNull()]],
      String(repeating: "ä", count: 4_000), "\u{0}", ["fi": [String: Any]()],
    ]
    for _ in 0..<60 {
      var one = Self.concept("c1")
      for key in one.keys.sorted() where chance.below(3) == 0 {
        one[key] = values[chance.below(values.count)]
      }
      let reading = OntologyReader.read("o.json", try Self.file([one, Self.concept("whole")]))
      #expect(reading.concepts.contains { $0.id == "whole" } && reading.concepts.count + reading.skipped == 2)
    }
  }
}

@Suite("Importing the ontology")
struct OntologyImportTests {
  private func take(_ home: CatalogueCounty, _ concepts: [Any]) async throws -> Catalogue.OntologyImported {
    try await home.catalogue.importOntology("o.json", try OntologyTests.file(concepts))
  }

  @Test("Every concept becomes one fact, and the same file again writes nothing")
  func twice() async throws {
    let home = try await CatalogueCounty()
    let file = [OntologyTests.concept("a"), OntologyTests.concept("b"), ["id": "bad"]]
    let first = try await take(home, file)
    #expect(first.json == #"{"concepts":{"read":3,"added":2,"changed":0,"unchanged":0,"skipped":1}}"#)
    #expect(first.problems.map(\.record) == ["bad"])
    let second = try await take(home, file)
    #expect(second.json == #"{"concepts":{"read":3,"added":0,"changed":0,"unchanged":2,"skipped":1}}"#)
    #expect(try await home.factCount() == 2)
  }

  @Test("A concept with another name is written anew and takes the place of the old")
  func changed() async throws {
    let home = try await CatalogueCounty()
    _ = try await take(home, [OntologyTests.concept("a")])
    let done = try await take(home, [OntologyTests.concept("a", fi: "silmäkaihi")])
    #expect(done.counts.changed == 1)
    #expect(try await home.catalogue.concepts().map { $0.names[.fi].first } == ["silmäkaihi"])
  }

  @Test("Only names and links are kept: notes and codes of the file are not")
  func little() async throws {
    let home = try await CatalogueCounty()
    var one = OntologyTests.concept("a")
    one["notes"] = ["fi": "selite joka ei kuulu tänne"]
    _ = try await take(home, [one])
    let kept = try await home.dumpAroundRebuild()
    #expect(kept.lived == kept.rebuilt && kept.lived.contains { $0.contains("kaihi") })
    #expect(!kept.lived.contains { $0.contains("selite") })
  }

  @Test("Random histories of imports: the tables rebuilt are the tables lived", arguments: 0..<6)
  func histories(_ seed: UInt64) async throws {
    var chance = Chance(seed: seed)
    let home = try await CatalogueCounty()
    for _ in 0..<6 {
      let file = (0..<chance.below(8)).map { number in
        OntologyTests.concept("c\(number)", fi: "nimi \(chance.below(3))", broader: ["c\(chance.below(8))"])
      }
      let done = try await take(home, file)
      let counts = done.counts
      #expect(counts.read == counts.added + counts.changed + counts.unchanged + counts.skipped)
    }
    let dump = try await home.dumpAroundRebuild()
    #expect(dump.lived == dump.rebuilt)
  }

  @Test("The national file is read whole", .enabled(if: RealData.isPresent))
  func national() throws {
    let file = try RealData.file("ptv-national/ontology-tero.json")
    let reading = OntologyReader.read(file.name, file.data)
    #expect(reading.concepts.count == 2_470 && reading.problems.isEmpty)
  }
}
