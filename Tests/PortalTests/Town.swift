import Assessment
import Booking
import Catalogue
import Contact
import County
import CountyTesting
import Feedback
import Foundation
import Guidance
import Indicators
import Markup
import Programme
import Rules
import SignIn
import Tables
import Testing
import Tray
import Visits

@testable import Portal

/// A whole town in memory with every door open (testikaupunki).
struct Town: Sendable {
  let county: TestCounty
  let portal: Portal
  let doors: [any Door]

  /// Every kind of fact the county knows.
  static let vocabulary = Vocabulary(
    [Person.self, RecordRead.self, FactCorrected.self] + Catalogue.facts + Contact.facts + Assessment.facts
      + Guidance.facts + guiding
      + Booking.facts + Visits.facts + Feedback.facts + SignIn.facts + steering)

  /// Facts of the rooms that measure and steer.
  static let steering: [any FactPayload.Type] = Programme.facts + Indicators.facts

  /// Facts of the rooms that guide.
  static let guiding: [any FactPayload.Type] =
    Tray.facts + Flows.facts + Chat.facts + LifeSituation.facts

  init(
    seed: UInt64 = 1, at start: Moment = TestCounty.start,
    danger: @escaping @Sendable (String, Lang) -> [Text] = { _, _ in [] }
  ) async throws {
    let later =
      Catalogue.facts + Guidance.facts + Self.guiding + Booking.facts + Visits.facts + Feedback.facts
      + Self.steering
    let pieces = try Pieces.shipped.get()
    county = try await TestCounty(
      at: start, seed: seed, facts: later,
      records: [
        BookingRecords(), FeedbackRecords(), FlowRecords(), TrayRecords(),
        DeskRecords(clocks: pieces.clocks, vocabulary: Self.vocabulary),
      ],
      migrations: BookingRecords.migrations + FeedbackRecords.migrations + DeskRecords.migrations
        + FlowRecords.migrations + TrayRecords.migrations,
      danger: danger)
    let journal = county.journal, feedback = Feedback(journal: journal, house: county.house)
    portal = Portal(
      journal: journal, house: county.house, contact: county.contact, assessment: county.assessment,
      booking: Booking(journal: journal),
      visits: Visits(journal: journal), feedback: feedback,
      board: LiveBoard(journal: journal, clocks: pieces.clocks),
      definitions: pieces.definitions, places: pieces.places, staff: pieces.staff, cast: Pieces.cast,
      directions: pieces.directions)
    doors = [
      FrontDoor(portal) { _ in Text(same: "–") }, county.contact, MyDoor(portal), feedback, DeskDoor(portal),
      BoardDoor(portal), try Self.flows(journal, county.house),
    ]
  }

  private static func flows(_ journal: Journal, _ house: House) throws -> Flows {
    Flows(
      journal: journal, house: house, book: try FlowBook(.shipped), selfcare: try SelfcareBook(.shipped),
      service: { _ in nil })
  }

  /// What the shipped content gives, read once for all tests.
  struct Pieces: Sendable {
    let clocks: ClockBook
    let definitions: [Definition]
    let places: [Place]
    let staff: [StaffMember]
    let directions: Directions

    static let shipped = Result { try Pieces(.shipped) }
    static let cast = [Cast.resident, Cast.nurse, Cast.leader, Cast.manager].map {
      CastMember(key: $0.id, actor: $0, name: $0.id)
    }

    init(_ content: ContentFolder) throws {
      (clocks, definitions) = (try ClockBook(content), try [Definition](content))
      staff = try content.read(StaffContent.self, from: "catalogue/staff.yaml").staff
      let catalogue = try CatalogueContent(content), book = try FlowBook(content)
      let names = Dictionary(catalogue.services.map { ($0.code, $0.name) }) { first, _ in first }
      directions = Directions(
        fitting: { words, _ in words.contains("elkä") ? ["SOTE-0042", "SOTE-0035"] : [] },
        name: { WayIn($0, book)?.name[$1] ?? names[$0.uppercased()]?[$1] })
      places = catalogue.units.map {
        Place(id: $0.id, name: $0.name, kind: $0.kind, municipality: $0.municipality)
      }
    }
  }
}

/// What came back: a page with its status, a way on, or a refusal (vastauksen lyhennelmä).
struct Reply: Equatable {
  var status: Int
  var page = ""
  /// Where one is sent.
  var place: String?
  /// The refusal's code.
  var code: String?
}

extension Town {
  /// Sends a request through the doors; a page must always pass the shared check.
  func go(
    _ method: Ask.Method, _ path: String, _ form: [String: String] = [:], by actor: Actor, lang: Lang = .fi
  ) async throws -> Reply {
    let pieces = path.split(separator: "?", maxSplits: 1).map(String.init)
    var query: [String: String] = [:]
    for pair in pieces.dropFirst().first?.split(separator: "&") ?? [] {
      let parts = pair.split(separator: "=", maxSplits: 1).map { $0.removingPercentEncoding ?? String($0) }
      query[parts[0]] = parts.count > 1 ? parts[1] : ""
    }
    let ask = Ask(
      method, pieces.first ?? "/", query: query, form: Form(form.mapValues { [$0] }),
      visitor: actor.visiting(lang))
    do { return try await reply(ask) } catch let refusal as Refusal {
      guard case .page(let html, let status) = county.house.refusal(ask, refusal) else {
        return Reply(status: 0)
      }
      #expect(PageCheck.problems(html) == [], "\(path)")
      return Reply(status: status, page: html.source, code: refusal.code)
    }
  }

  private func reply(_ ask: Ask) async throws -> Reply {
    for door in doors {
      guard let answer = try await door.answer(ask) else { continue }
      switch answer {
      case .page(let html, let status):
        #expect(PageCheck.problems(html) == [], "\(ask.path)")
        return Reply(status: status, page: html.source)
      case .see(let place), .speak(_, let place), .signIn(_, let place), .depart(let place, _):
        return Reply(status: 303, place: place)
      case .signOut: return Reply(status: 303, place: "/")
      case .json(let text, let status): return Reply(status: status, page: text)
      case .text(let text, _): return Reply(status: 200, page: text)
      case .file(let bytes, _, _): return Reply(status: 200, page: String(decoding: bytes, as: UTF8.self))
      case .events: return Reply(status: 200)
      }
    }
    throw Refusal.notFound
  }

  func get(_ path: String, by actor: Actor, lang: Lang = .fi) async throws -> Reply {
    try await go(.get, path, by: actor, lang: lang)
  }

  func post(_ path: String, _ form: [String: String] = [:], by actor: Actor, lang: Lang = .fi) async throws
    -> Reply
  {
    try await go(.post, path, form, by: actor, lang: lang)
  }

  /// Posts a desk action on the matter.
  func act(
    _ action: DeskAction, on matter: ID<Matter>, _ form: [String: String] = [:], by actor: Actor = Cast.nurse
  ) async throws -> Reply {
    try await post(DeskLink.act(matter, action).path, form, by: actor)
  }

  func facts(_ matter: ID<Matter>) async throws -> [Fact] {
    try await county.journal.facts(of: matter.stream)
  }
  func standing(_ matter: ID<Matter>) async throws -> Standing {
    Standing(StandingFacts(try await facts(matter)))
  }
}
