import Assessment
import Booking
import Contact
import County
import CountyTesting
import Feedback
import Testing
import Visits

@testable import Indicators

/// A county whose board is alive (tilannekuvan testialue).
struct FiguresCounty: Sendable {
  let county: TestCounty
  let board: LiveBoard

  init(at start: Moment = TestCounty.start, seed: UInt64 = 1) async throws {
    county = try await TestCounty(
      at: start, seed: seed, facts: Booking.facts + Visits.facts + Feedback.facts,
      records: [BookingRecords(), FeedbackRecords()],
      migrations: BookingRecords.migrations + FeedbackRecords.migrations)
    board = LiveBoard(journal: county.journal, clocks: county.assessment.clocks)
  }

  /// Writes a fact as a nurse and lets the board read it.
  func write(_ payload: some FactPayload, to stream: County.Stream, occurred: Moment? = nil) async throws {
    try await county.journal.change(by: Cast.nurse) { ledger in
      try ledger.add(payload, to: stream, occurred: occurred)
    }
  }

  func reading(_ measure: Measure, unit: String? = nil) async throws -> Reading {
    try await board.catchUp()
    return await board.figures.reading(measure, unit: unit, now: county.now)
  }

  func stream(_ name: String) -> County.Stream { (ID<Matter>(name) ?? .example).stream }
}

/// Facts of made-up matters for figures without a journal (tunnusluvun tapahtumat).
struct Told {
  private(set) var facts: [Fact] = []

  mutating func tell(
    _ payload: any FactPayload, of matter: String, room: String = "matter", at moment: Moment,
    by role: Role = .nurse
  ) throws {
    let owner = ID<Matter>(matter) ?? .example, stream = County.Stream(room, owner)
    facts.append(
      Fact(
        position: facts.count + 1, id: "f\(facts.count + 1)", stream: stream, version: facts.count + 1,
        kind: type(of: payload).kind,
        occurred: moment, recorded: moment, actor: Actor(id: "somebody", role: role, unit: "u0"),
        payload: try JSON.encode(payload)))
  }

  func reading(_ measure: Measure, unit: String? = nil, now: Moment) -> Reading {
    Figures(taking: facts).reading(measure, unit: unit, now: now)
  }

  static func contact(_ channel: ContactChannel = .web, unit: String = "u0") -> ContactReceived {
    ContactReceived(channel: channel, words: "–", lang: .fi, topic: .ill, unit: ID(unit) ?? .example)
  }

  static func visit(_ mode: Mode = .unit, unit: String = "u0") -> VisitHeld {
    VisitHeld(
      mode: mode, profession: "nurse", professional: .example, unit: ID(unit) ?? .example, minutes: 20)
  }
}
