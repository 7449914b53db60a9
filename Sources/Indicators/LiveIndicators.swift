package import County
import Tables

/// Every indicator, alive: fed by the journal's tail, asked without copying (elävät mittarit).
package actor LiveIndicators {
  package let registry: Registry
  private var store: IndicatorStore
  /// Facts there were when reading began; `nil` before it.
  private var goal: Int?
  private let journal: Journal
  /// Counts of earlier knowledge, newest last.
  private var pasts: [(day: Day, position: Int, store: IndicatorStore)] = []
  private static let mostPasts = 3

  package init(journal: Journal, registry: Registry) {
    (self.journal, self.registry) = (journal, registry)
    store = IndicatorStore(registry.countings)
  }

  /// Facts read so far and facts there were when reading began.
  package var loaded: (done: Int, of: Int) { (store.position, goal ?? 0) }
  package var isReady: Bool { goal.map { store.position >= $0 } ?? false }

  /// Reads the journal from its beginning and then follows it until the task is cancelled.
  package func run() async throws {
    goal = try await journal.last()
    try await journal.tail.follow(after: store.position) { facts in await self.take(facts) }
  }

  /// Takes facts up to the journal's present end; for commands and tests.
  package func catchUp() async throws {
    goal = try await journal.last()
    while true {
      let facts = try await journal.facts(after: store.position, limit: 20_000)
      guard !facts.isEmpty else { return }
      await take(facts)
    }
  }

  private func take(_ facts: [Fact]) async {
    let read = await facts.inHalves(ReadMark.init)
    var corrected: [String: Int] = [:]
    for case .corrected(let fact, _)? in read.map({ $0?.what }) {
      corrected[fact] = try? await journal.position(of: fact)
    }
    // a reader beside this one may have taken some of these while they were being read
    for mark in read {
      if let mark, mark.position > store.position { store.take(mark) { corrected[$0] } }
    }
    store.pass(facts.last?.position ?? 0)
  }

  /// Asks the store, as now known or as known at the end of `day`.
  package func ask<Result: Sendable>(
    asKnown day: Day? = nil, _ body: @Sendable (IndicatorStore) throws -> Result
  ) rethrows -> Result {
    guard let day, day < journal.world.now().day else { return try body(store) }
    if let past = pasts.last(where: { $0.day == day && $0.position == store.position }) {
      return try body(past.store)
    }
    let past = store.asKnown(on: day)
    pasts = (pasts + [(day, store.position, past)]).suffix(Self.mostPasts)
    return try body(past)
  }
}

extension [Fact] {
  /// Each fact read, on both cores when they are many; the order stays.
  func inHalves<Read: Sendable>(_ read: @escaping @Sendable (Fact) -> Read) async -> [Read] {
    guard count > 2_000 else { return map(read) }
    let half = count / 2
    async let first = Task.detached { self[..<half].map(read) }.value
    let second = self[half...].map(read)
    return await first + second
  }
}
