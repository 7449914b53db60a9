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
import SignIn
import Programme
import Search
import Tables
import Tray
import Visits
import Yams

/// The whole county, put together once: settings → journal → steps → doors.
struct Assembly: Sendable {
  var settings: Settings
  var journal: Journal
  var catalogue: Catalogue
  var contact: Contact
  var guidance: Guidance
  var guiding: GuidingRooms
  var portal: Portal
  /// Everybody at the desks, the directory's people too.
  var staff: StaffRoll
  var programme: Programme
  var indicators: Indicators
  var doors: [any Door]
  var house: House

  static let vocabulary = Vocabulary(
    [Person.self, RecordRead.self, FactCorrected.self] + Catalogue.facts + Contact.facts + Assessment.facts
      + Guidance.facts + Booking.facts + Visits.facts + Feedback.facts + guiding + measuring)

  /// Facts of the rooms that guide.
  private static let guiding: [any FactPayload.Type] =
    Tray.facts + Flows.facts + Chat.facts + LifeSituation.facts

  /// Facts of the rooms that open, measure and steer.
  private static let measuring: [any FactPayload.Type] =
    SignIn.facts + Programme.facts + Indicators.facts

  static let migrations =
    JournalRecords.migrations + CatalogueRecords.migrations + ContactRecords.migrations
    + BookingRecords.migrations + FlowRecords.migrations + TrayRecords.migrations
    + FeedbackRecords.migrations + DeskRecords.migrations + SessionRecords.migrations

  static func records(_ clocks: ClockBook) -> [any Records] {
    [
      CatalogueRecords(), ContactRecords(), FlowRecords(), TrayRecords(), BookingRecords(), FeedbackRecords(),
      SessionRecords(),
      DeskRecords(clocks: clocks, vocabulary: vocabulary),
    ]
  }

  static func journal(_ settings: Settings, world: World) async throws -> Journal {
    try await journal(settings, on: try settings.open(), world: world)
  }

  static func journal(_ settings: Settings, on database: any Database, world: World) async throws -> Journal {
    try await database.migrate(migrations + NextStep.tried())
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
    let pieces = try Pieces(settings.content)
    let catalogue = Catalogue(
      journal: journal, house: House(county: pieces.county.name), content: pieces.catalogue)
    let register = try await Register(catalogue)
    try self.init(settings, catalogue, register, pieces)
  }

  /// The county that is there; where nobody named one and none is here, one of content alone, in memory.
  init(existing places: Places) async throws {
    if let settings = try places.existingOrNone {
      try await self.init(settings)
    } else {
      try await self.init(try places.settings, on: try SQLite(path: nil))
    }
  }

  /// The catalogue alone, for an import: no search is built.
  static func catalogue(_ settings: Settings) async throws -> Catalogue {
    let county: CountyContent = try settings.content.read(from: "county.yaml")
    let content = try CatalogueContent(settings.content)
    return Catalogue(
      journal: try await journal(settings, world: .real), house: House(county: county.name), content: content)
  }

  /// Contacts alone, for an import.
  static func contact(_ settings: Settings, on database: (any Database)? = nil) async throws -> Contact {
    let county: CountyContent = try settings.content.read(from: "county.yaml")
    return Contact(
      journal: try await journal(settings, on: try database ?? settings.open(), world: .real),
      house: House(county: county.name),
      routing: try settings.content.read(from: "routing.yaml"),
      questionnaire: try settings.content.read(from: "questionnaires/first-contact.yaml"),
      municipalities: county.municipalities, danger: { _, _ in [] })
  }

  /// Everything read from content, before anything is put together.
  struct Pieces {
    var county: CountyContent
    var clocks: ClockBook
    var urgencies: [UrgencyClass]
    var segments: SegmentRule
    var questionnaire: Questionnaire
    var routing: Routing
    var catalogue: CatalogueContent
    var staff: [StaffMember]
    var definitions: [Definition]
    var guiding: GuidingRooms.Pieces
    var programme: ProgrammeContent
    var surveys: [Questionnaire]
    var registry: Registry

    init(_ content: ContentFolder) throws {
      county = try content.read(from: "county.yaml")
      clocks = try ClockBook(content)
      urgencies = try [UrgencyClass](content)
      segments = try SegmentRule(content)
      questionnaire = try content.read(from: "questionnaires/first-contact.yaml")
      routing = try content.read(from: "routing.yaml")
      catalogue = try CatalogueContent(content)
      staff = try content.read(StaffContent.self, from: "catalogue/staff.yaml").staff
      definitions = try [Definition](content)
      guiding = try GuidingRooms.Pieces(content)
      programme = try ProgrammeContent(content)
      surveys = try ProgrammeContent.surveys(content)
      registry = try Registry(content)
    }
  }

