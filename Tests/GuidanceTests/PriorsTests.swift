import Contact
import County
import CountyTesting
import Markup
import Search
import Testing

@testable import Guidance

/// A journal of made-up matters: who wrote what, what they were given, how it ended.
private struct Matters {
  let county: TestCounty
  private let chance: County.SeededChance

  init(seed: UInt64 = 1) async throws {
    county = try await TestCounty(
      seed: seed, facts: Contact.facts + [GuidanceGiven.self], records: [], migrations: [])
    chance = County.SeededChance(seed: seed)
  }

  func below(_ count: Int) -> Int { Int(chance.next() % UInt64(count)) }

  /// One matter: its words, the services given, and how it ended; `nil` leaves it open.
  func live(_ words: String, _ lang: Lang = .fi, given: [[String]], closed: ClosingReason?) async throws {
    let id = county.world.id(of: Matter.self), stream = Stream("matter", id)
    try await county.journal.change(by: .luukku) { ledger in
      try ledger.add(
        ContactReceived(channel: .web, words: words, lang: lang, topic: .ill, unit: .example), to: stream)
      for offers in given { try ledger.add(GuidanceGiven(offers: offers), to: stream) }
      if let closed { try ledger.add(MatterClosed(reason: closed), to: stream) }
    }
  }
}

@Suite("Earlier choices")
struct PriorsTests {
  private let settings = PriorSettings(on: true, least: 20, most: 0.12)

  private func live(_ county: TestCounty, _ settings: PriorSettings? = nil) async throws -> LivePriors {
    let live = LivePriors(
      journal: county.journal, index: try Repository.index.get(), settings: settings ?? self.settings)
    try await live.catchUp()
    return live
  }

  /// What was chosen earlier with these words.
  private func asked(_ text: String, _ live: LivePriors) throws -> [String: Priors.Chosen] {
    live.chosen(try Repository.index.get().words(of: text, .fi))
  }

  /// Thirty people with a sore back; twenty-four of them were sent to the physiotherapist.
  private func backs(_ count: Int = 30) async throws -> TestCounty {
    let matters = try await Matters()
    for number in 0..<count {
      let given = number % 5 == 4 ? ["SOTE-0035"] : ["SOTE-0042"]
      try await matters.live(
        "selkäni on kipeä, terveisin Aatu Esimerkki \(number)", given: [given], closed: .helped)
    }
    return matters.county
  }

  @Test("What others with the same words were given raises a service, and how many they were is told")
  func raises() async throws {
    let index = try Repository.index.get(), live = try await live(try await backs())
    let plain = index.answer(Question("kipeä selkä", lang: .fi))
    let informed = index.answer(live.informed(Question("kipeä selkä", lang: .fi)))
    let chosen = try #require(informed.chosen["SOTE-0042"])
    #expect(chosen == Priors.Chosen(word: "kipeä", times: 24, of: 30))
    let before = plain.hits.first { $0.id == "SOTE-0042" }?.score ?? 0
    let after = informed.hits.first { $0.id == "SOTE-0042" }?.score ?? 0
    #expect(before > 0 && after > before && after <= before * (1 + settings.most) + 0.0001)
  }

  @Test("Words that do not fit are not lifted: the same things are found, and no more")
  func fits() async throws {
    let index = try Repository.index.get(), live = try await live(try await backs())
    for text in ["hammasta särkee", "kipeä selkä", "jag behöver hjälp", "qwxz", ""] {
      let question = Question(text, lang: .fi)
      let plain = index.answer(question, most: 100),
        informed = index.answer(live.informed(question), most: 100)
      #expect(Set(plain.hits.map(\.id)) == Set(informed.hits.map(\.id)), "\(text)")
      for hit in informed.hits {
        let before = plain.hits.first { $0.id == hit.id }?.score ?? 0
        #expect(hit.score <= before * (1 + settings.most) + 0.0001, "\(text)")
      }
    }
  }

