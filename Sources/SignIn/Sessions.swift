package import County
import Synchronization
import Tables

/// Signed-in visitors in a signed cookie, with their beginnings and ends in the journal (istunnot).
///
/// A page costs no query: cookies that were read are kept, and so is the short list of sessions that ended
/// before their time. A session that ends here is refused here at once, and by other nodes at their next look.
package final class Sessions: Sendable {
  /// A working day; after it one signs in again.
  package static let life = 10 * 3_600
  /// Bytes of a cookie that is looked at, and of a name in it: a longer name is cut, so that its cookie is still ours.
  static let longest = 1_500, longestName = 300
  /// How far two nodes' clocks may differ when they tell each other of ends.
  static let skew = 120

  private struct Ticket: Codable {
    var actor: Actor
    var name: String
    var until: Int
    var session: ID<Session>
  }

  /// A genuine cookie, read.
  private struct Known {
    var ticket: Ticket
    var secret: String
  }

  private let seal: Seal
  private let journal: Journal
  /// Cookies that were read a moment ago: a page has one, and so have its pictures.
  private let known = Shelf<String, Int, Known?>(most: 4_096)
  /// Ended sessions whose cookies would otherwise still open the door, with when they run out.
  private let ended = Mutex<[ID<Session>: Int]>([:])
  private let looked = Mutex(Moment(seconds: 0))

  package init(seal: Seal, journal: Journal) { (self.seal, self.journal) = (seal, journal) }

  private var now: Moment { journal.world.now() }

  /// Begins a session; the value of its cookie.
  package func open(_ visitor: Visitor) async throws -> String {
    let id = journal.world.id(of: Session.self), until = now + Self.life
    try await journal.change(by: visitor.actor, on: [id.stream]) {
      try $0.add(SessionOpened(until: until), to: id.stream)
    }
    return try seal.close(
      Ticket(actor: visitor.actor, name: Self.fitting(visitor.name), until: until.seconds, session: id),
      for: .session)
  }

  /// The visitor whose cookie this is; `nil` when it is forged, broken, too old or ended.
  package func visitor(_ value: String, lang: Lang) -> Visitor? {
    guard value.utf8.count <= Self.longest, let known = known.part(value, under: 0, make: { read(value) }),
      known.ticket.until > now.seconds, !isEnded(known.ticket.session)
    else { return nil }
    return Visitor(
      actor: known.ticket.actor, name: known.ticket.name, lang: lang, secret: known.secret,
      session: known.ticket.session)
  }

  /// As many whole signs of the name as fit.
  private static func fitting(_ name: String) -> String {
    var bytes = 0
    return String(
      name.prefix { sign in
        bytes += sign.utf8.count
        return bytes <= longestName
      })
  }

  private func read(_ value: String) -> Known? {
    guard let ticket = seal.open(Ticket.self, value, for: .session) else { return nil }
    return Known(ticket: ticket, secret: String(seal.sign(value, for: .form).prefix(32)))
  }

  private func isEnded(_ id: ID<Session>) -> Bool { ended.withLock { !$0.isEmpty && $0[id] != nil } }
}

extension Sessions {
  /// Ends the visitor's own session, for good and on every node.
  package func end(_ visitor: Visitor) async throws {
    guard let id = visitor.session else { return }
    try await end([id], .left, by: visitor.actor)
  }

  /// Ends the visitor's other sessions.
  package func endOthers(_ visitor: Visitor) async throws {
    let others = try await list(of: visitor.actor.id).map(\.id).filter { $0 != visitor.session }
    try await end(others, .elsewhere, by: visitor.actor)
  }

  /// Ends all sessions of somebody, as when they have left the county's service; how many there were.
  package func endAll(of actor: String) async throws -> Int {
    let all = try await list(of: actor).map(\.id)
    try await end(all, .keeper, by: .luukku)
    return all.count
  }

  package func list(of actor: String) async throws -> [OpenSession] {
    let now = now
    return try await journal.database.read {
      try $0.rows(SessionRecords.open(of: actor, now: now), OpenSession.init).compactMap(\.self)
    }
  }

  private func end(_ ids: [ID<Session>], _ reason: SessionEnded.Reason, by actor: Actor) async throws {
    guard !ids.isEmpty else { return }
    let until = now.seconds + Self.life
    ended.withLock { ended in for id in ids { ended[id] = until } }
    try await journal.change(by: actor) { ledger in
      for id in ids where try ledger.facts(of: id.stream).last?.kind == SessionOpened.kind {
        try ledger.add(SessionEnded(reason: reason), to: id.stream)
      }
    }
  }

  /// Learns which sessions have ended on other nodes, and forgets those that have run out.
  package func look() async throws {
    let now = now, since = looked.withLock(\.self)
    let rows = try await journal.database.read {
      try $0.rows(SessionRecords.ended(since: since, now: now)) { (ID<Session>($0.text(0)), $0.int(1)) }
    }
    ended.withLock { ended in
      ended = ended.filter { $0.value > now.seconds }
      for case (let id?, let until) in rows { ended[id] = until }
    }
    looked.withLock { $0 = now + -Self.skew }
  }
}
