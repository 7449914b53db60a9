import Booking
import Contact
import County
import CountyTesting
import Testing
import Visits

@testable import Indicators

@Suite("The third free time") struct ThirdFreeTests {
  private let now = Moment(Day(2026, 3, 2) ?? Day(number: 0), 12)

  /// Times of a professional, so many days from now.
  private func publish(
    _ days: [Int], of who: String, unit: String = "u0", profession: String = "nurse", urgent: Bool = false,
    _ told: inout Told
  ) throws {
    for day in days {
      let time = TimePublished(
        unit: ID(unit) ?? .example, professional: ID(who) ?? .example, profession: profession, mode: .unit,
        starts: Moment(now.day + day, 13), minutes: 20, urgent: urgent)
      try told.tell(time, of: "t\(told.facts.count)", room: "time", at: now)
    }
  }

  @Test(
    "The third soonest counts, not the first",
    arguments: [([1, 2, 3, 4], 3.0), ([9, 1, 5], 9.0), ([2, 2, 2], 2.0), ([0, 0, 0, 7], 0.0)])
  func third(_ days: [Int], _ expected: Double) throws {
    var told = Told()
    try publish(days, of: "p", &told)
    #expect(told.reading(.thirdFree, now: now).value == expected)
  }

  @Test("Fewer than three free times are 182 days", arguments: [[5], [1, 2]]) func fewer(_ days: [Int]) throws
  {
    var told = Told()
    try publish(days, of: "p", &told)
    #expect(told.reading(.thirdFree, now: now).value == 182)
  }

  @Test("Urgent, taken, withdrawn and past times are not free") func notFree() throws {
    var told = Told()
    try publish([1, 2, 3, 4, 5], of: "p", &told)
    try told.tell(TimeReserved(matter: .example), of: "t0", room: "time", at: now)
    #expect(told.reading(.thirdFree, now: now).value == 4)
    try told.tell(TimeWithdrawn(), of: "t1", room: "time", at: now)
    #expect(told.reading(.thirdFree, now: now).value == 5)
    try told.tell(TimeFreed(), of: "t0", room: "time", at: now)
    #expect(told.reading(.thirdFree, now: now).value == 4)
    try publish([0, 0, 0], of: "p", urgent: true, &told)
    #expect(told.reading(.thirdFree, now: now).value == 4)
    #expect(told.reading(.thirdFree, now: Moment(now.day + 3, 13)).value == 182)
  }

  @Test("Whose times have all passed is nobody’s calendar any longer") func gone() throws {
    var told = Told()
    try publish([1, 2, 3], of: "left", &told)
    try publish([20, 21, 22], of: "stays", &told)
    #expect(told.reading(.thirdFree, now: Moment(now.day + 10)).value == 12)
  }

  @Test("A waiting list is 182 days until a booking, a visit or the end") func waitingList() throws {
    let ends: [any FactPayload] = [
      AppointmentBooked.example, VisitHeld.example, MatterClosed(reason: .helped),
    ]
    for end in ends {
      var told = Told()
      try publish([1, 2, 3], of: "p", &told)
      try told.tell(Told.contact(), of: "m", at: now)
      try told.tell(WaitingListed(unit: ID("u0") ?? .example, profession: "nurse"), of: "m", at: now)
      #expect(told.reading(.thirdFree, now: now).value == 182)
      try told.tell(end, of: "m", at: now)
      #expect(told.reading(.thirdFree, now: now).value == 3, "\(type(of: end).kind)")
    }
  }

  @Test("The median over professionals is that of brute force", arguments: 1...60 as ClosedRange<UInt64>)
  func brute(_ seed: UInt64) throws {
    var chance = SeededChance(seed: seed), told = Told(), thirds: [String: [Int]] = [:]
    for professional in 0..<Int.random(in: 1...7, using: &chance) {
      let unit = ["u0", "u1"][professional % 2]
      let days = (0..<Int.random(in: 1...9, using: &chance)).map { _ in Int.random(in: 0...40, using: &chance)
      }
      try publish(days, of: "p\(professional)", unit: unit, &told)
      thirds[unit, default: []].append(days.count < 3 ? 182 : days.sorted()[2])
    }
    for unit in [nil, "u0", "u1"] {
      let days = (unit.map { thirds[$0] ?? [] } ?? thirds.values.flatMap(\.self)).sorted()
      let middle = days.isEmpty ? nil : Double(days[(days.count - 1) / 2] + days[days.count / 2]) / 2
      let reading = told.reading(.thirdFree, unit: unit, now: now)
      #expect(reading.value == middle && reading.denominator == days.count)
    }
  }
}
