import Booking
import Contact
import County
import CountyTesting
import Testing
import Visits

/// A county where visits are booked and held (käyntien testialue).
struct VisitsCounty: Sendable {
  let county: TestCounty
  let booking: Booking
  let visits: Visits

  init() async throws {
    county = try await TestCounty(
      facts: Booking.facts + Visits.facts, records: [BookingRecords()], migrations: BookingRecords.migrations)
    (booking, visits) = (Booking(journal: county.journal), Visits(journal: county.journal))
  }

  /// A matter with a time tomorrow at its own unit.
  func booked(_ mode: Mode = .unit) async throws -> ID<Matter> {
    let matter = try await county.receive(
      county.contact { $0.person = ID(Cast.resident.id) }, by: Cast.resident)
    let unit = try await county.holding(matter).unit
    try await booking.publish(
      [
        TimePublished(
          unit: unit, professional: Cast.nurse.professional, profession: "nurse", mode: mode,
          starts: TestCounty.start + 86_400, minutes: 20)
      ],
      by: Cast.nurse)
    let free = try await booking.free(at: [unit], profession: nil)
    try await booking.book(try #require(free.first).id, for: matter, by: Cast.resident)
    return matter
  }

  func atOnce(_ matter: ID<Matter>, by actor: Actor = Cast.nurse) async throws {
    try await visits.heldAtOnce(matter, mode: .phone, profession: "nurse", minutes: 15, note: nil, by: actor)
  }

  func visit(of matter: ID<Matter>) async throws -> Fact? {
    try await county.journal.facts(of: matter.stream).last { $0.kind == VisitHeld.kind }
  }
}

/// The code of the refusal that `body` meets; `nil` when it goes through.
private func refusal(_ body: () async throws -> Void) async throws -> String? {
  do {
    try await body()
    return nil
  } catch let refusal as Refusal {
    return refusal.code
  }
}

@Suite("Visits") struct VisitsTests {
  @Test("A held visit tells the booked time, and happened when it began", arguments: Mode.allCases) func held(
    _ mode: Mode
  ) async throws {
    let town = try await VisitsCounty(), matter = try await town.booked(mode)
    let booked = try #require(Reservation(try await town.county.journal.facts(of: matter.stream)).appointment)
    town.county.wait(hours: 2, days: 1)
    try await town.visits.held(matter, note: "Hyvin meni", by: Cast.nurse)
    let fact = try #require(try await town.visit(of: matter)), visit = try #require(fact.read(VisitHeld.self))
    #expect(fact.occurred == booked.starts && fact.recorded == town.county.now)
    #expect(
      visit.mode == mode && visit.time == booked.time && visit.minutes == 20 && visit.note == "Hyvin meni")
    #expect(
      visit.unit == booked.unit && visit.professional == booked.professional && visit.profession == "nurse")
    #expect(Reservation(try await town.county.journal.facts(of: matter.stream)).appointment == nil)
  }

  @Test("A visit held before its time happened now, never in the future") func early() async throws {
    let town = try await VisitsCounty(), matter = try await town.booked()
    try await town.visits.held(matter, note: nil, by: Cast.nurse)
    #expect(try await town.visit(of: matter)?.occurred == TestCounty.start)
  }

  @Test(
    "Remote or not follows from the mode alone", arguments: zip(Mode.allCases, [false, true, true, false]))
  func remote(_ mode: Mode, _ isRemote: Bool) async throws {
    #expect(mode.isRemote == isRemote)
    #expect(mode.isRemote == (mode.national == "R52"))
  }

  @Test("Help given at once is a visit of whoever gave it") func atOnce() async throws {
    let town = try await VisitsCounty(), matter = try await town.county.receive()
    try await town.atOnce(matter)
    let visit = try #require(try await town.visit(of: matter)?.read(VisitHeld.self))
    #expect(visit.professional == Cast.nurse.professional && visit.unit.text == "yhteyskeskus")
    #expect(visit.time == nil && visit.mode == .phone && visit.minutes == 15)
  }

  @Test("A missed visit ends the appointment and is no visit") func missed() async throws {
    let town = try await VisitsCounty(), matter = try await town.booked()
    town.county.wait(hours: 2, days: 1)
    try await town.visits.missed(matter, by: Cast.nurse)
    let facts = try await town.county.journal.facts(of: matter.stream)
    #expect(facts.last?.kind == VisitMissed.kind && facts.last?.read(VisitMissed.self)?.milestones == [])
    #expect(Reservation(facts).appointment == nil)
    #expect(try await town.visit(of: matter) == nil)
  }

  @Test("Nobody can fail to come before the time begins") func ahead() async throws {
    let town = try await VisitsCounty(), matter = try await town.booked(),
      facts = { try await town.county.journal.facts(of: matter.stream) },
      booked = try #require(Reservation(try await facts()).appointment), before = try await facts().count
    #expect(
      try await refusal { try await town.visits.missed(matter, by: Cast.nurse) } == "booking.ahead")
    #expect(try await facts().count == before)
    while town.county.now < booked.starts { town.county.wait(minutes: 10) }
    try await town.visits.missed(matter, by: Cast.nurse)
    #expect(try await facts().last?.kind == VisitMissed.kind)
  }

  @Test("A held visit is a milestone of the profession that held it") func milestone() {
    #expect(VisitHeld.example.milestones == [Milestone("visit.held", profession: "nurse")])
  }

  @Test("One appointment is one visit: it is not held or missed twice") func once() async throws {
    let town = try await VisitsCounty(), matter = try await town.booked()
    try await town.visits.held(matter, note: nil, by: Cast.nurse)
    #expect(
      try await refusal { try await town.visits.held(matter, note: nil, by: Cast.nurse) } == "booking.none")
    #expect(try await refusal { try await town.visits.missed(matter, by: Cast.nurse) } == "booking.none")
  }

  @Test("Only the unit's professionals say that a visit was held") func rights() async throws {
    let allowed: Set = [Cast.nurse.id, Cast.secondNurse.id, Cast.receptionist.id]
    for actor in Cast.all {
      let expected = allowed.contains(actor.id) ? nil : "access.denied"
      let town = try await VisitsCounty(), booked = try await town.booked(),
        other = try await town.county.receive()
      #expect(
        try await refusal { try await town.visits.held(booked, note: nil, by: actor) } == expected,
        "\(actor.id)")
      #expect(try await refusal { try await town.atOnce(other, by: actor) } == expected, "\(actor.id)")
    }
  }

  @Test("Help at once does not swallow a booked time") func notOverBooking() async throws {
    let town = try await VisitsCounty(), matter = try await town.booked()
    #expect(try await refusal { try await town.atOnce(matter) } == "booking.already")
    #expect(Reservation(try await town.county.journal.facts(of: matter.stream)).appointment != nil)
  }

  @Test("A closed matter has no more visits") func closed() async throws {
    let town = try await VisitsCounty(), matter = try await town.county.receive()
    try await town.county.contact.change(matter, by: Cast.nurse) {
      try $0.close(.helped, by: Cast.nurse.professional)
    }
    #expect(
      try await refusal { try await town.visits.held(matter, note: nil, by: Cast.nurse) } == "matter.closed")
    #expect(try await refusal { try await town.visits.missed(matter, by: Cast.nurse) } == "matter.closed")
    #expect(
      try await refusal { try await town.visits.held(.example, note: nil, by: Cast.nurse) }
        == "matter.unknown")
  }

  @Test("Two who say at once that the visit was held write it once") func concurrent() async throws {
    let town = try await VisitsCounty(), matter = try await town.booked()
    await withTaskGroup(of: Void.self) { group in
      for actor in [Cast.nurse, Cast.secondNurse, Cast.receptionist] {
        group.addTask { try? await town.visits.held(matter, note: nil, by: actor) }
      }
    }
    #expect(try await town.county.journal.facts(of: matter.stream).count { $0.kind == VisitHeld.kind } == 1)
  }
}
