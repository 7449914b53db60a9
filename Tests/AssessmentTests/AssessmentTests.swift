import Assessment
import Contact
import County
import CountyTesting
import Testing

@Suite("Assessing") struct AssessmentTests {
  private func waiting(_ answers: [String: String]? = nil) async throws -> (TestCounty, ID<Matter>) {
    let county = try await TestCounty()
    return (county, try await county.receive(county.contact { $0.answers = answers }))
  }

  @Test("An assessment is kept with what the answers had suggested, and why") func suggestion() async throws {
    let (county, matter) = try await waiting(["since": "today", "bad": "much", "change": "same"])
    try await county.assessment.assess(matter, .made("C"), by: Cast.nurse)
    let made = try #require(try await county.journal.facts(of: matter.stream).last?.read(AssessmentMade.self))
    #expect(
      made.urgency == "C" && made.suggestion?.urgency == "D"
        && made.suggestion?.rule == "sudden-and-disabling")
    #expect(made.suggestion?.used == ["since": "today", "bad": "much"] && made.suggestion?.version == 1)
  }

  @Test("Without answers nothing is suggested") func noAnswers() async throws {
    let (county, matter) = try await waiting()
    try await county.assessment.assess(matter, .made(), by: Cast.nurse)
    #expect(
      try await county.journal.facts(of: matter.stream).last?.read(AssessmentMade.self)?.suggestion == nil)
  }

  @Test("A class that the county does not have is refused", arguments: ["", "F", "e", "E "])
  func unknownClass(_ urgency: String) async throws {
    let (county, matter) = try await waiting()
    await #expect(throws: Refusal.noSuchUrgency) {
      try await county.assessment.assess(matter, .made(urgency), by: Cast.nurse)
    }
    #expect(try await county.holding(matter).version == 1)
  }

  @Test(
    "Only professionals of a unit that has the matter may assess it",
    arguments: [
      Cast.healthCentreNurse, Cast.leader, Cast.manager, Cast.partner, Cast.resident, .anonymous, .luukku,
    ])
  func denied(_ actor: Actor) async throws {
    let (county, matter) = try await waiting()
    await #expect(throws: Refusal.notYours) { try await county.assessment.assess(matter, .made(), by: actor) }
  }

  @Test("A closed matter is not assessed, nor one that somebody has changed since") func tooLate()
    async throws
  {
    let (county, matter) = try await waiting()
    await #expect(throws: Refusal.changedMeanwhile) {
      try await county.assessment.assess(matter, .made(), by: Cast.nurse, at: 7)
    }
    try await county.contact.change(matter, by: Cast.nurse) {
      try $0.close(.helped, by: Cast.nurse.professional)
    }
    await #expect(throws: Refusal.matterClosed) {
      try await county.assessment.assess(matter, .made(), by: Cast.nurse)
    }
    await #expect(throws: Refusal.noSuchMatter) {
      try await county.assessment.assess(.example, .made(), by: Cast.nurse)
    }
  }

  @Test("Only events of the law can be reached") func milestones() async throws {
    let (county, matter) = try await waiting()
    try await county.assessment.reach("referral.arrived", in: matter, by: Cast.nurse)
    #expect(
      try await county.journal.facts(of: matter.stream).last?.read(MilestoneReached.self)?.milestone
        == "referral.arrived")
    await #expect(throws: Refusal.notFound) {
      try await county.assessment.reach("moon.reached", in: matter, by: Cast.nurse)
    }
  }

  @Test("From contact to visit, the clocks follow what is written") func journey() async throws {
    let county = try await TestCounty(),
      matter = try await county.receive(county.contact { $0.born = Day(2010, 1, 1) })
    func clocks() async throws -> [String: Clock.State] {
      let matter = ClockCase(try await county.journal.facts(of: matter.stream), county.journal.vocabulary)
      return Dictionary(
        uniqueKeysWithValues: county.assessment.clocks.clocks(of: matter, now: county.now).map {
          ($0.rule.clock, $0.state)
        })
    }
    #expect(try await clocks() == ["primary.contact": .running, "primary.assessment": .running])
    county.wait(hours: 1)
    try await county.assessment.assess(matter, .made(), by: Cast.nurse)
    #expect(
      try await clocks() == ["primary.contact": .met, "primary.assessment": .met, "primary.care": .running])
    county.wait(days: 15)
    try await county.assessment.reach("visit.held", in: matter, by: Cast.nurse)
    #expect(try await clocks()["primary.care"] == .late)
  }

  @Test("A walk-in has been answered by walking in") func walkIn() async throws {
    let county = try await TestCounty(),
      matter = try await county.receive(county.contact(channel: .walkin), by: Cast.receptionist)
    let clocks = county.assessment.clocks.clocks(
      of: ClockCase(try await county.journal.facts(of: matter.stream), county.journal.vocabulary),
      now: county.now)
    #expect(clocks.first { $0.rule.clock == "primary.contact" }?.state == .met)
  }

  @Test("Results, reasons and classes have names in three languages") func words() {
    #expect(AssessmentResult.allCases.allSatisfy { !$0.name.hasBlank })
    #expect(CareReason.allCases.allSatisfy { !$0.name.hasBlank })
    #expect(AssessmentResult.allCases.filter(\.endsCare) == [.selfCare, .referred, .noNeed])
  }
}
