import Assessment
package import Booking
import Contact
package import County
import Feedback
import Guidance
import Visits

/// One action at the desk, from its form to the journal.
struct DeskWork {
  var portal: Portal
  var ask: Ask
  var matter: ID<Matter>

  private var actor: Actor { ask.actor }
  private var form: Form { ask.form }
  private var version: Int? { Int(form["version"]) }

  /// Does it; tells whether one stays with the matter afterwards.
  func perform(_ action: DeskAction) async throws -> Bool {
    guard actor.role.isProfessional else { throw Refusal.notYours }
    try await allow(action)
    switch action {
    case .claim: try await change { try $0.claim(by: try me) }
    case .release: try await change { _ in MatterReleased() }
    case .handOver: try await handOver()
    case .answer: try await change { _ in ContactAnswered(channel: .phone) }
    case .message: try await message()
    case .link: try await link()
    case .assess: try await assess()
    case .milestone: try await portal.assessment.reach(form["milestone"], in: matter, by: actor)
    case .guide: try await guide()
    case .book: try await portal.booking.book(try time, for: matter, by: actor)
    case .move: try await portal.booking.move(matter, to: try time, by: actor)
    case .cancel:
      try await portal.booking.cancel(matter, because: try form.cancelReason("reason-cancel"), by: actor)
    case .wait: try await wait()
    case .hold: try await portal.visits.held(matter, note: nil, by: actor)
    case .holdNow: try await holdNow()
    case .miss: try await portal.visits.missed(matter, by: actor)
    case .pause: try await pause()
    case .resume: try await change { $0.isPaused ? MatterResumed() : nil }
    case .identify: try await identify()
    case .close: try await close()
    }
    return action != .release && action != .handOver && action != .close
  }

  /// What the page did not offer is refused here too.
  private func allow(_ action: DeskAction) async throws {
    let facts = try await portal.journal.facts(of: matter.stream)
    guard let holding = Holding(facts) else { throw Refusal.noSuchMatter }
    guard Access(actor).mayHandle(holding.belonging) else { throw Refusal.notYours }
    let standing = Standing(StandingFacts(facts))
    guard standing.actions(for: actor.role).contains(action) else {
      throw standing == .closed ? Refusal.matterClosed : Refusal.notNow
    }
  }

  private func change(_ decide: @escaping @Sendable (Holding) throws -> (any FactPayload)?) async throws {
    try await portal.contact.change(matter, by: actor, at: version, decide)
  }

  private var me: ID<Professional> {
    get throws {
      guard let id = ID<Professional>(actor.id) else { throw Refusal.notYours }
      return id
    }
  }

  private var time: ID<BookableTime> {
    get throws {
      guard let id = ID<BookableTime>(form["time"]) else { throw Refusal.unanswered(DeskWords.time) }
      return id
    }
  }

  private func handOver() async throws {
    guard let unit = portal.place(form["unit"])?.id else { throw Refusal.unanswered(DeskWords.unit) }
    let note = try form.text("note-over", DeskWords.note, most: 1_000)
    try await change { try $0.handOver(to: unit, note: note, by: try me) }
  }

  private func message() async throws {
    let words = try form.needed("words", DeskWords.message)
    try await change { _ in MessageWritten(words: words, toResident: true) }
  }

  private func link() async throws {
    guard let reason = RepeatReason(rawValue: form["reason"]), let earlier = ID<Matter>(form["earlier"])
    else {
      throw Refusal.unanswered(DeskWords.reason)
    }
    let isThere = try await !portal.journal.facts(of: earlier.stream).isEmpty
    guard earlier != matter, isThere else { throw Refusal.noSuchMatter }
    try await change { _ in ContactLinked(earlier: earlier, reason: reason) }
  }

  private func assess() async throws {
    guard let result = AssessmentResult(rawValue: form["result"]) else {
      throw Refusal.unanswered(DeskWords.result)
    }
    let note = try form.text("note", DeskWords.note, most: 2_000)
    let said = Set(form.all("traits"))
    let segment = ClientSegment(rawValue: form["segment"])
    let suggested =
      segment == nil
      ? nil : portal.segment(try await DeskDoor(portal).earlier(matter, ask.access), besides: matter)
    let made = AssessmentMade(
      urgency: form["urgency"], result: result, reason: CareReason(rawValue: form["cause"]) ?? .illness,
      branch: Branch(rawValue: form["branch"]),
      profession: Profession.names[form["profession"]] == nil ? nil : form["profession"],
      traits: DeskWords.traitNames.map(\.0).filter(said.contains), note: note.isEmpty ? nil : note,
      segment: segment, segmentSuggested: suggested)
    try await portal.assessment.assess(matter, made, by: actor, at: version)
  }

  private func guide() async throws {
    let written = form["service"].uppercased().split(whereSeparator: { $0 == " " || $0 == "," })
    let codes = form.all("fitting") + written.map(String.init)
    guard !codes.isEmpty, codes.count <= 10, codes.allSatisfy({ ID<Matter>($0.lowercased()) != nil }) else {
      throw Refusal.unanswered(DeskWords.service)
    }
    guard codes.allSatisfy({ portal.directions.name($0, .fi) != nil }) else { throw Refusal.unknownService }
    var seen: Set<String> = []
    let offers = codes.filter { seen.insert($0).inserted }
    try await change { _ in GuidanceGiven(offers: offers) }
  }

