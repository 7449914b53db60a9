import Assessment
import Booking
import Catalogue
import Contact
import County
import Feedback
import Foundation
import Guidance
import Indicators
import Language
import Portal
import Tables
import Visits
import Yams

/// The whole county, put together once: settings → journal → steps → doors.
struct Assembly: Sendable {
  var settings: Settings
  var journal: Journal
  var catalogue: Catalogue
  var contact: Contact
  var guidance: Guidance
  var portal: Portal
  var indicators: Indicators
  var doors: [any Door]
  var house: House

  static let vocabulary = Vocabulary(
    [Person.self, RecordRead.self, FactCorrected.self] + Catalogue.facts + Contact.facts + Assessment.facts
      + Guidance.facts
      + Booking.facts + Visits.facts + Feedback.facts + Indicators.facts)

  static let migrations =
    JournalRecords.migrations + CatalogueRecords.migrations + ContactRecords.migrations
    + BookingRecords.migrations
    + FeedbackRecords.migrations + DeskRecords.migrations

  static func records(_ clocks: ClockBook) -> [any Records] {
    [
      CatalogueRecords(), ContactRecords(), BookingRecords(), FeedbackRecords(),
      DeskRecords(clocks: clocks, vocabulary: vocabulary),
    ]
  }

  static func journal(_ settings: Settings, world: World) async throws -> Journal {
    try await journal(settings, on: try settings.open(), world: world)
  }

  static func journal(_ settings: Settings, on database: any Database, world: World) async throws -> Journal {
    try await database.migrate(migrations)
    let journal = Journal(
      database, world: world, vocabulary: vocabulary, records: records(try ClockBook(settings.content)))
    try await journal.chainOldFacts(progress: Progress(what: "Chaining").callAsFunction)
    return journal
  }

  /// The county on `database`, or on the data folder's own store.
  init(_ settings: Settings, on database: (any Database)? = nil, world: World = .real) async throws {
    let journal =
      if let database { try await Self.journal(settings, on: database, world: world) } else {
        try await Self.journal(settings, world: world)
      }
    try self.init(settings, journal: journal, Pieces(settings.content))
    try await guide()
  }

  /// Everything read from content, before anything is put together.
  struct Pieces {
    var county: CountyContent
    var clocks: ClockBook
    var urgencies: [UrgencyClass]
    var questionnaire: Questionnaire
    var routing: Routing
    var catalogue: CatalogueContent
    var staff: [StaffMember]
    var definitions: [Definition]
    var registry: Registry

    init(_ content: ContentFolder) throws {
      county = try content.read(from: "county.yaml")
      clocks = try ClockBook(content)
      urgencies = try [UrgencyClass](content)
      questionnaire = try content.read(from: "questionnaires/first-contact.yaml")
      routing = try content.read(from: "routing.yaml")
      catalogue = try CatalogueContent(content)
      staff = try content.read(StaffContent.self, from: "catalogue/staff.yaml").staff
      definitions = try [Definition](content)
      registry = try Registry(content)
    }
  }

  private init(_ settings: Settings, journal: Journal, _ pieces: Pieces) throws {
    (self.settings, self.journal) = (settings, journal)
    house = House(county: pieces.county.name)
    catalogue = Catalogue(journal: journal, house: house, content: pieces.catalogue)
    let index = try GuideBook(settings.content).index(pieces.catalogue.services, records: [])
    guidance = Guidance(index: index, house: house, now: journal.world.now, card: CardMaker(catalogue).card)
    let guide = guidance
    contact = Contact(
      journal: journal, house: house, routing: pieces.routing, questionnaire: pieces.questionnaire,
      municipalities: pieces.county.municipalities, danger: { guide.danger($0, $1) })
    let places = pieces.catalogue.units.map {
      Place(id: $0.id, name: $0.name, kind: $0.kind, municipality: $0.municipality)
    }
    portal = Portal(
      journal: journal, house: house, contact: contact,
      assessment: Assessment(contact: contact, clocks: pieces.clocks, urgencies: pieces.urgencies),
      booking: Booking(journal: journal), visits: Visits(journal: journal),
      feedback: Feedback(journal: journal, house: house),
      board: LiveBoard(journal: journal, clocks: pieces.clocks), definitions: pieces.definitions,
      places: places, staff: pieces.staff)
    indicators = Indicators(
      journal: journal, house: house, registry: pieces.registry,
      names: GroupNames(
        units: Dictionary(places.map { ($0.id.text, $0.name) }) { one, _ in one },
        municipalities: Dictionary(pieces.county.municipalities.map { ($0.code, $0.name) }) { one, _ in one },
        staff: portal.staff.mapValues(\.name)), sotkanet: try Sotkanet(settings.content))
    doors = []
    open()
  }

  /// Builds the search again with what has been imported.
  private mutating func guide() async throws {
    let records = try await catalogue.records()
    if !records.isEmpty {
      guidance.index = try GuideBook(settings.content).index(catalogue.content.services, records: records)
    }
    open()
  }

  mutating func open() {
    let units = catalogue.units
    let openNow: @Sendable (Moment) -> Text = { now in
      guard let centre = units.first(where: { $0.id.text == "yhteyskeskus" }) ?? units.first else {
        return Text(same: "")
      }
      let standing = centre.opening(around: now.day).standing(at: now)
      return standing.words(now: now).map { "\(centre.name[$1]) \(centre.phone): \($0)" }
    }
    doors = [
      FrontDoor(portal, openNow: openNow), guidance, catalogue, contact, MyDoor(portal), portal.feedback,
      DeskDoor(portal),
      BoardDoor(portal), indicators, MachineDoor(portal: portal),
    ]
  }
}
