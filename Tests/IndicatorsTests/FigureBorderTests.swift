import Assessment
import Booking
import Contact
import County
import CountyTesting
import Feedback
import Testing
import Visits

@testable import Indicators

@Suite("Figures at their borders") struct FigureBorderTests {
  private let now = Moment(Day(2026, 3, 27) ?? Day(number: 0), 12)

  @Test("Each score from 0 to 10 once is −45.45, with its interval") func npsVector() throws {
    var told = Told()
    for score in 0...10 {
      try told.tell(Told.contact(), of: "m\(score)", at: now)
      try told.tell(FeedbackGiven(score: score, words: nil), of: "m\(score)", at: now)
    }
    let reading = told.reading(.nps, now: now)
    #expect(abs((reading.value ?? 0) + 45.4545454545) < 1e-6)
    #expect(abs((reading.low ?? 0) + 91.7) < 0.05 && abs((reading.high ?? 0) - 0.8) < 0.05)
    #expect(reading.numerator == -5 && reading.denominator == 11)
    #expect(reading.parts.map(\.count) == [2, 2, 7])
  }

  @Test("Where all agree there is no doubt", arguments: [(10, 100.0), (0, -100.0), (7, 0.0)]) func npsCertain(
    _ score: Int, _ value: Double
  ) throws {
    var told = Told()
    for number in 0..<5 {
      try told.tell(Told.contact(), of: "m\(number)", at: now)
      try told.tell(FeedbackGiven(score: score, words: nil), of: "m\(number)", at: now)
    }
    let reading = told.reading(.nps, now: now)
    #expect(reading.value == value && reading.low == value && reading.high == value)
  }

  @Test(
    "A period holds its first and last day, and no other", arguments: [(0, 1), (27, 1), (28, 0), (-1, 0)])
  func month(_ daysAgo: Int, _ counted: Int) throws {
    for hour in [0, 12, 23] {
      var told = Told()
      try told.tell(
        Told.contact(), of: "m", at: Moment(now.day - daysAgo, hour, hour == 23 ? 59 : 0, hour == 23 ? 59 : 0)
      )
      try told.tell(Told.visit(.phone), of: "m", at: Moment(now.day - daysAgo, hour, 30))
      #expect(told.reading(.failure, now: now).denominator == counted)
      #expect(told.reading(.remote, now: now).denominator == counted)
    }
  }

  @Test("Answers count for ninety days", arguments: [(0, 1), (89, 1), (90, 0)]) func quarter(
    _ daysAgo: Int, _ counted: Int
  ) throws {
    var told = Told()
    try told.tell(Told.contact(), of: "m", at: now)
    try told.tell(FeedbackGiven(score: 9, words: nil), of: "m", at: Moment(now.day - daysAgo))
    #expect(told.reading(.nps, now: now).denominator == counted)
  }

