package import Tables

/// The journal as one request sees it: read, decide, add; nothing is written unless all of it is.
package final class Ledger {
  package let connection: any Connection
  package let actor: Actor
  private let world: World
  private var next: Int?
  private var versions: [Stream: Int] = [:]
  private(set) var touched: [Stream] = []
  private var seen: Set<Stream> = []

  init(_ connection: any Connection, actor: Actor, world: World) {
    (self.connection, self.actor, self.world) = (connection, actor, world)
  }

  package var now: Moment { world.now() }

  package func facts(of stream: Stream) throws -> [Fact] {
    try connection.rows(JournalRecords.facts(of: stream), Fact.init)
  }

  package func version(of stream: Stream) throws -> Int {
    if let known = versions[stream] { return known }
    let version = try connection.count(JournalRecords.version(of: stream))
    versions[stream] = version
    return version
  }

  /// Refuses when the stream has moved on since the page was made.
  package func expect(_ stream: Stream, at version: Int) throws {
    guard try self.version(of: stream) == version else { throw Refusal.changedMeanwhile }
  }

  @discardableResult
  package func add(
    _ payload: some FactPayload, to stream: Stream, occurred: Moment? = nil, id: String? = nil
  ) throws -> Fact {
    let now = world.now()
    return try add(
      Fact(
        position: 0, id: id ?? world.id(of: Fact.self).text, stream: stream, version: 0,
        kind: type(of: payload).kind,
        occurred: occurred ?? now, recorded: now, actor: actor, payload: try JSON.encode(payload)))
  }

  /// Adds a fact from elsewhere; its position and version are given here.
  @discardableResult
  func add(_ fact: Fact) throws -> Fact {
    let position = try next ?? connection.count(JournalRecords.last) + 1
    var placed = fact
    (placed.position, placed.version) = (position, try version(of: fact.stream) + 1)
    try connection.run(JournalRecords.insert(placed))
    if seen.insert(fact.stream).inserted { touched.append(fact.stream) }
    (next, versions[fact.stream]) = (position + 1, placed.version)
    return placed
  }
}
