package import Assessment
package import Contact
package import County
import Foundation
package import Tables
import TablesTesting

/// A whole county in memory: time stands still, chance repeats itself, the store is a real one of the two (testialue).
package struct TestCounty: Sendable {
  /// Monday 2.3.2026 at 9.00, unless a test says otherwise.
  package static let start = Moment(Day(2026, 3, 2) ?? Day(number: 0), 9)

  package let clock: FrozenClock
  package let world: World
  package let database: any Database
  package let journal: Journal
  package let house: House
  package let contact: Contact
  package let assessment: Assessment

  /// A county with the shipped content. Later steps add their facts, tables and migrations. `store` opens another
  /// store than one in memory; what it holds is kept.
  package init(
    at start: Moment = TestCounty.start, seed: UInt64 = 1, facts: [any FactPayload.Type] = [],
    records: [any Records] = [], migrations: [Migration] = [], content: ContentFolder? = nil,
    store: (any Database)? = nil, danger: @escaping @Sendable (String, Lang) -> [Text] = { _, _ in [] }
  ) async throws {
    clock = FrozenClock(start)
    world = World.frozen(clock, seed: seed)
    let steps = Self.migrations + migrations
    let opened = if let store { store } else { try await TestStore.open(steps) }
    if store != nil { try await opened.migrate(steps) }
    database = opened
    journal = Journal(
      opened, world: world, vocabulary: Vocabulary(Self.facts + facts), records: [ContactRecords()] + records)
    let read = try content.map { try TestContent($0) } ?? TestContent.shipped.get()
    house = House(county: read.county.name)
    contact = Contact(
      journal: journal, house: house, routing: read.routing, questionnaire: read.questionnaire,
      municipalities: read.county.municipalities, danger: danger)
    assessment = Assessment(
      contact: contact, clocks: read.clocks, urgencies: read.urgencies, segments: read.segments)
  }

  /// Every kind of fact up to Assessment.
  package static let facts: [any FactPayload.Type] =
    [Person.self, RecordRead.self, FactCorrected.self] + Contact.facts + Assessment.facts
  package static let migrations = JournalRecords.migrations + ContactRecords.migrations

  package var now: Moment { clock.now }

  /// Lets `seconds` pass.
  package func wait(seconds: Int = 0, minutes: Int = 0, hours: Int = 0, days: Int = 0) {
    clock.now = clock.now + (seconds + minutes * 60 + hours * 3_600 + days * 86_400)
  }
}

/// What a county reads from its content folder; the shipped folder is read once for all tests.
struct TestContent: Sendable {
  var county: CountyContent
  var segments: SegmentRule
  var routing: Routing
  var questionnaire: Questionnaire
  var clocks: ClockBook
  var urgencies: [UrgencyClass]

  static let shipped = Result { try TestContent(.shipped) }

  init(_ content: ContentFolder) throws {
    county = try content.read(from: "county.yaml")
    routing = try content.read(from: "routing.yaml")
    questionnaire = try content.read(from: "questionnaires/first-contact.yaml")
    (clocks, urgencies) = (try ClockBook(content), try [UrgencyClass](content))
    segments = try SegmentRule(content)
  }
}

extension ContentFolder {
  /// The folder beside the tests.
  package static let shipped = ContentFolder(
    URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
      .appending(path: "Content"))

  /// A copy of the folder that a test may break; removed when `body` ends.
  package func copied<Result>(_ body: (ContentFolder) throws -> Result) throws -> Result {
    let place = FileManager.default.temporaryDirectory.appending(path: "luukku-\(UUID().uuidString)")
    try FileManager.default.copyItem(at: root.resolvingSymlinksInPath(), to: place)
    defer { try? FileManager.default.removeItem(at: place) }
    return try body(ContentFolder(place))
  }

  /// Replaces `words`, which must be there, in `file`.
  package func replace(_ words: String, with others: String, in file: String) throws {
    let text = try text(file)
    guard text.contains(words) else {
      throw ContentProblem(
        file: file, line: nil, what: "“\(words)” is not there to be broken", mend: "correct the test")
    }
    try write(text.replacing(words, with: others, maxReplacements: 1), to: file)
  }

  package func write(_ text: String, to file: String) throws {
    try text.write(to: root.appending(path: file), atomically: true, encoding: .utf8)
  }
}
