import Assessment
import Booking
import Contact
import County
import CountyTesting
import Testing
import Visits

@testable import Indicators

@Suite("Contacts at their borders") struct ContactBorderTests {
  private static let assessed = AssessmentMade(urgency: "E", result: .visit)

  @Test(
    "A contact is answered in time on its own working day: late, holidays and clock changes",
    arguments: [
      ("2026-03-27T15:59:59", "2026-03-27T23:59:59", 1), ("2026-03-27T16:00:00", "2026-03-30T23:59:59", 1),
      ("2026-03-27T15:59:59", "2026-03-30T00:00:00", 0), ("2026-03-29T02:30:00", "2026-03-30T08:00:00", 1),
      // Good Friday and Easter Monday are no working days
      ("2026-04-02T16:00:00", "2026-04-07T12:00:00", 1), ("2026-04-03T09:00:00", "2026-04-07T23:59:59", 1),
      ("2026-04-06T09:00:00", "2026-04-08T00:00:00", 0), ("2026-10-25T03:30:00", "2026-10-26T12:00:00", 1),
      ("2026-12-24T09:00:00", "2026-12-28T23:00:00", 1), ("2026-01-06T12:00:00", "2026-01-07T12:00:00", 1),
    ])
  func sameDay(_ came: String, _ assessed: String, _ inTime: Int) throws {
    let told = try Told.matter(came, .web, [(Self.assessed, assessed)])
    #expect(try told.figure("sameDay", "2026").counted == "\(inTime) / 1")
  }

  @Test(
    "Answered on the same day is by midnight of the day it came",
    arguments: [
      ("2026-03-10T08:00:00", "2026-03-10T23:59:59", 1), ("2026-03-10T23:59:59", "2026-03-11T00:00:00", 0),
      ("2026-03-10T08:00:00", "2026-03-09T08:00:00", 1),
    ])
  func answered(_ came: String, _ at: String, _ inTime: Int) throws {
    let told = try Told.matter(came, .web, [(ContactAnswered(channel: .phone), at)])
    #expect(try told.figure("answeredSameDay").counted == "\(inTime) / 1")
  }

  @Test("Whoever walks in is answered there and then", arguments: ContactChannel.allCases) func walkIn(
    _ channel: ContactChannel
  ) throws {
    let told = try Told.matter("2026-03-10T08:00:00", channel)
    #expect(try told.figure("answeredSameDay").numerator == (channel == .walkin ? 1 : 0))
    let electronic: Set<ContactChannel> = [.web, .message, .chat, .video]
    #expect(try told.figure("eServices").numerator == (electronic.contains(channel) ? 1 : 0))
    #expect(try told.figure("remoteContacts").numerator == (channel == .walkin ? 0 : 1))
  }

  @Test(
    "A promised call is kept when it was made by the end of the promise; it counts for that day",
    arguments: [
      ("2026-03-31T23:59:00", "2026-03-31T23:59:00", "2026-03", 1),
      ("2026-03-31T23:59:00", "2026-03-31T23:59:01", "2026-03", 0),
      ("2026-04-01T00:00:00", "2026-03-31T20:00:00", "2026-04", 1),
      ("2026-04-01T00:00:00", nil, "2026-04", 0),
    ] as [(String, String?, String, Int)])
  func callbacks(_ until: String, _ called: String?, _ period: String, _ kept: Int) throws {
    var told = Told()
    let came = try #require(Moment("2026-03-31T12:00:00")), to = try #require(Moment(until))
    var contact = Told.contact(.callback)
    contact.callback = CallbackPromise(from: came, to: to)
    try told.tell(contact, of: "m", at: came, by: .resident)
    if let called {
      try told.tell(ContactAnswered(channel: .phone), of: "m", at: try #require(Moment(called)))
    }
    #expect(try told.figure("callbacksKept", period).counted == "\(kept) / 1")
    #expect(try told.figure("callbacksKept", "2026").denominator == 1)
  }

  @Test(
    "Solved without a visit: by whatever remote way, but not when somebody came", arguments: Mode.allCases,
    ClosingReason.allCases)
  func withoutVisit(_ mode: Mode, _ reason: ClosingReason) throws {
    let told = try Told.matter(
      "2026-03-10T08:00:00", .web,
      [(Told.visit(mode), "2026-03-11T08:00:00"), (MatterClosed(reason: reason), "2026-03-12T08:00:00")])
    let isSolved = [.helped, .selfCare, .referred].contains(reason),
      isRemote = [.phone, .video].contains(mode)
    #expect(try told.figure("withoutVisit").counted == (isSolved ? "\(isRemote ? 1 : 0) / 1" : "0 / 0"))
  }

  @Test(
    "A case is open from its day to the day before its first visit or end",
    arguments: [
      ("2026-03", "2026-03-31T23:59:59", 0), ("2026-03", "2026-04-01T00:00:00", 1),
      ("2026-02", "2026-03-31T12:00:00", 0),
      ("2026-04", "2026-04-30T12:00:00", 0),
    ])
  func open(_ month: String, _ ended: String, _ count: Int) throws {
    for end in [Told.visit(), MatterClosed(reason: .helped)] as [any FactPayload] {
      let told = try Told.matter("2026-03-01T00:00:00", .web, [(end, ended)])
      #expect(try told.figure("openCases", month).denominator == count, "\(type(of: end).kind)")
    }
  }

  @Test(
    "The first visit's wait is of days, from the assessment and from the first knock",
    arguments: [
      ("2026-03-10T23:59:00", 0.0, 1.0), ("2026-03-11T00:01:00", 1, 2), ("2026-03-17T12:00:00", 7, 8),
      ("2026-03-18T12:00:00", 8, 9),
    ])
  func waits(_ seen: String, _ wait: Double, _ long: Double) throws {
    let told = try Told.matter(
      "2026-03-09T23:30:00", .web, [(Self.assessed, "2026-03-10T00:10:00"), (Told.visit(), seen)])
    let primary = try told.figure("waitPrimary"), contact = try told.figure("waitPrimaryContact")
    #expect(primary.value == wait && contact.value == long)
    #expect(primary.numerator == (wait <= 7 ? 1 : 0))
    #expect(try told.figure("waitOverWeek").counted == "\(wait > 7 ? 1 : 0) / 1")
  }
}