  @Test("The word that the fewest have tells, for it tells most; a word that few have says nothing")
  func telling() async throws {
    let matters = try await Matters()
    for number in 0..<60 {
      let word = number < 25 ? "selkä" : number < 50 ? "kurkku" : "polvi"
      let given = word == "kurkku" ? "SOTE-0035" : "SOTE-0042"
      try await matters.live("\(word) kipeä", given: [[given]], closed: .helped)
    }
    let live = try await live(matters.county)
    func chosen(_ text: String) throws -> [String: Priors.Chosen] { try asked(text, live) }
    #expect(try chosen("kipeä selkä") == ["SOTE-0042": Priors.Chosen(word: "selkä", times: 25, of: 25)])
    #expect(try chosen("kurkku on kipeä") == ["SOTE-0035": Priors.Chosen(word: "kurkku", times: 25, of: 25)])
    let knee = try chosen("kipeä polvi")
    #expect(
      knee["SOTE-0042"] == Priors.Chosen(word: "kipeä", times: 35, of: 60), "ten knees say nothing alone")
    #expect(try chosen("polvi").isEmpty && chosen("").isEmpty && chosen("qwxz").isEmpty)
  }

  @Test("Fewer matters than the setting say nothing", arguments: [(19, false), (20, true)])
  func least(_ count: Int, _ speaks: Bool) async throws {
    let live = try await live(try await backs(count))
    #expect(try asked("kipeä selkä", live).isEmpty != speaks)
  }

  @Test("A service given to fewer than five is not spoken of")
  func few() async throws {
    let live = try await live(try await backs(24))
    let chosen = try asked("kipeä selkä", live)
    #expect(chosen["SOTE-0042"]?.times == 20 && chosen["SOTE-0035"] == nil)
  }

  @Test("Off is off: nothing is read, counted or changed")
  func off() async throws {
    let county = try await backs()
    let live = try await live(county, PriorSettings(on: false, least: 5, most: 0.3))
    #expect(live.now == Priors())
    #expect(try asked("kipeä selkä", live).isEmpty)
    let index = try Repository.index.get(), question = Question("kipeä selkä", lang: .fi)
    #expect(index.answer(live.informed(question)).hits == index.answer(question).hits)
  }

  @Test("Nothing of a person is kept: names are no words of the catalogue, and a counted matter is forgotten")
  func nothingOfPersons() async throws {
    let live = try await live(try await backs())
    #expect(live.now.size.open == 0)
    let told = "\(live.now)"
    for word in ["Aatu", "aatu", "Esimerkki", "terveisin", "matter/"] { #expect(!told.contains(word)) }
  }

  @Test(
    "Only what was closed with help is counted, and of several choices the last",
    arguments: [
      (ClosingReason?.some(.helped), true), (.selfCare, true), (.referred, true), (.mistake, false),
      (.notReached, false), (.movedOn, false), (nil, false),
    ])
  func closed(_ reason: ClosingReason?, _ counts: Bool) async throws {
    let matters = try await Matters()
    for _ in 0..<20 {
      try await matters.live("selkä kipeä", given: [["SOTE-0035"], ["sote-0042"]], closed: reason)
    }
    let chosen = try asked("selkä", try await live(matters.county))
    #expect(chosen == (counts ? ["SOTE-0042": Priors.Chosen(word: "selkä", times: 20, of: 20)] : [:]))
  }

  @Test(
    "Random histories: followed bit by bit, read at once and recounted by hand they are the same",
    arguments: 1...5 as ClosedRange<UInt64>)
  func histories(_ seed: UInt64) async throws {
    let matters = try await Matters(seed: seed)
    let index = try Repository.index.get(), words = ["selkä", "hammas", "kuume", "uni"]
    let codes = ["SOTE-0035", "SOTE-0042", "SOTE-0066"]
    let bitByBit = try await live(matters.county)
    var tally: [String: (of: Int, given: [String: Int])] = [:]
    for _ in 0..<60 {
      let word = words[matters.below(4)], code = codes[matters.below(3)]
      let given = matters.below(4) > 0, closed: ClosingReason? = matters.below(5) > 0 ? .helped : nil
      try await matters.live("\(word) vaivaa", given: given ? [[code]] : [], closed: closed)
      if matters.below(3) == 0 { try await bitByBit.catchUp() }
      guard given, closed != nil else { continue }
      tally[word, default: (0, [:])].of += 1
      tally[word]?.given[code, default: 0] += 1
    }
    try await bitByBit.catchUp()
    let atOnce = try await live(matters.county)
    #expect(bitByBit.now == atOnce.now)
    for word in words {
      let expected = (tally[word]?.given ?? [:]).filter { $0.value >= 5 }
      let chosen = atOnce.now.chosen(index.words(of: word, .fi), least: 1)
      #expect(chosen.mapValues(\.times) == expected, "\(word)")
      #expect(chosen.values.allSatisfy { $0.of == tally[word]?.of && $0.word == word })
    }
  }

  @Test("The page says it in the words of its language, with both numbers", arguments: Lang.allCases)
  func words(_ lang: Lang) {
    let said = GuidanceWords.chosen(Priors.Chosen(word: "polvi", times: 14, of: 20))[lang]
    #expect(said.contains("14") && said.contains("20") && said.contains("polvi") && !said.contains("%"))
  }

  @Test(
    "Settings that would tell people apart or outweigh the words are named with their line",
    arguments: [("least: 20", "least: 3", "least"), ("most: 0.12", "most: 0.8", "most")])
  func broken(_ line: String, _ broken: String, _ entry: String) throws {
    #expect(PriorSettings.problems(.shipped).isEmpty)
    try ContentFolder.shipped.copied { content in
      try content.replace(line, with: broken, in: PriorSettings.file)
      let problem = try #require(PriorSettings.problems(content).first)
      #expect(problem.file == PriorSettings.file && problem.line != nil, "\(entry)")
    }
  }
}
