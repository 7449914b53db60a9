import Booking
import Contact
import County
import CountyTesting
import Testing
import Visits

@testable import Indicators

@Suite("Facts that say what cannot be") struct HostileFactTests {
  private let came = Moment(Day(2026, 3, 10) ?? Day(number: 0), 9)

  private func fact(_ kind: String, _ payload: String, room: String, _ place: Int) -> Fact {
    Fact(
      position: place, id: "h\(place)", stream: Stream(room, ID<Matter>("x\(place)") ?? .example), version: 1,
      kind: kind, occurred: came, recorded: came, actor: Actor(id: "a", role: .nurse, unit: "u0"),
      payload: payload)
  }

  private static let big = "9223372036854775807", small = "-9223372036854775808"

  @Test(
    "Numbers of any size are counted as far as they can be, and stop nothing",
    arguments: [
      (
        "emergency", "emergency.visited",
        "{\"belongedToHealthCentre\":true,\"minutes\":\(big),\"person\":{\"key\":\"k\"},\"unit\":\"u0\"}"
      ),
      (
        "emergency", "emergency.visited",
        "{\"belongedToHealthCentre\":true,\"minutes\":\(small),\"person\":{\"key\":\"k\"},\"unit\":\"u0\"}"
      ),
      ("level", "level.changed", "{\"from\":\(small),\"person\":{},\"to\":\(big),\"unit\":\"u0\"}"),
      ("level", "level.changed", "{\"from\":\(big),\"person\":{},\"to\":\(small),\"unit\":\"u0\"}"),
      ("group", "group.held", "{\"name\":\"x\",\"places\":\(big),\"present\":\(big),\"unit\":\"u0\"}"),
      ("group", "group.held", "{\"name\":\"x\",\"places\":\(small),\"present\":\(small),\"unit\":\"u0\"}"),
      ("staff", "staff.answered", "{\"score\":\(big),\"unit\":\"u0\"}"),
      ("staff", "staff.answered", "{\"score\":\(small),\"unit\":\"u0\"}"),
      ("matter", "feedback.given", "{\"score\":\(big)}"),
      ("call", "call.answered", "{\"serviceSeconds\":1,\"waitSeconds\":\(big)}"),
    ])
  func numbers(_ room: String, _ kind: String, _ payload: String) throws {
    var store = IndicatorStore(Registry.tested.countings)
    store.takeAll([fact(kind, payload, room: room, 1), fact(kind, payload, room: room, 2)])
    let march = try #require(Period("2026-03"))
    for number in store.countings.indices { _ = store.reading(number, march) }
    _ = store.everything(months: Months.index(of: came.day)...Months.index(of: came.day))
    #expect(store.position == 2)
  }

  @Test(
    "A fact that cannot be read is passed over, and those around it are counted",
    arguments: [
      "", "{", "null", "[]", "\"x\"", "{}", "{\"channel\":\"pigeon\",\"unit\":\"u0\"}", "{\"channel\":5}",
      "\u{0}", "{\"unit\":{\"unit\":{}}}",
    ])
  func unreadable(_ payload: String) throws {
    var told = Told()
    try told.tell(Told.contact(), of: "m1", at: came)
    try told.tell(Told.contact(), of: "m2", at: came)
    var facts = told.facts
    facts.insert(fact("contact.received", payload, room: "matter", 9), at: 1)
    for place in facts.indices { facts[place].position = place + 1 }
    let store = IndicatorStore(taking: facts), figures = Figures(taking: facts)
    let number = try #require(Registry.ids.firstIndex(of: "contacts")),
      march = try #require(Period("2026-03"))
    #expect(store.reading(number, march).denominator == 2 && store.position == 3)
    #expect(figures.reading(.contacts, now: came).denominator == 2 && figures.position == 3)
  }

  @Test(
    "Days at the ends of the calendar cost nothing and confuse no month",
    arguments: ["0001-01-01T00:00:00", "1969-12-31T23:59:59", "9999-12-31T23:59:59", "5462-01-01T00:00:00"])
  func days(_ text: String) throws {
    var told = Told()
    let far = try #require(Moment(text))
    try told.tell(Told.contact(unit: "u1"), of: "m1", at: far)
    try told.tell(Told.visit(unit: "u1"), of: "m1", at: far + 60)
    try told.tell(Told.contact(unit: "u0"), of: "m2", at: came)
    try told.tell(MatterClosed(reason: .helped), of: "m2", at: far)
    let store = IndicatorStore(taking: told.facts), march = try #require(Period("2026-03"))
    let number = try #require(Registry.ids.firstIndex(of: "contacts"))
    #expect(store.reading(number, march).denominator == 1)
    #expect(store.cells == store.asKnown().cells)
    for unit in 0...3 { #expect(store.reading(number, march, Cut(.unit, unit)).denominator <= 1) }
  }

  @Test(
    "A correction of nothing, of itself, of another's fact or of a correction changes nothing it should not")
  func corrections() throws {
    var told = Told()
    try told.tell(Told.contact(), of: "m1", at: came)
    for target in ["nobody", "f2", "f3", "f4"] {
      try told.tell(FactCorrected(fact: target, occurred: nil), of: "m1", at: came)
    }
    let store = IndicatorStore(taking: told.facts), march = try #require(Period("2026-03"))
    let number = try #require(Registry.ids.firstIndex(of: "contacts"))
    #expect(store.reading(number, march).denominator == 1 && store.marks <= 5)
  }
}
