import County
import CountyTesting
import Foundation
import Testing

@Suite("Corrections, words of facts, a county for tests") struct CorrectionTests {
  private let start = Moment(seconds: 1_772_000_000)

  private func facts(_ payloads: [any FactPayload]) throws -> [Fact] {
    var story = Story(matter: "m")
    for (place, payload) in payloads.enumerated() { story.tell(start + place * 60, payload) }
    return try story.facts()
  }

  @Test("Without corrections the facts are as they were recorded") func none() throws {
    let told = try facts([Noted(words: "a"), Noted(words: "b")])
    #expect(told.corrected == told && [Fact]().corrected == [])
  }

  @Test("A corrected fact happened when the correction says, and keeps everything else") func moved() throws {
    let told = try facts([Noted(words: "a"), FactCorrected(fact: "m-1", occurred: start + -3_600)])
    let mended = try #require(told.corrected.first)
    #expect(
      mended.occurred == start + -3_600 && mended.id == "m-1" && mended.recorded == told[0].recorded
        && mended.payload == told[0].payload)
  }

  @Test("A withdrawn fact did not happen, and a correction of an unknown fact changes nothing")
  func withdrawn() throws {
    let told = try facts([
      Noted(words: "a"), Noted(words: "b"), FactCorrected(fact: "m-1", occurred: nil),
      FactCorrected(fact: "other", occurred: nil),
    ])
    #expect(told.corrected.compactMap { $0.read(Noted.self)?.words } == ["b"])
  }

  @Test("The last correction of a fact holds, also one that brings it back") func last() throws {
    let told = try facts([
      Noted(words: "a"), FactCorrected(fact: "m-1", occurred: nil),
      FactCorrected(fact: "m-1", occurred: start + 7),
    ])
    #expect(told.corrected.first?.occurred == start + 7)
  }

  @Test("A fact of an unknown kind, or with a broken payload, is read as nothing") func unreadable() throws {
    let vocabulary = Vocabulary([Noted.self])
    let fact = try #require(try facts([Noted(words: "a")]).first)
    #expect(vocabulary.payload(of: fact) as? Noted == Noted(words: "a") && vocabulary["test.noted"] != nil)
    let broken = saying("{", kind: "test.noted", like: fact)
    #expect(vocabulary.payload(of: broken) == nil && broken.read(Noted.self) == nil)
    let other = saying("{}", kind: "test.other", like: fact)
    #expect(vocabulary.payload(of: other) == nil && vocabulary["test.other"] == nil)
  }

  private func saying(_ payload: String, kind: String, like fact: Fact) -> Fact {
    Fact(
      position: fact.position, id: fact.id, stream: fact.stream, version: fact.version, kind: kind,
      occurred: fact.occurred, recorded: fact.recorded, actor: fact.actor, payload: payload)
  }

  @Test("Two counties of one seed write the same journal, and time passes only when told to") func sameSeed()
    async throws
  {
    var journals: [[String]] = []
    for _ in 0..<2 {
      let county = try await TestCounty(seed: 12)
      try await county.receive()
      county.wait(minutes: 5, hours: 1, days: 2)
      try await county.receive()
      #expect(county.now - TestCounty.start == 176_700)
      journals.append(try await TableDump.of(["fact", "matter"], in: county.database))
    }
    #expect(journals[0] == journals[1] && journals[0].count == 4)
  }

  @Test("A test may break a copy of the content; the shipped folder stays as it is") func copies() throws {
    let before = try ContentFolder.shipped.text("county.yaml")
    let place = try ContentFolder.shipped.copied { content in
      try content.replace("Kajaani", with: "Kajaani2", in: "county.yaml")
      #expect(try content.text("county.yaml") != before)
      #expect(throws: ContentProblem.self) { try content.replace("not there", with: "", in: "county.yaml") }
      return content.root
    }
    #expect(
      try ContentFolder.shipped.text("county.yaml") == before
        && !FileManager.default.fileExists(atPath: place.path))
  }
}
