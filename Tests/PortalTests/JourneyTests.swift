import Assessment
import Booking
import Contact
import County
import CountyTesting
import Testing
import Visits

@testable import Portal

@Suite("Journeys through the pages alone") struct JourneyTests {
  /// What the page of a matter offers: the version it was made at.
  private func version(_ page: String) -> String {
    page.firstMatch(of: /name="version" value="(\d+)"/).map { String($0.output.1) } ?? ""
  }

  @Test("A call becomes a matter, an assessment, a time, a visit and an end") func phone() async throws {
    let town = try await Town()
    _ = try await town.county.register(Cast.person(code: "010594Y9032"), as: Cast.resident)
    try await town.publish()
    let told = [
      "channel": "phone", "words": "Selkä jumissa", "topic": "ill", "code": "010594Y9032",
      "municipality": "205", "callback": "",
    ]
    let path = try #require(try await town.post("/desk/new", told, by: Cast.receptionist).place)
    let matter = try #require(ID<Matter>(String(path.dropFirst("/desk/matter/".count))))
    #expect(try await town.county.holding(matter).holder?.text == Cast.receptionist.id)
    for (action, actor) in [
      (DeskAction.answer, Cast.receptionist), (.release, Cast.receptionist), (.claim, Cast.nurse),
    ] {
      let page = try await town.get(path, by: actor).page
      #expect(
        try await town.act(action, on: matter, ["version": version(page)], by: actor).status == 303,
        "\(action)")
    }
    #expect(try await town.act(.assess, on: matter, Town.assessing).place == path)
    let page = try await town.get(path, by: Cast.nurse).page
    let time = try #require(
      page.firstMatch(
        of: /name="time" id="[^"]*" value="([^"]+)"|name="time" value="([^"]+)"|value="([0-9a-f-]{36})"/))
    let id = [time.output.1, time.output.2, time.output.3].compactMap { $0 }.first.map(String.init) ?? ""
    #expect(try await town.act(.book, on: matter, ["time": id]).place == path)
    #expect(
      try await town.act(.close, on: matter, ["closing": "helped"], by: Cast.healthCentreNurse).status == 409)
    #expect(try await town.act(.hold, on: matter, by: Cast.healthCentreNurse).status == 303)
    #expect(
      try await town.act(.close, on: matter, ["closing": "helped"], by: Cast.healthCentreNurse).place
        == "/desk")
    let kinds = try await town.facts(matter).map(\.kind)
    #expect(
      kinds == [
        ContactReceived.kind, MatterClaimed.kind, ContactAnswered.kind, MatterReleased.kind,
        MatterClaimed.kind, AssessmentMade.kind,
        AppointmentBooked.kind, MatterHandedOver.kind, VisitHeld.kind, MatterClosed.kind,
      ])
  }

  @Test("A resident books, moves, writes, cancels and says how it went") func resident() async throws {
    let town = try await Town(), matter = try await town.matter(at: .toBook)
    try await town.publish()
    let free = try await town.portal.freeTimes(matter)
    #expect(
      try await town.post(MyLink.times(matter).path, ["time": free[0].id.text], by: Cast.resident).status
        == 303)
    #expect(try await town.standing(matter) == .booked)
    #expect(
      try await town.post(MyLink.times(matter).path, ["time": free[1].id.text], by: Cast.resident).status
        == 303)
    #expect(Reservation(try await town.facts(matter)).appointment?.time == free[1].id)
    #expect(
      try await town.post(MyLink.message(matter).path, ["words": "Tulen ajoissa"], by: Cast.resident).status
        == 303)
    #expect(
      try await town.post(MyLink.cancel(matter).path, ["reason": "ill"], by: Cast.resident).status == 303)
    #expect(try await town.standing(matter) == .toBook)
    _ = try await town.act(.holdNow, on: matter, ["mode": "video"], by: Cast.healthCentreNurse)
    let link = try #require(try await town.post(MyLink.feedback(matter).path, by: Cast.resident).place)
    #expect(try await town.post(link, ["score": "10", "words": "Kiitos"], by: .anonymous).status == 200)
    #expect(
      try await town.post(MyLink.feedback(matter).path, by: Cast.resident).place == MyLink.matter(matter).path
    )
  }

  @Test("A time taken by another is told in words, and the page offers the next") func taken() async throws {
    let town = try await Town(), matter = try await town.matter(at: .toBook),
      other = try await town.matter(at: .toBook)
    try await town.publish()
    let time = try #require(try await town.portal.freeTimes(matter).first)
    _ = try await town.act(.book, on: other, ["time": time.id.text])
    let reply = try await town.post(MyLink.times(matter).path, ["time": time.id.text], by: Cast.resident)
    #expect(
      reply.status == 409 && reply.page.contains(Refusal.timeTaken.words.fi)
        && !reply.page.contains("value=\"\(time.id.text)\""))
    for bad in ["", "x y", ID<BookableTime>.example.text] {
      #expect(
        [409, 422].contains(
          try await town.post(MyLink.times(matter).path, ["time": bad], by: Cast.resident).status))
    }
  }

  @Test("A repeat contact is confirmed with one press") func repeats() async throws {
    let town = try await Town(), first = try await town.known(), second = try await town.known("Yhä kipeä")
    #expect(try await town.county.holding(second).contact.earlier == first)
    let page = try await town.get(DeskLink.matter(second).path, by: Cast.nurse).page
    for reason in RepeatReason.allCases { #expect(page.contains("value=\"\(reason.rawValue)\"")) }
    #expect(
      try await town.act(.link, on: second, ["reason": "noAnswer", "earlier": first.text]).status == 303)
    #expect(try await town.county.holding(second).linked?.reason == .noAnswer)
  }

  @Test("Times are published, shown and withdrawn at the desk") func times() async throws {
    let town = try await Town(), nurse = Cast.healthCentreNurse
    let who = try #require(
      town.portal.staff.values.first { $0.unit.text == "kajaani-tk" && $0.profession == "nurse" })
    let form = [
      "who": who.id.text, "mode": "unit", "from": "4.3.2026 klo 9.00", "minutes": "30", "count": "4",
    ]
    #expect(try await town.post("/desk/times", form, by: nurse).status == 303)
    let free = try await town.portal.booking.free(at: [who.unit], profession: nil)
    #expect(
      free.map(\.time.starts) == (0..<4).map { Moment(Day(2026, 3, 4) ?? Day(number: 0), 9) + $0 * 1_800 })
    #expect(try await town.post("/desk/times", ["withdraw": free[0].id.text], by: nurse).status == 303)
    #expect(try await town.post("/desk/times", ["withdraw": free[1].id.text], by: Cast.nurse).status == 403)
    for (name, value) in [
      ("from", "eilen"), ("from", "1.1.2020 klo 9.00"), ("minutes", "0"), ("count", "99"), ("who", "nobody"),
      ("mode", "x"),
    ] {
      #expect(
        try await town.post("/desk/times", form.merging([name: value]) { $1 }, by: nurse).status == 422,
        "\(name) \(value)")
    }
    #expect(try await town.portal.booking.free(at: [who.unit], profession: nil).count == 3)
  }

  @Test("Identity rises at the desk, by a code that is found") func identify() async throws {
    let town = try await Town(), matter = try await town.county.receive()
    _ = try await town.county.register(Cast.person(code: "010594Y9032"), as: Cast.resident)
    for bad in ["", "010594Y9033", "010594Y9021", "x"] {
      #expect(try await town.act(.identify, on: matter, ["code": bad]).status == 422, "\(bad)")
    }
    #expect(try await town.act(.identify, on: matter, ["code": " 010594y9032 "]).status == 303)
    #expect(try await town.county.holding(matter).person?.text == Cast.resident.id)
  }

  @Test("A pause and its end, a message, guiding and a milestone are each one fact") func small() async throws
  {
    let town = try await Town(), matter = try await town.known()
    let deeds: [(DeskAction, [String: String])] = [
      (.pause, ["why": "Matkoilla"]), (.resume, [:]), (.message, ["words": "Hei"]),
      (.guide, ["service": "sote-0035, SOTE-0036"]),
      (.milestone, ["milestone": "referral.arrived"]),
      (.handOver, ["unit": "kajaani-tk", "note-over": "Katsotteko"]),
    ]
    for (action, form) in deeds {
      let before = try await town.facts(matter).count
      #expect(try await town.act(action, on: matter, form).status == 303, "\(action)")
      #expect(try await town.facts(matter).count == before + 1, "\(action)")
    }
    #expect(try await town.county.holding(matter).unit.text == "kajaani-tk")
    #expect(
      try await town.act(.handOver, on: matter, ["unit": "kajaani-tk"], by: Cast.healthCentreNurse).status
        == 422)
    #expect(
      try await town.act(.handOver, on: matter, ["unit": "nowhere"], by: Cast.healthCentreNurse).status == 422
    )
  }

  @Test(
    "Closed and booked at the same moment, a matter never keeps a time it has forgotten",
    arguments: 1...12 as ClosedRange<UInt64>)
  func closingRace(_ seed: UInt64) async throws {
    let town = try await Town(seed: seed), matter = try await town.matter(at: .toBook)
    try await town.publish(1)
    let time = try #require(try await town.portal.freeTimes(matter).first).id
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { _ = try await town.act(.close, on: matter, ["closing": "helped"]) }
      group.addTask {
        _ = try await town.post(MyLink.times(matter).path, ["time": time.text], by: Cast.resident)
      }
      try await group.waitForAll()
    }
    let holder = TimeState(try await town.county.journal.facts(of: time.stream))?.holder
    let isBooked = try await town.standing(matter) == .booked
    #expect(holder == (isBooked ? matter : nil))
  }
}
