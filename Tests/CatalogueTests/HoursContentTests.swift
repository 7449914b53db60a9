import Foundation
import Rules
import Testing

@testable import Catalogue

@Suite("Hours in our own files")
struct HoursContentTests {
  private func hours(_ json: String) throws -> OpeningHours {
    OpeningHours(try JSONDecoder().decode(HoursContent.self, from: Data(json.utf8)))
  }

  @Test("Weekdays, a run of weekdays and exceptions are read")
  func whole() throws {
    let hours = try hours(
      """
      {"week": [{"days": ["mon-thu"], "from": "08:00", "to": "16:00"}, {"days": ["fri"], "from": "8.00", "to": "14.00"}],
       "exceptions": [{"day": "2026-12-24", "closed": true}, {"day": "2026-12-31", "from": "08:00", "to": "12:00"}]}
      """)
    let closes = { (day: String, clock: String) in OpenStanding.open(closes: Moment("\(day)T\(clock)")) }
    #expect(hours.standing(at: Moment("2026-11-19T09:00")!) == closes("2026-11-19", "16:00"))
    #expect(hours.standing(at: Moment("2026-11-20T09:00")!) == closes("2026-11-20", "14:00"))
    #expect(hours.standing(at: Moment("2026-12-31T09:00")!) == closes("2026-12-31", "12:00"))
    #expect(!hours.standing(at: Moment("2026-12-24T09:00")!).isOpen)
  }

  @Test("Seasons, always open and by appointment are read")
  func others() throws {
    let summer = try hours(
      """
      {"week": [{"days": ["sat", "sun"], "from": "10:00", "to": "15:00", "validFrom": "2026-06-01", "validTo": "2026-08-31"}]}
      """)
    #expect(summer.standing(at: Moment("2026-06-06T12:00")!).isOpen)
    #expect(summer.standing(at: Moment("2026-09-05T12:00")!) == .unknown)
    #expect(try hours(#"{"alwaysOpen": true}"#).standing(at: Moment(seconds: 0)) == .alwaysOpen)
    #expect(try hours(#"{"byReservation": true}"#).standing(at: Moment(seconds: 0)) == .byReservation)
  }

  @Test(
    "A slip of the pen is refused where it stands",
    arguments: [
      #"{"week": [{"days": ["monday"], "from": "08:00", "to": "16:00"}]}"#,
      #"{"week": [{"days": ["mon"], "from": "8", "to": "16:00"}]}"#,
      #"{"week": [{"days": ["mon"], "from": "08:60", "to": "16:00"}]}"#,
      #"{"week": [{"days": ["mon"], "from": "08:00"}]}"#,
      #"{"exceptions": [{"day": "24.12.2026", "closed": true}]}"#,
    ])
  func slips(_ json: String) { #expect(throws: DecodingError.self) { try hours(json) } }

  @Test("A weekday list is written as it was read", arguments: ["mon", "mon-fri", "sat-mon"])
  func weekdays(_ text: String) throws {
    let days = try #require(Weekdays(text))
    #expect(String(decoding: try JSONEncoder().encode([days]), as: UTF8.self) == "[\"\(text)\"]")
  }

  @Test(
    "Times of day are read in every form the register uses",
    arguments: [
      ("08:00:00", 480), ("08:00", 480), ("9:00:00", 540), ("0:45:00", 45), ("16.15", 975), ("24:00", 1440),
      ("23:59", 1440), ("00:00:00", 0), ("08:00:00.000", 480),
    ])
  func clock(_ text: String, _ minutes: Int) { #expect(ClockTime(text)?.minutes == minutes) }

  @Test(
    "Other texts are not times",
    arguments: ["", "8", "25:00", "24:01", "08:60", "aa:bb", "-1:00", "08:0", "٠٨:٠٠"])
  func notClock(_ text: String) { #expect(ClockTime(text) == nil) }
}
