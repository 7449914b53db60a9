import Contact
import County
import CountyTesting
import Testing

@testable import Guidance

@Suite("Earlier choices, whatever the history") struct PriorsPropertyTests {
  private static let words = ["selkä", "polvi", "uni", "raha"]

  private static func fact(_ payload: any FactPayload, _ stream: County.Stream, _ position: Int) throws
    -> Fact
  {
    Fact(
      position: position, id: "f-\(position)", stream: stream, version: position,
      kind: type(of: payload).kind,
      occurred: TestCounty.start, recorded: TestCounty.start, actor: .anonymous,
      payload: try JSON.encode(payload))
  }

  /// Closed matters by chance, each with one or two words and one service; and how they were counted by hand.
  private static func history(_ seed: UInt64) throws -> (priors: Priors, matters: [(Set<String>, String)]) {
    let chance = County.SeededChance(seed: seed)
    func below(_ count: Int) -> Int { Int(chance.next() % UInt64(count)) }
    var priors = Priors(), matters: [(Set<String>, String)] = []
    for number in 0..<120 {
      let said = Set((0..<(1 + below(2))).map { _ in words[below(4)] }), code = "SOTE-00\(60 + below(3))"
      let stream = County.Stream("matter", try #require(ID<Matter>("m-\(number)")))
      let payloads: [any FactPayload] = [
        ContactReceived(
          channel: .web, words: said.joined(separator: " "), lang: .fi, topic: .ill, unit: .example),
        GuidanceGiven(offers: [code]), MatterClosed(reason: .helped),
      ]
      for (place, payload) in payloads.enumerated() {
        priors.take(try fact(payload, stream, number * 3 + place + 1)) { words, _ in
          Set(words.split(separator: " ").map(String.init))
        }
      }
      matters.append((said, code))
    }
    return (priors, matters)
  }

  @Test(
    "The word told is the one that the fewest have, and its numbers are those counted by hand",
    arguments: 1...8 as ClosedRange<UInt64>)
  func byHand(_ seed: UInt64) throws {
    let (priors, matters) = try Self.history(seed)
    let asked = Self.words.map { AskedWord($0, [$0]) }
    let counts = Self.words.map { word in (matters.count { $0.0.contains(word) }, word) }
    let (of, word) = try #require(counts.min { $0 < $1 })
    for (code, chosen) in priors.chosen(asked, least: 1) {
      let times = matters.count { $0.0.contains(word) && $0.1 == code }
      #expect(chosen == Priors.Chosen(word: word, times: times, of: of) && times >= Priors.fewest)
    }
    #expect(priors.chosen(asked, least: 1).values.reduce(0) { $0 + $1.times } <= of)
  }

  @Test(
    "The more is asked for, the less is said: a greater limit never adds a service",
    arguments: 1...4 as ClosedRange<UInt64>)
  func limits(_ seed: UInt64) throws {
    let (priors, _) = try Self.history(seed)
    for word in Self.words {
      let asked = [AskedWord(word, [word])]
      var before = priors.chosen(asked, least: 0)
      for least in 1...130 {
        let now = priors.chosen(asked, least: least)
        #expect(now.isEmpty || now == before)
        before = now
      }
      #expect(before.isEmpty)
    }
    #expect(priors.chosen([], least: 1).isEmpty && priors.chosen([AskedWord("x", [])], least: 1).isEmpty)
  }
}
