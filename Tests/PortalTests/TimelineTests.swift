import Assessment
import Contact
import County
import CountyTesting
import Testing

@testable import Portal

@Suite("What has happened, for each side") struct TimelineTests {
  /// A matter with everything that a desk may write.
  private func lived(_ town: Town) async throws -> ID<Matter> {
    let matter = try await town.known()
    let deeds: [(DeskAction, [String: String])] = [
      (.claim, [:]), (.answer, [:]),
      (.assess, Town.assessing.merging(["note": "sisäinen merkintä", "urgency": "D"]) { $1 }),
      (.message, ["words": "Vastaus sinulle"]), (.guide, ["service": "SOTE-0035"]),
      (.pause, ["why": "sisäinen syy"]), (.resume, [:]),
      (.milestone, ["milestone": "referral.arrived"]), (.wait, ["profession-wait": "doctor"]),
      (.holdNow, ["mode": "video", "note-hold": "sisäinen kuvaus"]),
    ]
    for (action, form) in deeds {
      #expect(try await town.act(action, on: matter, form).status == 303, "\(action)")
    }
    return matter
  }

  @Test("The resident reads what was done, never the desk's own notes", arguments: Lang.allCases)
  func resident(_ lang: Lang) async throws {
    let town = try await Town(), matter = try await lived(town)
    let page = try await town.get(MyLink.matter(matter).path, by: Cast.resident, lang: lang).page
    #expect(page.contains("Vastaus sinulle") && page.contains("/services/sote-0035"))
    #expect(!page.contains("sisäinen") && !page.contains(Cast.nurse.id) && !page.contains(", D:"))
  }

  @Test("The desk reads its notes and who did what", arguments: Lang.allCases) func desk(_ lang: Lang)
    async throws
  {
    let town = try await Town(), matter = try await lived(town)
    let page = try await town.get(DeskLink.matter(matter).path, by: Cast.nurse, lang: lang).page
    for words in ["sisäinen merkintä", "sisäinen syy", Cast.nurse.id, ", D:", "Vastaus sinulle"] {
      #expect(page.contains(words), "\(words)")
    }
  }

  @Test("What was recorded wrongly is not told as having happened") func corrected() async throws {
    let town = try await Town(), matter = try await town.known()
    _ = try await town.act(.message, on: matter, ["words": "Väärälle ihmiselle"])
    let wrong = try #require(try await town.facts(matter).last)
    #expect(try await town.get(MyLink.matter(matter).path, by: Cast.resident).page.contains("Väärälle"))
    try await town.county.journal.change(by: Cast.nurse) {
      try $0.add(FactCorrected(fact: wrong.id, occurred: nil), to: matter.stream)
    }
    #expect(!(try await town.get(MyLink.matter(matter).path, by: Cast.resident).page.contains("Väärälle")))
  }

  @Test("The next step is said first: a promised call, a time, a list or an end") func next() async throws {
    let said: [Standing: Text] = [
      .toBook: MyWords.noTimes, .waiting: MyWords.waiting, .visited: MyWords.visited, .guided: MyWords.guided,
      .closed: MyWords.closed,
    ]
    for (standing, words) in said {
      let town = try await Town(), matter = try await town.matter(at: standing)
      for lang in Lang.allCases {
        #expect(
          try await town.get(MyLink.matter(matter).path, by: Cast.resident, lang: lang).page.contains(
            words[lang]), "\(standing)")
      }
    }
    let town = try await Town()
    let receipt = try await town.county.contact.receive(
      town.county.contact {
        $0.callback = .init(from: TestCounty.start + 3_600, to: TestCounty.start + 7_200)
      }, by: .anonymous)
    #expect(try await town.get("/follow/" + receipt.follow, by: .anonymous).page.contains(MyWords.weCall.fi))
  }

  @Test("A resident is offered a time only while one is free", arguments: [Standing.toBook, .waiting])
  func offered(_ standing: Standing) async throws {
    let town = try await Town(), matter = try await town.matter(at: standing)
    let times = "href=\"\(MyLink.times(matter).path)\""
    #expect(!(try await town.get(MyLink.matter(matter).path, by: Cast.resident).page.contains(times)))
    try await town.publish(1)
    let page = try await town.get(MyLink.matter(matter).path, by: Cast.resident).page
    #expect(page.contains(times))
    #expect(page.contains((standing == .toBook ? MyWords.bookNow : MyWords.freeNow).fi))
  }

  @Test("A promised call stands among the clocks until somebody was reached") func promisedCall() async throws
  {
    let town = try await Town()
    let receipt = try await town.county.contact.receive(
      town.county.contact {
        $0.callback = .init(from: TestCounty.start + 3_600, to: TestCounty.start + 7_200)
      }, by: .anonymous)
    let path = DeskLink.matter(receipt.matter).path, call = "<strong>\(DeskWords.callback.fi)</strong>"
    #expect(try await town.get(path, by: Cast.nurse).page.contains(call))
    _ = try await town.act(.answer, on: receipt.matter)
    #expect(!(try await town.get(path, by: Cast.nurse).page.contains(call)))
  }

  @Test("Every clock says why it stands as it does", arguments: Lang.allCases) func clocks(_ lang: Lang)
    async throws
  {
    let town = try await Town(), matter = try await town.matter(at: .toBook)
    let clocks = town.portal.assessment.clocks.clocks(
      of: ClockCase(try await town.facts(matter), Town.vocabulary), now: town.county.now)
    #expect(!clocks.isEmpty)
    for (path, actor) in [
      (DeskLink.matter(matter).path, Cast.nurse), (MyLink.matter(matter).path, Cast.resident),
    ] {
      let page = try await town.get(path, by: actor, lang: lang).page
      for clock in clocks {
        #expect(page.contains(clock.rule.title[lang]) && page.contains(Format.moment(clock.due, lang)))
        #expect(clock.trace.count > 1 && page.contains("<li>"))
      }
    }
  }
}
