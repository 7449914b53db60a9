import Contact
package import County

/// One bookable time, folded from its facts: free or held by a matter.
package struct TimeState: Sendable, Equatable {
  package var time: TimePublished
  package var holder: ID<Matter>?
  package var isWithdrawn = false

  package var isFree: Bool { holder == nil && !isWithdrawn }

  package init?(_ facts: [Fact]) {
    guard let time = facts.first?.read(TimePublished.self) else { return nil }
    self.time = time
    for fact in facts {
      switch fact.kind {
      case TimeReserved.kind: holder = fact.read(TimeReserved.self)?.matter
      case TimeFreed.kind: holder = nil
      case TimeWithdrawn.kind: isWithdrawn = true
      default: break
      }
    }
  }

  /// Never two bookings of one time.
  package func reserve(for matter: ID<Matter>, now: Moment) throws(Refusal) -> TimeReserved {
    guard isFree else { throw .timeTaken }
    guard time.starts > now else { throw .timePast }
    return TimeReserved(matter: matter)
  }

  package func withdraw() throws(Refusal) -> TimeWithdrawn {
    guard isFree else { throw .timeTaken }
    return TimeWithdrawn()
  }
}

/// What Booking knows of a matter: its present appointment and whether it waits.
package struct Reservation: Sendable, Equatable {
  package var appointment: Appointment?
  package var waitsFor: WaitingListed?
  package var isClosed = false

  package init(_ facts: [Fact]) {
    for fact in facts {
      switch fact.kind {
      case AppointmentBooked.kind:
        (appointment, waitsFor) = (fact.read(AppointmentBooked.self)?.appointment, nil)
      case AppointmentMoved.kind: appointment = fact.read(AppointmentMoved.self)?.appointment
      case AppointmentCancelled.kind, "visit.held", "visit.missed": appointment = nil
      case WaitingListed.kind: waitsFor = fact.read(WaitingListed.self)
      case MatterClosed.kind: (isClosed, appointment, waitsFor) = (true, nil, nil)
      default: break
      }
    }
  }
}

extension ID<BookableTime> {
  package var stream: Stream { Stream("time", self) }
}

extension Refusal {
  package static let timeTaken = Refusal(
    "booking.taken", status: 409, fi: "Aika ehdittiin varata. Valitse toinen aika.",
    sv: "Tiden hann bokas. Välj en annan tid.", en: "The time has just been taken. Choose another.")
  package static let timePast = Refusal(
    "booking.past", fi: "Aika on jo mennyt. Valitse tuleva aika.",
    sv: "Tiden har redan passerat. Välj en kommande tid.",
    en: "The time has passed. Choose a coming one.")
  package static let timeAhead = Refusal(
    "booking.ahead", status: 409, fi: "Aika ei ole vielä alkanut. Peru tai siirrä aika, jos se ei sovi.",
    sv: "Tiden har inte börjat än. Avboka eller flytta tiden om den inte passar.",
    en: "The time has not begun yet. Cancel or move it if it does not suit.")
  package static let noSuchTime = Refusal(
    "booking.unknown", status: 404, fi: "Aikaa ei löydy.", sv: "Tiden hittas inte.", en: "No such time.")
  package static let alreadyBooked = Refusal(
    "booking.already", status: 409, fi: "Asialla on jo aika. Siirrä tai peru se ensin.",
    sv: "Ärendet har redan en tid. Flytta eller avboka den först.",
    en: "The matter has a time already. Move or cancel it first.")
  package static let notBooked = Refusal(
    "booking.none", status: 409, fi: "Asialla ei ole varattua aikaa.", sv: "Ärendet har ingen bokad tid.",
    en: "The matter has no booked time.")
}
