import Assessment
import Contact
package import County

/// A random life of one matter that is the same for the same seed (satunnainen historia).
package struct SeededHistory: Sendable {
  package let seed: UInt64
  package private(set) var story: Story
  private var chance: SeededChance
  private var now: Moment
  private var isPaused = false

  /// `steps` happenings after the contact, from 2005 to 2026, at moments that never coincide.
  package init(seed: UInt64, steps: Int = 12, years: ClosedRange<Int> = 2005...2026) {
    (self.seed, story, chance) = (seed, Story(matter: "history-\(seed)"), SeededChance(seed: seed))
    now = TestCounty.start
    let first = Day(years.lowerBound, 3, 1) ?? Day(number: 0), last = Day(years.upperBound, 6, 30) ?? first
    now = Moment(first + random(0...(last - first)), random(0...23), random(0...59), random(0...59))
    begin()
    for _ in 0..<steps { go() }
  }

  /// When the last thing happened.
  package var end: Moment { now }

  /// The order of recording, shuffled by another seed.
  package func order(shuffledBy seed: UInt64) -> [Int] {
    var chance = SeededChance(seed: seed)
    return Array(story.happenings.indices).shuffled(using: &chance)
  }

  private mutating func random(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &chance) }
  private mutating func pick<Value>(_ values: [Value]) -> Value { values[random(0...values.count - 1)] }

  private mutating func begin() {
    let topic = pick(Topic.allCases), channel = pick(ContactChannel.allCases)
    var contact = ContactReceived(
      channel: channel, words: "Asia \(seed)", lang: pick(Lang.allCases), topic: topic,
      unit: unit("yhteyskeskus"))
    if random(0...3) > 0 { contact.born = now.day - random(0...36_000) }
    if random(0...3) == 0 { (contact.person, contact.identity) = (ID("person-\(random(1...9))"), .strong) }
    if random(0...5) == 0 { contact.actedBy = ID("person-\(random(1...9))") }
    if random(0...2) == 0 { contact.phone = "04055500\(random(10...29))" }
    story.tell(now, contact, by: .anonymous)
  }

  private mutating func go() {
    now = now + random(1...(random(0...3) == 0 ? 9_000_000 : 200_000))
    story.tell(now, payload())
  }

  private mutating func payload() -> any FactPayload {
    switch random(0...11) {
    case 0: ContactAnswered(channel: pick(ContactChannel.allCases))
    case 1, 2, 3: assessment()
    case 4: visit()
    case 5, 6: pauseOrGoOn()
    case 7: MatterHandedOver(unit: unit(pick(["kajaani-tk", "kajaani-hammas", "sosiaalipalvelut"])))
    case 8: MatterClaimed(by: Cast.nurse.professional)
    case 9: MessageWritten(words: "Soitamme.", toResident: random(0...1) == 0)
    case 10: identified()
    default: reached()
    }
  }

  private mutating func assessment() -> AssessmentMade {
    let traits = [
      "doctorNeeded", "dentistNeeded", "therapyNeeded", "mentalHealthWork", "highestCareAllowance",
    ]
    return AssessmentMade(
      urgency: pick(["A", "C", "D", "E", "E", "E"]), result: pick(AssessmentResult.allCases),
      reason: random(0...2) == 0 ? pick(CareReason.allCases) : .illness,
      branch: random(0...2) == 0 ? pick(Branch.allCases) : nil,
      traits: random(0...1) == 0 ? [pick(traits)] : [])
  }

  private mutating func visit() -> MilestoneReached {
    MilestoneReached(milestone: "visit.held", profession: pick(["nurse", "doctor", "dentist"]))
  }

  private mutating func pauseOrGoOn() -> any FactPayload {
    isPaused.toggle()
    if isPaused { return MatterPaused(reason: "–") }
    return MatterResumed()
  }

  private mutating func identified() -> ContactIdentified {
    ContactIdentified(
      person: ID("person-\(random(1...9))") ?? .example, identity: .strong,
      born: now.day - random(0...36_000),
      municipality: "205")
  }

  private mutating func reached() -> any FactPayload {
    if random(0...3) == 0 { return MatterClosed(reason: pick(ClosingReason.allCases)) }
    return MilestoneReached(
      milestone: pick([
        "referral.arrived", "evaluation.started", "evaluation.completed", "treatment.started",
        "matter.opened",
        "application.received", "notice.received", "decision.made", "service.started", "need.established",
      ]))
  }

  private func unit(_ name: String) -> ID<CareUnit> { ID(name) ?? .example }
}
