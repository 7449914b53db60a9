package import Tables

/// The journal as one request sees it: read, decide, add; nothing is written unless all of it is.
package final class Ledger {
  package let connection: any Connection
  package let actor: Actor
  private let world: World
  /// Where the journal ends, this request's own facts included.
  private var end: JournalEnd
  private(set) var touched: [Stream] = []
  /// Streams whose tables have been filled already within this request.
  var filled: Set<Stream> = []
  private var seen: Set<Stream> = []

  init(_ connection: any Connection, actor: Actor, world: World) {
    (self.connection, self.actor, self.world) = (connection, actor, world)
    end = JournalEnd.taken(from: connection)
  }

  package var now: Moment { world.now() }

  package func facts(of stream: Stream) throws -> [Fact] {
    try connection.rows(JournalRecords.facts(of: stream), Fact.init)
  }

  /// Every fact in the streams of a room, stream by stream.
  package func facts(ofRoom room: String) throws -> [Fact] {
    try connection.rows(JournalRecords.facts(ofRoom: room), Fact.init)
  }

  package func version(of stream: Stream) throws -> Int {
    try end.version(of: stream.description, on: connection)
  }

  /// Leaves what it knows of the journal's end to the next of the same commit.
  func handOn() { end.leave(on: connection) }

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
    var placed = fact
    placed.version = try version(of: fact.stream) + 1
    placed.position = end.head.position + 1
    let link = Chain.link(placed, after: end.head.link)
    try connection.send(JournalRecords.insert(placed, link: link))
    if seen.insert(fact.stream).inserted { touched.append(fact.stream) }
    end.grow(by: placed, link: link)
    try ChainRecords.seal(end.head, in: connection)
    return placed
  }
}
