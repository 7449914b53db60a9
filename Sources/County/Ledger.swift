package import Tables

/// The journal as one request sees it: read, decide, add; nothing is written unless all of it is.
package final class Ledger {
  package let connection: any Connection
  package let actor: Actor
  private let world: World
  /// Where the journal ends, this request's own facts included.
  private var head: Chain.Head?
  private var versions: [Stream: Int] = [:]
  private(set) var touched: [Stream] = []
  /// Streams whose tables have been filled already within this request.
  var filled: Set<Stream> = []
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
    let end = try connection.first(ChainRecords.end(with: stream)) {
      ($0.int(0), $0.optionalText(1), $0.int(2))
    }
    guard let (position, link, version) = end else { return set(.beginning, stream, at: 0) }
    guard let link else {
      guard try ChainRecords.chain(in: connection, limit: .max) > 0 else {
        throw StoreFault.broken("fact \(position) has lost its link; run luukku verify")
      }
      return try self.version(of: stream)
    }
    return set(Chain.Head(position: position, link: link), stream, at: version)
  }

  private func set(_ end: Chain.Head, _ stream: Stream, at version: Int) -> Int {
    head = head ?? end
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
    let version = try version(of: fact.stream) + 1, end = head ?? .beginning
    var placed = fact
    (placed.position, placed.version) = (end.position + 1, version)
    let link = Chain.link(placed, after: end.link)
    try connection.send(JournalRecords.insert(placed, link: link))
    if seen.insert(fact.stream).inserted { touched.append(fact.stream) }
    let now = Chain.Head(position: placed.position, link: link)
    try ChainRecords.seal(now, in: connection)
    (head, versions[fact.stream]) = (now, version)
    return placed
  }
}
