import Tables
import TablesTesting
import Testing

@Suite("A store against a plain model") struct StoreModelTests {
  /// What the table should hold: words and number by id (malli).
  private typealias Model = [String: (words: String?, number: Int?)]

  /// One step of a random piece of work; `nil` when the store must refuse it.
  private enum Step: Sendable {
    case add(String, String?, Int?), put(String, Int?), take(String), grow(Int), fail
  }

  private struct Enough: Error {}

  private func step(_ chance: inout Chance) -> Step {
    let id = "k\(chance.next() % 6)", number = Int(chance.next() % 9) - 4
    return switch chance.next() % 12 {
    case 0, 1, 2, 3:
      .add(id, chance.next() % 3 == 0 ? nil : "sana \(number)", chance.next() % 3 == 0 ? nil : number)
    case 4, 5, 6: .put(id, number)
    case 7, 8: .take(id)
    case 9, 10: .grow(number)
    default: .fail
    }
  }

  /// The model after the step; `nil` when the whole work must fail.
  private func after(_ step: Step, _ model: Model) -> Model? {
    var model = model
    switch step {
    case .add(let id, let words, let number):
      guard model[id] == nil else { return nil }
      model[id] = (words, number)
    case .put(let id, let number): if model[id] != nil { model[id]?.number = number }
    case .take(let id): model[id] = nil
    case .grow(let by): model = model.mapValues { ($0.words, $0.number.map { $0 + by }) }
    case .fail: return nil
    }
    return model
  }

  private static func run(_ step: Step, on connection: any Connection) throws {
    switch step {
    case .add(let id, let words, let number):
      try connection.run("insert into thing (id, words, number) values (\(id), \(words), \(number))")
    case .put(let id, let number): try connection.send("update thing set number = \(number) where id = \(id)")
    case .take(let id): try connection.send("delete from thing where id = \(id)")
    case .grow(let by): try connection.send("update thing set number = number + \(by)")
    case .fail: throw Enough()
    }
  }

  private func lines(_ model: Model) -> [String] {
    model.sorted { $0.key < $1.key }.map {
      "\($0.key) \($0.value.words ?? "–") \($0.value.number.map { "\($0)" } ?? "–")"
    }
  }

  private func lines(_ store: any Database) async throws -> [String] {
    try await store.read { connection in
      try connection.rows("select id, words, number from thing order by id") { row in
        "\(row.text(0)) \(row.optionalText(1) ?? "–") \(row.optionalInt(2).map { "\($0)" } ?? "–")"
      }
    }
  }

  @Test(
    "Random works, each whole or not at all, leave what the model says",
    arguments: 1...6 as ClosedRange<UInt64>)
  func random(_ seed: UInt64) async throws {
    var chance = Chance(seed: seed), model: Model = [:]
    let store = try await openStore()
    for _ in 0..<40 {
      let steps = (0...chance.next() % 4).map { _ in step(&chance) }
      let wanted = steps.reduce(model as Model?) { model, step in model.flatMap { after(step, $0) } }
      do {
        try await store.write { connection in for step in steps { try Self.run(step, on: connection) } }
        #expect(wanted != nil, "\(steps) was taken")
      } catch {
        #expect(
          wanted == nil
            && (error is Enough || (error as? StoreFault).map { "\($0)".contains("conflict") } == true),
          "\(error)")
      }
      model = wanted ?? model
      #expect(try await lines(store) == lines(model))
    }
  }

  @Test(
    "Works that arrive together are the same as one after another in some order",
    arguments: 1...3 as ClosedRange<UInt64>)
  func together(_ seed: UInt64) async throws {
    let store = try await openStore(), count = 24
    let done = await withTaskGroup(of: Bool.self) { group in
      for number in 0..<count {
        group.addTask {
          let id = "k\((UInt64(number) &* seed) % 7)"
          do {
            try await store.write { connection in
              try connection.run("insert into thing (id, number) values (\(id), \(number))")
              if number % 5 == 0 { throw Enough() }
            }
            return true
          } catch { return false }
        }
      }
      return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
    }
    let rows = try await lines(store)
    #expect(rows.count == done, "as many rows as were acknowledged")
    #expect(rows.allSatisfy { !$0.hasSuffix("0") && !$0.hasSuffix("5") }, "what failed left something")
  }
}
