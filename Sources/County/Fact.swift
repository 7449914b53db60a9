import Synchronization

/// What happened, written once (tapahtuma): position, stream, both times, who, and what.
package struct Fact: Sendable, Equatable {
  /// Place in the county's total order, from 1.
  package var position: Int
  package var id: String
  package var stream: Stream
  /// Place in the stream, from 1.
  package var version: Int
  /// Name and version of the payload's form, such as `contact.received`.
  package var kind: String
  /// When it was so.
  package var occurred: Moment
  /// When we learnt it.
  package var recorded: Moment
  package var actor: Actor
  /// JSON with sorted keys.
  package let payload: String
  /// What the payload says, once somebody has read it.
  private let known = KnownPayload()

  package init(
    position: Int, id: String, stream: Stream, version: Int, kind: String, occurred: Moment, recorded: Moment,
    actor: Actor, payload: String
  ) {
    (self.position, self.id, self.stream, self.version) = (position, id, stream, version)
    (self.kind, self.occurred, self.recorded) = (kind, occurred, recorded)
    (self.actor, self.payload) = (actor, payload)
  }

  /// The payload as `Payload`; `nil` when the fact is of another kind or cannot be read.
  package func read<Payload: FactPayload>(_ type: Payload.Type = Payload.self) -> Payload? {
    kind == Payload.kind ? read(as: type) as? Payload : nil
  }

  /// The payload read as `type`, only once for all who ask.
  func read(as type: any FactPayload.Type) -> (any FactPayload)? {
    known.value { try? JSON.decode(type, from: payload) }
  }

  package static func == (one: Fact, other: Fact) -> Bool {
    (one.position, one.id, one.version, one.kind) == (other.position, other.id, other.version, other.kind)
      && one.stream == other.stream && one.occurred == other.occurred && one.recorded == other.recorded
      && one.actor == other.actor && one.payload == other.payload
  }
}

/// A payload that is read when first asked for and then shared by every copy of the fact.
private final class KnownPayload: Sendable {
  private let payload = Mutex<(any FactPayload)?>(nil)

  func value(_ read: () -> (any FactPayload)?) -> (any FactPayload)? {
    payload.withLock { known in
      known = known ?? read()
      return known
    }
  }
}

/// The line of facts about one thing: `matter/…`, `time/…`, `person/…`.
package struct Stream: Hashable, Sendable, Comparable, CustomStringConvertible {
  package let description: String

  package init<Owner>(_ room: String, _ id: ID<Owner>) { description = "\(room)/\(id.text)" }

  /// Reads `room/id`; `nil` for anything else.
  package init?(_ text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, ID<Stream>(parts[0]) != nil, ID<Stream>(parts[1]) != nil else { return nil }
    description = text
  }

  package var room: Substring { description[..<slash] }
  package var id: Substring { description[description.utf8.index(after: slash)...] }
  private var slash: String.Index {
    description.utf8.firstIndex(of: UInt8(ascii: "/")) ?? description.startIndex
  }
  package func id<Owner>(of kind: Owner.Type) -> ID<Owner>? { ID(id) }

  package static func < (one: Stream, other: Stream) -> Bool { one.description < other.description }
}
