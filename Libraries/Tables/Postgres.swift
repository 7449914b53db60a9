/// The larger store: a PostgreSQL server that several programs write to, with replicas and fail-over of its own.
public final class Postgres: Database {
  public let address: PostgresAddress
  private let readers: PostgresReaders
  private let commits: PostgresCommit
  private let bell: PostgresBell

  /// Opens the store. A server that cannot be reached is refused at once; later it is waited for `patience` seconds.
  /// The server breaks off a statement of a reading after `limit` seconds.
  public init(
    _ address: PostgresAddress, readers count: Int = 8, patience: Double = 20, limit: Double = 20
  ) throws {
    let link = try PostgresLink(address)
    try link.script("select pg_advisory_lock(\(address.lock)); \(address.creation)\(WriterMark.table)")
    self.address = address
    var brief = address
    brief.limit = limit
    readers = PostgresReaders(brief, count: count, patience: patience)
    commits = PostgresCommit(address, patience: patience)
    bell = PostgresBell(address)
  }

  public func read<Result: Sendable>(
    _ work: @escaping @Sendable (any Connection) throws -> Result
  ) async throws -> Result {
    try await readers.run(work)
  }

  public func write<Result: Sendable>(
    _ foresight: Foresight?, _ work: @escaping @Sendable (any Connection) throws -> Result
  ) async throws -> Result {
    try await commits.run(foresight, work)
  }

  public func changes() -> AsyncStream<Void> { bell.listen() }

  public func close() async throws {
    bell.close()
    try await commits.close()
    await readers.close()
  }
}
