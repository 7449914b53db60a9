import Assessment
import Booking
import Contact
import County
import CountyTesting
import Indicators
import Tables
import Testing
import Visits

@testable import Portal

/// Random presses of random people at many desks, beside the slow model (satunnainen kävely työpöydillä).
struct DeskWalk {
  let town: Town
  private(set) var matters: [(id: ID<Matter>, model: SlowDesk)] = []
  private(set) var times: [String] = []
  /// A matter that the others may be linked to; nobody does anything else with it.
  let earlier: ID<Matter>
  var chance: SeededChance

  static let people = [
    Cast.nurse, Cast.secondNurse, Cast.receptionist, Cast.healthCentreNurse, Cast.leader, Cast.manager,
  ]

  init(seed: UInt64, matters count: Int = 3, times: Int = 5) async throws {
    (town, chance) = (try await Town(seed: seed), SeededChance(seed: seed))
    earlier = try await town.known("aiempi asia", of: Cast.otherResident)
    for number in 0..<count {
      matters.append((try await town.known("asia \(number)", topic: [.ill, .other][number % 2]), SlowDesk()))
    }
    try await town.publish(times)
    let known = try await town.county.database.read {
      try $0.rows("select id from bookable_time order by id") { $0.text(0) }
    }
    self.times = known
  }

  mutating func pick<Value>(_ values: [Value]) -> Value {
    values[Int.random(in: 0..<values.count, using: &chance)]
  }

  /// A form that says enough for the action.
  private mutating func form(_ action: DeskAction) -> [String: String] {
    switch action {
    case .assess: Town.assessing.merging(["result": pick(AssessmentResult.allCases).rawValue]) { $1 }
    case .handOver: ["unit": pick(["kajaani-tk", "yhteyskeskus", "kajaani-hammas"])]
    case .message: ["words": "Hei"]
    case .link: ["reason": pick(RepeatReason.allCases).rawValue, "earlier": earlier.text]
    case .milestone: ["milestone": "referral.arrived"]
    case .guide: ["service": "SOTE-0035"]
    case .book, .move: ["time": pick(times)]
    case .cancel: ["reason-cancel": "ill"]
    case .wait: ["profession-wait": "nurse"]
    case .holdNow: ["mode": pick(Mode.allCases).rawValue]
    case .pause: ["why": "Matkoilla"]
    case .identify: ["code": "010594Y9032"]
    case .close: ["closing": "helped"]
    case .claim, .release, .answer, .hold, .miss, .resume: [:]
    }
  }

  /// One press, and what the county and the model say of it.
  mutating func step() async throws {
    let place = Int.random(in: 0..<matters.count, using: &chance), actor = pick(Self.people)
    // ends come seldom, so that walks are long
    let action = pick(
      DeskAction.allCases.filter { $0 != .close || Int.random(in: 0...5, using: &chance) == 0 })
    let form = form(action), id = matters[place].id
    let taken = Set(matters.indices.filter { $0 != place }.compactMap { matters[$0].model.time })
    let used = try await usedBefore()
    let expected = matters[place].model.press(
      action.rawValue, form, by: actor, taken: taken.union(used[id.text] ?? []))
    let reply = try await town.act(action, on: id, form, by: actor)
    let model = matters[place].model, facts = try await town.facts(id)
    #expect(
      reply.status == expected,
      "\(action) by \(actor.id) at \(model.standing): \(reply.status), not \(expected)")
    #expect(facts.count == model.facts, "\(action) by \(actor.id)")
    #expect(Standing(StandingFacts(facts)).rawValue == model.standing, "\(action)")
    town.county.wait(seconds: 60)
  }

  /// Times that a visit held or missed has used up: they stay with the matter that had them.
  private func usedBefore() async throws -> [String: Set<String>] {
    let held = try await town.county.database.read { connection in
      try connection.rows("select id from bookable_time where matter is not null") { $0.text(0) }
    }
    let booked = Set(matters.compactMap(\.model.time)), used = Set(held).subtracting(booked)
    return Dictionary(uniqueKeysWithValues: matters.map { ($0.id.text, used) })
  }
}

