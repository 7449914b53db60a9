import Assessment
import Booking
import Contact
import County
import CountyTesting
import Feedback
import Visits

@testable import Indicators

/// Random facts of everything that indicators read, recorded late and corrected at times (mittarien satunnainen historia).
struct IndicatorHistory {
  private(set) var facts: [Fact] = []
  private var chance: SeededChance
  private var versions: [County.Stream: Int] = [:]
  private var matters: [(stream: County.Stream, opened: Moment)] = []
  private var calls: [(stream: County.Stream, at: Moment)] = []
  private var workers: [County.Stream] = []

  static let now = Moment(Day(2026, 4, 8) ?? Day(number: 0), 13, 30)
  static let units = ["u0", "u1", "u2"]
  static let days = 120

  init(seed: UInt64) {
    chance = SeededChance(seed: seed)
    for number in 0..<random(1...30) { knock(number) }
    for _ in 0..<random(0...260) { happen() }
  }

  private mutating func random(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &chance) }
  private mutating func pick<Value>(_ values: [Value]) -> Value { values[random(0...values.count - 1)] }
  private mutating func unit() -> ID<CareUnit> { ID(pick(Self.units)) ?? .example }
  private mutating func profession() -> String { pick(["nurse", "doctor", "doctor"]) }
  private mutating func who() -> ID<Professional> { ID(pick(["p0", "p1"])) ?? .example }
  private mutating func moment() -> Moment { Self.now + -random(0...Self.days * 86_400) }

  private mutating func add(
    _ payload: any FactPayload, _ stream: County.Stream, _ occurred: Moment, by role: Role = .nurse
  ) {
    versions[stream, default: 0] += 1
    let lag = pick([0, 0, 60, 86_400 * random(0...20)])
    facts.append(
      Fact(
        position: facts.count * 2 + 1, id: "f\(facts.count + 1)", stream: stream,
        version: versions[stream] ?? 1, kind: type(of: payload).kind, occurred: occurred,
        recorded: occurred + lag, actor: Actor(id: "somebody", role: role, unit: "u0"),
        payload: (try? JSON.encode(payload)) ?? "{}"))
  }

  private mutating func stream(_ room: String) -> County.Stream {
    County.Stream(room, ID<Fact>("s\(facts.count)") ?? .example)
  }

  private mutating func knock(_ number: Int) {
    let stream = (ID<Matter>("m\(number)") ?? .example).stream, opened = moment()
    var contact = ContactReceived(
      channel: pick(ContactChannel.allCases), words: "–", lang: pick(Lang.allCases),
      topic: pick(Topic.allCases), unit: unit())
    if random(0...3) == 0 { contact.earlier = .example }
    if random(0...1) == 0 { contact.person = ID("r\(random(0...5))") }
    if random(0...2) > 0 { contact.born = Day(number: random(-15_000...20_000)) }
    if random(0...2) > 0 { contact.municipality = pick(["205", "290"]) }
    if random(0...2) == 0 { contact.callback = CallbackPromise(from: opened + 3_600, to: opened + 10_800) }
    matters.append((stream, opened))
    add(contact, stream, opened, by: .resident)
  }

  private mutating func happen() {
    switch random(0...9) {
    case 0...5: inMatter()
    case 6: call()
    case 7, 8: report()
    default: correct()
    }
  }

  private mutating func inMatter() {
    let (stream, opened) = pick(matters), at = opened + random(-3_600...20 * 86_400) / pick([1, 10, 100])
    switch random(0...12) {
    case 0: add(ContactAnswered(channel: .phone), stream, at)
    case 1: add(MessageWritten(words: "–", toResident: true), stream, at, by: pick([.resident, .nurse]))
    case 2, 3: assess(stream, at)
    case 4: add(ContactLinked(earlier: .example, reason: pick(RepeatReason.allCases)), stream, at)
    case 5, 6, 7: add(visit(), stream, at)
    case 8: add(FeedbackGiven(score: random(0...10), words: nil), stream, at, by: .resident)
    case 9: add(WaitingListed(unit: unit(), profession: profession()), stream, at)
    case 10: book(stream, at)
    case 11: add(MatterClosed(reason: pick(ClosingReason.allCases)), stream, at)
    default:
      add(
        ContactIdentified(
          person: ID("r\(random(0...5))") ?? .example, identity: .strong,
          born: Day(number: random(0...9_000)),
          municipality: "205"), stream, at)
    }
  }

  private mutating func assess(_ stream: County.Stream, _ at: Moment) {
    let branch = random(0...3) == 0 ? pick([Branch.oral, .primary, .elderly]) : nil
    add(
      AssessmentMade(
        urgency: pick(["E", "E", "D", "A"]), result: .visit, branch: branch,
        segment: pick([nil] + ClientSegment.allCases.map(Optional.some))), stream, at)
  }

  private mutating func visit() -> VisitHeld {
    VisitHeld(
      mode: pick(Mode.allCases), profession: profession(), professional: who(), unit: unit(), minutes: 10)
  }

  private mutating func book(_ stream: County.Stream, _ at: Moment) {
    let time = TimePublished(
      unit: unit(), professional: who(), profession: profession(), mode: .unit, starts: at + 86_400,
      minutes: 20)
    let appointment = Appointment(.example, time)
    add(
      random(0...3) == 0
        ? AppointmentMoved(from: .example, appointment: appointment)
        : AppointmentBooked(appointment: appointment), stream, at)
    if random(0...3) == 0 { add(VisitMissed(time: .example), stream, at + 86_400) }
  }

  private mutating func call() {
    if calls.isEmpty || random(0...1) == 0 {
      let one = (stream("call"), moment())
      calls.append(one)
      add(CallReceived(line: pick(["PS", "PE"])), one.0, one.1)
      if random(0...2) > 0 { add(CallQueued(), one.0, one.1) }
    }
    let (stream, at) = pick(calls)
    switch random(0...3) {
    case 0: add(CallAnswered(waitSeconds: 20, serviceSeconds: 60), stream, at + 20)
    case 1: add(CallAbandoned(waitSeconds: 40), stream, at + 40)
    case 2: add(CallbackAsked(), stream, at)
    default: break
    }
  }

  private mutating func person() -> ReportedPerson {
    ReportedPerson(
      key: pick([nil, "k0", "k1", "k2"]), born: pick([nil, Day(1950, 2, 3), Day(2015, 6, 7)]),
      municipality: pick([nil, "205", "290"]), lang: pick([nil, .fi, .sv]))
  }

  private mutating func report() {
    let at = moment()
    switch random(0...9) {
    case 0, 1:
      add(
        EmergencyVisited(
          unit: unit(), minutes: random(10...400), belongedToHealthCentre: random(0...1) == 0,
          person: person()),
        stream("emergency"), at)
    case 2:
      add(
        ReferralSent(unit: unit(), form: pick(ReferralSent.Form.allCases), specialty: "10", person: person()),
        stream("referral"), at)
    case 3:
      add(GroupHeld(unit: unit(), places: 12, present: random(0...12), name: "voima"), stream("group"), at)
    case 4: add(PathwayStarted(unit: unit(), pathway: "uni", person: person()), stream("pathway"), at)
    case 5:
      add(LevelChanged(unit: unit(), from: 3, to: pick([2, 4, 5]), person: person()), stream("level"), at)
    case 6:
      add(LanguageServed(unit: unit(), used: pick([.fi, .sv]), person: person()), stream("language"), at)
    case 7: add(StaffAnswered(unit: unit(), score: random(0...10)), stream("staff"), at)
    case 8: name(at)
    default:
      add(
        Person(name: "–", code: nil, born: Day(number: random(0...9_000)), municipality: "205", lang: .fi),
        stream("person"), at)
    }
  }

  private mutating func name(_ at: Moment) {
    if let known = workers.last, random(0...1) == 0 { return add(WorkerEnded(), known, at) }
    workers.append(stream("worker"))
    add(WorkerNamed(unit: unit(), profession: "nurse", person: person()), workers[workers.count - 1], at)
  }

  private mutating func correct() {
    let wrong = pick(facts)
    guard wrong.kind != FactCorrected.kind else { return }
    let happened = random(0...2) > 0
    add(
      FactCorrected(fact: wrong.id, occurred: happened ? wrong.occurred + random(-400_000...400_000) : nil),
      wrong.stream, Self.now + -random(0...40) * 86_400)
  }
}

/// A trait of a thing; the test library has a trait of its own.
typealias ThingTrait = Trait

extension IndicatorStore {
  /// The store fed fact by fact, as the journal's tail does.
  init(taking facts: [Fact]) {
    self.init(Registry.tested.countings)
    let positions = Dictionary(uniqueKeysWithValues: facts.map { ($0.id, $0.position) })
    for fact in facts {
      if let mark = ReadMark(fact) { take(mark) { positions[$0] } } else { pass(fact.position) }
    }
  }
}

extension Registry {
  /// The shipped countings under their ids, without their texts.
  static let ids = shipped.keys.sorted()
  static let tested = Registry(
    indicators: [], countings: ids.compactMap { shipped[$0] }, momentary: [])
}
