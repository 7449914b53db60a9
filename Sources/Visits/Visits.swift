package import Booking
import Contact
package import County

/// Going there and doing it (käynnit): held, missed, with or without a booked time.
package struct Visits: Sendable {
  package var journal: Journal

  package init(journal: Journal) { self.journal = journal }

  package static let facts: [any FactPayload.Type] = [VisitHeld.self, VisitMissed.self]

  /// The booked visit was held now, by the one who says so.
  package func held(_ matter: ID<Matter>, note: String?, by actor: Actor) async throws {
    try await change(matter, by: actor) { reservation, ledger in
      guard let booked = reservation.appointment else { throw Refusal.notBooked }
      let visit = VisitHeld(
        mode: booked.mode, profession: booked.profession, professional: booked.professional,
        unit: booked.unit,
        minutes: booked.minutes, time: booked.time, note: note)
      try ledger.add(visit, to: matter.stream, occurred: min(booked.starts, ledger.now))
    }
  }

  /// A visit without a booked time: help given at once, on the phone or at the desk.
  package func heldAtOnce(
    _ matter: ID<Matter>, mode: Mode, profession: String, minutes: Int, note: String?, by actor: Actor
  ) async throws {
    try await change(matter, by: actor) { reservation, ledger in
      // a booked time would stay taken by a matter that has forgotten it
      guard reservation.appointment == nil else { throw Refusal.alreadyBooked }
      guard let who = ID<Professional>(actor.id), let unit = actor.unit.flatMap({ ID<CareUnit>($0) }) else {
        throw Refusal.notYours
      }
      let visit = VisitHeld(
        mode: mode, profession: profession, professional: who, unit: unit, minutes: minutes, note: note)
      try ledger.add(visit, to: matter.stream)
    }
  }

  package func missed(_ matter: ID<Matter>, by actor: Actor) async throws {
    try await change(matter, by: actor) { reservation, ledger in
      guard let booked = reservation.appointment else { throw Refusal.notBooked }
      guard booked.starts <= ledger.now else { throw Refusal.timeAhead }
      try ledger.add(VisitMissed(time: booked.time), to: matter.stream)
    }
  }

  private func change(
    _ matter: ID<Matter>, by actor: Actor, _ decide: @escaping @Sendable (Reservation, Ledger) throws -> Void
  ) async throws {
    try await journal.change(by: actor, on: [matter.stream]) { ledger in
      let facts = try ledger.facts(of: matter.stream)
      guard let holding = Holding(facts) else { throw Refusal.noSuchMatter }
      guard Access(actor).mayHandle(holding.belonging) else { throw Refusal.notYours }
      guard holding.closed == nil else { throw Refusal.matterClosed }
      try decide(Reservation(facts), ledger)
    }
  }
}
