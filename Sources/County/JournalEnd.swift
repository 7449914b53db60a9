import Tables

/// Where the journal ends and which versions its streams have, as far as somebody has asked (päiväkirjan pää). Requests
/// that share a commit hand it on, so that it is asked once for all of them.
struct JournalEnd: Sendable {
  private static let note = "journal"

  /// `nil` until somebody has asked.
  private var known: Chain.Head?
  private var versions: [String: Int] = [:]

  /// The last fact's place and link.
  var head: Chain.Head { known ?? .beginning }

  /// What the one before left. Nothing stays behind: whoever fails leaves nothing.
  static func taken(from connection: any Connection) -> JournalEnd {
    connection.notes.removeValue(forKey: note) as? JournalEnd ?? JournalEnd()
  }

  func leave(on connection: any Connection) { connection.notes[Self.note] = self }

  /// Asks about many streams at once, for those who come after.
  static func ask(_ streams: [String], _ connection: any Connection) throws {
    var end = taken(from: connection)
    try end.learn(streams, on: connection)
    end.leave(on: connection)
  }

  /// The newest version of `stream`; 0 when it has not begun.
  mutating func version(of stream: String, on connection: any Connection) throws -> Int {
    if let version = versions[stream] { return version }
    if known == nil {
      try learn([stream], on: connection)
    } else {
      versions[stream] = try connection.count(ChainRecords.version(of: stream))
    }
    return versions[stream] ?? 0
  }

  /// Notes a fact that has just been added.
  mutating func grow(by fact: Fact, link: String) {
    known = Chain.Head(position: fact.position, link: link)
    versions[fact.stream.description] = fact.version
  }

  private mutating func learn(_ streams: [String], on connection: any Connection) throws {
    for stream in streams where versions[stream] == nil { versions[stream] = 0 }
    var end = Chain.Head.beginning, hasLink = true
    try connection.each(ChainRecords.end(with: Self.padded(streams))) { row in
      end = Chain.Head(position: row.int(0), link: row.text(1))
      hasLink = row.optionalText(1) != nil
      if let stream = row.optionalText(2) { versions[stream] = row.int(3) }
    }
    if !hasLink { end = try chained(end, on: connection) }
    known = end
  }

  /// Joins what an older program has written, and asks again.
  private func chained(_ end: Chain.Head, on connection: any Connection) throws -> Chain.Head {
    guard try ChainRecords.chain(in: connection, limit: .max) > 0,
      let link = try connection.first(ChainRecords.link(at: end.position), { $0.optionalText(0) }) ?? nil
    else { throw StoreFault.broken("fact \(end.position) has lost its link; run luukku verify") }
    return Chain.Head(position: end.position, link: link)
  }

  /// As many names as a power of two, the last one repeated: few forms of one statement to prepare.
  private static func padded(_ streams: [String]) -> [String] {
    guard let last = streams.last else { return streams }
    var size = 1
    while size < streams.count { size *= 2 }
    return streams + Array(repeating: last, count: size - streams.count)
  }
}
