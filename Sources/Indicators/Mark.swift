/// What the columns keep of one fact (merkintä): numbers instead of its text, with both of its times.
struct Mark: Sendable, Equatable {
  enum Kind: UInt8, Sendable {
    case contact, identified, answered, assessed, linked, booked, visit, missed, closed, feedback, listed
    case callReceived, callQueued, callAnswered, callAbandoned, callbackAsked
    case emergency, referral, group, pathway, move, language, staff, worker, workerEnded, resident
    case corrected
  }

  var kind: Kind
  /// A correction said that the fact did not happen; on a `corrected` mark.
  var flag = false
  var channel: UInt8 = 0
  var branch: UInt8 = 0
  /// Urgency, reason, mode, score or level.
  var code: UInt8 = 0
  var profession: UInt8 = 0
  /// Line, specialty, pathway; of an assessment the client's segment.
  var category: UInt8 = 0
  var unit: UInt16 = 0
  var position: Int32
  /// When we learnt it: the day in Finland.
  var recorded: Int32
  /// The number of the matter, call or person whose marks make a chain.
  var subject: Int32 = -1
  /// The mark before this one of the same subject.
  var previous: Int32 = -1
  /// When it was so, seconds since 1970.
  var at: Int64
  /// The end of a promise, minutes, a number of people, or the corrected time.
  var number: Int64 = 0
  /// The corrected mark's place.
  var target: Int32 = -1
  var who = Whose()

  init(_ kind: Kind, position: Int32, recorded: Int32, at: Int64) {
    (self.kind, self.position, self.recorded, self.at) = (kind, position, recorded, at)
  }
}
