package import Assessment
package import Booking
package import Contact
package import County
package import Feedback
package import Indicators
import Markup
import Synchronization
package import Visits

/// Pages that cross the steps: the resident's matters, the professional's desk, the leader's board.
package final class Portal: Sendable {
  package let journal: Journal
  package let house: House
  package let contact: Contact
  package let assessment: Assessment
  package let booking: Booking
  package let visits: Visits
  package let feedback: Feedback
  package let board: LiveBoard
  /// How the figures of a moment went.
  package let trend = MomentTrend()
  package let definitions: [Definition]
  package let places: [Place]
  /// Everybody at the desks, by id.
  package var staff: [String: StaffMember] { roll() }
  private let roll: @Sendable () -> [String: StaffMember]
  /// Who may be chosen at the demo's door; `nil` where there is no such door.
  package var cast: [CastMember]? {
    get { chosen.withLock(\.self) }
    set { chosen.withLock { $0 = newValue } }
  }
  private let chosen = Mutex<[CastMember]?>(nil)
  /// Queues as they are drawn, until a matter or the minute changes.
  let queues = Shelf<QueueKey, [Int], DrawnQueue>()
  /// The board's tiles as they are drawn, until a figure changes or a quarter of a minute has gone.
  let tiles = Shelf<TilesKey, [Int], HTML>()
  /// Fields of an action that are the same for every matter of a unit, or with the same services suggested.
  let fields = Shelf<FieldsKey, Int, HTML>()
  /// An assessment's fields with what is chosen in them.
  let assessments = Shelf<AssessmentKey, Int, HTML>()
  /// Services suggested for a matter's first words.
  let suggestions = Shelf<ID<Matter>, Day, [String]>(most: 2_000)
  let directions: Directions

  package init(
    journal: Journal, house: House, contact: Contact, assessment: Assessment, booking: Booking,
    visits: Visits,
    feedback: Feedback, board: LiveBoard, definitions: [Definition], places: [Place], staff: [StaffMember],
    cast: [CastMember]? = nil, roll: (@Sendable () -> [String: StaffMember])? = nil,
    directions: Directions = Directions()
  ) {
    (self.journal, self.house, self.contact, self.assessment) = (journal, house, contact, assessment)
    (self.booking, self.visits, self.feedback, self.board) = (booking, visits, feedback, board)
    (self.definitions, self.places, self.directions) = (definitions, places, directions)
    let listed = Dictionary(staff.map { ($0.id.text, $0) }) { first, _ in first }
    self.roll = roll ?? { listed }
    self.cast = cast
  }

  var now: Moment { journal.world.now() }

  func place(_ id: String) -> Place? { places.first { $0.id.text == id } }
  func placeName(_ id: String, _ lang: Lang) -> String { place(id)?.name[lang] ?? id }
  func staffName(_ id: String) -> String { staff[id]?.name ?? id }
  func municipality(_ code: String?, _ lang: Lang) -> String? {
    contact.municipalities.first { $0.code == code }?.name[lang]
  }
}

/// A unit as the desk needs it.
package struct Place: Sendable, Equatable {
  package var id: ID<CareUnit>
  package var name: Text
  package var kind: String
  package var municipality: String

  package init(id: ID<CareUnit>, name: Text, kind: String, municipality: String) {
    (self.id, self.name, self.kind, self.municipality) = (id, name, kind, municipality)
  }
}

/// Somebody who can be chosen at the demo's door.
package struct CastMember: Sendable, Equatable {
  package var key: String
  package var actor: Actor
  package var name: String

  package init(key: String, actor: Actor, name: String) {
    (self.key, self.actor, self.name) = (key, actor, name)
  }
}

/// Everything known of one matter on one page.
final class MatterView: Sendable {
  let id: ID<Matter>
  let facts: [Fact]
  let holding: Holding
  let standing: Standing
  let clocks: [Clock]
  let person: Person?
  /// Who wrote for the person, when signed in.
  let actor: Person?
  let assessed: AssessmentMade?

  init(
    _ id: ID<Matter>, _ facts: [Fact], _ holding: Holding, _ clocks: [Clock], _ person: Person?,
    _ actor: Person?
  ) {
    (self.id, self.facts, self.holding, self.clocks) = (id, facts, holding, clocks)
    (self.person, self.actor) = (person, actor)
    standing = Standing(StandingFacts(facts))
    assessed = facts.last { $0.kind == AssessmentMade.kind }?.read(AssessmentMade.self)
  }

  var reservation: Reservation { Reservation(facts) }
  /// The call that we promised, while nobody has been reached or seen.
  var promisedCall: CallbackPromise? { holding.promisedCall(standing) }
  /// A visit has been held and nobody has said how it went.
  var mayAnswer: Bool {
    facts.contains { $0.kind == VisitHeld.kind } && !facts.contains { $0.kind == FeedbackGiven.kind }
  }
}

extension Holding {
  /// The call that we promised, while the person has not been reached, booked or seen.
  func promisedCall(_ standing: Standing) -> CallbackPromise? {
    [.received, .toBook, .waiting].contains(standing) && answered == nil ? contact.callback : nil
  }
}

extension Portal {
  /// Opens a matter for somebody who may read it; leaves a trace where a known person's data is opened by another.
  func open(_ id: ID<Matter>, by actor: Actor) async throws -> MatterView {
    let view = try await look(id)
    guard Access(actor).mayRead(view.holding.belonging) else { throw Refusal.notYours }
    try await trace(view, by: actor)
    return view
  }

  /// The same without asking who looks; for pages opened by a secret word.
  func look(_ id: ID<Matter>) async throws -> MatterView {
    let facts = try await journal.facts(of: id.stream)
    guard let holding = Holding(facts) else { throw Refusal.noSuchMatter }
    let clocks = assessment.clocks.clocks(of: ClockCase(facts, journal.vocabulary), now: now)
    let person = if let person = holding.person { try await contact.person(person) } else { nil as Person? }
    let actedBy = holding.contact.actedBy
    let actor = if let actedBy { try await contact.person(actedBy) } else { nil as Person? }
    return MatterView(id, facts, holding, clocks, person, actor)
  }

  private func trace(_ view: MatterView, by actor: Actor) async throws {
    guard let person = view.holding.person else { return }
    let ground = actor.role != .resident ? "care" : actor.id == person.text ? "own" : "acting"
    try await trace(person, RecordRead(what: "matter", matter: view.id, ground: ground), by: actor)
  }

  func trace(_ person: ID<Person>, _ read: RecordRead, by actor: Actor) async throws {
    try await journal.change(by: actor, on: [person.trace]) { ledger in
      try ledger.add(read, to: person.trace)
    }
  }
}
