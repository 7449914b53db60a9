import Contact
import County
import CountyTesting
import Testing

@testable import Indicators

@Suite("Ages on the day that counts") struct AgeBandTests {
  private func band(_ born: String, _ day: String) throws -> String {
    var who = Whose()
    who.born = Int32(try #require(Day(born)).number)
    let place = who.ageBand(on: Int32(try #require(Day(day)).number))
    return place == 0 ? "unknown" : AgeBand.names[Int(place) - 1]
  }

  @Test(
    "A birthday opens the next band on its own day",
    arguments: [
      ("2019-03-10", "2026-03-09", "0–6"), ("2019-03-10", "2026-03-10", "7–17"),
      ("2008-03-10", "2026-03-09", "7–17"),
      ("2008-03-10", "2026-03-10", "18–22"), ("2003-03-10", "2026-03-10", "23–64"),
      ("1961-03-10", "2026-03-09", "23–64"),
      ("1961-03-10", "2026-03-10", "65–74"), ("1951-03-10", "2026-03-10", "75–84"),
      ("1941-03-11", "2026-03-10", "75–84"),
      ("1941-03-10", "2026-03-10", "85–"), ("1900-01-01", "2026-03-10", "85–"),
      ("2026-03-10", "2026-03-10", "0–6"),
    ])
  func birthdays(_ born: String, _ day: String, _ name: String) throws {
    #expect(try band(born, day) == name)
  }

  @Test(
    "Born on a leap day one is a year older on the first of March of other years",
    arguments: [
      ("2026-02-28", "7–17"), ("2026-03-01", "18–22"), ("2015-03-01", "7–17"), ("2015-02-28", "0–6"),
      ("2016-02-29", "7–17"),
    ])
  func leapDay(_ day: String, _ name: String) throws { #expect(try band("2008-02-29", day) == name) }

  @Test("Nobody is of an age before being born, and an unknown birthday has none") func unknown() throws {
    #expect(try band("2026-03-11", "2026-03-10") == "unknown")
    #expect(Whose().ageBand(on: 20_000) == 0)
  }

  @Test("The bands part every age into one, oldest last") func bands() throws {
    let today = try #require(Day("2026-03-10"))
    var places: [UInt8] = []
    for years in 0...120 {
      var who = Whose()
      who.born = Int32(today.adding(months: -years * 12).number)
      places.append(who.ageBand(on: Int32(today.number)))
    }
    #expect(places == places.sorted() && Set(places).count == AgeBand.names.count && !places.contains(0))
    #expect(AgeBand.names == ["0–6", "7–17", "18–22", "23–64", "65–74", "75–84", "85–"])
  }

  @Test("A contact counts in the band of its own day, not of today", arguments: ["2026-03-09", "2026-03-10"])
  func contact(_ came: String) throws {
    var contact = Told.contact(), told = Told()
    contact.born = Day("2008-03-10")
    try told.tell(contact, of: "m", at: try #require(Moment(came + "T12:00:00")), by: .resident)
    let store = IndicatorStore(taking: told.facts),
      number = try #require(Registry.ids.firstIndex(of: "contacts"))
    let groups = store.readings(number, try #require(Period("2026-03")), by: .age)
    #expect(groups.keys.map { AgeBand.names[$0 - 1] } == [came == "2026-03-09" ? "7–17" : "18–22"])
  }
}
