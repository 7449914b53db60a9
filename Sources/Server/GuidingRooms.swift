import Booking
import Catalogue
import County
import Guidance
import Markup
import Portal
import Search
import Tray

/// The rooms that guide: tray, flows, chat and the life check, put together (ohjaavat huoneet).
struct GuidingRooms: Sendable {
  var flows: Flows
  var tray: Tray
  var signposts: Signposts
  var priors: LivePriors
  var life: LifeSituation

  /// What they read from content.
  struct Pieces: Sendable {
    var book: FlowBook
    var selfcare: SelfcareBook
    var tray: TrayContent
    var check: LifeCheck
    var priors: PriorSettings
    var walks: WalkKeeping

    init(_ content: ContentFolder) throws {
      book = try FlowBook(content)
      selfcare = try SelfcareBook(content)
      tray = try TrayContent(content)
      check = try LifeCheck(content)
      priors = try PriorSettings(content)
      walks = try WalkKeeping(content)
    }
  }

  init(
    _ pieces: Assembly.Pieces, journal: Journal, catalogue: Catalogue, house: House, index: GuidanceIndex
  ) {
    let cards = CardMaker(catalogue), booking = Booking(journal: journal), guiding = pieces.guiding
    flows = Flows(
      journal: journal, house: house, book: guiding.book, selfcare: guiding.selfcare, keeping: guiding.walks,
      service: { cards.card($0, journal.world.now())?.name })
    tray = Tray(
      journal: journal, house: house, content: guiding.tray, catalogue: pieces.catalogue,
      county: pieces.county.name,
      tongues: Dictionary(grouping: pieces.staff, by: \.unit.text).mapValues { staff in
        staff.flatMap { $0.languages.map(\.rawValue) }
      },
      nextFree: { try await booking.free(at: $0, profession: nil, limit: 1).first?.time.starts })
    signposts = Signposts(base: index, tray: tray)
    priors = LivePriors(journal: journal, index: index, settings: guiding.priors)
    life = LifeSituation(check: guiding.check, flows: flows, tray: tray, signposts: signposts)
  }

  func doors(_ guidance: Guidance) -> [any Door] {
    [flows, tray, Chat(guidance: guidance, flows: flows, tray: tray, signposts: signposts), life]
  }

  /// What the front page offers besides the one question.
  var ways: @Sendable (Lang) -> HTML {
    let book = flows.book
    return { GuidingWays.front(book, $0) }
  }

  /// Flows and associations' offers for somebody's words, above the services.
  var beside: @Sendable (GuidanceAnswer, Ask) async throws -> HTML {
    let (flows, tray) = (flows, tray)
    return { answer, ask in try await GuidingWays.beside(answer, ask, flows, tray) }
  }

  /// The one search over everything.
  var answers: @Sendable (Question) async throws -> GuidanceAnswer {
    let (signposts, priors) = (signposts, priors)
    return { question in
      try await signposts.index().answer(
        priors.informed(question), most: Guidance.most,
        others: Guidance.mostOthers)
    }
  }

  /// What the desk suggests for somebody's words, and the names of services and ways in.
  func directions(_ index: GuidanceIndex) -> Directions {
    let (answers, book) = (answers, flows.book)
    return Directions(
      fitting: { try await answers(Question(PlainText.clean($0), lang: $1)).hits.map(\.id) },
      name: { WayIn($0, book)?.name[$1] ?? index.names(of: $0.uppercased())?.best($1)?.words })
  }

  /// Editors of associations, for the demo's door.
  var editors: [CastMember] {
    tray.content.associations.prefix(3).compactMap { association in
      association.editors.first.map { editor in
        CastMember(
          key: editor.id, actor: Actor(id: editor.id, role: .association, unit: association.id.text),
          name: "\(editor.name) – \(association.name.fi)")
      }
    }
  }
}
