package import Assessment
import Contact
package import County
import Tables

/// The figures, alive: fed by the journal's tail, told to everybody who watches (elävä tilannekuva).
package actor LiveBoard {
  package private(set) var figures = Figures()
  /// Grows whenever a figure may say something else.
  package private(set) var turn = 0
  /// Facts there were when reading began; `nil` before it.
  private var goal: Int?
  /// Facts read so far and facts there were when reading began.
  package var loaded: (done: Int, of: Int) { (figures.position, goal ?? 0) }
  package var isReady: Bool { goal.map { figures.position >= $0 } ?? false }
  private let journal: Journal
  private let clocks: ClockBook
  private var touched: Set<String> = []
  /// Matters whose clocks time alone moves.
  private var moving: Set<String> = []
  private var watchers: [Int: Watcher] = [:]
  private var nextWatcher = 0
  private var isTelling = false

  private struct Watcher {
    var topic: Topic
    var send: AsyncStream<String>.Continuation
  }

  /// What one watcher looks at: a unit or the county, in a language.
  package struct Topic: Hashable, Sendable {
    package var unit: String?
    package var lang: Lang
    package init(unit: String?, lang: Lang) { (self.unit, self.lang) = (unit, lang) }
  }

  package init(journal: Journal, clocks: ClockBook) { (self.journal, self.clocks) = (journal, clocks) }

  /// Reads the journal from its beginning and then follows it until the task is cancelled.
  package func run() async throws {
    goal = try await journal.last()
    async let beat: Void = beat()
    try await journal.tail.follow(after: figures.position) { facts in await self.take(facts) }
    try await beat
  }

  /// Every fifteen seconds time itself is told: slack shrinks and the clock on the board moves without any fact.
  private func beat() async throws {
    while !Task.isCancelled {
      try await Task.sleep(for: .seconds(15))
      await look()
    }
  }

  /// Looks again at what time has moved, and tells it.
  func look() async {
    touched.formUnion(moving)
    await settle()
    tell()
  }

  /// Takes facts up to the journal's present end; for commands and tests.
  package func catchUp() async throws {
    goal = try await journal.last()
    while true {
      let facts = try await journal.facts(after: figures.position, limit: 20_000)
      guard !facts.isEmpty else { return }
      await take(facts)
    }
  }

  private func take(_ facts: [Fact]) async {
    journal.freshness.touch(facts.lazy.map(\.stream.room))
    let read = await facts.inHalves(ReadFact.init)
    let corrected = await positions(corrected: read)
    // a reader beside this one may have taken some of these while they were being read
    for fact in read where fact.position > figures.position { figures.take(fact) { corrected[$0] } }
    touched.formUnion(facts.filter { $0.stream.room == "matter" }.map { String($0.stream.id) })
    turn += 1
    guard isReady else { return }
    await settle()
    await tellSoon()
  }

  private func positions(corrected facts: [ReadFact]) async -> [String: Int] {
    var positions: [String: Int] = [:]
    for fact in facts {
      guard case .corrected(let id, _) = fact.what else { continue }
      positions[id] = try? await journal.position(of: id)
    }
    return positions
  }

  /// Finds the due moments of the matters that changed and are open.
  private func settle() async {
    let matters = touched.filter(figures.isOpen)
    moving.subtract(touched)
    touched = []
    turn += 1
    let now = journal.world.now()
    for matter in matters {
      guard let id = ID<Matter>(matter) else { continue }
      guard let facts = try? await journal.facts(of: id.stream) else {
        touched.insert(matter)
        continue
      }
      let clock = TightestClock(facts, clocks, journal.vocabulary, now: now)
      // it may have been closed while its facts were read
      guard figures.isOpen(matter) else { continue }
      if clock.moves { moving.insert(matter) }
      figures.set(clock, of: matter)
    }
  }

  // Watchers hear at most four times a second, however many facts come.
  private func tellSoon() async {
    guard !watchers.isEmpty, !isTelling else { return }
    isTelling = true
    Task {
      try? await Task.sleep(for: .milliseconds(200))
      self.tell()
    }
  }

  private func tell() {
    isTelling = false
    let now = journal.world.now()
    var said: [Topic: String] = [:]
    for watcher in watchers.values {
      let line = said[watcher.topic] ?? BoardWords.line(figures, watcher.topic, now: now)
      said[watcher.topic] = line
      watcher.send.yield(line)
    }
  }

  /// Lines of JSON, element id → text, one for each change; the first at once.
  package func updates(_ topic: Topic) -> AsyncStream<String> {
    let (stream, continuation) = AsyncStream.makeStream(of: String.self, bufferingPolicy: .bufferingNewest(1))
    nextWatcher += 1
    let number = nextWatcher
    watchers[number] = Watcher(topic: topic, send: continuation)
    continuation.onTermination = { _ in Task { await self.leave(number) } }
    continuation.yield(BoardWords.line(figures, topic, now: journal.world.now()))
    return stream
  }

  private func leave(_ number: Int) { watchers[number] = nil }

  package var watching: Int { watchers.count }
}

extension Figures {
  func isOpen(_ matter: String) -> Bool { figures(of: matter).map { !$0.isClosed } ?? false }
}
