import Booking
import Contact
import County
import CountyTesting
import Indicators
import Testing

@testable import Portal

@Suite("A page is never older than what was written") struct FreshDeskTests {
  private func shown(_ page: String) -> Set<String> {
    Set(page.matches(of: /href="\/desk\/matter\/([a-z0-9.-]+)"/).map { String($0.output.1) })
  }

  @Test("Each new matter, claim and end is on the queue that is opened next, in every language and view")
  func atOnce() async throws {
    let town = try await Town()
    for number in 0..<6 {
      let lang = Lang.allCases[number % 3]
      let matter = try await town.county.receive(town.county.contact("asia \(number)"))
      for path in ["/desk", "/desk/free"] {
        #expect(
          shown(try await town.get(path, by: Cast.nurse, lang: lang).page).contains(matter.text), "\(path)")
      }
      _ = try await town.act(.claim, on: matter)
      #expect(
        !shown(try await town.get("/desk/free", by: Cast.secondNurse, lang: lang).page).contains(matter.text))
      #expect(shown(try await town.get("/desk/mine", by: Cast.nurse, lang: lang).page).contains(matter.text))
      #expect(
        !shown(try await town.get("/desk/mine", by: Cast.secondNurse, lang: lang).page).contains(matter.text))
      guard number.isMultiple(of: 2) else { continue }
      _ = try await town.act(.close, on: matter, ["closing": "helped"])
      #expect(!shown(try await town.get("/desk", by: Cast.nurse, lang: lang).page).contains(matter.text))
    }
  }

  @Test(
    "While many write and many look, nobody misses what was there before they looked",
    arguments: 1...2 as ClosedRange<UInt64>)
  func together(_ seed: UInt64) async throws {
    let town = try await Town(seed: seed)
    let missed = try await withThrowingTaskGroup(of: Int.self) { group in
      for _ in 0..<3 {
        group.addTask {
          var missed = 0
          for _ in 0..<5 {
            let matter = try await town.county.receive()
            if !shown(try await town.get("/desk", by: Cast.nurse).page).contains(matter.text) { missed += 1 }
          }
          return missed
        }
      }
      for lang in Lang.allCases {
        group.addTask {
          for _ in 0..<6 { _ = try await town.get("/desk", by: Cast.receptionist, lang: lang) }
          return 0
        }
      }
      return try await group.reduce(0, +)
    }
    #expect(missed == 0)
  }

  @Test("Time alone changes the queue: what was in time is overdue when it is opened later")
  func time() async throws {
    let town = try await Town()
    _ = try await town.county.receive()
    let before = try await town.get("/desk", by: Cast.nurse).page
    #expect(before.contains("class=\"slack today\"") || before.contains("class=\"slack soon\""))
    town.county.wait(days: 9)
    #expect(try await town.get("/desk", by: Cast.nurse).page.contains("class=\"slack over\""))
  }

  @Test(
    "One unit's queue is not shown to another, nor one person's to a colleague, however often they are opened"
  )
  func apart() async throws {
    let town = try await Town()
    let own = try await town.county.receive(),
      teeth = try await town.county.receive(town.county.contact(topic: .teeth))
    let dentist = Actor(id: "dentist-of-test", role: .dentist, unit: "kajaani-hammas")
    for _ in 0..<3 {
      #expect(shown(try await town.get("/desk", by: Cast.nurse).page) == [own.text])
      #expect(shown(try await town.get("/desk", by: dentist).page) == [teeth.text])
      #expect(shown(try await town.get("/desk", by: Cast.healthCentreNurse).page).isEmpty)
    }
  }

  @Test("An assessment's fields show what was decided last, and a suggestion only its own matter's")
  func fields() async throws {
    let town = try await Town(), one = try await town.known("yksi"), two = try await town.known("kaksi")
    for urgency in ["E", "D", "C", "E"] {
      _ = try await town.act(.assess, on: one, Town.assessing.merging(["urgency": urgency]) { $1 })
      let page = try await town.get(DeskLink.matter(one).path, by: Cast.nurse).page
      #expect(page.contains("name=\"urgency\" value=\"\(urgency)\" checked"), "\(urgency)")
      #expect(page.ranges(of: /name="urgency" value="[A-E]" checked/).count == 1)
      #expect(
        !(try await town.get(DeskLink.matter(two).path, by: Cast.nurse).page.contains(
          "name=\"urgency\" value=\"\(urgency)\" checked")))
    }
  }

  @Test(
    "The tiles of the board follow the board's figures, in each language and unit", arguments: Lang.allCases)
  func tiles(_ lang: Lang) async throws {
    let town = try await Town()
    for count in 1...3 {
      try await town.county.receive()
      try await town.portal.board.catchUp()
      let page = try await town.get("/board", by: Cast.leader, lang: lang).page
      let unit = try await town.get("/board/unit/yhteyskeskus", by: Cast.leader, lang: lang).page
      let other = try await town.get("/board/unit/kajaani-tk", by: Cast.leader, lang: lang).page
      #expect(
        page.contains("id=\"figure-contacts\"") && page.contains(">\(count)</p>")
          && unit.contains(">\(count)</p>"))
      #expect(other.firstMatch(of: /id="figure-contacts"[^>]*>([^<]*)</)?.output.1 == "0")
    }
  }
}

