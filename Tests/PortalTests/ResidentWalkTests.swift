import Booking
import Contact
import County
import CountyTesting
import Feedback
import Tables
import Testing
import Visits

@testable import Portal

@Suite("A resident's own pages") struct ResidentWalkTests {
  @Test("The list has each own matter once, newest first, and nobody else's", arguments: Lang.allCases)
  func list(_ lang: Lang) async throws {
    let town = try await Town()
    var mine: [String] = []
    for topic in Topic.allCases {
      mine.append(try await town.known("oma \(topic)", topic: topic).text)
      _ = try await town.known("toisen", topic: topic, of: Cast.otherResident)
      town.county.wait(minutes: 5)
    }
    let page = try await town.get("/my", by: Cast.resident, lang: lang).page
    let listed = page.matches(of: /href="\/my\/([a-z0-9-]{36})"/).map { String($0.output.1) }
    #expect(listed == mine.reversed())
    for topic in Topic.allCases { #expect(page.contains(topic.name[lang])) }
  }

  @Test("What a page offers can be done, and what it does not offer is refused", arguments: Standing.allCases)
  func offers(_ standing: Standing) async throws {
    let town = try await Town(), matter = try await town.matter(at: standing)
    try await town.publish(3)
    let page = try await town.get(MyLink.matter(matter).path, by: Cast.resident).page
    let free = try await town.portal.freeTimes(matter).first?.id.text ?? ID<BookableTime>.example.text
    let deeds: [(path: String, form: [String: String], offered: Bool)] = [
      (
        MyLink.message(matter).path, ["words": "Hei"],
        page.contains("action=\"\(MyLink.message(matter).path)\"")
      ),
      (
        MyLink.cancel(matter).path, ["reason": "ill"],
        page.contains("action=\"\(MyLink.cancel(matter).path)\"")
      ),
    ]
    let mayBook = page.contains("href=\"\(MyLink.times(matter).path)\"")
    #expect(mayBook == [.toBook, .waiting, .booked].contains(standing))
    for deed in deeds {
      let before = try await town.facts(matter).count,
        reply = try await town.post(deed.path, deed.form, by: Cast.resident)
      let after = try await town.facts(matter).count
      #expect(
        deed.offered ? reply.status == 303 && after == before + 1 : reply.status == 409 && after == before,
        "\(deed.path) \(reply.status)")
    }
    let reply = try await town.post(MyLink.times(matter).path, ["time": free], by: Cast.resident)
    let isBooked = try await town.standing(matter) == .booked
    #expect(isBooked == (mayBook && reply.status == 303) || standing == .booked)
  }

  @Test(
    "Only times that are offered can be taken: not another branch's, an urgent one of a calm matter, or a withdrawn one"
  )
  func onlyOffered() async throws {
    let town = try await Town(), matter = try await town.matter(at: .toBook)
    let health = Actor(id: "elli-x", role: .nurse, unit: "kajaani-tk"),
      teeth = Actor(id: "d-x", role: .dentist, unit: "kajaani-hammas")
    func publish(_ unit: String, _ profession: String, urgent: Bool, by actor: Actor, hours: Int) async throws
      -> ID<BookableTime>
    {
      let time = TimePublished(
        unit: ID(unit) ?? .example, professional: ID("p-1") ?? .example, profession: profession, mode: .unit,
        starts: town.county.now + hours * 3_600, minutes: 20, urgent: urgent)
      try await town.portal.booking.publish([time], by: actor)
      let ids = try await town.county.database.read { connection in
        try connection.rows("select id from bookable_time where starts = \(time.starts)") { $0.text(0) }
      }
      return try #require(ids.first.flatMap { ID<BookableTime>($0) })
    }
    let good = try await publish("kajaani-tk", "nurse", urgent: false, by: health, hours: 30)
    let withdrawn = try await publish("kajaani-tk", "nurse", urgent: false, by: health, hours: 31)
    try await town.portal.booking.withdraw(withdrawn, by: health)
    let bad = [
      withdrawn, try await publish("kajaani-tk", "nurse", urgent: true, by: health, hours: 32),
      try await publish("kajaani-tk", "doctor", urgent: false, by: health, hours: 33),
      try await publish("kajaani-hammas", "nurse", urgent: false, by: teeth, hours: 34),
      try await publish("kajaani-tk", "nurse", urgent: false, by: health, hours: -1),
    ]
    for time in bad {
      let reply = try await town.post(MyLink.times(matter).path, ["time": time.text], by: Cast.resident)
      #expect(reply.status == 409 && reply.page.contains(good.text), "\(reply.status)")
    }
    #expect(
      try await town.post(MyLink.times(matter).path, ["time": good.text], by: Cast.resident).status == 303)
  }

  @Test("A time that has begun can no longer be moved or given up by the resident, but by the unit it can")
  func begun() async throws {
    let town = try await Town(), matter = try await town.matter(at: .booked)
    try await town.publish(3)
    let starts = try #require(Reservation(try await town.facts(matter)).appointment).starts
    let free = try await town.portal.freeTimes(matter).map(\.id.text)
    town.county.clock.now = starts
    for (path, form) in [
      (MyLink.cancel(matter).path, ["reason": "ill"]), (MyLink.times(matter).path, ["time": free.last ?? ""]),
    ] {
      let reply = try await town.post(path, form, by: Cast.resident)
      #expect([409, 422].contains(reply.status), "\(path) \(reply.status)")
    }
    #expect(try await town.standing(matter) == .booked)
    #expect(
      try await town.act(.cancel, on: matter, ["reason-cancel": "other"], by: Cast.healthCentreNurse).status
        == 303)
  }

  @Test("Whoever acted for a child sees the child's matter, and a stranger with the same address does not")
  func acting() async throws {
    let town = try await Town(), child = try #require(ID<Person>("resident-lapsi"))
    let matter = try await town.county.receive(
      town.county.contact { ($0.person, $0.actedBy, $0.about) = (child, ID(Cast.resident.id), .child) },
      by: Cast.resident)
    for (actor, status) in [
      (Cast.resident, 200), (Actor(id: child.text, role: .resident), 200), (Cast.otherResident, 403),
      (.anonymous, 401),
    ] {
      #expect(try await town.get(MyLink.matter(matter).path, by: actor).status == status, "\(actor.id)")
    }
    let trace = try await town.county.journal.facts(of: child.trace).compactMap {
      $0.read(RecordRead.self)?.ground
    }
    #expect(trace == ["acting", "own"])
  }

  @Test("A message goes to the queue at once and answers nothing by itself")
  func messages() async throws {
    let town = try await Town(), matter = try await town.known()
    _ = try await town.post(
      MyLink.message(matter).path, ["words": "  Vointi on parempi \u{7} "], by: Cast.resident)
    #expect(try await town.standing(matter) == .received, "the resident's own words are no answer of ours")
    let written = try #require(try await town.facts(matter).last?.read(MessageWritten.self))
    #expect(written == MessageWritten(words: "Vointi on parempi", toResident: false))
    #expect(
      try await town.get(DeskLink.matter(matter).path, by: Cast.nurse).page.contains("Vointi on parempi"))
    for empty in ["", "  ", "\n\t", "\u{0}"] {
      #expect(
        try await town.post(MyLink.message(matter).path, ["words": empty], by: Cast.resident).status == 422)
    }
  }
}
