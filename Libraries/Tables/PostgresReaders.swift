import Synchronization

/// The sessions that read, each on its own lane; who comes when all are busy waits in line.
final class PostgresReaders: Sendable {
  private struct Pool {
    var idle: [PostgresLane]
    var waiting: [CheckedContinuation<PostgresLane, Never>] = []
  }

  private let pool: Mutex<Pool>
  private let lanes: [PostgresLane]
  private let patience: Double

  init(_ address: PostgresAddress, count: Int, patience: Double) {
    lanes = (0..<count).map { PostgresLane(address, named: "luukku.read.\($0)") }
    pool = Mutex(Pool(idle: lanes))
    self.patience = patience
  }

  func run<Result: Sendable>(
    _ work: @escaping @Sendable (any Connection) throws -> Result
  ) async throws -> Result {
    let lane = await take(), patience = patience, stop = PostgresStop()
    defer { give(lane) }
    return try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { continuation in
        lane.async { lane in
          continuation.resume(with: Swift.Result { try Self.read(on: lane, patience, stop, work) })
        }
      }
    } onCancel: {
      stop.strike()
    }
  }

  func close() async {
    for _ in lanes {
      let lane = await take()
      await withCheckedContinuation { continuation in
        lane.async {
          $0.drop()
          continuation.resume()
        }
      }
    }
  }

  /// Reads again from the beginning when the server goes away in the middle.
  private static func read<Result>(
    on lane: PostgresLane, _ seconds: Double, _ stop: PostgresStop, _ work: (any Connection) throws -> Result
  ) throws -> Result {
    var patience = Patience(seconds: seconds)
    while true {
      do {
        let link = try lane.session()
        return try stop.guarding(link) { try once(link, work) }
      } catch StoreFault.gone(let words) {
        lane.drop()
        guard !stop.isWanted else { throw CancellationError() }
        guard patience.waits() else { throw StoreFault.gone(words) }
      }
    }
  }

  /// One consistent picture: the transaction is opened with the first statement and closed without waiting.
  private static func once<Result>(
    _ link: PostgresLink, _ work: (any Connection) throws -> Result
  ) throws -> Result {
    try link.send("begin isolation level repeatable read read only")
    do {
      let result = try work(PostgresConnection(link))
      try link.leave("commit")
      return result
    } catch {
      if !link.isBroken {
        _ = try? link.settle()
        try link.leave("rollback")
      }
      throw error
    }
  }

  private func take() async -> PostgresLane {
    await withCheckedContinuation { continuation in
      let lane = pool.withLock { pool in
        let lane = pool.idle.popLast()
        if lane == nil { pool.waiting.append(continuation) }
        return lane
      }
      if let lane { continuation.resume(returning: lane) }
    }
  }

  private func give(_ lane: PostgresLane) {
    let next = pool.withLock { pool in
      guard !pool.waiting.isEmpty else {
        pool.idle.append(lane)
        return CheckedContinuation<PostgresLane, Never>?.none
      }
      return pool.waiting.removeFirst()
    }
    next?.resume(returning: lane)
  }
}
