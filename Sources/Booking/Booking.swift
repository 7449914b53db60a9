import Contact
package import County
import Tables

/// Who, where, when (ajanvaraus): times are published, taken, moved and freed; never two bookings of one time.
package struct Booking: Sendable {
  package var journal: Journal

  package init(journal: Journal) { self.journal = journal }

  package static let facts: [any FactPayload.Type] = [
    TimePublished.self, TimeWithdrawn.self, TimeReserved.self, TimeFreed.self, AppointmentBooked.self,
    AppointmentMoved.self, AppointmentCancelled.self, WaitingListed.self,
  ]

  /// Free times at the units, soonest first.
  package func free(at units: [ID<CareUnit>], profession: String?, urgent: Bool = false, limit: Int = 40)
    async throws -> [FreeTime]
  {
    let query = BookingRecords.free(
      units: units.map(\.text), profession: profession, after: journal.world.now(), urgent: urgent,
      limit: limit)
    return try await journal.database.read { try $0.rows(query) { FreeTime($0) }.compactMap(\.self) }
  }

  /// A unit's own people publish its times.
  package func publish(_ times: [TimePublished], by actor: Actor) async throws {
    let mayPublish = actor.role.isProfessional || actor.role == .leader
    guard mayPublish, times.allSatisfy({ $0.unit.text == actor.unit }) else { throw Refusal.notYours }
    try await journal.change(by: actor) { ledger in
      for time in times { try ledger.add(time, to: journal.world.id(of: BookableTime.self).stream) }
    }
  }

  package func withdraw(_ time: ID<BookableTime>, by actor: Actor) async throws {
    try await journal.change(by: actor) { ledger in
      let state = try state(of: time, ledger)
      guard actor.role.isProfessional || actor.role == .leader, actor.unit == state.time.unit.text else {
        throw Refusal.notYours
      }
      try ledger.add(state.withdraw(), to: time.stream)
    }
  }

  package func book(_ time: ID<BookableTime>, for matter: ID<Matter>, by actor: Actor) async throws {
    try await change(matter, by: actor) { reservation, ledger in
      guard reservation.appointment == nil else { throw Refusal.alreadyBooked }
      let appointment = try take(time, for: matter, ledger)
      try ledger.add(AppointmentBooked(appointment: appointment), to: matter.stream)
      try follow(appointment, matter, ledger)
    }
  }

  package func move(_ matter: ID<Matter>, to time: ID<BookableTime>, by actor: Actor) async throws {
    try await change(matter, by: actor) { reservation, ledger in
      guard let old = reservation.appointment else { throw Refusal.notBooked }
      guard actor.role != .resident || old.starts > ledger.now else { throw Refusal.timePast }
      let appointment = try take(time, for: matter, ledger)
      try ledger.add(TimeFreed(), to: old.time.stream)
      try ledger.add(AppointmentMoved(from: old.time, appointment: appointment), to: matter.stream)
      try follow(appointment, matter, ledger)
    }
  }

  package func cancel(_ matter: ID<Matter>, because reason: CancelReason, by actor: Actor) async throws {
    try await change(matter, by: actor) { reservation, ledger in
      guard let old = reservation.appointment else { throw Refusal.notBooked }
      guard actor.role != .resident || old.starts > ledger.now else { throw Refusal.timePast }
      try ledger.add(TimeFreed(), to: old.time.stream)
      try ledger.add(AppointmentCancelled(time: old.time, reason: reason), to: matter.stream)
    }
  }

  package func wait(_ matter: ID<Matter>, at unit: ID<CareUnit>, for profession: String, by actor: Actor)
    async throws
  {
    try await change(matter, by: actor) { _, ledger in
      try ledger.add(WaitingListed(unit: unit, profession: profession), to: matter.stream)
    }
  }

  /// The matter goes to the unit that will see the person.
  private func follow(_ appointment: Appointment, _ matter: ID<Matter>, _ ledger: Ledger) throws {
    guard let holding = Holding(try ledger.facts(of: matter.stream)), holding.unit != appointment.unit else {
      return
    }
    try ledger.add(MatterHandedOver(unit: appointment.unit), to: matter.stream)
  }

  private func take(_ time: ID<BookableTime>, for matter: ID<Matter>, _ ledger: Ledger) throws -> Appointment
  {
    let state = try state(of: time, ledger)
    try ledger.add(state.reserve(for: matter, now: ledger.now), to: time.stream)
    return Appointment(time, state.time)
  }

  private func state(of time: ID<BookableTime>, _ ledger: Ledger) throws -> TimeState {
    guard let state = TimeState(try ledger.facts(of: time.stream)) else { throw Refusal.noSuchTime }
    return state
  }

  /// The resident of the matter and the professionals of its units may change its times.
  private func change(
    _ matter: ID<Matter>, by actor: Actor, _ decide: @escaping @Sendable (Reservation, Ledger) throws -> Void
  ) async throws {
    try await journal.change(by: actor, on: [matter.stream]) { ledger in
      let facts = try ledger.facts(of: matter.stream)
      guard let holding = Holding(facts) else { throw Refusal.noSuchMatter }
      let access = Access(actor)
      guard access.mayRead(holding.belonging), actor.role == .resident || actor.role.isProfessional else {
        throw Refusal.notYours
      }
      guard holding.closed == nil else { throw Refusal.matterClosed }
      try decide(Reservation(facts), ledger)
    }
  }
}
