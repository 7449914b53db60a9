import Assessment
import Booking
import Catalogue
import Contact
import County
import CountyTesting
import Feedback
import Foundation
import Guidance
import Indicators
import Markup
import Portal
import Testing
import Visits

@testable import Demo

/// A model county of a few hundred people, lived for a few days (pieni mallialue).
struct DemoTown: Sendable {
  let county: TestCounty
  let life: Life
  let residents: Int

  /// Three days of seed 1, lived once for all tests that only look.
  static let lived = Task { try await DemoTown(seed: 1) }
  static let from = Day(2026, 3, 2) ?? Day(number: 0)

  init(seed: UInt64, days: Int = 3) async throws {
    let content = try SmallContent.folder.get(), start = Moment(Self.from, 6)
    let
      facts =
        Catalogue.facts + Guidance.facts + Booking.facts + Visits.facts + Feedback.facts + Indicators.facts,
      clocks = try ClockBook(content)
    county = try await TestCounty(
      at: start, seed: seed, facts: facts,
      records: [
        BookingRecords(), FeedbackRecords(),
        DeskRecords(clocks: clocks, vocabulary: Vocabulary(TestCounty.facts + facts)),
      ],
      migrations: BookingRecords.migrations + FeedbackRecords.migrations + DeskRecords.migrations,
      content: content)
    let portal = try Self.portal(county, clocks, content)
    let doors: [any Door] = [
      AnswerDoor(house: county.house), county.contact, MyDoor(portal), portal.feedback, DeskDoor(portal),
    ]
    life = try Life(content: content, portal: portal, clock: county.clock, seed: seed) { ask in
      for door in doors { if let answer = try await door.answer(ask) { return answer } }
      throw Refusal.notFound
    }
    try await life.settle(content, today: Self.from, seed: seed) { _, _ in }
    residents = try await county.journal.last()
    try await life.live(from: Self.from, until: Moment(Self.from + (days - 1), 18)) { _, _ in }
  }

  private static func portal(_ county: TestCounty, _ clocks: ClockBook, _ content: ContentFolder) throws
    -> Portal
  {
    let journal = county.journal
    return Portal(
      journal: journal, house: county.house, contact: county.contact, assessment: county.assessment,
      booking: Booking(journal: journal),
      visits: Visits(journal: journal), feedback: Feedback(journal: journal, house: county.house),
      board: LiveBoard(journal: journal, clocks: clocks), definitions: try [Definition](content),
      places: try CatalogueContent(content).units.map {
        Place(id: $0.id, name: $0.name, kind: $0.kind, municipality: $0.municipality)
      },
      staff: try content.read(StaffContent.self, from: "catalogue/staff.yaml").staff)
  }

  func facts() async throws -> [Fact] { try await county.journal.facts(after: 0, limit: 1_000_000) }
}

/// Answers whatever is asked with a page: the answers themselves are proved elsewhere (vastausovi).
struct AnswerDoor: Door {
  var house: House

  func answer(_ ask: Ask) async throws -> Answer? {
    ask.path == ["ask"] ? house.answer(ask, Page(ask.form["q"], "")) : nil
  }
}

/// The shipped content with forty people in each municipality and few knocks a day (pieni sisältö).
enum SmallContent {
  static let perMunicipality = 40

  static let folder = Result { () throws -> ContentFolder in
    let place = FileManager.default.temporaryDirectory.appending(
      path: "luukku-small-\(ProcessInfo.processInfo.processIdentifier)")
    try? FileManager.default.removeItem(at: place)
    try FileManager.default.copyItem(at: ContentFolder.shipped.root.resolvingSymlinksInPath(), to: place)
    let folder = ContentFolder(place)
    try folder.write(
      try folder.text("county.yaml").replacing(/population: \d+/, with: "population: \(perMunicipality)"),
      to: "county.yaml")
    try folder.write(
      try folder.text("demo.yaml").replacing(/contactsPerWorkingDay: \d+/, with: "contactsPerWorkingDay: 60"),
      to: "demo.yaml")
    return folder
  }
}
