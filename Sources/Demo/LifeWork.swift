import Assessment
import Booking
import Contact
import County
import Portal
import Visits

/// What professionals do: publish times, take the next matter, assess, guide, book, hold visits, close.
extension Life {
  func worker(at unit: String, role: Role? = nil) -> Visitor? {
    let fitting = staff.filter {
      $0.unit.text == unit
        && (role == nil ? $0.role.isProfessional && $0.role != .receptionist : $0.role == role)
    }
    guard !fitting.isEmpty else { return nil }
    return Self.visitor(dice.pick(fitting))
  }

  private static func visitor(_ member: StaffMember) -> Visitor {
    Visitor(actor: Actor(id: member.id.text, role: member.role, unit: member.unit.text), name: member.name)
  }

  /// Each professional's times two weeks ahead; on the first day all of those two weeks.
  func publish(_ day: Day) async {
    let calendar = WorkingCalendar.finland, isFirst = lived == 0
    let ahead = isFirst ? Array(1...10) : [10]
    for member in staff
    where member.role.isProfessional && member.profession != "receptionist"
      && Self.seesPeople.contains(member.unit.text)
    {
      for place in ahead {
        let target = calendar.adding(workingDays: place, to: day)
        for (hour, mode, count) in [
          (9, "unit", 2), (12, "unit", 1), (14, member.profession == "dentist" ? "unit" : "phone", 1),
        ] {
          let visitor = Self.visitor(member)
          _ = try? await ask(
            .post, "/desk/times",
            [
              "who": member.id.text, "mode": mode, "from": "\(target)T\(hour < 10 ? "0" : "")\(hour):00",
              "minutes": "30", "count": String(count),
            ],
            as: visitor)
        }
      }
    }
  }

  private static let seesPeople: Set = [
    "kajaani-tk", "sotkamo-tk", "kuhmo-tk", "suomussalmi-tk", "hyrynsalmi-tk", "paltamo-tk", "puolanka-tk",
    "ristijarvi-tk",
    "kajaani-hammas", "sotkamo-hammas", "suomussalmi-hammas", "kajaani-perhekeskus", "sotkamo-perhekeskus",
    "mielen-tuki", "sosiaalipalvelut",
  ]

  /// Somebody at the unit takes the next matter of the queue and does what it needs.
  func work(_ unit: String) async throws {
    guard let worker = worker(at: unit), case .see(let path) = try await ask(.get, "/desk/next", as: worker),
      path != "/desk"
    else { return }
    _ = try await ask(.post, path + "/claim", as: worker)
    guard let id = ID<Matter>(String(path.split(separator: "/").last ?? "")) else { return }
    let facts = try await journal.facts(of: id.stream)
    guard let holding = Holding(facts) else { return }
    if holding.contact.earlier != nil, holding.linked == nil { try await link(path, holding, worker) }
    if holding.answered == nil, dice.happens(0.6) { _ = try await ask(.post, path + "/answer", as: worker) }
    if facts.contains(where: { $0.kind == VisitHeld.kind }) { return try await close(id.text, unit) }
    if facts.contains(where: { $0.kind == AssessmentMade.kind }) {
      return try await goOn(path, id, holding, worker)
    }
    try await assess(path, id, holding, worker)
  }

  private func link(_ path: String, _ holding: Holding, _ worker: Visitor) async throws {
    let reason =
      dice.happens(0.3)
      ? "newMatter"
      : dice.pick(["noAnswer", "noAnswer", "partlyServed", "informationMissing", "wrongPlace", "other"])
    _ = try await ask(
      .post, path + "/link", ["reason": reason, "earlier": holding.contact.earlier?.text ?? ""], as: worker)
  }

  private func assess(_ path: String, _ id: ID<Matter>, _ holding: Holding, _ worker: Visitor) async throws {
    let result = dice.pick([
      "selfCare": 0.28, "remote": 0.27, "visit": 0.30, "waiting": 0.03, "referred": 0.08, "noNeed": 0.04,
    ])
    let urgency = dice.pick(["B": 0.01, "C": 0.06, "D": 0.18, "E": 0.75])
    let profession = Self.professions[holding.contact.topic].map { dice.pick($0) } ?? "nurse"
    _ = try await ask(
      .post, path + "/assess",
      [
        "urgency": urgency, "result": result,
        "cause": dice.happens(0.85) ? "illness" : dice.pick(["followup", "certificate", "checkup"]),
        "branch": holding.contact.branch.rawValue, "profession": profession, "note": "",
        "segment": Self.segment(of: holding.person),
      ], as: worker)
    try await guide(path, holding, worker)
    try await follow(result, path, id, holding, worker)
  }

  /// A person stays in one segment; three in ten have none told. No dice: the rest of the story stays as it was.
  private static func segment(of person: ID<Person>?) -> String {
    guard let person else { return "" }
    let number = person.text.utf8.reduce(7) { ($0 &* 31 &+ Int($1)) & 0xffff } % 100
    switch number {
    case 0..<30: return ""
    case 30..<72: return ClientSegment.selfReliant.rawValue
    case 72..<85: return ClientSegment.cooperation.rawValue
    case 85..<94: return ClientSegment.community.rawValue
    default: return ClientSegment.network.rawValue
    }
  }

