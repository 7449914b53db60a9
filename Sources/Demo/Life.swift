import Booking
import Contact
package import County
package import Portal

/// The model county's days, lived through the same requests that people use (eletyt päivät).
package actor Life {
  let door: @Sendable (Ask) async throws -> Answer
  let journal: Journal
  let portal: Portal
  let clock: FrozenClock
  let content: DemoContent
  let staff: [StaffMember]
  var dice: Dice
  /// Chance of its own for what is asked and given, so that the rest of the story stays as it was.
  var habits: Dice
  /// The services that are given to somebody's words.
  nonisolated let given: [String: [String]]
  var people: [Residents.Resident] = []
  /// Where in `people` somebody is, by id.
  var places: [String: Int] = [:]
  /// Those who have been in touch, who may come again.
  var recent: [(person: Int, topic: Topic, at: Moment)] = []
  private var plans: [Plan] = []
  private var guests: Guests?
  private var order = 0
  /// Contacts of days off, which the next working day takes too.
  private var restKnocks = 0
  package private(set) var lived = 0

  /// Something that will happen.
  struct Plan {
    enum What {
      case knock(isRepeat: Bool)
      case work(unit: String)
      case callUp(matter: String, unit: String)
      case visit(matter: String, unit: String)
      case close(matter: String, unit: String)
      case answer(matter: String, person: Int)
      case cancel(matter: String, person: Int)
      case book(matter: String, person: Int)
      case guest
    }
    var at: Moment
    var order: Int
    var what: What
  }

  package init(
    content folder: ContentFolder, portal: Portal, clock: FrozenClock, seed: UInt64,
    door: @escaping @Sendable (Ask) async throws -> Answer
  ) throws {
    content = try folder.read(from: "demo.yaml")
    (self.door, self.portal, self.clock, dice) = (door, portal, clock, Dice(seed: seed))
    habits = Dice(seed: seed &+ 1_717)
    given = Self.given(content)
    (journal, staff) = (portal.journal, portal.staff.values.sorted { $0.id < $1.id })
  }

  /// Registers everybody; the population register is told, not asked.
  package func settle(
    _ folder: ContentFolder, today: Day, seed: UInt64, progress: @Sendable (Int, Int) -> Void
  ) async throws {
    let residents = Residents(
      try folder.read(from: "county.yaml"), try folder.read(from: "names.yaml"), today: today,
      world: journal.world, seed: seed)
    meet(residents.all)
    for start in stride(from: 0, to: people.count, by: 4_000) {
      let batch = people[start..<min(start + 4_000, people.count)]
      try await journal.change(by: .luukku) { ledger in
        for resident in batch { try ledger.add(resident.person, to: resident.id.stream) }
      }
      progress(start + batch.count, people.count)
    }
  }

  /// From now on guests come too, beside those who are known.
  package func invite(_ guests: Guests) { self.guests = guests }

  private func meet(_ all: [Residents.Resident]) {
    people = all
    places = Dictionary(uniqueKeysWithValues: all.enumerated().map { ($1.id.text, $0) })
  }

  /// Meets again the people of a county that was prepared before.
  package func meetAgain() async throws {
    let facts = try await journal.facts(ofRoom: "person", kind: Person.kind)
    meet(
      facts.compactMap { fact in
        guard let person = fact.read(Person.self), let id = fact.stream.id(of: Person.self) else {
          return nil
        }
        return Residents.Resident(id: id, person: person)
      })
  }

  func plan(_ at: Moment, _ what: Plan.What) {
    order += 1
    let plan = Plan(at: at, order: order, what: what)
    var low = 0, high = plans.count
    while low < high {
      let middle = (low + high) / 2
      if (plans[middle].at, plans[middle].order) > (plan.at, plan.order) {
        low = middle + 1
      } else {
        high = middle
      }
    }
    plans.insert(plan, at: low)
  }

  /// Lives until `end`: each day's times, knocks and work, in order of the clock.
  package func live(from: Day, until end: Moment, progress: @Sendable (Int, Int) -> Void) async throws {
    var day = from
    let days = end.day - from + 1
    try await nameWorkers()
    while day <= end.day {
      if Moment(day, 6) < end { try await begin(day) }
      while let next = plans.last, next.at < min(Moment(day + 1), end) {
        plans.removeLast()
        clock.now = max(clock.now, next.at)
        await happen(next.what)
        lived += 1
      }
      day = day + 1
      progress(day - from, days)
    }
    clock.now = end
  }

  private func begin(_ day: Day) async throws {
    clock.now = max(clock.now, Moment(day, 6))
    let calendar = WorkingCalendar.finland, isWorking = calendar.isWorking(day)
    if isWorking { await publish(day) }
    try await report(day, isWorking: isWorking)
    let share = isWorking ? content.weekdays[day.weekday - 1] : content.dayOff
    let knocks = Int(Double(content.contactsPerWorkingDay) * share)
    for _ in 0..<knocks { plan(hour(of: day), .knock(isRepeat: dice.happens(content.repeats))) }
    for hour in await guests?.hours(of: day, isWorking: isWorking) ?? [] { plan(hour, .guest) }
    guard isWorking else { return restKnocks += knocks }
    for (unit, count) in Self.hands {
      let today = Int(Double(knocks + restKnocks) * count * (0.98 + 0.16 * dice.share())) + 1
      for place in 0..<today {
        let second = 8 * 3_600 + 900 + place * (7 * 3_600 + 2_400) / today
        plan(Moment(day) + second, .work(unit: unit))
      }
    }
    restKnocks = 0
  }

  /// Most knock in the morning; some in the evening and at night.
  private func hour(of day: Day) -> Moment {
    let morning = dice.happens(0.62), evening = !morning && dice.happens(0.2)
    let hour = evening ? dice.between(16...22) : morning ? dice.between(8...11) : dice.between(12...15)
    return Moment(day, hour, dice.between(0...59), dice.between(0...59))
  }

  /// Shares of the day's contacts that come to each unit: so many times somebody takes the next one there.
  static let hands: [(String, Double)] = [
    ("yhteyskeskus", 0.735), ("kajaani-hammas", 0.145), ("mielen-tuki", 0.045), ("kajaani-perhekeskus", 0.04),
    ("sosiaalipalvelut", 0.08),
  ]

  private func happen(_ what: Plan.What) async {
    do {
      switch what {
      case .knock(let isRepeat): try await knock(isRepeat)
      case .work(let unit): try await work(unit)
      case .callUp(let matter, let unit): try await callUp(matter, unit)
      case .visit(let matter, let unit): try await visit(matter, unit)
      case .close(let matter, let unit): try await close(matter, unit)
      case .answer(let matter, let person): try await answer(matter, person)
      case .cancel(let matter, let person): try await cancel(matter, person)
      case .book(let matter, let person): try await book(matter, person)
      case .guest: try await guests?.visit()
      }
    } catch {
      refusals[(error as? Refusal)?.code ?? "fault", default: 0] += 1
    }
  }

  /// Today goes on by itself, a little faster than life, so that the board moves. `real` is the clock on the wall.
  package func goOn(_ real: @Sendable () -> Moment) async throws {
    while !Task.isCancelled {
      try await Task.sleep(for: .milliseconds(dice.between(4_000...12_000)))
      clock.now = max(clock.now, real())
      await happen(.knock(isRepeat: dice.happens(content.repeats)))
      await happen(.work(unit: dice.pick(Dictionary(uniqueKeysWithValues: Self.hands))))
      if order.isMultiple(of: 4) { await happen(.guest) }
      while let next = plans.last, next.at <= clock.now {
        plans.removeLast()
        await happen(next.what)
      }
    }
  }

  func freeTimes(_ matter: ID<Matter>) async throws -> [FreeTime] { try await portal.freeTimes(matter) }

  /// Requests that were refused, as happens in life: a time taken, a matter closed.
  package private(set) var refusals: [String: Int] = [:]
}