  @Test(
    "Today’s contacts begin at Finnish midnight",
    arguments: [("2026-03-27T00:00", 1), ("2026-03-26T23:59", 0), ("2026-03-28T00:00", 0)])
  func midnight(_ at: String, _ counted: Int) throws {
    var told = Told()
    try told.tell(Told.contact(.chat), of: "m", at: try #require(Moment(at)))
    let reading = told.reading(.contacts, now: now)
    #expect(reading.numerator == counted && reading.parts.map(\.name) == (counted == 1 ? ["chat"] : []))
  }

  @Test(
    "A contact after four or on a day off is answered in time on the next working day",
    arguments: [
      ("2026-03-20T15:59", "2026-03-20T17:00", true), ("2026-03-20T15:59", "2026-03-23T08:00", false),
      ("2026-03-20T16:00", "2026-03-23T23:00", true), ("2026-03-21T10:00", "2026-03-23T10:00", true),
      ("2026-03-22T10:00", "2026-03-24T08:00", false), ("2026-03-23T07:00", "2026-03-22T07:00", true),
    ])
  func sameDay(_ came: String, _ assessed: String, _ counts: Bool) throws {
    var told = Told()
    try told.tell(Told.contact(), of: "m", at: try #require(Moment(came)))
    try told.tell(AssessmentMade(urgency: "E", result: .visit), of: "m", at: try #require(Moment(assessed)))
    #expect(told.reading(.sameDay, now: now).value == (counts ? 1 : 0))
  }

  @Test("An answer alone, or a word of the resident, is no assessment") func answered() throws {
    var told = Told()
    try told.tell(Told.contact(.walkin), of: "m", at: now)
    try told.tell(ContactAnswered(channel: .phone), of: "m", at: now)
    try told.tell(MessageWritten(words: "–", toResident: false), of: "m", at: now, by: .resident)
    #expect(told.reading(.sameDay, now: now).value == 0)
  }

  @Test(
    "The first visit is in time on the seventh day, late on the eighth; only class E counts",
    arguments: [
      (7, "E", 1, 1), (8, "E", 0, 1), (0, "E", 1, 1), (3, "D", 0, 0), (3, "A", 0, 0), (-1, "E", 0, 0),
    ])
  func firstVisit(_ days: Int, _ urgency: String, _ inTime: Int, _ counted: Int) throws {
    var told = Told()
    let assessed = now + -10 * 86_400
    try told.tell(Told.contact(), of: "m", at: assessed + -60)
    try told.tell(AssessmentMade(urgency: urgency, result: .visit), of: "m", at: assessed)
    try told.tell(Told.visit(), of: "m", at: assessed + days * 86_400)
    let reading = told.reading(.firstVisit, now: now)
    #expect(reading.numerator == inTime && reading.denominator == counted)
  }

  @Test("Four of five reach a centre’s goal; three of five do not", arguments: [(4, 1), (3, 0), (5, 1)])
  func centres(_ good: Int, _ reaching: Int) throws {
    var told = Told()
    for number in 0..<5 {
      let assessed = now + -12 * 86_400
      try told.tell(Told.contact(), of: "m\(number)", at: assessed)
      try told.tell(AssessmentMade(urgency: "E", result: .visit), of: "m\(number)", at: assessed)
      try told.tell(Told.visit(unit: "u1"), of: "m\(number)", at: assessed + (number < good ? 5 : 9) * 86_400)
    }
    #expect(
      told.reading(.firstVisit, now: now).parts == [
        .init("centres", 1), .init("reaching", reaching, value: Double(reaching)),
      ])
  }

  @Test("A visit is remote by phone and video, not at the unit or at home", arguments: Mode.allCases)
  func remote(_ mode: Mode) throws {
    var told = Told()
    try told.tell(Told.contact(), of: "m", at: now)
    try told.tell(Told.visit(mode), of: "m", at: now)
    #expect(told.reading(.remote, now: now).value == (mode.isRemote ? 1 : 0))
  }

  @Test("A repeat is failure demand unless it is a new matter", arguments: RepeatReason.allCases)
  func failure(_ reason: RepeatReason) throws {
    var told = Told()
    try told.tell(Told.contact(), of: "m", at: now)
    try told.tell(ContactLinked(earlier: .example, reason: reason), of: "m", at: now)
    let reading = told.reading(.failure, now: now)
    #expect(reading.value == (reason == .newMatter ? 0 : 1) && reading.parts.first?.count == 1)
  }

  @Test("A share of nothing has no value", arguments: Measure.allCases) func nothing(_ measure: Measure) {
    let reading = Figures().reading(measure, now: now)
    #expect(
      reading.value == (measure == .contacts || measure == .waiting ? 0 : nil) && reading.denominator == 0)
    #expect(Figures().matters(behind: measure, now: now).isEmpty)
    for lang in Lang.allCases { #expect(!BoardWords.figure(reading, lang).isEmpty) }
  }

  @Test("A trend is each day counted alone, and its last day is today") func trend() throws {
    var told = Told()
    for daysAgo in [0, 1, 1, 3] {
      try told.tell(Told.contact(), of: "m\(told.facts.count)", at: Moment(now.day - daysAgo, 10))
    }
    let trend = Figures(taking: told.facts).trend(.contacts, now: now, days: 5)
    #expect(trend.map(\.value) == [0, 1, 0, 2, 1] && trend.last?.day == now.day)
    #expect(Figures(taking: told.facts).trend(.waiting, now: now).isEmpty)
  }
}