@Suite("Publishing times at the desk") struct PublishingTests {
  private func send(_ changes: [String: String]) async throws -> (Reply, [Moment]) {
    let town = try await Town(), nurse = Cast.healthCentreNurse
    let staff = town.portal.staff.values.filter { $0.unit.text == "kajaani-tk" && $0.profession == "nurse" }
    let who = try #require(staff.min { $0.id < $1.id })
    let form = [
      "who": who.id.text, "mode": "unit", "from": "4.3.2026 klo 9.00", "minutes": "30", "count": "2",
    ]
    let reply = try await town.post("/desk/times", form.merging(changes) { $1 }, by: nurse)
    return (reply, try await town.portal.booking.free(at: [who.unit], profession: nil).map(\.time.starts))
  }

  @Test(
    "A moment is read in the ways that people write it",
    arguments: [
      ("4.3.2026 klo 9.00", "2026-03-04T09:00"), ("4.3.2026 9:00", "2026-03-04T09:00"),
      ("4.3.2026 kl. 9.05", "2026-03-04T09:05"),
      ("4.3.2026 at 9.05", "2026-03-04T09:05"), ("04.03.2026 klo 09.00", "2026-03-04T09:00"),
      ("2026-03-04T09:00", "2026-03-04T09:00"),
      ("  4.3.2026   klo   23.59 ", "2026-03-04T23:59"), ("29.3.2026 klo 4.30", "2026-03-29T04:30"),
    ])
  func written(_ text: String, _ at: String) async throws {
    let starts = try #require(Moment(at))
    #expect(Moment(written: text) == starts)
    let (reply, times) = try await send(["from": text])
    #expect(reply.status == 303 && times == [starts, starts + 1_800])
  }

  @Test(
    "Any other writing is no moment",
    arguments: [
      "", "4.3.2026", "9.00", "4.3. klo 9.00", "31.2.2026 klo 9.00", "4.13.2026 klo 9.00",
      "4.3.2026 klo 24.00", "4.3.2026 klo 9.60",
      "4.3.2026 klo 9", "4.3.2026 klo 9.00 x", "4/3/2026 9.00", "huomenna klo 9.00", "4.3.2026 klo -9.00",
      "4.3.2026 klo ９.00",
      "99999999999999999999.3.2026 klo 9.00", "4.3.2026 klo klo",
      "2026-03-04T09:00; drop table",
    ])
  func unread(_ text: String) async throws {
    #expect(Moment(written: text) == nil || text.contains("９"), "\(text)")
    guard Moment(written: text) == nil else { return }
    let (reply, times) = try await send(["from": text])
    #expect(reply.status == 422 && times.isEmpty)
  }

  @Test(
    "Lengths and numbers have borders, and what lies beyond them publishes nothing",
    arguments: [
      (["minutes": "5"], 303), (["minutes": "4"], 422), (["minutes": "480"], 303), (["minutes": "481"], 422),
      (["minutes": "x"], 422),
      (["count": "1"], 303), (["count": "0"], 422), (["count": "40"], 303), (["count": "41"], 422),
      (["count": "-1"], 422),
      (["count": "99999999999999999999"], 422), (["mode": "home"], 303), (["mode": "space"], 422),
      (["mode": ""], 422),
      (["who": ""], 422), (["who": "elli-nurse"], 422), (["from": "2.3.2026 klo 9.00"], 422),
      (["from": "2.3.2026 klo 9.01"], 303),
      (["from": "1.1.0001 klo 9.00"], 422),
    ] as [([String: String], Int)])
  func borders(_ changes: [String: String], _ status: Int) async throws {
    let (reply, times) = try await send(changes)
    #expect(reply.status == status && times.isEmpty == (status != 303), "\(changes) \(reply.status)")
  }
}
