import Assessment
import Booking
import Contact
import County
import Visits

/// The few fields of each payload that the columns read.
enum MarkGlimpse {
  struct Contact: Decodable {
    struct Promise: Decodable { var to: Moment }
    var channel: ContactChannel
    var unit: String
    var branch: Branch
    var lang: Lang
    var person: String?
    var born: Day?
    var municipality: String?
    var callback: Promise?
    var earlier: String?
  }
  struct Identified: Decodable {
    var person: String
    var born: Day
    var municipality: String
  }
  struct Assessed: Decodable {
    var urgency: String
    var branch: Branch?
    var segment: ClientSegment?
  }
  struct Linked: Decodable { var reason: RepeatReason }
  struct Booked: Decodable {
    struct Appointment: Decodable {
      var unit: String
      var profession: String
      var mode: Mode
    }
    var appointment: Appointment
  }
  struct Visit: Decodable {
    var mode: Mode
    var profession: String
    var professional: String
    var unit: String
  }
  struct Closed: Decodable { var reason: ClosingReason }
  struct Score: Decodable { var score: Int }
  struct Call: Decodable {
    var line: String?
    var waitSeconds: Int?
  }
  struct Resident: Decodable {
    var born: Day
    var municipality: String
    var lang: Lang
  }
}

/// A fact read once, before its names are numbered: this part runs on many threads.
struct ReadMark: Sendable {
  enum What: Sendable {
    case contact(MarkGlimpse.Contact)
    case identified(MarkGlimpse.Identified)
    case plain(Mark.Kind)
    case assessed(MarkGlimpse.Assessed)
    case linked(RepeatReason)
    case booked(MarkGlimpse.Booked.Appointment)
    case visit(MarkGlimpse.Visit)
    case closed(ClosingReason)
    case score(Mark.Kind, Int, unit: String)
    case listed(Glimpse.Listed)
    case call(Mark.Kind, MarkGlimpse.Call)
    case reported(ReportedMark)
    case resident(MarkGlimpse.Resident)
    case corrected(fact: String, occurred: Moment?)
  }

  var position: Int
  var subject: String
  var at: Moment
  var recorded: Day
  var what: What

  init(position: Int, subject: String, at: Moment, recorded: Day, what: What) {
    (self.position, self.subject, self.at) = (position, subject, at)
    (self.recorded, self.what) = (recorded, what)
  }

  /// `nil` for a fact that no figure reads.
  init?(_ fact: Fact) {
    guard let what = Self.what(fact) else { return nil }
    (position, subject, at) = (fact.position, fact.stream.description, fact.occurred)
    (recorded, self.what) = (fact.recorded.day, what)
    if case .reported(let mark) = what, let chain = mark.chain { subject = chain }
  }
}

extension ReadMark {
  private static func what(_ fact: Fact) -> What? {
    switch fact.stream.room {
    case "matter": matter(fact)
    case "call": call(fact)
    case "person": fact.kind == Person.kind ? read(fact).map { .resident($0) } : other(fact)
    case "time", "trace": nil
    default: ReportedMark(fact).map { .reported($0) } ?? other(fact)
    }
  }

  private static func read<Value: Decodable>(_ fact: Fact, _ type: Value.Type = Value.self) -> Value? {
    try? JSON.decode(type, from: fact.payload)
  }

  private static func matter(_ fact: Fact) -> What? {
    switch fact.kind {
    case ContactReceived.kind: read(fact).map { .contact($0) }
    case ContactIdentified.kind: read(fact).map { .identified($0) }
    case ContactAnswered.kind: .plain(.answered)
    case MessageWritten.kind: fact.actor.role == .resident ? nil : .plain(.answered)
    case AssessmentMade.kind: read(fact).map { .assessed($0) }
    case ContactLinked.kind: read(fact, MarkGlimpse.Linked.self).map { .linked($0.reason) }
    case AppointmentBooked.kind, AppointmentMoved.kind:
      read(fact, MarkGlimpse.Booked.self).map { .booked($0.appointment) }
    case VisitHeld.kind: read(fact).map { .visit($0) }
    case VisitMissed.kind: .plain(.missed)
    case MatterClosed.kind: read(fact, MarkGlimpse.Closed.self).map { .closed($0.reason) }
    case "feedback.given": read(fact, MarkGlimpse.Score.self).map { .score(.feedback, $0.score, unit: "") }
    case WaitingListed.kind: read(fact).map { .listed($0) }
    default: other(fact)
    }
  }

  private static func call(_ fact: Fact) -> What? {
    switch fact.kind {
    case CallReceived.kind: read(fact).map { .call(.callReceived, $0) }
    case CallQueued.kind: .plain(.callQueued)
    case CallAnswered.kind: read(fact).map { .call(.callAnswered, $0) }
    case CallAbandoned.kind: read(fact).map { .call(.callAbandoned, $0) }
    case CallbackAsked.kind: .plain(.callbackAsked)
    default: other(fact)
    }
  }

  private static func other(_ fact: Fact) -> What? {
    guard fact.kind == FactCorrected.kind else { return nil }
    return fact.read(FactCorrected.self).map { .corrected(fact: $0.fact, occurred: $0.occurred) }
  }
}
