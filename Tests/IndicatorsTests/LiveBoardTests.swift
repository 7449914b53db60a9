import Assessment
import Contact
import County
import CountyTesting
import Testing

@testable import Indicators

@Suite("The living board") struct LiveBoardTests {
  @Test("A fact written is told to those who watch", .timeLimit(.minutes(10)), arguments: Lang.allCases)
  func tells(_ lang: Lang) async throws {
    let town = try await FiguresCounty()
    let running = Task { try await town.board.run() }
    defer { running.cancel() }
    var lines = await town.board.updates(.init(unit: nil, lang: lang)).makeAsyncIterator()
    let first = try #require(await lines.next())
    #expect(first.contains("\"figure-contacts\":\"0\""))
    try await town.county.receive()
    var line = first
    while !line.contains("\"figure-contacts\":\"1\"") { line = try #require(await lines.next()) }
    let texts = try JSON.decode([String: String].self, from: line)
    #expect(texts["basis-contacts"] == "\(BoardWords.part("web")[lang]) 1")
    #expect(
      Set(texts.keys)
        == Set(["asof"] + Measure.allCases.flatMap { ["figure-\($0.rawValue)", "basis-\($0.rawValue)"] }))
  }

  @Test("Whoever watches a unit hears that unit’s figures", .timeLimit(.minutes(10))) func unit() async throws
  {
    let town = try await FiguresCounty()
    let running = Task { try await town.board.run() }
    defer { running.cancel() }
    var own = await town.board.updates(.init(unit: "kajaani-hammas", lang: .fi)).makeAsyncIterator()
    _ = await own.next()
    try await town.county.receive()
    try await town.county.receive(town.county.contact(topic: .teeth))
    var line = ""
    while !line.contains("\"figure-contacts\":\"1\"") { line = try #require(await own.next()) }
    #expect(!line.contains("\"figure-contacts\":\"2\""))
  }

  @Test("Whoever leaves is forgotten", .timeLimit(.minutes(10))) func leaves() async throws {
    let town = try await FiguresCounty()
    do {
      let stream = await town.board.updates(.init(unit: nil, lang: .fi))
      #expect(await town.board.watching == 1)
      let reader = Task { for await _ in stream {} }
      reader.cancel()
      await reader.value
    }
    while await town.board.watching > 0 { await Task.yield() }
  }

  @Test("Caught up, the board has read every fact and is ready") func catchesUp() async throws {
    let town = try await FiguresCounty()
    #expect(await !town.board.isReady)
    for _ in 0..<30 { try await town.county.receive() }
    try await town.board.catchUp()
    #expect(await town.board.isReady)
    #expect(try await town.board.figures.position == town.county.journal.last())
    #expect(await town.board.loaded.done == 30)
  }

  @Test(
    "Many who read at once count each fact once, and whoever comes late leaves the board ready",
    arguments: 0..<20)
  func together(_ turn: Int) async throws {
    let town = try await FiguresCounty()
    for _ in 0..<20 { try await town.county.receive() }
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<6 { group.addTask { try await town.board.catchUp() } }
      try await group.waitForAll()
    }
    let isReady = await town.board.isReady, loaded = await town.board.loaded
    #expect(isReady && loaded == (20, 20))
    let contacts = await town.board.figures.reading(.contacts, now: town.county.now)
    #expect(contacts.numerator == 20)
  }

