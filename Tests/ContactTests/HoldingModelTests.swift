import Assessment
import Contact
import County
import CountyTesting
import Markup
import Testing

@Suite("Who holds a matter, against a slow model") struct HoldingModelTests {
  /// The last fact of a kind, where there is one.
  private func last<Payload: FactPayload>(_ type: Payload.Type, _ facts: [Fact]) -> Payload? {
    facts.last { $0.kind == type.kind }?.read(type)
  }

  /// Who holds it, read backwards: whoever claimed last, unless something has freed it since.
  private func holder(_ facts: [Fact]) -> String? {
    for fact in facts.reversed() {
      switch fact.kind {
      case MatterReleased.kind, MatterHandedOver.kind, MatterClosed.kind: return nil
      case MatterClaimed.kind: return fact.read(MatterClaimed.self)?.by.text
      default: continue
      }
    }
    return nil
  }

  @Test(
    "Random lives fold to what one reads backwards from their facts", arguments: 1...60 as ClosedRange<UInt64>
  )
  func random(_ seed: UInt64) throws {
    let facts = try SeededHistory(seed: seed, steps: 14).story.facts()
    for length in 1...facts.count {
      let part = Array(facts.prefix(length)), holding = try #require(Holding(part))
      let contact = try #require(part[0].read(ContactReceived.self))
      #expect(holding.version == length && holding.opened == part[0].occurred && holding.contact == contact)
      #expect(holding.holder?.text == holder(part))
      #expect(holding.unit == last(MatterHandedOver.self, part)?.unit ?? contact.unit)
      let units = part.compactMap { $0.read(MatterHandedOver.self)?.unit.text } + [contact.unit.text]
      #expect(holding.units == Set(units))
      #expect(holding.person == (last(ContactIdentified.self, part)?.person ?? contact.person))
      #expect(holding.identity == (last(ContactIdentified.self, part)?.identity ?? contact.identity))
      #expect(holding.closed == last(MatterClosed.self, part)?.reason)
      let pauses = part.last { [MatterPaused.kind, MatterResumed.kind].contains($0.kind) }
      #expect(holding.isPaused == (pauses?.kind == MatterPaused.kind))
      #expect(holding.answered == answered(part, contact))
    }
  }

  /// When somebody of ours first answered; a walk-in is answered as it comes.
  private func answered(_ facts: [Fact], _ contact: ContactReceived) -> Moment? {
    if contact.channel == .walkin { return facts[0].occurred }
    return facts.first { fact in
      fact.kind == ContactAnswered.kind || fact.kind == MessageWritten.kind && fact.actor.role != .resident
    }?.occurred
  }

  @Test("Facts without a first contact are no matter")
  func none() throws {
    let facts = try SeededHistory(seed: 5).story.facts()
    #expect(Holding([]) == nil && Holding(Array(facts.dropFirst())) == nil)
  }

  @Test(
    "Decisions on a holding refuse what they must, whatever its life was",
    arguments: 100...130 as ClosedRange<UInt64>)
  func decisions(_ seed: UInt64) throws {
    let holding = try #require(Holding(try SeededHistory(seed: seed).story.facts()))
    let me = Cast.secondNurse.professional, elsewhere = try #require(ID<CareUnit>("puolanka-tk"))
    if holding.closed != nil {
      #expect(throws: Refusal.matterClosed) { try holding.claim(by: me) }
      #expect(throws: Refusal.matterClosed) { try holding.handOver(to: elsewhere, note: "", by: me) }
      #expect(throws: Refusal.matterClosed) { try holding.close(.helped, by: me) }
      return
    }
    switch holding.holder {
    case nil:
      #expect(try holding.claim(by: me) == MatterClaimed(by: me))
      try ends(holding, by: me)
    case me?:
      #expect(try holding.claim(by: me) == nil)
      try ends(holding, by: me)
    case let holder?:
      #expect(throws: Refusal.heldByAnother) { try holding.claim(by: me) }
      #expect(throws: Refusal.heldByColleague) { try holding.close(.helped, by: me) }
      #expect(throws: Refusal.heldByColleague) { try holding.handOver(to: elsewhere, note: "", by: me) }
      try ends(holding, by: holder)
    }
  }

  /// Whoever may end a matter may also send it elsewhere.
  private func ends(_ holding: Holding, by who: ID<Professional>) throws {
    let elsewhere = try #require(ID<CareUnit>("puolanka-tk"))
    #expect(try holding.close(.helped, by: who) == MatterClosed(reason: .helped))
    #expect(throws: Refusal.alreadyThere) { try holding.handOver(to: holding.unit, note: "x", by: who) }
    #expect(
      try holding.handOver(to: elsewhere, note: "", by: who) == MatterHandedOver(unit: elsewhere, note: nil))
  }

  @Test(
    "The resident's form, filled at random, ends in a receipt or a page, and writes at most one contact",
    arguments: 1...12 as ClosedRange<UInt64>)
  func forms(_ seed: UInt64) async throws {
    let county = try await TestCounty(seed: seed)
    var chance = SeededChance(seed: seed)
    let values: [String: [String]] = [
      "safe": ["yes", ""], "topic": Topic.allCases.map(\.rawValue) + ["x", ""],
      "words": ["Kurkku", "", "<b>", String(repeating: "a", count: 4_001)],
      "heard": ["yes", ""], "q-since": ["days", "x"], "q-bad": ["some", ""], "q-change": ["same"],
      "q-signs": ["no"], "send": ["yes", ""],
      "about": ["self", "child", "other", "x"], "name": ["Aada", ""], "phone": ["040 111", "x", ""],
      "born": ["1.5.1994", "x", ""],
      "municipality": ["205", "999"], "callback": ["", "1", "99", "-1"],
    ]
    for turn in 0..<25 {
      let form = values.compactMapValues { list in
        Int.random(in: 0...8, using: &chance) == 0 ? nil : list.randomElement(using: &chance)
      }
      let actor = [Actor.anonymous, Cast.resident, Cast.nurse].randomElement(using: &chance) ?? .anonymous
      let visit = Visit(county: county, actor: actor, lang: Lang.allCases[turn % 3])
      let before = try await county.journal.last(), answer = try await visit.answer(form),
        after = try await county.journal.last()
      switch answer {
      case .see(let place): #expect(place.hasPrefix("/follow/") && after == before + 1)
      case .page(let html, let status):
        #expect(after == before && [200, 422].contains(status))
        #expect(PageCheck.problems(html) == [] && !html.source.contains("<b>Kurkku"))
      default: Issue.record("another kind of answer")
      }
    }
  }
}
