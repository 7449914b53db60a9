import Contact
import County
import Foundation
import Synchronization
import Tables

/// One county of the nation for an hour: residents who knock, professionals who read and answer (maakunnan tunti).
struct NationCounty: Sendable {
  var contact: Contact
  var residents: Int
  private let recent = Recent()

  init(contact: Contact, residents: Int) { (self.contact, self.residents) = (contact, residents) }

  /// The newest matters, of which the next request picks one.
  private final class Recent: Sendable {
    private let matters = Mutex<[ID<Matter>]>([])
    func add(_ matter: ID<Matter>) {
      matters.withLock { matters in
        if matters.count >= 5_000 { matters.removeFirst(1_000) }
        matters.append(matter)
      }
    }
    func one(_ chance: UInt64) -> ID<Matter>? {
      matters.withLock { $0.isEmpty ? nil : $0[Int(chance % UInt64($0.count))] }
    }
  }

  private static let nurse = Actor(id: "mittari", role: .nurse, unit: "yhteyskeskus")

  /// One arrival: of eleven, one writes, as the load model says; the others read a matter, and each reading leaves its
  /// trace in the journal. True for a write.
  func arrive(_ chance: UInt64) async throws -> Bool {
    guard let matter = recent.one(chance >> 16), chance % 11 != 0 else {
      try await write(chance)
      return true
    }
    _ = try await contact.journal.facts(of: matter.stream)
    let read = RecordRead(what: "matter", matter: matter, ground: "care")
    guard let person = ID<Person>("p\((chance >> 20) % UInt64(residents))") else { return false }
    try await contact.journal.change(by: Self.nurse, on: [person.trace]) {
      try $0.add(read, to: person.trace)
    }
    return false
  }

  /// A knock, an answer or an end, a third each.
  private func write(_ chance: UInt64) async throws {
    guard let matter = recent.one(chance >> 24), chance % 3 != 0 else {
      let topic = Topic.allCases[Int(chance >> 8) % Topic.allCases.count]
      let knock = ContactReceived(
        channel: .web, words: "Mittaus, ei kenenkään asia", lang: .fi, topic: topic,
        unit: contact.routing.unit(for: topic))
      return recent.add(try await contact.receive(knock, by: .anonymous).matter)
    }
    let isAnswer = chance % 3 == 1
    try await contact.journal.change(by: Self.nurse, on: [matter.stream]) { ledger in
      if isAnswer {
        try ledger.add(ContactAnswered(channel: .phone), to: matter.stream)
      } else {
        try ledger.add(MatterClosed(reason: .helped), to: matter.stream)
      }
    }
  }
}

/// Arrivals of one county: as they would come, or one after another as fast as they are served.
struct Arrivals: Sendable {
  var county: NationCounty
  var count: Int
  /// Arrivals a second; `nil` does not wait.
  var rate: Double?
  var seed: UInt64

  struct Served: Sendable {
    var writes: [Double] = [], reads: [Double] = []
  }

  /// Serves them by `hands` at once. A request that comes late because others were slow counts from when it was due.
  func served(hands: Int, from start: ContinuousClock.Instant) async throws -> Served {
    let next = Next(), chance = SeededChance(seed: seed)
    return try await withThrowingTaskGroup(of: Served.self) { group in
      for _ in 0..<hands { group.addTask { try await serve(next, chance, start) } }
      return try await group.reduce(into: Served()) {
        $0.writes += $1.writes
        $0.reads += $1.reads
      }
    }
  }

  private final class Next: Sendable {
    private let number = Atomic(0)
    func take() -> Int { number.add(1, ordering: .relaxed).oldValue }
  }

  private func serve(
    _ next: Next, _ chance: SeededChance, _ start: ContinuousClock.Instant
  ) async throws -> Served {
    let clock = ContinuousClock()
    var served = Served()
    while true {
      let number = next.take()
      guard number < count else { return served }
      let due = rate.map { start + .seconds(Double(number) / $0) } ?? clock.now
      if due > clock.now { try await clock.sleep(until: due) }
      let isWrite = try await county.arrive(chance.next())
      let took = (clock.now - due) / .seconds(1)
      if isWrite { served.writes.append(took) } else { served.reads.append(took) }
    }
  }
}
