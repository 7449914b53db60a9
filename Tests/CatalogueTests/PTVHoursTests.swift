import Foundation
import Rules
import Testing

@testable import Catalogue

/// Reads one channel with the given rows of hours.
private func hours(_ rows: [String: Any]...) -> (hours: OpeningHours, problems: [PTVProblem]) {
  let reading = Sample.read([Sample.channel().with("serviceHours", rows)])
  return (reading.channels.first?.hours ?? OpeningHours(), reading.problems)
}

private func at(_ text: String) -> Moment { Moment(text) ?? Moment(seconds: 0) }

@Suite("Hours of the register")
struct PTVHoursTests {
  @Test(
    "Both vocabularies and every way to write one day mean the same",
    arguments: [
      ("DaysOfTheWeek", ""), ("Standard", ""), ("Standard", "Monday"), ("DaysOfTheWeek", "Monday"),
      ("string", ""),
    ])
  func vocabularies(_ type: String, _ dayTo: String) {
    let read = hours(Sample.hours(type, [("Monday", dayTo, "08:00:00", "16:00:00")]))
    #expect(
      read.hours.periods.map(\.week) == [[WeeklyRange(weekday: 1, range: TimeRange(minutes: 480..<960))]])
    #expect(read.problems.isEmpty)
  }

  @Test("Monday to Friday is five days, Friday night to Saturday is one night")
  func runs() {
    let days = hours(Sample.hours("DaysOfTheWeek", [("Monday", "Friday", "08:00", "16:00")])).hours
    #expect(days.periods.first?.week.map(\.weekday) == [1, 2, 3, 4, 5])
    for type in ["DaysOfTheWeek", "OverMidnight", "Special"] {
      let night = hours(Sample.hours(type, [("Friday", "Saturday", "20:00:00", "02:00:00")])).hours
      #expect(night.periods.first?.week == [WeeklyRange(weekday: 5, range: TimeRange(minutes: 1200..<1560))])
    }
  }

  @Test("A special stretch of many days is unbroken")
  func special() {
    let read = hours(Sample.hours("Special", [("Monday", "Friday", "02:15:00", "0:45:00")])).hours
    #expect(read.standing(at: at("2026-11-18T23:30")) == .open(closes: at("2026-11-20T00:45")))
  }

  @Test(
    "Days given as numbers are weekdays, where Sunday is 0 or 7", arguments: [(1, 1), (6, 6), (7, 7), (0, 7)])
  func numbers(_ written: Int, _ weekday: Int) {
    let row = Sample.hours("Standard", []).with(
      "openingHour", [["dayFrom": written, "dayTo": NSNull(), "from": "9:00:00", "to": "10:00:00"]])
    #expect(hours(row).hours.periods.first?.week.map(\.weekday) == [weekday])
  }

  @Test("Open without any hours is always open, by reservation is by reservation, closed is closed")
  func withoutHours() {
    let empty = Sample.hours("DaysOfTheWeek", []).with("isAlwaysOpen", false)
    let noon = at("2026-11-18T12:00")
    #expect(hours(empty).hours.standing(at: noon) == .unknown)
    #expect(hours(empty.with("isAlwaysOpen", true)).hours.standing(at: noon) == .alwaysOpen)
    #expect(hours(empty.with("isReservation", true)).hours.standing(at: noon) == .byReservation)
    #expect(hours(empty.with("isClosed", true)).hours.standing(at: noon) == .closed(opens: nil))
  }

  @Test(
    "A line or a web service without hours is always open, a place without hours is unknown",
    arguments: [
      ("Phone", OpenStanding.alwaysOpen), ("EChannel", .alwaysOpen), ("WebPage", .alwaysOpen),
      ("ServiceLocation", .unknown),
    ])
  func emptyPeriod(_ kind: String, _ standing: OpenStanding) {
    let channel = Sample.channel(kind: kind).with("serviceHours", [Sample.hours("Standard", [])])
    #expect(Sample.read([channel]).channels.first?.hours.standing(at: Moment(seconds: 0)) == standing)
  }

  @Test("Hours that were left empty are unknown, never always open")
  func nulls() {
    let row = Sample.hours("Standard", []).with(
      "openingHour", [["dayFrom": "Monday", "dayTo": "", "from": NSNull(), "to": NSNull()], NSNull()])
    #expect(hours(row).hours.isEmpty)
  }

  @Test("An exception holds on its days, counted in Finland")
  func exceptions() {
    let closed = Sample.hours("Exceptional", []).with("isClosed", true)
      .with("validFrom", "2026-12-23T22:00:00Z").with("validTo", "2026-12-26T00:00:00+02:00")
    let short = Sample.hours("Exception", [("", "", "08:00:00", "12:00:00")])
      .with("validFrom", "2026-12-31T00:00:00")
    let weekly = Sample.hours("Standard", [("Monday", "Sunday", "08:00", "16:00")])
    let read = hours(weekly, closed, short).hours
    #expect(
      read.exceptions.map { "\($0.firstDay) \($0.lastDay)" } == [
        "2026-12-24 2026-12-26", "2026-12-31 2026-12-31",
      ])
    #expect(read.standing(at: at("2026-12-24T10:00")) == .closed(opens: at("2026-12-27T08:00")))
    #expect(read.standing(at: at("2026-12-31T11:00")) == .open(closes: at("2026-12-31T12:00")))
  }

  @Test("Hours that cannot be read are told and the place is kept", arguments: ["25:00", "klo 8", "8-16"])
  func unreadable(_ from: String) {
    let read = hours(
      Sample.hours("Standard", [("Monday", "", from, "16:00"), ("Tuesday", "", "08:00", "16:00")]))
    #expect(read.hours.periods.first?.week.map(\.weekday) == [2])
    #expect(read.problems.map(\.extent) == [.detail])
  }

  @Test("An exception without a date and a season that ends before it begins are told")
  func senseless() {
    let undated = Sample.hours("Exceptional", [("", "", "09:00:00", "16:00:00")])
    let backwards = Sample.hours("Standard", []).with("validFrom", "2026-05-01").with("validTo", "2026-04-01")
    #expect(hours(undated).hours.isEmpty && hours(undated).problems.count == 1)
    #expect(hours(backwards).hours.isEmpty && hours(backwards).problems.count == 1)
  }
}