  private func wait() async throws {
    let profession = form["profession-wait"], view = try await portal.look(matter)
    guard Profession.names[profession] != nil else { throw Refusal.unanswered(DeskWords.profession) }
    let unit = portal.units(for: view).first?.id ?? view.holding.unit
    try await portal.booking.wait(matter, at: unit, for: profession, by: actor)
  }

  private func holdNow() async throws {
    guard let mode = Mode(rawValue: form["mode"]) else { throw Refusal.unanswered(DeskWords.mode) }
    let note = try form.text("note-hold", DeskWords.note, most: 1_000)
    let profession = portal.staff[actor.id]?.profession ?? actor.role.rawValue
    try await portal.visits.heldAtOnce(
      matter, mode: mode, profession: profession, minutes: 15, note: note.isEmpty ? nil : note, by: actor)
  }

  private func pause() async throws {
    let why = try form.needed("why", DeskWords.pause, most: 200)
    try await change { $0.isPaused ? nil : MatterPaused(reason: why) }
  }

  /// Identity rises mid-way: the thread stays, the person is added.
  private func identify() async throws {
    let (person, known) = try await portal.person(typed: form["code"])
    try await change { _ in
      ContactIdentified(person: person, identity: .strong, born: known.born, municipality: known.municipality)
    }
  }

  private func close() async throws {
    guard let reason = ClosingReason(rawValue: form["closing"]) else {
      throw Refusal.unanswered(DeskWords.reason)
    }
    let facts = try await portal.journal.facts(of: matter.stream)
    guard StandingFacts(facts).appointment == nil else { throw Refusal.cancelFirst }
    try await change { holding in
      // a time booked since the look would stay taken
      guard holding.version == facts.last?.version else { throw Refusal.changedMeanwhile }
      return try holding.close(reason, by: try me)
    }
  }
}

extension Form {
  /// Why a time is given up: a reason must be told.
  func cancelReason(_ name: String) throws(Refusal) -> CancelReason {
    guard let reason = CancelReason(rawValue: self[name]) else { throw .unanswered(DeskWords.reason) }
    return reason
  }
}

extension Portal {
  /// Units that could give the care: of the branch's own kind where the wanted profession works, or wherever it
  /// works.
  fileprivate func units(for view: MatterView) -> [Place] {
    let branch = view.assessed?.branch ?? view.holding.contact.branch
    let kind = Self.kinds[branch] ?? "healthCentre", manned = view.assessed?.profession.map(units(with:))
    let staffed = places.filter { $0.id.text != "paivystys" && (manned?.contains($0.id) ?? true) }
    let own = staffed.filter { $0.kind == kind }
    return own.isEmpty ? staffed : own
  }

  private func units(with profession: String) -> Set<ID<CareUnit>> {
    Set(staff.values.lazy.filter { $0.profession == profession }.map(\.unit))
  }

  private static let kinds: [Branch: String] = [
    .primary: "healthCentre", .oral: "dental", .mental: "mental", .psychiatric: "mental", .social: "social",
    .elderly: "social", .incomeSupport: "social", .disability: "social", .child: "familyCentre",
    .childWelfare: "familyCentre",
  ]

  /// The same for a matter by its id.
  package func freeTimes(_ matter: ID<Matter>) async throws -> [FreeTime] {
    try await free(for: try await look(matter))
  }

  /// Times to offer: of the profession that the assessment named, or any; in the person's own municipality, and
  /// where it has none, elsewhere.
  func free(for view: MatterView, limit: Int = 8) async throws -> [FreeTime] {
    guard [.toBook, .waiting, .booked, .visited].contains(view.standing) else { return [] }
    let fitting = units(for: view), near = fitting.filter { $0.municipality == view.holding.municipality }
    let close = try await free(at: near, view, limit)
    return close.isEmpty ? try await free(at: fitting, view, limit) : close
  }

  private func free(at places: [Place], _ view: MatterView, _ limit: Int) async throws -> [FreeTime] {
    guard !places.isEmpty else { return [] }
    let urgent = view.assessed.map { $0.urgency < "E" } ?? false
    return try await booking.free(
      at: places.map(\.id), profession: view.assessed?.profession, urgent: urgent, limit: limit)
  }
}

extension Refusal {
  package static let notNow = Refusal(
    "matter.notNow", status: 409, fi: "Tätä ei voi tehdä nyt. Katso asian tila.",
    sv: "Det här kan inte göras nu. Se ärendets läge.",
    en: "This cannot be done now. See where the matter stands.")
  package static let cancelFirst = Refusal(
    "matter.booked", status: 409, fi: "Asialla on aika. Peru se ensin.",
    sv: "Ärendet har en tid. Avboka den först.",
    en: "The matter has a time. Cancel it first.")
}
