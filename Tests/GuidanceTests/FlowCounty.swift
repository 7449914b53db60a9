import Catalogue
import County
import CountyTesting
import Markup
import Tables
import Testing
import Tray

@testable import Guidance

/// A county with flows, tray, chat and the life check, on the shipped content (ohjaava testialue).
struct FlowCounty: Sendable {
  let county: TestCounty
  let flows: Flows
  let tray: Tray
  let signposts: Signposts
  let chat: Chat
  let life: LifeSituation

  var doors: [any Door] { [flows, chat, life, tray] }

  /// What the shipped content gives, read once for all tests.
  private struct Pieces: Sendable {
    let catalogue: CatalogueContent, book: FlowBook, selfcare: SelfcareBook, tray: TrayContent
    let check: LifeCheck

    static let shipped = Result { try Pieces(.shipped) }

    init(_ content: ContentFolder) throws {
      (catalogue, book) = (try CatalogueContent(content), try FlowBook(content))
      (selfcare, tray) = (try SelfcareBook(content), try TrayContent(content))
      check = try LifeCheck(content)
    }
  }

  init(seed: UInt64 = 1) async throws {
    let pieces = try Pieces.shipped.get(), catalogue = pieces.catalogue
    county = try await TestCounty(
      seed: seed, facts: Flows.facts + Chat.facts + LifeSituation.facts + Tray.facts,
      records: [FlowRecords(), TrayRecords()], migrations: FlowRecords.migrations + TrayRecords.migrations)
    let journal = county.journal
    let names = Dictionary(catalogue.services.map { ($0.code, Localized($0.name)) }) { first, _ in first }
    flows = Flows(
      journal: journal, house: county.house, book: pieces.book, selfcare: pieces.selfcare,
      service: { names[$0] })
    tray = Tray(
      journal: journal, house: county.house, content: pieces.tray, catalogue: catalogue,
      county: Text(same: "Kainuu"), nextFree: { _ in nil })
    signposts = Signposts(base: try Repository.index.get(), tray: tray)
    let topics = Dictionary(catalogue.services.map { ($0.code, $0.topic.rawValue) }) { first, _ in first }
    let guidance = Guidance(
      index: try Repository.index.get(), house: county.house, now: county.world.now,
      card: { code, _ in
        names[code].map {
          OfferCard(
            code: code, name: $0, about: Localized(), charge: Text(same: "–"), topic: topics[code] ?? "other",
            next: "contact", places: [])
        }
      })
    chat = Chat(guidance: guidance, flows: flows, tray: tray, signposts: signposts)
    life = LifeSituation(check: pieces.check, flows: flows, tray: tray, signposts: signposts)
  }

  /// The answer page as the running program has it: one search over everything, and what stands beside.
  var guidance: Guidance {
    var guidance = chat.guidance
    let (flows, tray, signposts) = (flows, tray, signposts)
    guidance.answers = {
      try await signposts.index().answer($0, most: Guidance.most, others: Guidance.mostOthers)
    }
    guidance.beside = { try await GuidingWays.beside($0, $1, flows, tray) }
    return guidance
  }

  /// Sends a request through the doors; a page must pass the shared check.
  func go(
    _ method: Ask.Method, _ path: String, _ form: [String: [String]] = [:], by actor: Actor = .anonymous,
    lang: Lang = .fi
  ) async throws -> Answer {
    let pieces = path.split(separator: "?").map(String.init)
    let query = pieces.count > 1 ? pieces[1].split(separator: "=").map(String.init) : []
    let ask = Ask(
      method, pieces.first ?? "/", query: query.count == 2 ? [query[0]: query[1]] : [:], form: Form(form),
      visitor: actor.visiting(lang))
    for door in doors {
      guard let answer = try await door.answer(ask) else { continue }
      if case .page(let html, _) = answer { #expect(PageCheck.problems(html) == [], "\(path)") }
      return answer
    }
    throw Refusal.notFound
  }

  /// The page's source and its status.
  func page(
    _ method: Ask.Method, _ path: String, _ form: [String: [String]] = [:], by actor: Actor = .anonymous,
    lang: Lang = .fi
  ) async throws -> (source: String, status: Int) {
    guard case .page(let html, let status) = try await go(method, path, form, by: actor, lang: lang) else {
      return ("", 0)
    }
    return (html.source, status)
  }

  /// Where one is sent.
  func see(
    _ path: String, _ form: [String: [String]] = [:], by actor: Actor = .anonymous, lang: Lang = .fi
  ) async throws -> String {
    guard case .see(let place) = try await go(.post, path, form, by: actor, lang: lang) else { return "" }
    return place
  }

  /// Writes the shipped cards in the associations' names.
  func writeCards() async throws {
    for association in tray.content.associations {
      let editor = Actor(id: association.editors[0].id, role: .association, unit: association.id.text)
      for card in association.cards ?? [] { try await tray.write(card, for: association.id, by: editor) }
    }
  }
}
