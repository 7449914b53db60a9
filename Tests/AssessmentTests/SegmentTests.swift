import Assessment
import Contact
import County
import CountyTesting
import Testing

@Suite("Client segments") struct SegmentTests {
  private let today = Day(2026, 11, 22) ?? Day(number: 0)
  private let rule = SegmentRule(
    version: 3, days: 365, contacts: 4, supports: 2, topics: [.money, .family], source: Text(same: "x"))

  private func contacts(_ back: [Int], _ topics: [Topic]) -> [EarlierContact] {
    zip(back, topics).map { EarlierContact(today - $0, $1) }
  }

  @Test(
    "Much care and much support are asked apart",
    arguments: [
      ([1], [Topic.ill], ClientSegment.selfReliant),
      ([1, 2, 3, 4], [.ill, .teeth, .ill, .money], .cooperation),
      ([1, 2], [.money, .family], .community), ([1, 2, 3, 4], [.money, .family, .ill, .ill], .network),
      ([0, 364, 365, 366], [.ill, .ill, .ill, .ill], .selfReliant),
    ] as [([Int], [Topic], ClientSegment)])
  func table(_ back: [Int], _ topics: [Topic], _ expected: ClientSegment) {
    #expect(rule.suggest(contacts(back, topics), on: today)?.segment == expected)
  }

  @Test(
    "Where nothing is known, or only what is old or to come, nothing is suggested",
    arguments: [[], [365, 900], [-1]])
  func nothing(_ back: [Int]) {
    #expect(rule.suggest(contacts(back, back.map { _ in .money }), on: today) == nil)
  }

  @Test("The suggestion says what it rests on, in three languages") func because() throws {
    let suggestion = try #require(
      rule.suggest(contacts([1, 2, 3, 4], [.money, .ill, .ill, .ill]), on: today))
    #expect((suggestion.contacts, suggestion.supports, suggestion.version) == (4, 1, 3))
    for lang in Lang.allCases {
      #expect(suggestion.because[lang].contains("4") && suggestion.because[lang].contains("365"))
    }
    #expect(Set(Lang.allCases.map { suggestion.because[$0] }).count == 3)
  }

  @Test("Random pasts: the suggestion is that of a count by hand", arguments: UInt64(1)...200)
  func brute(_ seed: UInt64) {
    var chance = SeededChance(seed: seed), earlier: [EarlierContact] = []
    for _ in 0..<Int.random(in: 0...9, using: &chance) {
      let topic = Topic.allCases.randomElement(using: &chance) ?? .ill
      earlier.append(EarlierContact(today - Int.random(in: -5...500, using: &chance), topic))
    }
    let year = earlier.filter { (0..<365).contains(today - $0.day) }
    let supports = year.filter { $0.topic == .money || $0.topic == .family }.count
    let expected: ClientSegment? =
      year.isEmpty
      ? nil
      : year.count > 3 ? (supports > 1 ? .network : .cooperation) : supports > 1 ? .community : .selfReliant
    #expect(rule.suggest(earlier, on: today)?.segment == expected)
    #expect(rule.suggest(earlier.shuffled(using: &chance), on: today) == rule.suggest(earlier, on: today))
  }

  @Test("Every segment has its own name in every language") func names() {
    for lang in Lang.allCases { #expect(Set(ClientSegment.allCases.map { $0.name[lang] }).count == 4) }
  }

  @Test("An assessment keeps the segment beside what was suggested; an old one has neither") func fact()
    throws
  {
    var made = AssessmentMade(urgency: "E", result: .visit, segment: .network)
    made.segmentSuggested = rule.suggest(contacts([1], [.ill]), on: today)
    let read = try JSON.decode(AssessmentMade.self, from: JSON.encode(made))
    #expect(read == made && read.segment == .network && read.segmentSuggested?.segment == .selfReliant)
    let old = #"{"reason":"illness","result":"visit","traits":[],"urgency":"E"}"#
    #expect(try JSON.decode(AssessmentMade.self, from: old).segment == nil)
    #expect(try JSON.encode(AssessmentMade(urgency: "E", result: .visit)) == old)
  }

  @Test(
    "A mistake in the rule is named with its file",
    arguments: [
      ("contacts: 6", "contacts: 0", "border"), ("days: 365", "days: -1", "border"),
      ("[mind, family, ageing, money]", "[]", "topics"),
      ("[mind, family, ageing, money]", "[mind, mind]", "topics"),
      ("en: \"Four client", "en: \" \" #", "language"), ("supports: 2", "supports: two", "supports"),
    ])
  func mistakes(_ words: String, _ others: String, _ said: String) throws {
    #expect(SegmentRule.problems(.shipped).isEmpty)
    try ContentFolder.shipped.copied { folder in
      try folder.replace(words, with: others, in: SegmentRule.file)
      let problems = SegmentRule.problems(folder)
      #expect(problems.contains { $0.file == SegmentRule.file && $0.what.contains(said) }, "\(problems)")
      #expect(throws: (any Error).self) { try SegmentRule(folder) }
    }
  }
}
