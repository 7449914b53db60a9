import Foundation
import Rules
import Testing

/// Moments against Foundation's Europe/Helsinki.
@Suite("Moments") struct MomentTests {
  static let zone = TimeZone(identifier: "Europe/Helsinki")
  static let calendar: Calendar = {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = zone ?? .current
    return calendar
  }()

  /// Seconds of 1.1.1996 and of the end of 2037 in UTC.
  static let first = 820_454_400, last = 2_145_916_799

  private func same(_ moment: Moment) -> Bool {
    let theirs = Self.calendar.dateComponents(
      [.year, .month, .day, .hour, .minute, .second],
      from: Date(timeIntervalSince1970: Double(moment.seconds)))
    let day = moment.day.parts
    return [day.year, day.month, day.day, moment.hour, moment.minute, moment.secondOfDay % 60]
      == [theirs.year, theirs.month, theirs.day, theirs.hour, theirs.minute, theirs.second]
  }

  @Test("A random moment of 1996–2037 shows the clock that Helsinki shows")
  func randomMoments() {
    var chance = Chance(seed: 4)
    for _ in 0..<3_000 {
      let moment = Moment(seconds: Int.random(in: Self.first...Self.last, using: &chance))
      #expect(same(moment), "\(moment)")
    }
  }

  @Test(
    "Around every change of the clock, each quarter of an hour shows what Helsinki shows",
    arguments: 1996...2037)
  func changes(_ year: Int) throws {
    let zone = try #require(Self.zone), start = try #require(Day(year, 1, 1))
    var date = Date(timeIntervalSince1970: Double(start.number) * 86_400)
    for _ in 0..<2 {
      date = try #require(zone.nextDaylightSavingTimeTransition(after: date))
      let change = Int(date.timeIntervalSince1970)
      for offset in Array(stride(from: -9_000, through: 9_000, by: 900)) + [-1, 0, 1] {
        #expect(same(Moment(seconds: change + offset)))
      }
    }
  }

  @Test("A clock time that exists once is read as Helsinki reads it")
  func wallClock() throws {
    var chance = Chance(seed: 5)
    for _ in 0..<2_000 {
      let seconds = Int.random(in: Self.first...Self.last, using: &chance), moment = Moment(seconds: seconds)
      let again = Moment(moment.day, moment.hour, moment.minute, moment.secondOfDay % 60)
      #expect(again == moment || again.seconds == seconds - 3_600, "only the doubled hour may differ")
    }
  }

  @Test(
    "In the doubled hour of autumn the first is meant; in the skipped hour of spring the clock had not moved")
  func oddHours() {
    #expect(Moment("2026-10-25T03:30")?.description == "2026-10-25T03:30:00+03:00")
    #expect(Moment("2026-10-25T04:00")?.description == "2026-10-25T04:00:00+02:00")
    #expect(Moment("2026-03-29T03:30")?.description == "2026-03-29T04:30:00+03:00")
  }

  @Test(
    "A day of spring has 23 hours and a day of autumn 25",
    arguments: [
      ("2026-03-29", 23), ("2026-10-25", 25), ("2026-03-28", 24), ("2026-01-01", 24),
    ])
  func lengths(_ text: String, _ hours: Int) throws {
    let day = try #require(Day(text))
    #expect(Moment(day + 1) - Moment(day) == hours * 3_600)
  }

  @Test(
    "The same moment is read from each way of writing it",
    arguments: [
      "2026-03-02T09:00:00+02:00", "2026-03-02T07:00:00Z", "2026-03-02T07:00Z", "2026-03-02T09:00",
      "2026-03-02T09:00:00",
      "2026-03-02T09:00:00.123+02:00", "2026-03-02T07:00:00.000Z", "2026-03-02T02:00:00-05:00",
      "2026-03-02T12:30+05:30",
    ])
  func ways(_ text: String) throws {
    #expect(Moment(text) == Moment(try #require(Day(2026, 3, 2)), 9))
  }

  @Test(
    "Anything else is no moment",
    arguments: [
      "", "2026-03-02", "2026-03-02 09:00", "2026-03-02T", "2026-03-02T9:00", "2026-03-02T24:00",
      "2026-03-02T09:60",
      "2026-03-02T09:00:60", "2026-03-02T09", "2026-03-02T09:00:00:00", "2026-03-02T09:00+2",
      "2026-03-02T09:00ZZ",
      "2026-03-02T09:00.", "2026-03-02T0９:00", "2026-03-02T+9:00", "2026-02-30T09:00", "T09:00",
      "2026-03-02T09:00:00.1½",
    ])
  func notMoments(_ text: String) { #expect(Moment(text) == nil) }

  @Test("Reading any text never crashes, and what is read is written and read again the same")
  func fuzz() {
    var chance = Chance(seed: 6)
    let signs = Array("0123456789-+T:.Z ä")
    let good = Array("2026-03-02T09:00:00+02:00")
    for _ in 0..<4_000 {
      var text = good
      for _ in 0..<Int.random(in: 1...4, using: &chance) {
        text[Int.random(in: 0..<text.count, using: &chance)] = signs.randomElement(using: &chance) ?? "0"
      }
      if let moment = Moment(String(text)) { #expect(Moment(moment.description) == moment) }
    }
  }

  @Test("A moment and its text are one, also before 1970")
  func roundTrip() {
    var chance = Chance(seed: 7)
    for _ in 0..<2_000 {
      let moment = Moment(seconds: Int.random(in: -3_000_000_000...4_000_000_000, using: &chance))
      #expect(Moment(moment.description) == moment)
      #expect((0..<86_400).contains(moment.secondOfDay))
    }
  }

  @Test("Years before 1981 had no summer time")
  func noSummerTime() throws {
    #expect(Moment(try #require(Day(1975, 7, 1)), 12).offset == 7_200)
    #expect(Moment(try #require(Day(1990, 7, 1)), 12).offset == 10_800)
  }

  @Test("In JSON a moment is its text, and a broken one is refused")
  func json() throws {
    let moment = try #require(Moment("2026-07-02T09:00"))
    let text = try String(decoding: JSONEncoder().encode([moment]), as: UTF8.self)
    #expect(text == "[\"2026-07-02T09:00:00+03:00\"]")
    #expect(try JSONDecoder().decode([Moment].self, from: Data(text.utf8)) == [moment])
    #expect(throws: DecodingError.self) {
      try JSONDecoder().decode([Moment].self, from: Data("[\"9.00\"]".utf8))
    }
  }
}
