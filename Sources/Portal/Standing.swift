package import Assessment
package import Booking
import Contact
package import County
import Feedback
import Visits

/// Where a matter stands (asian tila). Never stored by hand: it follows from the facts, in one place.
package enum Standing: String, CaseIterable, Sendable, Codable {
  case received, answered, toBook, waiting, booked, visited, guided, closed

  package var name: Text {
    switch self {
    case .received: Text(fi: "odottaa arviota", sv: "väntar på bedömning", en: "waiting for assessment")
    case .answered:
      Text(
        fi: "yhteys saatu, arvio kesken", sv: "kontakt nådd, bedömning pågår", en: "reached, not yet assessed"
      )
    case .toBook: Text(fi: "odottaa aikaa", sv: "väntar på tid", en: "waiting for a time")
    case .waiting: Text(fi: "jonossa", sv: "på väntelista", en: "on a waiting list")
    case .booked: Text(fi: "aika varattu", sv: "tid bokad", en: "booked")
    case .visited: Text(fi: "käynti pidetty", sv: "besöket genomfört", en: "visited")
    case .guided: Text(fi: "ohjattu", sv: "hänvisad", en: "guided")
    case .closed: Text(fi: "päätetty", sv: "avslutat", en: "closed")
    }
  }

  /// The shelf of the desk it lies on: work to do, visits to come, or done.
  var shelf: String {
    switch self {
    case .booked: "booked"
    case .closed: "closed"
    default: "work"
    }
  }
}

/// The facts of a matter that its standing follows from.
package struct StandingFacts: Sendable, Equatable {
  package var isClosed = false
  package var isAnswered = false
  package var result: AssessmentResult?
  package var appointment: Appointment?
  package var isWaiting = false
  package var isVisited = false

  package init() {}

  package init(_ facts: [Fact]) {
    let reservation = Reservation(facts)
    (appointment, isWaiting, isClosed) = (
      reservation.appointment, reservation.waitsFor != nil, reservation.isClosed
    )
    for fact in facts {
      switch fact.kind {
      case AssessmentMade.kind: result = fact.read(AssessmentMade.self)?.result
      case ContactAnswered.kind: isAnswered = true
      case MessageWritten.kind: isAnswered = isAnswered || fact.actor.role != .resident
      case VisitHeld.kind: isVisited = true
      default: break
      }
    }
  }
}

extension Standing {
  package init(_ facts: StandingFacts) {
    self =
      switch (facts.isClosed, facts.appointment, facts.isVisited, facts.result) {
      case (true, _, _, _): .closed
      case (_, .some, _, _): .booked
      case (_, _, true, _): .visited
      case (_, _, _, nil): facts.isAnswered ? .answered : .received
      case (_, _, _, let result?) where result.endsCare: .guided
      default: facts.isWaiting ? .waiting : .toBook
      }
  }
}

/// What somebody can do with a matter (toiminto).
package enum DeskAction: String, CaseIterable, Sendable {
  case claim, release, handOver, answer, message, link, assess, milestone, guide, book, move, cancel, wait
  case hold, holdNow, miss, pause, resume, identify, close

  package var name: Text {
    switch self {
    case .claim: Text(fi: "Ota käsittelyyn", sv: "Ta ärendet", en: "Claim")
    case .release: Text(fi: "Palauta jonoon", sv: "Lägg tillbaka i kön", en: "Give back")
    case .handOver: Text(fi: "Siirrä yksikölle", sv: "Överför till enhet", en: "Hand over")
    case .answer: Text(fi: "Yhteys saatu", sv: "Kontakt nådd", en: "Reached")
    case .message: Text(fi: "Kirjoita viesti", sv: "Skriv meddelande", en: "Write a message")
    case .link: Text(fi: "Toistuva yhteydenotto", sv: "Upprepad kontakt", en: "Repeat contact")
    case .assess: Text(fi: "Arvioi", sv: "Bedöm", en: "Assess")
    case .milestone: Text(fi: "Kirjaa vaihe", sv: "Registrera steg", en: "Record a step")
    case .guide: Text(fi: "Ohjaa palveluun", sv: "Hänvisa till tjänst", en: "Guide to a service")
    case .book: Text(fi: "Varaa aika", sv: "Boka tid", en: "Book a time")
    case .move: Text(fi: "Siirrä aika", sv: "Flytta tiden", en: "Move the time")
    case .cancel: Text(fi: "Peru aika", sv: "Avboka tiden", en: "Cancel the time")
    case .wait: Text(fi: "Vie jonoon", sv: "Sätt på väntelista", en: "Put on a waiting list")
    case .hold: Text(fi: "Käynti pidetty", sv: "Besöket genomfört", en: "Visit held")
    case .holdNow: Text(fi: "Hoidettu heti", sv: "Skött genast", en: "Helped at once")
    case .miss: Text(fi: "Ei saapunut", sv: "Kom inte", en: "Did not come")
    case .pause:
      Text(fi: "Tauko asiakkaan pyynnöstä", sv: "Paus på klientens begäran", en: "Pause at the person’s wish")
    case .resume: Text(fi: "Päätä tauko", sv: "Avsluta pausen", en: "End the pause")
    case .identify: Text(fi: "Tunnista henkilö", sv: "Identifiera personen", en: "Identify the person")
    case .close: Text(fi: "Päätä asia", sv: "Avsluta ärendet", en: "Close")
    }
  }

  /// The single key that opens or does it at a desk.
  package var key: String? {
    switch self {
    case .claim: "c"
    case .release: "g"
    case .handOver: "h"
    case .answer: "y"
    case .message: "m"
    case .assess: "a"
    case .book, .move: "b"
    case .hold: "v"
    case .holdNow: "w"
    case .pause, .resume: "p"
    case .identify: "i"
    case .close: "x"
    case .link, .milestone, .guide, .cancel, .wait, .miss: nil
    }
  }
}

extension Standing {
  /// Everything `role` may do here; who may act on the matter at all is another question (`Access`).
  package func actions(for role: Role) -> [DeskAction] {
    if role == .resident { return residentActions }
    guard role.isProfessional, self != .closed else { return [] }
    let always: [DeskAction] = [
      .claim, .release, .handOver, .answer, .message, .link, .identify, .milestone, .pause, .resume,
    ]
    guard role != .receptionist else { return always + receptionistActions + [.close] }
    return always + [.assess, .guide] + careActions + [.close]
  }

  private var careActions: [DeskAction] {
    switch self {
    case .received, .answered, .guided: [.holdNow]
    case .toBook, .waiting, .visited: [.book, .wait, .holdNow]
    case .booked: [.move, .cancel, .hold, .miss]
    case .closed: []
    }
  }

  private var receptionistActions: [DeskAction] {
    switch self {
    case .toBook, .waiting: [.guide, .book, .wait]
    case .booked: [.move, .cancel, .miss]
    default: [.guide]
    }
  }

  private var residentActions: [DeskAction] {
    switch self {
    case .closed: []
    case .toBook, .waiting: [.message, .book]
    case .booked: [.message, .move, .cancel]
    case .received, .answered, .visited, .guided: [.message]
    }
  }
}