  /// What has been imported from the nation's registers, for the search.
  private struct Register {
    var services: [Service]
    var channels: [Channel]
    var concepts: [OntologyConcept]

    init(_ catalogue: Catalogue) async throws {
      services = try await catalogue.records()
      channels = try await catalogue.channels()
      concepts = try await catalogue.concepts()
    }
  }

  private init(
    _ settings: Settings, _ catalogue: Catalogue, _ register: Register, _ pieces: Pieces
  ) throws {
    (self.settings, self.catalogue) = (settings, catalogue)
    (journal, house) = (catalogue.journal, catalogue.house)
    let book = try GuideBook(settings.content)
    let index = book.index(
      book.offers(pieces.catalogue.services, records: register.services)
        + book.others(
          pieces.guiding.book, pieces.guiding.selfcare, pieces.catalogue.units, register.channels),
      concepts: Concepts(register.concepts, own: pieces.catalogue.services))
    guidance = Guidance(index: index, house: house, now: journal.world.now, card: CardMaker(catalogue).card)
    guiding = GuidingRooms(
      pieces, journal: journal, catalogue: catalogue, house: house, index: index)
    let guide = guidance
    contact = Contact(
      journal: journal, house: house, routing: pieces.routing, questionnaire: pieces.questionnaire,
      municipalities: pieces.county.municipalities, danger: { guide.danger($0, $1) })
    let places = pieces.catalogue.units.map {
      Place(id: $0.id, name: $0.name, kind: $0.kind, municipality: $0.municipality)
    }
    staff = StaffRoll(Dictionary(pieces.staff.map { ($0.id.text, $0) }) { first, _ in first })
    let roll = staff
    portal = Portal(
      journal: journal, house: house, contact: contact,
      assessment: Assessment(
        contact: contact, clocks: pieces.clocks, urgencies: pieces.urgencies, segments: pieces.segments),
      booking: Booking(journal: journal), visits: Visits(journal: journal),
      feedback: Feedback(journal: journal, house: house),
      board: LiveBoard(journal: journal, clocks: pieces.clocks), definitions: pieces.definitions,
      places: places, staff: pieces.staff, roll: { roll.all },
      directions: guiding.directions(index))
    indicators = Indicators(
      journal: journal, house: house, registry: pieces.registry,
      names: GroupNames(
        units: Dictionary(places.map { ($0.id.text, $0.name) }) { one, _ in one },
        municipalities: Dictionary(pieces.county.municipalities.map { ($0.code, $0.name) }) { one, _ in one },
        staff: portal.staff.mapValues(\.name)), sotkanet: try Sotkanet(settings.content),
      clocks: pieces.clocks)
    programme = Programme(
      journal: journal, house: house, content: pieces.programme, surveys: pieces.surveys,
      figures: FigureSource(indicators), maker: Typst(content: settings.content).maker,
      units: Dictionary(pieces.catalogue.units.map { ($0.id.text, $0.name) }) { first, _ in first },
      people: Dictionary(pieces.staff.map { ($0.id.text, $0.name) }) { first, _ in first })
    doors = []
    open()
  }

  /// Who calls about a time in a topic: the unit whose queue it enters. Free times are those of the units that give
  /// the topic's bookable services.
  private var times: @Sendable (String, Ask) async throws -> FlowTimes? {
    let (portal, units) = (portal, catalogue.units)
    let codes = Dictionary(
      grouping: catalogue.content.services.filter { $0.next == .book }, by: \.topic.rawValue
    ).mapValues { Set($0.map(\.code)) }
    return { topic, ask in
      let caller = portal.contact.routing.unit(for: Topic(rawValue: topic) ?? .other)
      guard let unit = units.first(where: { $0.id == caller }) else { return nil }
      let giving = units.filter { !(codes[topic] ?? []).isDisjoint(with: $0.services) }
      let found = try await portal.times(topic, at: giving.map(\.id), for: ask)
      return FlowTimes(caller: unit.name, phone: unit.phone, next: found.next, own: found.own)
    }
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
    guiding.flows.times = times
    (guidance.answers, guidance.beside) = (guiding.answers, guiding.beside)
    doors =
      [
        FrontDoor(portal, openNow: openNow, ways: guiding.ways), guidance, catalogue, contact, MyDoor(portal),
        portal.feedback, DeskDoor(portal), programme, BoardDoor(portal), indicators,
        MachineDoor(portal: portal),
      ] + guiding.doors(guidance)
  }
}
