import County
import CountyTesting
import Testing

@testable import Indicators

@Suite("Emergency care at its borders") struct EmergencyBorderTests {
  private let came = Moment(Day(2026, 3, 10) ?? Day(number: 0), 9)

  private func visits(_ visits: [(at: Moment, minutes: Int, key: String?)], belonged: Bool = true) throws
    -> Told
  {
    var told = Told()
    for (place, one) in visits.enumerated() {
      let visit = EmergencyVisited(
        unit: ID("u0") ?? .example, minutes: one.minutes, belongedToHealthCentre: belonged,
        person: ReportedPerson(key: one.key))
      try told.tell(visit, of: "e\(place)", room: "emergency", at: one.at)
    }
    return told
  }

  @Test(
    "A return is a coming at most 48 hours after leaving, to the second",
    arguments: [(0, 1), (47 * 3_600, 1), (48 * 3_600, 1), (48 * 3_600 + 1, 0), (30 * 86_400, 0)])
  func returns(_ seconds: Int, _ returned: Int) throws {
    let told = try visits([(came, 90, "k"), (came + 90 * 60 + seconds, 10, "k")])
    #expect(try told.figure("emergencyReturns", "2026").counted == "\(returned) / 2")
  }

  @Test(
    "Another person's coming is no return, and of an unknown person nothing is said",
    arguments: [("k", "other", "0 / 2"), (nil, nil, "0 / 0"), ("k", nil, "0 / 1"), ("k", "k", "1 / 2")]
      as [(String?, String?, String)])
  func persons(_ one: String?, _ other: String?, _ counted: String) throws {
    #expect(
      try visits([(came, 30, one), (came + 3_600, 30, other)]).figure("emergencyReturns").counted == counted)
  }

  @Test(
    "Three comings in a row are two returns, in whatever order they were recorded",
    arguments: [[0, 1, 2], [2, 1, 0], [1, 0, 2], [2, 0, 1]])
  func chain(_ order: [Int]) throws {
    let told = try visits(order.map { (came + $0 * 86_400, 60, "k") })
    #expect(try told.figure("emergencyReturns").counted == "2 / 3")
  }

  @Test(
    "A return counts for the first visit's month, also when the next is in another",
    arguments: [("2026-03", "1 / 1"), ("2026-04", "0 / 1"), ("2026-Q1", "1 / 1"), ("2026-H1", "1 / 2")])
  func months(_ period: String, _ counted: String) throws {
    let last = Moment(Day(2026, 3, 31) ?? Day(number: 0), 23)
    #expect(
      try visits([(last, 30, "k"), (last + 2 * 3_600, 30, "k")]).figure("emergencyReturns", period).counted
        == counted)
  }

  @Test("Under three hours is less than 180 minutes", arguments: [(0, 1), (179, 1), (180, 0), (10_080, 0)])
  func hours(_ minutes: Int, _ under: Int) throws {
    #expect(try visits([(came, minutes, nil)]).figure("emergencyUnderThree").counted == "\(under) / 1")
    #expect(
      try visits([(came, minutes, nil)], belonged: false).figure("emergencyUnderThree").counted == "0 / 0")
  }

  @Test("One visit withdrawn, another is no return any longer") func withdrawn() throws {
    var told = try visits([(came, 30, "k"), (came + 7_200, 30, "k")])
    try told.tell(FactCorrected(fact: "f2", occurred: nil), of: "e1", room: "emergency", at: came + 90_000)
    #expect(try told.figure("emergencyReturns").counted == "0 / 1")
    try told.tell(
      FactCorrected(fact: "f2", occurred: came + 7_200), of: "e1", room: "emergency", at: came + 90_001)
    #expect(try told.figure("emergencyReturns").counted == "1 / 2")
  }
}
