import Booking
import Contact
import County
import CountyTesting
import Testing

@Suite("Who may book, and where the matter goes") struct RightsAndUnitTests {
  @Test("The resident and the unit's professionals may book; nobody else") func rights() async throws {
    let allowed: Set = [Cast.resident.id, Cast.nurse.id, Cast.secondNurse.id, Cast.receptionist.id]
    for actor in Cast.all {
      let town = try await BookingCounty(), time = try await town.publish(), matter = try await town.matter()
      let code = try await refusal { try await town.booking.book(time, for: matter, by: actor) }
      #expect(code == (allowed.contains(actor.id) ? nil : "access.denied"), "\(actor.id)")
    }
  }

  @Test("Whoever acted for another may book for them") func acting() async throws {
    let town = try await BookingCounty(), time = try await town.publish()
    let matter = try await town.county.receive(
      town.county.contact {
        ($0.person, $0.actedBy, $0.about) = (ID(Cast.otherResident.id), ID(Cast.resident.id), .child)
      })
    try await town.booking.book(time, for: matter, by: Cast.resident)
    try await town.booking.cancel(matter, because: .otherTime, by: Cast.otherResident)
    #expect(try await town.holder(time) == nil)
  }

  @Test("Only the unit's own professionals and leader withdraw its times") func withdrawing() async throws {
    let allowed: Set = [Cast.nurse.id, Cast.secondNurse.id, Cast.receptionist.id, Cast.leader.id]
    for actor in Cast.all {
      let town = try await BookingCounty(), time = try await town.publish()
      let code = try await refusal { try await town.booking.withdraw(time, by: actor) }
      #expect(code == (allowed.contains(actor.id) ? nil : "access.denied"), "\(actor.id)")
    }
  }

  @Test("The matter follows its booking to the unit that will see the person") func follows() async throws {
    let town = try await BookingCounty(), matter = try await town.matter()
    let times = try await town.publish([
      BookingCounty.time(24, at: BookingCounty.healthCentre), BookingCounty.time(48),
    ])
    try await town.booking.book(times[0], for: matter, by: Cast.nurse)
    #expect(try await town.county.holding(matter).unit == BookingCounty.healthCentre)
    try await town.booking.move(matter, to: times[1], by: Cast.healthCentreNurse)
    let holding = try await town.county.holding(matter)
    #expect(holding.unit == BookingCounty.centre)
    #expect(holding.units == ["yhteyskeskus", "kajaani-tk"])
  }

  @Test("A booking at its own unit hands nothing over") func stays() async throws {
    let town = try await BookingCounty(), matter = try await town.matter(), time = try await town.publish()
    try await town.booking.book(time, for: matter, by: Cast.nurse)
    let kinds = try await town.county.journal.facts(of: matter.stream).map(\.kind)
    #expect(kinds == [ContactReceived.kind, AppointmentBooked.kind])
  }

  @Test("A wait ends with a booking and comes back only when listed anew") func waiting() async throws {
    let town = try await BookingCounty(), matter = try await town.matter(), time = try await town.publish()
    try await town.booking.wait(matter, at: BookingCounty.centre, for: "nurse", by: Cast.nurse)
    #expect(try await town.reservation(matter).waitsFor?.profession == "nurse")
    try await town.booking.book(time, for: matter, by: Cast.nurse)
    #expect(try await town.reservation(matter).waitsFor == nil)
    try await town.booking.cancel(matter, because: .unit, by: Cast.nurse)
    #expect(try await town.reservation(matter).waitsFor == nil)
  }
}

@Suite("Free times") struct FreeTimesTests {
  @Test("Free times come soonest first, of the units and the profession asked") func order() async throws {
    let town = try await BookingCounty()
    var chance = SeededChance(seed: 5)
    let hours = (1...30).map { $0 * 5 }.shuffled(using: &chance)
    _ = try await town.publish(
      hours.map {
        BookingCounty.time(
          $0, at: $0 % 2 == 0 ? BookingCounty.centre : BookingCounty.healthCentre,
          profession: $0 % 3 == 0 ? "doctor" : "nurse")
      })
    let both = try await town.booking.free(
      at: [BookingCounty.centre, BookingCounty.healthCentre], profession: nil)
    #expect(both.map(\.time.starts) == hours.sorted().map { TestCounty.start + $0 * 3_600 })
    let doctors = try await town.booking.free(at: [BookingCounty.centre], profession: "doctor")
    #expect(
      doctors.map(\.time.starts)
        == hours.sorted().filter { $0 % 6 == 0 }.map { TestCounty.start + $0 * 3_600 })
    #expect(try await town.booking.free(at: [BookingCounty.centre], profession: nil, limit: 2).count == 2)
    #expect(try await town.booking.free(at: [], profession: nil).isEmpty)
  }

  @Test("Urgent times are offered only to urgent needs") func urgent() async throws {
    let town = try await BookingCounty()
    _ = try await town.publish([BookingCounty.time(1, urgent: true), BookingCounty.time(2)])
    #expect(
      try await town.booking.free(at: [BookingCounty.centre], profession: nil).map(\.time.urgent) == [false])
    #expect(
      try await town.booking.free(at: [BookingCounty.centre], profession: nil, urgent: true).map(
        \.time.urgent) == [true, false])
  }

  @Test("A listed time tells everything that was published", arguments: Mode.allCases) func whole(
    _ mode: Mode
  ) async throws {
    let town = try await BookingCounty()
    var time = BookingCounty.time(9, profession: "doctor", mode: mode)
    time.service = "SOTE-0035"
    let id = try await town.publish(time)
    let free = try await town.booking.free(at: [BookingCounty.centre], profession: "doctor")
    #expect(free.map(\.time) == [time] && free.map(\.id) == [id])
  }

  @Test("A profession or unit with hostile words finds nothing and breaks nothing") func hostile()
    async throws
  {
    let town = try await BookingCounty(), time = try await town.publish()
    #expect(try await town.booking.free(at: [BookingCounty.centre], profession: "x' or 1=1 --").isEmpty)
    #expect(try await town.booking.free(at: [BookingCounty.centre], profession: nil).map(\.id) == [time])
  }
}
