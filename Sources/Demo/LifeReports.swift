import Contact
import County
import Indicators
import Portal

/// What other systems of the model county report each day: emergency care, referrals, groups and the rest.
extension Life {
  /// A day's reports are known the next morning, at the earliest; some come weeks late.
  func report(_ day: Day, isWorking: Bool) async throws {
    let began = Moment(day - 1)
    var rows: [(room: String, payload: any FactPayload, at: Moment)] = []
    for _ in 0..<dice.between(34...52) { rows += emergency(began) }
    for _ in 0..<(isWorking ? dice.between(30...48) : 3) {
      rows.append(("language", served(), within(began)))
    }
    if isWorking { rows += referrals(began) + groups(began) }
    for _ in 0..<dice.between(5...12) {
      let started = PathwayStarted(
        unit: unit("yhteyskeskus"), pathway: dice.pick(Self.pathways), person: somebody().0)
      rows.append(("pathway", started, within(began)))
    }
    if isWorking { for _ in 0..<dice.between(40...70) { try await call(within(began)) } }
    for _ in 0..<dice.between(1...5) { rows.append(("level", moved(), within(began))) }
    if day.parts.day == 15 {
      rows += (0..<dice.between(60...90)).map { _ in ("staff", staffAnswer(), within(began)) }
    }
    try await write(rows)
  }

  /// Some residents have a named worker from the beginning.
  func nameWorkers() async throws {
    let home = Dictionary(grouping: people.indices) { people[$0].person.municipality }
    var rows: [(room: String, payload: any FactPayload, at: Moment)] = []
    for (code, residents) in home.sorted(by: { $0.key < $1.key }) {
      let share = 0.04 + 0.1 * dice.share()
      for place in residents where dice.happens(share) {
        let unit = Self.centres[code] ?? "kajaani-tk"
        let named = WorkerNamed(unit: self.unit(unit), profession: "nurse", person: reported(place))
        rows.append(("worker", named, clock.now + -dice.between(1...200) * 86_400))
      }
    }
    for start in stride(from: 0, to: rows.count, by: 4_000) {
      try await write(Array(rows[start..<min(start + 4_000, rows.count)]))
    }
  }

  private func write(_ rows: [(room: String, payload: any FactPayload, at: Moment)]) async throws {
    try await journal.change(by: .luukku) { [journal] ledger in
      for row in rows {
        try ledger.add(row.payload, to: Stream(row.room, journal.world.id(of: Fact.self)), occurred: row.at)
      }
    }
  }

  /// A call in the phone system: most queue, and some of those hang up.
  private func call(_ at: Moment) async throws {
    let stream = Stream("call", journal.world.id(of: Fact.self)),
      line = dice.pick(["ajanvaraus", "hammashoito", "neuvonta"])
    let wait = dice.between(5...900), hangsUp = dice.happens(wait > 420 ? 0.34 : 0.07),
      talk = dice.between(40...700)
    try await journal.change(by: .luukku) { ledger in
      try ledger.add(CallReceived(line: line), to: stream, occurred: at)
      try ledger.add(CallQueued(), to: stream, occurred: at)
      if hangsUp {
        try ledger.add(CallAbandoned(waitSeconds: wait), to: stream, occurred: at + wait)
      } else {
        try ledger.add(CallAnswered(waitSeconds: wait, serviceSeconds: talk), to: stream, occurred: at + wait)
      }
    }
  }

  private func unit(_ id: String) -> ID<CareUnit> { ID(id) ?? portal.places[0].id }
  private func within(_ began: Moment) -> Moment { began + dice.between(7 * 3_600...20 * 3_600) }

  private func reported(_ place: Int) -> ReportedPerson {
    let (id, person) = (people[place].id, people[place].person)
    return ReportedPerson(
      key: String(Digest.hex("reported " + id.text).prefix(32)), born: person.born,
      municipality: person.municipality,
      lang: person.lang)
  }

  private func somebody(from age: Int = 0) -> (ReportedPerson, String) {
    for _ in 0..<8 {
      let place = Int(dice.next() % UInt64(people.count))
      if people[place].person.born.years(to: clock.now.day) >= age {
        return (reported(place), people[place].person.municipality)
      }
    }
    return (reported(0), people[0].person.municipality)
  }

  /// A visit, and at times another soon after.
  private func emergency(_ began: Moment) -> [(room: String, payload: any FactPayload, at: Moment)] {
    let (person, _) = somebody(), at = began + dice.between(0...86_399), ours = dice.happens(0.38)
    let minutes = ours ? dice.between(45...260) : dice.between(60...520)
    let visit = EmergencyVisited(
      unit: unit("kajaani-tk"), minutes: minutes, belongedToHealthCentre: ours, person: person)
    guard dice.happens(0.05) else { return [("emergency", visit, at)] }
    let again = at + minutes * 60 + dice.between(4...46) * 3_600
    return [("emergency", visit, at)] + (again < clock.now ? [("emergency", visit, again)] : [])
  }

  private func referrals(_ began: Moment) -> [(room: String, payload: any FactPayload, at: Moment)] {
    (0..<dice.between(22...38)).map { _ in
      let (person, home) = somebody()
      let form: ReferralSent.Form = dice.happens(0.22) ? .consultation : .referral
      let sent = ReferralSent(
        unit: unit(Self.centres[home] ?? "kajaani-tk"), form: form, specialty: dice.pick(Self.specialties),
        person: person)
      return ("referral", sent, within(began))
    }
  }

  private func groups(_ began: Moment) -> [(room: String, payload: any FactPayload, at: Moment)] {
    (0..<dice.between(2...5)).map { _ in
      let places = dice.pick([8, 10, 12, 15])
      let held = GroupHeld(
        unit: unit(dice.pick(Self.centres.sorted { $0.key < $1.key }).value), places: places,
        present: min(places, dice.between(places / 3...places + 2)), name: dice.pick(Self.groupNames))
      return ("group", held, within(began))
    }
  }

  /// Somebody of the staff who knows the language, where there is one.
  private func served() -> LanguageServed {
    let (person, _) = somebody(), wanted = person.lang ?? .fi
    let used: Lang = wanted == .fi || dice.happens(wanted == .sv ? 0.72 : 0.6) ? wanted : .fi
    return LanguageServed(
      unit: unit(dice.pick(["yhteyskeskus", "kajaani-tk", "sotkamo-tk"])), used: used, person: person)
  }

  private func moved() -> LevelChanged {
    let from = dice.between(2...4)
    return LevelChanged(
      unit: unit("sosiaalipalvelut"), from: from, to: dice.happens(0.58) ? from + 1 : from - 1,
      person: somebody(from: 70).0)
  }

  private func staffAnswer() -> StaffAnswered {
    let score =
      dice.happens(0.34)
      ? dice.between(9...10) : dice.happens(0.5) ? dice.between(7...8) : dice.between(2...6)
    return StaffAnswered(unit: staff[Int(dice.next() % UInt64(staff.count))].unit, score: score)
  }

  private static let specialties = ["10", "10", "20", "20", "30", "40", "50", "55", "60", "70", "77"]
  private static let pathways = ["painonhallinta", "uni", "nivelrikko", "verenpaine", "raskaus"]
  private static let groupNames = ["kaatumisen-ehkaisy", "kipuryhma", "vanhempainryhma", "muistikahvila"]
  private static let centres = [
    "105": "hyrynsalmi-tk", "205": "kajaani-tk", "290": "kuhmo-tk", "578": "paltamo-tk", "620": "puolanka-tk",
    "697": "ristijarvi-tk", "765": "sotkamo-tk", "777": "suomussalmi-tk",
  ]
}