@Suite("Random walks at the desk") struct DeskWalkTests {
  @Test(
    "Each press ends as the slow model says, and leaves as many facts",
    arguments: 1...5 as ClosedRange<UInt64>)
  func walk(_ seed: UInt64) async throws {
    var walk = try await DeskWalk(seed: seed)
    for _ in 0..<45 { try await walk.step() }
    try await check(walk)
  }

  /// What must hold after any walk.
  private func check(_ walk: DeskWalk) async throws {
    let town = walk.town
    let (lived, rebuilt) = try await town.county.dumpAroundRebuild([
      "desk", "matter", "matter_unit", "bookable_time",
    ])
    #expect(lived == rebuilt && !lived.isEmpty)
    var named: [String: String] = [:]
    for (id, model) in walk.matters {
      let holding = try await town.county.holding(id)
      #expect(holding.holder?.text == model.holder && holding.isPaused == model.isPaused)
      #expect(holding.unit.text == model.unit && holding.units == model.units)
      #expect((holding.closed != nil) == model.isClosed && (holding.answered != nil) == model.isAnswered)
      if let time = model.time {
        #expect(named.updateValue(id.text, forKey: time) == nil, "\(time) has two matters")
      }
    }
    for (time, matter) in named {
      let stream = try #require(ID<BookableTime>(time)).stream
      #expect(TimeState(try await town.county.journal.facts(of: stream))?.holder?.text == matter)
    }
    try await pages(walk)
  }

  /// Both sides' pages, and the queue that has each open matter of its unit exactly once.
  private func pages(_ walk: DeskWalk) async throws {
    let town = walk.town
    for (id, model) in walk.matters {
      for lang in Lang.allCases {
        let desk = try await town.get(DeskLink.matter(id).path, by: Cast.nurse, lang: lang)
        let own = try await town.get(MyLink.matter(id).path, by: Cast.resident, lang: lang)
        #expect(desk.status == 200 && own.status == 200)
        let standing = try #require(Standing(rawValue: model.standing))
        #expect(desk.page.contains(standing.name[lang]))
        for action in DeskAction.allCases where !model.may(action.rawValue, .nurse) {
          #expect(
            !desk.page.contains("action=\"\(DeskLink.act(id, action).path)\""), "\(action) at \(standing)")
        }
      }
    }
    for (unit, nurse) in [("yhteyskeskus", Cast.nurse), ("kajaani-tk", Cast.healthCentreNurse)] {
      let page = try await town.get("/desk", by: nurse).page
      for (id, model) in walk.matters {
        let shown = page.ranges(of: "href=\"/desk/matter/\(id.text)\"").count
        let expected = model.unit == unit && model.standing != "closed" && model.standing != "booked"
        #expect(shown == (expected ? 1 : 0), "\(unit) \(model.standing)")
      }
    }
  }

  @Test(
    "The live board after a walk is the one counted from nothing", arguments: 21...23 as ClosedRange<UInt64>)
  func board(_ seed: UInt64) async throws {
    var walk = try await DeskWalk(seed: seed)
    for turn in 0..<40 {
      try await walk.step()
      if turn.isMultiple(of: 10) { try await walk.town.portal.board.catchUp() }
    }
    try await walk.town.portal.board.catchUp()
    let fresh = LiveBoard(journal: walk.town.county.journal, clocks: walk.town.portal.assessment.clocks)
    try await fresh.catchUp()
    let (lived, counted) = (await walk.town.portal.board.figures, await fresh.figures),
      now = walk.town.county.now
    for unit in [nil, "yhteyskeskus", "kajaani-tk", "kajaani-hammas"] {
      for measure in Measure.allCases {
        #expect(
          lived.reading(measure, unit: unit, now: now) == counted.reading(measure, unit: unit, now: now),
          "\(measure)")
      }
    }
    #expect(lived.recomputed(now: now) == Measure.allCases.map { lived.reading($0, now: now) })
  }
}
