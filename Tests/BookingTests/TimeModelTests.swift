import Assessment
import Booking
import Contact
import County
import CountyTesting
import Testing

@Suite("Times and reservations against slow models") struct TimeModelTests {
  private static let start = TestCounty.start

  private func fact(_ payload: any FactPayload, _ place: Int, _ stream: County.Stream) throws -> Fact {
    Fact(
      position: place, id: "f\(place)", stream: stream, version: place, kind: type(of: payload).kind,
      occurred: Self.start,
      recorded: Self.start, actor: Cast.nurse, payload: try JSON.encode(payload))
  }

  @Test(
    "A time is whose it was last given to, unless it was given back", arguments: 1...20 as ClosedRange<UInt64>
  )
  func states(_ seed: UInt64) throws {
    let chance = SeededChance(seed: seed), stream = ID<BookableTime>.example.stream
    var facts = [try fact(TimePublished.example, 1, stream)], holder: String?, isWithdrawn = false
    for place in 2...30 {
      let state = try #require(TimeState(facts))
      #expect(state.holder?.text == holder && state.isWithdrawn == isWithdrawn)
      #expect(state.isFree == (holder == nil && !isWithdrawn))
      let who = try #require(ID<Matter>("m\(chance.next() % 4)"))
      switch chance.next() % 5 {
      case 0, 1, 2:
        if holder == nil, !isWithdrawn {
          facts.append(try fact(try state.reserve(for: who, now: state.time.starts + -1), place, stream))
          holder = who.text
        } else {
          #expect(throws: Refusal.timeTaken) { try state.reserve(for: who, now: state.time.starts + -1) }
        }
      case 3 where holder != nil:
        facts.append(try fact(TimeFreed(), place, stream))
        holder = nil
      case 4 where place > 24:
        if holder == nil, !isWithdrawn {
          facts.append(try fact(try state.withdraw(), place, stream))
          isWithdrawn = true
        } else {
          #expect(throws: Refusal.timeTaken) { try state.withdraw() }
        }
      default: break
      }
    }
  }

  @Test(
    "A time can be taken until the second before it begins",
    arguments: [(-86_400, true), (-1, true), (0, false), (1, false)])
  func borders(_ offset: Int, _ may: Bool) throws {
    let state = try #require(TimeState([try fact(TimePublished.example, 1, ID<BookableTime>.example.stream)]))
    let now = state.time.starts + offset
    if may {
      #expect(try state.reserve(for: .example, now: now).matter == .example)
    } else {
      #expect(throws: Refusal.timePast) { try state.reserve(for: .example, now: now) }
    }
  }

  @Test("A stream that does not begin with a time is no time")
  func none() throws {
    #expect(TimeState([]) == nil)
    #expect(TimeState([try fact(TimeReserved.example, 1, ID<BookableTime>.example.stream)]) == nil)
  }

  /// What a matter has, read backwards from its facts.
  private func appointment(_ facts: [Fact]) -> Appointment? {
    for fact in facts.reversed() {
      switch fact.kind {
      case "appointment.cancelled", "visit.held", "visit.missed", "matter.closed": return nil
      case "appointment.booked": return fact.read(AppointmentBooked.self)?.appointment
      case "appointment.moved": return fact.read(AppointmentMoved.self)?.appointment
      default: continue
      }
    }
    return nil
  }

  private func waits(_ facts: [Fact]) -> Bool {
    let last = facts.last { ["waiting.listed", "appointment.booked", "matter.closed"].contains($0.kind) }
    return last?.kind == "waiting.listed"
  }

  @Test(
    "A matter's reservation is what one reads backwards from its facts",
    arguments: 1...20 as ClosedRange<UInt64>)
  func reservations(_ seed: UInt64) throws {
    let chance = SeededChance(seed: seed), stream = ID<Matter>.example.stream
    var facts: [Fact] = []
    for place in 1...40 {
      let time = Appointment(try #require(ID<BookableTime>("t\(chance.next() % 5)")), .example)
      let payloads: [any FactPayload] = [
        AppointmentBooked(appointment: time), AppointmentMoved(from: .example, appointment: time),
        AppointmentCancelled(time: time.time, reason: .ill),
        WaitingListed(unit: .example, profession: "nurse"),
        ContactAnswered(channel: .phone), MilestoneReached(milestone: "visit.held"),
      ]
      let isEnd = place == 38
      facts.append(
        try fact(isEnd ? MatterClosed(reason: .helped) : payloads[Int(chance.next() % 6)], place, stream))
      let reservation = Reservation(facts)
      #expect(reservation.appointment == appointment(facts), "seed \(seed) place \(place)")
      #expect((reservation.waitsFor != nil) == waits(facts) && reservation.isClosed == (place >= 38))
    }
  }

  @Test(
    "Free times are those of the units that are free, coming, fitting, soonest first",
    arguments: 1...8 as ClosedRange<UInt64>)
  func free(_ seed: UInt64) async throws {
    let county = try await TestCounty(
      facts: Booking.facts, records: [BookingRecords()], migrations: BookingRecords.migrations)
    let booking = Booking(journal: county.journal), chance = SeededChance(seed: seed)
    let units = ["kajaani-tk", "sotkamo-tk", "kuhmo-tk"].compactMap { ID<CareUnit>($0) },
      professions = ["nurse", "doctor"]
    var all: [TimePublished] = []
    for unit in units {
      let times = (0..<12).map { _ in
        TimePublished(
          unit: unit, professional: Cast.nurse.professional, profession: professions[Int(chance.next() % 2)],
          mode: .unit,
          starts: county.now + (Int(chance.next() % 400) - 100) * 600, minutes: 20,
          urgent: chance.next() % 4 == 0)
      }
      try await booking.publish(times, by: Actor(id: "x", role: .nurse, unit: unit.text))
      all += times
    }
    for wanted in [[units[0]], Array(units.prefix(2)), units, []] {
      for profession in [nil, "nurse", "dentist"] {
        for urgent in [false, true] {
          let expected = all.filter { time in
            wanted.contains(time.unit) && time.starts > county.now
              && (profession == nil || time.profession == profession)
              && (urgent || !time.urgent)
          }.map(\.starts).sorted()
          let found = try await booking.free(at: wanted, profession: profession, urgent: urgent, limit: 9)
          #expect(
            found.map(\.time.starts) == Array(expected.prefix(9)),
            "\(wanted.count) \(profession ?? "all") \(urgent)")
        }
      }
    }
  }
}
