import Booking
import Contact
import County
import CountyTesting
import Testing

/// A county with times to book: the store, the step, and what the tests publish (ajanvarauksen testialue).
struct BookingCounty: Sendable {
  let county: TestCounty
  let booking: Booking

  init(seed: UInt64 = 1) async throws {
    county = try await TestCounty(
      seed: seed, facts: Booking.facts, records: [BookingRecords()], migrations: BookingRecords.migrations)
    booking = Booking(journal: county.journal)
  }

  static let healthCentre = ID<CareUnit>("kajaani-tk") ?? .example
  static let centre = ID<CareUnit>("yhteyskeskus") ?? .example

  /// A time of the unit, `hours` from the beginning.
  static func time(
    _ hours: Int = 24, at unit: ID<CareUnit> = centre, profession: String = "nurse", mode: Mode = .unit,
    urgent: Bool = false
  ) -> TimePublished {
    TimePublished(
      unit: unit, professional: Cast.nurse.professional, profession: profession, mode: mode,
      starts: TestCounty.start + hours * 3_600, minutes: 30, urgent: urgent)
  }

  /// Publishes the times and gives their ids in the same order.
  func publish(_ times: [TimePublished]) async throws -> [ID<BookableTime>] {
    let before = try await county.journal.last()
    for time in times {
      try await booking.publish([time], by: Actor(id: Cast.nurse.id, role: .nurse, unit: time.unit.text))
    }
    return try await county.journal.facts(after: before, limit: times.count).compactMap {
      $0.stream.id(of: BookableTime.self)
    }
  }

  func publish(_ time: TimePublished = BookingCounty.time()) async throws -> ID<BookableTime> {
    try #require(try await publish([time]).first)
  }

  /// A matter of the resident in the cast.
  func matter(of actor: Actor = Cast.resident) async throws -> ID<Matter> {
    try await county.receive(county.contact { $0.person = ID(actor.id) }, by: actor)
  }

  func reservation(_ matter: ID<Matter>) async throws -> Reservation {
    Reservation(try await county.journal.facts(of: matter.stream))
  }

  func holder(_ time: ID<BookableTime>) async throws -> ID<Matter>? {
    TimeState(try await county.journal.facts(of: time.stream))?.holder
  }
}

/// The code of the refusal that `body` meets; `nil` when it goes through.
func refusal(_ body: () async throws -> Void) async throws -> String? {
  do {
    try await body()
    return nil
  } catch let refusal as Refusal {
    return refusal.code
  }
}
