import Assessment
import Booking
import Contact
import County
import CountyTesting
import Feedback
import Guidance
import Testing
import Visits

@testable import Portal

@Suite("What has happened, in words") struct TimelineWordsTests {
  /// One of each fact that a matter may hold, with words that only the desk may see.
  static let payloads: [any FactPayload] = {
    var made = AssessmentMade(urgency: "E", result: .visit)
    made.note = "sammakko-arvio"
    let over = MatterHandedOver(unit: ID("kajaani-hammas") ?? .example, note: "sammakko-siirto")
    return [
      ContactAnswered(channel: .phone), MatterClaimed(by: Cast.nurse.professional), MatterReleased(), made,
      over,
      MessageWritten(words: "Terveiset meiltä", toResident: true),
      MessageWritten(words: "Terveiset minulta", toResident: false),
      MatterPaused(reason: "sammakko-tauko"), MatterResumed(),
      ContactLinked(earlier: .example, reason: .noAnswer),
      WaitingListed(unit: ID("kajaani-tk") ?? .example, profession: "nurse"), AppointmentBooked.example,
      AppointmentMoved.example,
      AppointmentCancelled.example, VisitMissed.example, GuidanceGiven(offers: ["SOTE-0035"]),
      MilestoneReached(milestone: "referral.arrived"),
      FeedbackGiven(score: 3, words: "sammakko-palaute"), MatterClosed(reason: .helped),
    ]
  }()

  /// The rows of the page's timeline, as text.
  private func rows(_ page: String) -> [String] {
    guard let start = page.firstRange(of: "<ol class=\"timeline\">") else { return [] }
    let list = page[start.upperBound...], end = list.firstRange(of: "</ol>")?.lowerBound ?? list.endIndex
    return list[..<end].split(separator: "<li>").map { String($0).replacing(/<[^>]*>/, with: " ") }.filter {
      !$0.allSatisfy(\.isWhitespace)
    }
  }

  private func pages(_ payload: any FactPayload, _ lang: Lang) async throws -> (
    desk: [String], own: [String], whole: String
  ) {
    let town = try await Town(), matter = try await town.known()
    try await town.county.journal.change(by: Cast.nurse) { ledger in
      try ledger.add(payload, to: matter.stream)
    }
    let desk = try await town.get(DeskLink.matter(matter).path, by: Cast.nurse, lang: lang)
    let own = try await town.get(MyLink.matter(matter).path, by: Cast.resident, lang: lang)
    #expect(desk.status == 200 && own.status == 200)
    return (rows(desk.page), rows(own.page), own.page)
  }

  @Test(
    "Each fact is a row at the desk and at most a row to the resident; its words differ by language",
    arguments: payloads.indices)
  func each(_ place: Int) async throws {
    let payload = Self.payloads[place], kind = type(of: payload).kind
    var said: Set<String> = []
    for lang in Lang.allCases {
      let (desk, own, whole) = try await pages(payload, lang)
      #expect(desk.count == 2, "\(kind) is told at the desk: \(desk)")
      #expect((1...2).contains(own.count), "\(kind)")
      #expect(!whole.contains("sammakko"), "\(kind) tells the resident what was written for colleagues")
      said.insert(desk.last ?? "")
    }
    #expect(said.count == 3, "\(kind): \(said)")
  }

  @Test("Facts in the order of happening, each at its own moment, whenever they were learnt")
  func order() async throws {
    let town = try await Town(), matter = try await town.known()
    town.county.wait(hours: 5)
    for (hours, words) in [(3, "kolmas"), (1, "ensimmäinen"), (2, "toinen")] {
      let at = TestCounty.start + hours * 3_600
      try await town.county.journal.change(by: Cast.nurse) { ledger in
        try ledger.add(MessageWritten(words: words, toResident: true), to: matter.stream, occurred: at)
      }
    }
    let rows = rows(try await town.get(DeskLink.matter(matter).path, by: Cast.nurse).page)
    for (hours, words) in [(3, "kolmas"), (1, "ensimmäinen"), (2, "toinen")] {
      let row = try #require(rows.first { $0.contains(words) })
      #expect(row.contains("\(9 + hours).00"), "the moment told is when it happened: \(row)")
    }
  }

  @Test("A corrected fact is told as it was, a withdrawn one not at all", arguments: Lang.allCases)
  func corrected(_ lang: Lang) async throws {
    let town = try await Town(), matter = try await town.known()
    for (words, occurred) in [("siirretty", TestCounty.start + 1_860), ("peruttu", nil)]
      as [(String, Moment?)]
    {
      let fact = try await town.county.journal.change(by: Cast.nurse) { ledger in
        try ledger.add(MessageWritten(words: words, toResident: true), to: matter.stream)
      }
      try await town.county.journal.change(by: Cast.nurse) { ledger in
        try ledger.add(FactCorrected(fact: fact.id, occurred: occurred), to: matter.stream)
      }
    }
    for (path, actor) in [
      (DeskLink.matter(matter).path, Cast.nurse), (MyLink.matter(matter).path, Cast.resident),
    ] {
      let rows = rows(try await town.get(path, by: actor, lang: lang).page)
      #expect(
        rows.contains { $0.contains("siirretty") && $0.contains("9.31") }
          && !rows.contains { $0.contains("peruttu") })
    }
  }
}
