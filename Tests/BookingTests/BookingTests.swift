import Booking
import Contact
import County
import CountyTesting
import Testing

@Suite("Booking a time") struct BookingTests {
  @Test("A booked time is the matter's appointment, and nobody else's") func books() async throws {
    let town = try await BookingCounty(), time = try await town.publish(), matter = try await town.matter()
    try await town.booking.book(time, for: matter, by: Cast.resident)
    let appointment = try #require(try await town.reservation(matter).appointment)
    #expect(appointment == Appointment(time, BookingCounty.time()))
    #expect(try await town.holder(time) == matter)
    #expect(try await town.booking.free(at: [BookingCounty.centre], profession: nil).isEmpty)
  }

  @Test("A moved appointment frees the old time") func moves() async throws {
    let town = try await BookingCounty(), matter = try await town.matter()
    let times = try await town.publish([BookingCounty.time(24), BookingCounty.time(48)])
    try await town.booking.book(times[0], for: matter, by: Cast.resident)
    try await town.booking.move(matter, to: times[1], by: Cast.resident)
    #expect(try await town.reservation(matter).appointment?.time == times[1])
    #expect(try await town.booking.free(at: [BookingCounty.centre], profession: nil).map(\.id) == [times[0]])
  }

  @Test("A time cannot be moved to itself, and nothing is lost by trying") func toItself() async throws {
    let town = try await BookingCounty(), matter = try await town.matter(), time = try await town.publish()
    try await town.booking.book(time, for: matter, by: Cast.resident)
    #expect(
      try await refusal { try await town.booking.move(matter, to: time, by: Cast.resident) }
        == "booking.taken")
    #expect(try await town.holder(time) == matter)
  }

  @Test("A cancelled time can be booked by another", arguments: CancelReason.allCases) func cancels(
    _ reason: CancelReason
  ) async throws {
    let town = try await BookingCounty(), time = try await town.publish()
    let (first, second) = (try await town.matter(), try await town.matter(of: Cast.otherResident))
    try await town.booking.book(time, for: first, by: Cast.resident)
    try await town.booking.cancel(first, because: reason, by: Cast.resident)
    try await town.booking.book(time, for: second, by: Cast.otherResident)
    #expect(try await town.holder(time) == second)
    #expect(try await town.reservation(first).appointment == nil)
  }

  @Test("A time that has begun or gone cannot be booked", arguments: [0, 1, 86_400]) func past(_ seconds: Int)
    async throws
  {
    let town = try await BookingCounty(), time = try await town.publish(BookingCounty.time(24)),
      matter = try await town.matter()
    town.county.wait(seconds: seconds, days: 1)
    #expect(
      try await refusal { try await town.booking.book(time, for: matter, by: Cast.resident) }
        == "booking.past")
    #expect(try await town.booking.free(at: [BookingCounty.centre], profession: nil).isEmpty)
  }

  @Test("The last second before it begins, a time can be booked") func lastSecond() async throws {
    let town = try await BookingCounty(), time = try await town.publish(BookingCounty.time(24)),
      matter = try await town.matter()
    town.county.wait(seconds: -1, days: 1)
    try await town.booking.book(time, for: matter, by: Cast.resident)
    #expect(try await town.holder(time) == matter)
  }

  @Test("A withdrawn time is gone, a booked one cannot be withdrawn") func withdrawn() async throws {
    let town = try await BookingCounty(), matter = try await town.matter()
    let times = try await town.publish([BookingCounty.time(24), BookingCounty.time(48)])
    try await town.booking.withdraw(times[0], by: Cast.nurse)
    #expect(
      try await refusal { try await town.booking.book(times[0], for: matter, by: Cast.resident) }
        == "booking.taken")
    try await town.booking.book(times[1], for: matter, by: Cast.resident)
    #expect(
      try await refusal { try await town.booking.withdraw(times[1], by: Cast.nurse) } == "booking.taken")
    #expect(
      try await refusal { try await town.booking.withdraw(times[0], by: Cast.nurse) } == "booking.taken")
  }

  @Test("A closed matter books, moves and cancels nothing") func closed() async throws {
    let town = try await BookingCounty(), time = try await town.publish(), matter = try await town.matter()
    try await town.county.contact.change(matter, by: Cast.nurse) {
      try $0.close(.helped, by: Cast.nurse.professional)
    }
    #expect(
      try await refusal { try await town.booking.book(time, for: matter, by: Cast.resident) }
        == "matter.closed")
    #expect(
      try await refusal { try await town.booking.move(matter, to: time, by: Cast.resident) }
        == "matter.closed")
    #expect(
      try await refusal { try await town.booking.cancel(matter, because: .ill, by: Cast.resident) }
        == "matter.closed")
  }

  @Test("What does not exist is said so") func unknown() async throws {
    let town = try await BookingCounty(), matter = try await town.matter(), time = try await town.publish()
    #expect(
      try await refusal { try await town.booking.book(.example, for: matter, by: Cast.resident) }
        == "booking.unknown")
    #expect(
      try await refusal { try await town.booking.book(time, for: .example, by: Cast.nurse) }
        == "matter.unknown")
    #expect(
      try await refusal { try await town.booking.withdraw(.example, by: Cast.nurse) } == "booking.unknown")
    #expect(
      try await refusal { try await town.booking.cancel(matter, because: .ill, by: Cast.resident) }
        == "booking.none")
  }

  @Test("A refused request leaves no fact behind") func nothingHalf() async throws {
    let town = try await BookingCounty(), matter = try await town.matter(),
      before = try await town.county.journal.last()
    _ = try await refusal { try await town.booking.book(.example, for: matter, by: Cast.resident) }
    _ = try await refusal { try await town.booking.move(matter, to: .example, by: Cast.resident) }
    #expect(try await town.county.journal.last() == before)
  }
}
