import Testing

/// A model of writers that number their rows and a reader that follows them: every order of steps is tried.
private struct OrderModel: Hashable {
  /// Where a writer is: it locks, takes the next number, and commits, which also unlocks.
  enum Step: Hashable { case idle, locked, numbered(Int), done }

  var writers: [Step]
  var committed: Set<Int> = []
  var holder: Int?
  /// What the reader has heard, in its order; it asks for numbers above the last.
  var heard: [Int] = []
  let usesLock: Bool
  /// Numbers come from the rows that are seen, or from a counter that others move without a commit.
  let usesCounter: Bool
  var counter = 0

  /// Every state that one more step can lead to.
  var next: [OrderModel] {
    writers.indices.compactMap(stepped) + [reading].compactMap(\.self)
  }

  private var reading: OrderModel? {
    guard let number = committed.filter({ $0 > heard.last ?? 0 }).min() else { return nil }
    var state = self
    state.heard.append(number)
    return state
  }

  private func stepped(_ writer: Int) -> OrderModel? {
    var state = self
    switch writers[writer] {
    case .idle:
      guard !usesLock || holder == nil else { return nil }
      if usesLock { state.holder = writer }
      state.writers[writer] = .locked
    case .locked:
      state.counter += 1
      state.writers[writer] = .numbered(usesCounter ? state.counter : (committed.max() ?? 0) + 1)
    case .numbered(let number):
      guard !committed.contains(number) else { return nil }  // the unique index refuses a second
      state.committed.insert(number)
      if usesLock { state.holder = nil }
      state.writers[writer] = .done
    case .done: return nil
    }
    return state
  }

  /// All ends that can be reached.
  static func ends(writers: Int, lock: Bool, counter: Bool) -> [OrderModel] {
    var open = [
      OrderModel(writers: Array(repeating: .idle, count: writers), usesLock: lock, usesCounter: counter)
    ]
    var seen = Set(open), ends: [OrderModel] = []
    while let state = open.popLast() {
      let next = state.next
      if next.isEmpty { ends.append(state) }
      for one in next where seen.insert(one).inserted { open.append(one) }
    }
    return ends
  }
}

@Suite("The order of commits, as a model") struct OrderModelTests {
  @Test("With the lock held until the commit a reader hears every row, in order", arguments: 1...4)
  func locked(_ writers: Int) {
    let ends = OrderModel.ends(writers: writers, lock: true, counter: false)
    #expect(!ends.isEmpty)
    for end in ends { #expect(end.heard == Array(1...writers)) }
  }

  @Test("With a counter alone, as a sequence is, some order of steps makes the reader skip a row")
  func skipped() {
    let ends = OrderModel.ends(writers: 2, lock: false, counter: true)
    #expect(ends.contains { $0.heard == [2] && $0.committed == [1, 2] })
  }

  @Test("Without the lock two writers take the same number, and one of them fails") func twice() {
    let ends = OrderModel.ends(writers: 2, lock: false, counter: false)
    #expect(ends.contains { $0.committed == [1] })
  }

  @Test("A counter under the lock is as good") func counted() {
    for end in OrderModel.ends(writers: 3, lock: true, counter: true) { #expect(end.heard == [1, 2, 3]) }
  }
}
