import Catalogue
import County
import CountyTesting
import Testing

@testable import Guidance

@Suite("The life-situation check") struct LifeTests {
  static let check = Result { try LifeCheck(.shipped) }
  static let scores = ["7", "4", "8", "6", "9", "3", "5", "6", "4", "10"]

  private func answers(_ scores: [String] = scores) throws -> [String: [String]] {
    let check = try Self.check.get()
    return Dictionary(uniqueKeysWithValues: zip(check.items, scores).map { ("life-" + $0.id, [$1]) })
  }

  @Test(
    "The bands are 0–5, 6–7 and 8–10",
    arguments: [(0, LifeBand.weak), (5, .weak), (6, .middle), (7, .middle), (8, .strong), (10, .strong)])
  func bands(_ score: Int, _ band: LifeBand) { #expect(LifeBand(score) == band) }

  @Test("Ten different items, in three languages, each with help") func items() throws {
    let check = try Self.check.get()
    #expect(check.items.count == 10 && Set(check.items.map(\.id)).count == 10)
    #expect(check.items.allSatisfy { !$0.advice.services.isEmpty && !$0.name.hasBlank && !$0.ask.hasBlank })
  }

  @Test("The weakest side comes first, equals in the order of the check") func weakest() throws {
    let check = try Self.check.get()
    let scores = Dictionary(uniqueKeysWithValues: zip(check.items, Self.scores).map { ($0.id, Int($1) ?? 0) })
    #expect(LifeAnswers(scores).weak(in: check).map(\.id) == ["friends", "coping", "self", "money"])
  }

  @Test(
    "Weak sides are exactly those at most five, whatever the answers",
    arguments: 1...40 as ClosedRange<UInt64>)
  func anyAnswers(_ seed: UInt64) throws {
    var chance = County.SeededChance(seed: seed)
    let check = try Self.check.get()
    let scores = Dictionary(
      uniqueKeysWithValues: check.items.map { ($0.id, Int.random(in: 0...10, using: &chance)) })
    let answers = LifeAnswers(scores), weak = answers.weak(in: check)
    #expect(answers.refusal(in: check) == nil)
    #expect(Set(weak.map(\.id)) == Set(scores.filter { $0.value <= 5 }.keys))
    for (one, next) in zip(weak, weak.dropFirst()) { #expect(scores[one.id]! <= scores[next.id]!) }
    let other = LifeAnswers(scores.mapValues { 10 - $0 })
    for (id, change) in answers.change(since: other) { #expect(change == scores[id]! - (10 - scores[id]!)) }
  }

  @Test("An item left out or out of the scale is asked again", arguments: ["", "11", "-1", "x", "5.5"])
  func unanswered(_ score: String) async throws {
    let county = try await FlowCounty()
    var form = try answers()
    form["life-home"] = [score]
    let page = try await county.page(.post, "/life", form)
    #expect(page.status == 422 && page.source.contains("Vastaa vielä"))
  }

  @Test(
    "The picture has its table, every recommendation its reason, and no sum is made", arguments: Lang.allCases
  )
  func picture(_ lang: Lang) async throws {
    let county = try await FlowCounty(), check = try Self.check.get()
    let page = try await county.page(.post, "/life", try answers(), lang: lang)
    #expect(
      page.status == 200 && page.source.contains("<svg class=\"bars\"") && page.source.contains("<table"))
    for item in check.items { #expect(page.source.contains(item.name[lang])) }
    for id in ["friends", "coping", "self", "money"] {
      let because = try #require(check[id]).advice.because[lang]
      #expect(page.source.contains(because.replacing("'", with: "&#39;")))
    }
    #expect(!page.source.contains("62") || !page.source.contains("/ 100"))
    #expect(try await county.county.journal.last() == 0, "nothing is kept unless asked for")
  }

  @Test("Associations are among what helps") func associations() async throws {
    let county = try await FlowCounty()
    try await county.writeCards()
    let page = try await county.page(.post, "/life", try answers())
    #expect(page.source.contains("/offers/kuiskametsa."))
  }

  @Test("What somebody keeps is theirs: it shows the change since the time before") func kept() async throws {
    let county = try await FlowCounty()
    var form = try answers()
    form["keep"] = ["yes"]
    #expect(try await county.see("/life", form, by: Cast.resident) == "/life/mine")
    county.county.wait(days: 30)
    form["life-friends"] = ["6"]
    _ = try await county.see("/life", form, by: Cast.resident)
    let page = try await county.page(.get, "/life/mine", by: Cast.resident)
    #expect(page.source.contains("+3") && page.source.contains("<line"))
    let kept = try await county.life.kept(by: Cast.resident)
    #expect(kept.map { $0.answers.scores["friends"] } == [3, 6])
  }

  @Test("Nobody else reads them, whatever their role", arguments: Cast.all) func rights(_ actor: Actor)
    async throws
  {
    let county = try await FlowCounty()
    var form = try answers()
    form["keep"] = ["yes"]
    _ = try await county.see("/life", form, by: Cast.resident)
    if actor == Cast.resident {
      #expect(try await county.life.kept(by: actor).count == 1)
    } else if actor.role == .resident && actor != .anonymous {
      #expect(try await county.life.kept(by: actor).isEmpty)
    } else {
      await #expect(throws: actor == .anonymous ? Refusal.signInNeeded : .notYours) {
        try await county.life.kept(by: actor)
      }
    }
  }

  @Test("Somebody unknown cannot keep answers") func unknown() async throws {
    let county = try await FlowCounty()
    var form = try answers()
    form["keep"] = ["yes"]
    await #expect(throws: Refusal.signInNeeded) { try await county.go(.post, "/life", form) }
    #expect(try await county.county.journal.last() == 0)
  }

  @Test("Sharing is a form that one reads before sending") func sharing() async throws {
    let county = try await FlowCounty()
    let page = try await county.page(.post, "/life", try answers())
    #expect(page.source.contains("action=\"/contact\"") && page.source.contains("– Ystävät: 3 / 10"))
  }

  @Test(
    "A broken file is named with its line",
    arguments: [
      ("id: health", "id: coping", "ten different items"),
      ("SOTE-0022, SOTE-0072", "SOTE-0022, SOTE-9999", "SOTE-9999"),
      ("flow: money-and-housing", "flow: money", "there is no flow"),
      ("sv: \"Pengar\"", "sv: \"\"", "lacks a language"),
    ])
  func broken(_ good: String, _ bad: String, _ what: String) throws {
    let services = Set(try CatalogueContent(.shipped).services.map(\.code))
    let flows = Set(try FlowBook(.shipped).flows.map(\.id))
    #expect(LifeCheck.problems(.shipped, services: services, flows: flows) == [])
    try ContentFolder.shipped.copied { content in
      try content.replace(good, with: bad, in: "life-check.yaml")
      let problems = LifeCheck.problems(content, services: services, flows: flows)
      #expect(problems.contains { $0.what.contains(what) && $0.line != nil }, "\(problems)")
    }
  }
}
