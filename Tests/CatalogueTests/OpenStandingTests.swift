import Rules
import Testing

@testable import Catalogue

private func at(_ text: String) -> Moment { Moment(text) ?? Moment(seconds: 0) }

@Suite("Words about being open")
struct OpenStandingTests {
  /// A Friday.
  let now = at("2026-11-20T12:00")

  static let sentences: [(OpenStanding, String, String, String)] = [
    (
      .open(closes: at("2026-11-20T16:00")), "Avoinna, sulkeutuu klo 16.00", "Öppet, stänger kl. 16.00",
      "Open now, closes 16.00"
    ),
    (
      .open(closes: at("2026-11-21T02:05")), "Avoinna, sulkeutuu la klo 2.05", "Öppet, stänger lör kl. 2.05",
      "Open now, closes Sat 2.05"
    ),
    (
      .open(closes: at("2026-11-21T00:00")), "Avoinna, sulkeutuu klo 24.00", "Öppet, stänger kl. 24.00",
      "Open now, closes 24.00"
    ),
    (
      .closed(opens: at("2026-11-23T08:00")), "Suljettu, avataan ma klo 8.00", "Stängt, öppnar mån kl. 8.00",
      "Closed, opens Mon 8.00"
    ),
    (
      .closed(opens: at("2026-11-20T13:30")), "Suljettu, avataan klo 13.30", "Stängt, öppnar kl. 13.30",
      "Closed, opens 13.30"
    ),
    (
      .closed(opens: at("2026-11-21T00:00")), "Suljettu, avataan la klo 0.00", "Stängt, öppnar lör kl. 0.00",
      "Closed, opens Sat 0.00"
    ),
    (
      .closed(opens: at("2027-06-01T09:00")), "Suljettu, avataan ti 1.6.2027 klo 9.00",
      "Stängt, öppnar tis 1.6.2027 kl. 9.00", "Closed, opens Tue 1.6.2027 9.00"
    ),
    (.closed(opens: nil), "Suljettu", "Stängt", "Closed"),
    (.open(closes: nil), "Avoinna", "Öppet", "Open now"),
    (.alwaysOpen, "Avoinna aina", "Alltid öppet", "Always open"),
    (.byReservation, "Avoinna ajanvarauksella", "Öppet med tidsbokning", "Open by appointment"),
    (.unknown, "Aukioloaika ei ole tiedossa", "Öppettiden är inte känd", "Opening hours are not known"),
  ]

  @Test("Each standing has its sentence in three languages", arguments: sentences)
  func sentence(_ row: (OpenStanding, String, String, String)) {
    #expect(row.0.words(now: now) == Text(fi: row.1, sv: row.2, en: row.3))
  }

  @Test("The same weekday next week is told with its date")
  func nextWeek() {
    let words = OpenStanding.closed(opens: at("2026-11-27T08:00")).words(now: now)
    #expect(words.fi == "Suljettu, avataan pe 27.11.2026 klo 8.00")
  }
}
