import Assessment
import Booking
import Contact
import County
import Feedback
import Visits

/// What the figures keep of one fact: twenty-four bytes instead of its text.
struct FactRow: Sendable, Equatable {
  enum Kind: UInt8, Sendable {
    case other, contact, answered, assessed, linked, visit, closed, feedback, corrected
    case published, withdrawn, reserved, freed, listed, booked
  }

  var kind: Kind
  /// The matter's or time's number in these columns; -1 for none.
  var subject: Int32 = -1
  /// Seconds since 1970, and the day in Finland since 1970.
  var at: Int64
  var day: Int32
  /// The working day on which a contact should be answered; 0 for other rows.
  var counting: Int32 = 0
  /// Unit's number; for a visit where it was held, for a contact where it came.
  var unit: UInt16 = 0
  /// Channel, class, reason, remote or score, by kind.
  var code: UInt8 = 0
  var flag = false
  /// A correction said that it did not happen.
  var isWithdrawn = false
}

/// The few fields that the figures read from payloads.
enum Glimpse {
  struct Contact: Decodable {
    var channel: ContactChannel
    var unit: String
    var earlier: String?
  }
  struct Assessed: Decodable { var urgency: String }
  struct Linked: Decodable { var reason: RepeatReason }
  struct Visit: Decodable {
    var mode: Mode
    var unit: String
  }
  struct Score: Decodable { var score: UInt8 }
  struct Time: Decodable {
    var unit: String
    var professional: String
    var profession: String
    var starts: Moment
    var urgent: Bool
  }
  struct Listed: Decodable {
    var unit: String
    var profession: String
  }
}

/// A fact read once, before it is numbered: this part runs on many threads.
struct ReadFact: Sendable {
  enum What: Sendable {
    case other
    case contact(channel: ContactChannel, unit: String, isRepeat: Bool)
    case answered
    case assessed(urgency: UInt8)
    case linked(RepeatReason)
    case visit(isRemote: Bool, unit: String)
    case closed
    case feedback(UInt8)
    case corrected(fact: String, occurred: Moment?)
    case published(unit: String, professional: String, profession: String, starts: Moment, urgent: Bool)
    case withdrawn, reserved, freed
    case listed(unit: String, profession: String)
    /// A time was booked: nobody waits any longer.
    case booked
  }

  var position: Int
  var subject: String
  var at: Moment
  var day: Day
  var what: What

  init(position: Int, subject: String, at: Moment, what: What) {
    (self.position, self.subject, self.at, day, self.what) = (position, subject, at, at.day, what)
  }

  init(_ fact: Fact) {
    (position, subject, at, day) = (fact.position, String(fact.stream.id), fact.occurred, fact.occurred.day)
    what = Self.what(fact) ?? .other
  }

  private static func what(_ fact: Fact) -> What? {
    func read<Value: Decodable>(_ type: Value.Type) -> Value? { try? JSON.decode(type, from: fact.payload) }
    switch fact.kind {
    case ContactReceived.kind:
      return read(Glimpse.Contact.self).map {
        .contact(channel: $0.channel, unit: $0.unit, isRepeat: $0.earlier != nil)
      }
    case ContactAnswered.kind: return .answered
    case MessageWritten.kind: return fact.actor.role == .resident ? .other : .answered
    case AssessmentMade.kind:
      return read(Glimpse.Assessed.self).map { .assessed(urgency: $0.urgency.utf8.first ?? 0) }
    case ContactLinked.kind: return read(Glimpse.Linked.self).map { .linked($0.reason) }
    case VisitHeld.kind:
      return read(Glimpse.Visit.self).map { .visit(isRemote: $0.mode.isRemote, unit: $0.unit) }
    case MatterClosed.kind: return .closed
    case FeedbackGiven.kind: return read(Glimpse.Score.self).map { .feedback($0.score) }
    case FactCorrected.kind:
      return fact.read(FactCorrected.self).map { .corrected(fact: $0.fact, occurred: $0.occurred) }
    case TimePublished.kind:
      return read(Glimpse.Time.self).map {
        .published(
          unit: $0.unit, professional: $0.professional, profession: $0.profession, starts: $0.starts,
          urgent: $0.urgent)
      }
    case TimeWithdrawn.kind: return .withdrawn
    case TimeReserved.kind: return .reserved
    case TimeFreed.kind: return .freed
    case WaitingListed.kind:
      return read(Glimpse.Listed.self).map { .listed(unit: $0.unit, profession: $0.profession) }
    case AppointmentBooked.kind: return .booked
    default: return .other
    }
  }
}

extension ReadFact.What {
  /// The same facts by plain names, for made-up columns.
  static func benchContact(channel: String, unit: String, isRepeat: Bool) -> ReadFact.What {
    .contact(channel: ContactChannel(rawValue: channel) ?? .web, unit: unit, isRepeat: isRepeat)
  }

  static func benchLinked(_ reason: Int) -> ReadFact.What { .linked(RepeatReason.allCases[reason]) }
}
