import Contact
import County
import CountyTesting
import Testing
import Visits

@testable import Indicators

@Suite("Reports of other systems at their borders") struct ReportedBorderTests {
  private let came = Moment(Day(2026, 3, 10) ?? Day(number: 0), 9)

  private func told(_ payloads: [(any FactPayload, String, Moment)], _ room: String) throws -> Told {
    var told = Told()
    for (payload, name, at) in payloads { try told.tell(payload, of: name, room: room, at: at) }
    return told
  }

  private func day(_ text: String) throws -> Moment { try #require(Moment(text + "T12:00:00")) }

  @Test(
    "A worker is named from the day on, until the day before the end",
    arguments: [
      ("2026-02", 0), ("2026-03", 1), ("2026-04", 1), ("2026-05", 0), ("2026-Q1", 1), ("2026-H1", 0),
    ])
  func workers(_ period: String, _ count: Int) throws {
    let named = WorkerNamed(unit: ID("u0") ?? .example, profession: "nurse", person: ReportedPerson())
    let told = try told(
      [(named, "w", try day("2026-03-31")), (WorkerEnded(), "w", try day("2026-05-31"))], "worker")
    #expect(try told.figure("namedWorkers", period).numerator == count)
  }

  @Test("A residents' share of named workers: those registered by the period's end") func coverage() throws {
    var told = Told()
    for (place, text) in ["2026-01-31", "2026-02-01", "2026-03-31"].enumerated() {
      let person = Person(name: "–", code: nil, born: Day(number: 0), municipality: "205", lang: .fi)
      try told.tell(person, of: "p\(place)", room: "person", at: try day(text))
    }
    let named = WorkerNamed(unit: ID("u0") ?? .example, profession: "nurse", person: ReportedPerson())
    try told.tell(named, of: "w", room: "worker", at: try day("2026-02-15"))
    for (period, counted) in [
      ("2026-01", "0 / 1"), ("2026-02", "1 / 2"), ("2026-03", "1 / 3"), ("2026", "1 / 3"),
    ] {
      #expect(try told.figure("namedWorkers", period).counted == counted, "\(period)")
    }
  }

  @Test(
    "A call that was queued and then left is abandoned; the outcome recorded last is the one",
    arguments: [
      (["queued", "abandoned"], "1 / 1"), (["queued", "answered"], "0 / 1"), (["abandoned"], "0 / 0"),
      (["queued", "answered", "abandoned"], "1 / 1"), (["queued", "abandoned", "answered"], "0 / 1"),
      (["queued"], "0 / 1"),
      (["queued", "callback", "abandoned"], "1 / 1"), ([], "0 / 0"),
    ])
  func calls(_ steps: [String], _ counted: String) throws {
    let made: [String: any FactPayload] = [
      "queued": CallQueued(), "answered": CallAnswered(waitSeconds: 5, serviceSeconds: 9),
      "abandoned": CallAbandoned(waitSeconds: 9), "callback": CallbackAsked(),
    ]
    var payloads: [(any FactPayload, String, Moment)] = [(CallReceived(line: "PS"), "c", came)]
    for (place, step) in steps.enumerated() { payloads.append((try #require(made[step]), "c", came + place)) }
    #expect(try told(payloads, "call").figure("abandonment").counted == counted)
  }

  @Test(
    "Places of groups are added before they are shared: a full small one does not fill an empty large one")
  func groups() throws {
    let held = { (places: Int, present: Int) in
      GroupHeld(unit: ID("u0") ?? .example, places: places, present: present, name: "voima")
    }
    let told = try told(
      [(held(4, 4), "a", came), (held(96, 0), "b", came), (held(0, 3), "c", came)], "group")
    let reading = try told.figure("groupPlaces")
    #expect(reading.counted == "7 / 100" && reading.value == 0.07)
  }

  @Test(
    "A service is heavier when its step goes up", arguments: [(1, 5, 1), (4, 5, 1), (5, 4, 0), (3, 1, 0)])
  func levels(_ from: Int, _ to: Int, _ heavier: Int) throws {
    let change = LevelChanged(unit: ID("u0") ?? .example, from: from, to: to, person: ReportedPerson())
    #expect(try told([(change, "l", came)], "level").figure("heavierServices").counted == "\(heavier) / 1")
  }

  @Test(
    "One's own language is that which one wanted; of an unknown wish it is not",
    arguments: [Lang?.none] + Lang.allCases.map(Optional.some), Lang.allCases)
  func language(_ wanted: Lang?, _ used: Lang) throws {
    let served = LanguageServed(unit: ID("u0") ?? .example, used: used, person: ReportedPerson(lang: wanted))
    #expect(
      try told([(served, "x", came)], "language").figure("ownLanguage").counted
        == "\(wanted == used ? 1 : 0) / 1")
  }

  @Test(
    "A score of nine is a promoter's, of six a detractor's",
    arguments: [(0, -100.0), (6, -100), (7, 0), (8, 0), (9, 100), (10, 100)])
  func staff(_ score: Int, _ value: Double) throws {
    let told = try told([(StaffAnswered(unit: ID("u0") ?? .example, score: score), "s", came)], "staff")
    #expect(try told.figure("staffNps").value == value)
  }
}
