import Assessment
import Booking
import Contact
import County
import CountyTesting
import Feedback
import Visits

/// Random facts of many matters and times, the same for the same seed (tunnuslukujen satunnainen historia).
struct FigureHistory {
  private(set) var facts: [Fact] = []
  private var chance: SeededChance
  private var versions: [County.Stream: Int] = [:]
  private var times: [County.Stream] = []
  private var matters: [(stream: County.Stream, opened: Moment)] = []
  private var corrected: Set<String> = []

  static let now = Moment(Day(2026, 4, 8) ?? Day(number: 0), 13, 30)
  static let units = ["u0", "u1", "u2"]

  init(seed: UInt64) {
    chance = SeededChance(seed: seed)
    for number in 0..<random(1...40) { knock(number) }
    for _ in 0..<random(0...200) { happen() }
  }

  private mutating func random(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &chance) }
  private mutating func pick<Value>(_ values: [Value]) -> Value { values[random(0...values.count - 1)] }
  private mutating func unit() -> ID<CareUnit> { ID(pick(Self.units)) ?? .example }
  private mutating func profession() -> String { pick(["nurse", "doctor"]) }

  private mutating func add(
    _ payload: any FactPayload, _ stream: County.Stream, _ occurred: Moment, by role: Role = .nurse
  ) {
    versions[stream, default: 0] += 1
    let text = (try? JSON.encode(payload)) ?? "{}"
    facts.append(
      Fact(
        position: facts.count + 1, id: "f\(facts.count + 1)", stream: stream, version: versions[stream] ?? 1,
        kind: type(of: payload).kind, occurred: occurred, recorded: Self.now,
        actor: Actor(id: "somebody", role: role, unit: "u0"),
        payload: text))
  }

  private mutating func knock(_ number: Int) {
    let stream = (ID<Matter>("m\(number)") ?? .example).stream
    let opened = Self.now + -random(0...(random(0...3) == 0 ? 100 : 32) * 86_400)
    var contact = ContactReceived(
      channel: pick(ContactChannel.allCases), words: "–", lang: .fi, topic: .ill, unit: unit())
    if random(0...3) == 0 { contact.earlier = .example }
    matters.append((stream, opened))
    add(contact, stream, opened, by: .resident)
  }

  private mutating func happen() {
    let (stream, opened) = pick(matters)
    let at = opened + random(-3_600...12 * 86_400) / pick([1, 10, 100])
    switch random(0...13) {
    case 0: add(ContactAnswered(channel: .phone), stream, at)
    case 1:
      add(MessageWritten(words: "–", toResident: true), stream, at, by: pick([.resident, .nurse, .system]))
    case 2...4: add(AssessmentMade(urgency: pick(["E", "E", "D", "A"]), result: .visit), stream, at)
    case 5: add(ContactLinked(earlier: .example, reason: pick(RepeatReason.allCases)), stream, at)
    case 6, 7: add(visit(), stream, at)
    case 8: answer(stream, at)
    case 9:
      add(WaitingListed(unit: unit(), profession: profession()), stream, at)
      if random(0...4) == 0 { add(AppointmentBooked.example, stream, at) }
    case 10: if random(0...2) == 0 { add(MatterClosed(reason: .helped), stream, at) }
    case 11, 12: correct()
    default: publishOrUse()
    }
  }

  private mutating func visit() -> VisitHeld {
    VisitHeld(
      mode: pick(Mode.allCases), profession: "nurse", professional: .example, unit: unit(), minutes: 10)
  }

  private mutating func answer(_ stream: County.Stream, _ at: Moment) {
    guard !facts.contains(where: { $0.stream == stream && $0.kind == FeedbackGiven.kind }) else { return }
    add(FeedbackGiven(score: random(0...10), words: nil), stream, at, by: .resident)
  }

  /// Corrects a fact that the figures read, at times once more, later.
  private mutating func correct() {
    let wrong = pick(facts)
    let fixed = [FactCorrected.kind, WaitingListed.kind, MatterClosed.kind]
    guard wrong.stream.room == "matter", !fixed.contains(wrong.kind) else { return }
    guard corrected.insert(wrong.id).inserted || random(0...2) == 0 else { return }
    let happened = random(0...2) > 0
    add(
      FactCorrected(fact: wrong.id, occurred: happened ? wrong.occurred + random(-200_000...200_000) : nil),
      wrong.stream, Self.now)
  }

  private mutating func publishOrUse() {
    for _ in 0..<random(1...5) {
      let stream = (ID<BookableTime>("t\(times.count)") ?? .example).stream
      let starts = Self.now + random(-86_400...30 * 86_400)
      add(
        TimePublished(
          unit: unit(), professional: ID("p\(random(0...2))") ?? .example, profession: profession(),
          mode: .unit, starts: starts,
          minutes: 20, urgent: random(0...4) == 0), stream, Self.now)
      times.append(stream)
    }
    let time = pick(times)
    switch random(0...3) {
    case 0: add(TimeReserved(matter: .example), time, Self.now)
    case 1: add(TimeFreed(), time, Self.now)
    case 2: add(TimeWithdrawn(), time, Self.now)
    default: break
    }
  }
}
