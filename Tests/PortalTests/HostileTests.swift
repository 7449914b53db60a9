import Contact
import County
import CountyTesting
import Testing

@testable import Portal

@Suite("Hostile input") struct HostileTests {
  static let words = [
    "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "'; drop table desk; --",
    "../../etc/passwd", "\u{0}\u{1}\u{7}\u{1b}[31m",
    "\u{202e}oikealta", "{{7*7}}", "%s%n%x", String(repeating: "ä", count: 9_000), "\u{fffe}\u{ffff}", "",
    " \n\t ", "🙂👨‍👩‍👧", "a̐éö̲",
  ]

  static let fields = [
    "words", "topic", "channel", "code", "name", "phone", "municipality", "callback", "reason", "earlier",
    "urgency", "result", "cause", "branch",
    "profession", "traits", "note", "time", "reason-cancel", "profession-wait", "mode", "note-hold",
    "service", "unit", "note-over", "why",
    "milestone", "closing", "who", "from", "minutes", "count", "withdraw", "score", "version", "rise",
    "answer", "born", "about", "safe", "send",
  ]

  /// A reply that is no fault: a page, a way on within the county, or a refusal.
  private func check(_ reply: Reply, _ note: String) {
    #expect([200, 303, 401, 403, 404, 409, 422].contains(reply.status), "\(note): \(reply.status)")
    #expect(!reply.page.contains("<script>alert") && !reply.page.contains("<img src=x"), "\(note)")
    if let place = reply.place {
      #expect(place.hasPrefix("/") && !place.hasPrefix("//"), "\(note): \(place)")
    }
  }

  @Test("Every desk action takes any words without a fault", arguments: words) func desk(_ words: String)
    async throws
  {
    let town = try await Town(), form = Dictionary(uniqueKeysWithValues: Self.fields.map { ($0, words) })
    let open = try await town.matter(at: .answered), booked = try await town.matter(at: .toBook)
    for matter in [open, booked] {
      for action in DeskAction.allCases { check(try await town.act(action, on: matter, form), "\(action)") }
      check(try await town.get(DeskLink.matter(matter).path, by: Cast.nurse), "matter")
      check(try await town.get(MyLink.matter(matter).path, by: Cast.resident), "my")
    }
  }

  @Test("Every other form takes any words without a fault", arguments: words) func forms(_ words: String)
    async throws
  {
    let town = try await Town(), matter = try await town.matter(at: .toBook),
      form = Dictionary(uniqueKeysWithValues: Self.fields.map { ($0, words) })
    try await town.publish(1)
    for link in [MyLink.message(matter), .times(matter), .cancel(matter), .feedback(matter)] {
      check(try await town.post(link.path, form, by: Cast.resident), link.path)
    }
    for path in ["/desk/new", "/desk/times", "/contact", "/sign-in"] {
      check(
        try await town.post(path, form, by: path == "/sign-in" ? .anonymous : Cast.healthCentreNurse), path)
      check(
        try await town.post(
          path, form.merging(["channel": "phone", "safe": "yes", "topic": "ill"]) { $1 }, by: Cast.nurse),
        path)
    }
    for path in ["/desk", "/desk/times", "/my", "/board"] {
      check(try await town.get(path, by: path == "/my" ? Cast.resident : Cast.nurse), path)
    }
  }

  @Test("Words that go in come out as the same words, escaped", arguments: words.prefix(4)) func roundTrip(
    _ words: String
  ) async throws {
    let town = try await Town(), matter = try await town.known(words)
    _ = try await town.post(MyLink.message(matter).path, ["words": words], by: Cast.resident)
    _ = try await town.act(.handOver, on: matter, ["unit": "kajaani-tk", "note-over": words])
    let escaped = words.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(
      ">", with: "&gt;"
    )
    .replacing("\"", with: "&quot;").replacing("'", with: "&#39;")
    let page = try await town.get(DeskLink.matter(matter).path, by: Cast.nurse).page
    #expect(page.ranges(of: escaped).count >= 3)
    #expect(try await town.facts(matter).contains { $0.read(MessageWritten.self)?.words == words })
  }

  @Test("Overlong words are refused with the limit, and nothing is written") func overlong() async throws {
    let town = try await Town(), matter = try await town.known(), long = String(repeating: "ä", count: 4_001),
      before = try await town.county.journal.last()
    let replies = [
      try await town.post(MyLink.message(matter).path, ["words": long], by: Cast.resident),
      try await town.act(.message, on: matter, ["words": long]),
      try await town.act(.assess, on: matter, Town.assessing.merging(["note": long]) { $1 }),
      try await town.act(.pause, on: matter, ["why": long]),
      try await town.post("/desk/new", ["words": long, "channel": "phone", "topic": "ill"], by: Cast.nurse),
    ]
    for reply in replies { #expect(reply.status == 422) }
    let contacts = try await town.county.journal.facts(after: before, limit: 99).filter {
      $0.kind != RecordRead.kind
    }
    #expect(contacts.isEmpty)
  }

  @Test(
    "Strange addresses are not found, or lead home",
    arguments: [
      "/desk/matter/..", "/desk/matter/%2e%2e%2f", "/desk/matter/A", "/desk/matter/a%00b", "/my/..",
      "/my/%3Cscript%3E", "/desk/person/'or'1'='1",
      "/board/nosuch", "/board/unit/%2e%2e", "/board/contacts/x/y", "/desk/queue", "/follow/%3Cscript%3E",
      "/my/readers/x", "/language/xx",
      "/assets/..%2f..%2fetc%2fpasswd", "/desk/matter/a/nosuch", "//desk", "/desk//matter",
    ])
  func addresses(_ path: String) async throws {
    let town = try await Town()
    for actor in [Cast.nurse, Cast.resident, Cast.leader, .anonymous] {
      check(try await town.get(path, by: actor), path)
    }
  }
}
