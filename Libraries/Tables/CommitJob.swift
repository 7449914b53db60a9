/// One write that waits for its turn in a shared commit (kirjoitusvuoro).
struct CommitJob<Link: Connection & SendableMetatype>: Sendable {
  /// What it says when its turn is over: called with the commit's error, or `nil` when all is on disk.
  typealias Outcome = @Sendable ((any Error)?) -> Void

  /// Does the work; the outcome knows its result or the error that concerns it alone.
  let work: @Sendable (Link) -> (Outcome, error: (any Error)?)
  let refuse: @Sendable (any Error) -> Void
  let foresight: Foresight?

  init<Result: Sendable>(
    _ foresight: Foresight?, _ continuation: CheckedContinuation<Result, any Error>,
    _ work: @escaping @Sendable (Link) throws -> Result
  ) {
    self.foresight = foresight
    refuse = { continuation.resume(throwing: $0) }
    self.work = { connection in
      let result = Swift.Result { try work(connection) }
      if foresight == nil { connection.notes = [:] }
      let error: (any Error)? = if case .failure(let error) = result { error } else { nil }
      let outcome: Outcome = { failure in
        if let failure { continuation.resume(throwing: failure) } else { continuation.resume(with: result) }
      }
      return (outcome, error)
    }
  }
}