  private func follow(
    _ result: String, _ path: String, _ id: ID<Matter>, _ holding: Holding, _ worker: Visitor
  ) async throws {
    switch result {
    case "remote":
      _ = try await ask(
        .post, path + "/holdNow", ["mode": dice.pick(["phone", "phone", "video"]), "note-hold": ""],
        as: worker)
      afterVisit(id.text, holding, worker)
    case "visit", "waiting": try await goOn(path, id, holding, worker)
    default:
      if dice.happens(0.5) {
        _ = try await ask(
          .post, path + "/message",
          ["words": "Ohjeet on annettu. Ota uudelleen yhteyttä, jos tilanne muuttuu."], as: worker)
      }
      _ = try await ask(
        .post, path + "/close",
        ["closing": result == "selfCare" ? "selfCare" : result == "referred" ? "referred" : "helped"],
        as: worker)
    }
  }

  /// A time: now by the professional, later by the resident, or a place on a list.
  private func goOn(_ path: String, _ id: ID<Matter>, _ holding: Holding, _ worker: Visitor) async throws {
    let person = holding.person.flatMap { wanted in places[wanted.text] }
    if let person, dice.happens(0.35) {
      plan(clock.now + dice.between(600...40_000), .book(matter: id.text, person: person))
      return
    }
    guard let time = try await firstTime(for: id, skip: dice.between(0...6)) else {
      _ = try await ask(.post, path + "/wait", ["profession-wait": "nurse"], as: worker)
      plan(clock.now + dice.between(1...6) * 86_400, .callUp(matter: id.text, unit: worker.actor.unit ?? ""))
      return
    }
    _ = try await ask(.post, path + "/book", ["time": time.id.text], as: worker)
    expect(id.text, time, person)
  }

  /// Somebody on a list is offered a time that has come free; if there is none, later again.
  func callUp(_ matter: String, _ unit: String) async throws {
    guard let worker = worker(at: unit), let id = ID<Matter>(matter),
      let holding = Holding(try await journal.facts(of: id.stream))
    else { return }
    if holding.opened + 40 * 86_400 < clock.now { return try await close(matter, unit) }
    if holding.closed == nil { try await goOn("/desk/matter/\(matter)", id, holding, worker) }
  }

  func firstTime(for id: ID<Matter>, skip: Int) async throws -> FreeTime? {
    let free = try await freeTimes(id)
    return free.isEmpty ? nil : free[min(skip, free.count - 1)]
  }

  /// What follows a booking: most come, some cancel, some do not come.
  func expect(_ matter: String, _ time: FreeTime, _ person: Int?) {
    if let person, dice.happens(0.06), time.time.starts - clock.now > 90_000 {
      plan(time.time.starts + -dice.between(30_000...80_000), .cancel(matter: matter, person: person))
    } else {
      plan(time.time.starts + time.time.minutes * 60, .visit(matter: matter, unit: time.time.unit.text))
    }
  }

  func visit(_ matter: String, _ unit: String) async throws {
    guard let worker = worker(at: unit), let id = ID<Matter>(matter) else { return }
    _ = try await ask(.post, "/desk/matter/\(matter)/" + (dice.happens(0.05) ? "miss" : "hold"), as: worker)
    guard let holding = Holding(try await journal.facts(of: id.stream)) else { return }
    afterVisit(matter, holding, worker)
  }

  private func afterVisit(_ matter: String, _ holding: Holding, _ worker: Visitor) {
    let unit = worker.actor.unit ?? ""
    let wait = dice.happens(0.9) ? dice.between(300...20_000) : dice.between(1...9) * 86_400
    plan(clock.now + wait, .close(matter: matter, unit: unit))
    if let person = holding.person.flatMap({ places[$0.text] }), dice.happens(0.16) {
      plan(clock.now + dice.between(3_600...90_000), .answer(matter: matter, person: person))
    }
  }

  /// Whoever holds the matter closes it; what nobody holds, somebody of the unit.
  func close(_ matter: String, _ unit: String) async throws {
    guard let id = ID<Matter>(matter), let one = worker(at: unit),
      let holding = Holding(try await journal.facts(of: id.stream))
    else { return }
    let holder = staff.first { $0.id == holding.holder }.map(Self.visitor)
    let worker = holder ?? one
    _ = try await ask(.post, "/desk/matter/\(matter)/close", ["closing": "helped"], as: worker)
  }

  private static let professions: [Topic: [String]] = [
    .ill: ["nurse", "nurse", "doctor", "physiotherapist"], .teeth: ["dentist", "dentist", "dentalHygienist"],
    .mind: ["psychologist", "nurse"],
    .family: ["nurse", "psychologist"], .ageing: ["socialWorker"], .money: ["socialWorker"],
    .other: ["nurse"],
  ]
}