  @Test(
    "Those who wait are the open matters by their tightest clock", arguments: 1...40 as ClosedRange<UInt64>)
  func waiting(_ seed: UInt64) async throws {
    let town = try await FiguresCounty(seed: seed)
    var chance = SeededChance(seed: seed)
    let histories = (0..<6).map {
      SeededHistory(seed: seed * 100 + $0, steps: Int.random(in: 0...8, using: &chance), years: 2025...2026)
    }
    for history in histories { try await history.story.write(to: town.county.journal) }
    let end = histories.map(\.end.seconds).sorted()[Int.random(in: 0..<6, using: &chance)]
    town.county.clock.now = Moment(seconds: end + Int.random(in: 0...500_000, using: &chance))
    let reading = try await town.reading(.waiting)
    let left = try await dues(histories.map(\.story.matter), town).map { $0 - town.county.now }
    let classes = [
      left.count { $0 < 0 }, left.count { (0...86_400).contains($0) },
      left.count { (86_401...259_200).contains($0) }, left.count { $0 > 259_200 },
    ]
    #expect(
      reading.parts.map(\.count) == classes && reading.value == Double(left.count)
        && reading.numerator == classes[0])
    for part in reading.parts {
      #expect(
        await town.board.figures.matters(behind: .waiting, part: part.name, now: town.county.now).count
          == part.count)
    }
  }

  /// When the tightest open clock of each open matter is due, straight from the clock book.
  private func dues(_ matters: [ID<Matter>], _ town: FiguresCounty) async throws -> [Moment] {
    var dues: [Moment] = []
    for matter in matters {
      let facts = try await town.county.journal.facts(of: matter.stream)
      guard !facts.contains(where: { $0.kind == MatterClosed.kind }) else { continue }
      let clocks = town.county.assessment.clocks.clocks(
        of: ClockCase(facts, town.county.journal.vocabulary), now: town.county.now)
      if let due = clocks.filter(\.isOpen).map(\.due).min() { dues.append(due) }
    }
    return dues
  }

  @Test("Time alone makes somebody overdue") func overdue() async throws {
    let town = try await FiguresCounty()
    try await town.county.receive()
    #expect(try await town.reading(.waiting).numerator == 0)
    town.county.wait(days: 10)
    let reading = try await town.reading(.waiting)
    #expect(reading.numerator == 1 && reading.parts.first == .init("over", 1))
  }

  @Test("What is said to happen later reaches the board when its time comes", arguments: UInt64(1)...6)
  func later(_ seed: UInt64) async throws {
    let facts = FigureHistory(seed: seed).facts, now = FigureHistory.now
    let county = try await IndicatorCounty(at: now + -20 * 86_400, facts: facts)
    func board() async throws -> LiveBoard {
      let board = LiveBoard(journal: county.county.journal, clocks: try ClockBook(.shipped))
      try await board.catchUp()
      return board
    }
    let old = try await board()
    for _ in 0..<10 {
      county.county.wait(days: 2)
      await old.look()
      let at = county.county.now, fresh = try await board().figures.reading(.waiting, now: at)
      #expect(await old.figures.reading(.waiting, now: at) == fresh, "\(at)")
    }
  }

  @Test("A correction reaches the board") func correction() async throws {
    let town = try await FiguresCounty()
    let matter = try await town.county.receive()
    #expect(try await town.reading(.contacts).value == 1)
    let fact = try #require(try await town.county.journal.facts(of: matter.stream).first)
    try await town.write(FactCorrected(fact: fact.id, occurred: nil), to: matter.stream)
    #expect(try await town.reading(.contacts).value == 0)
    try await town.write(FactCorrected(fact: fact.id, occurred: town.county.now + -60), to: matter.stream)
    #expect(try await town.reading(.contacts).value == 1)
  }
}

@Suite("Definitions") struct DefinitionTests {
  @Test("Every measure is defined once, in three languages, with what is counted") func complete() throws {
    let definitions = try [Definition](ContentFolder.shipped)
    #expect(definitions.map(\.id.rawValue).sorted() == Measure.allCases.map(\.rawValue).sorted())
    for definition in definitions {
      let texts = [
        definition.name, definition.meaning, definition.numerator, definition.denominator,
        definition.exclusions, definition.period,
        definition.targetText,
      ]
      for lang in Lang.allCases {
        #expect(texts.allSatisfy { !$0[lang].trimmingPrefix(" ").isEmpty }, "\(definition.id) \(lang)")
      }
      #expect(!definition.source.fi.isEmpty)
    }
  }

  @Test("A missing definition is found by name") func missing() throws {
    try ContentFolder.shipped.copied { folder in
      try folder.replace("- id: nps", with: "- id: contacts", in: "indicators.yaml")
      #expect { _ = try [Definition](folder) } throws: {
        ($0 as? ContentProblem)?.what.contains("nps") ?? false
      }
    }
  }

  @Test("Every part of a figure has words in three languages", arguments: Lang.allCases) func parts(
    _ lang: Lang
  ) {
    let names =
      Cell.Counter.allCases.prefix(9).map { "\($0)" } + [
        "over", "day", "threeDays", "later", "centres", "reaching", "repeats", "failures", "promoters",
        "passives", "detractors",
      ]
    for name in names where name != "chat" && name != "video" {
      #expect(BoardWords.part(name)[lang] != name || lang == .en, "\(name)")
    }
  }
}
