import Catalogue
import Contact
import County
import CountyTesting
import Feedback
import Guidance
import HTTPTypes
import Indicators
import OpenID
import Portal
import Programme
import SignIn
import Testing
import Tray

@testable import luukku

/// The whole county after something has happened in it: one matter, one order, one project and so on (eletty alue).
struct LivedCounty: Sendable {
  let open: OpenCounty
  /// What stands in an address for each sign of `AddressRule`: a matter, a person, a word that opens a page…
  let places: [String: String]
  private let cookies: [Comer: (cookie: String, secret: String)]

  /// What must never be told to whoever has no right to it: of the resident in the cast.
  static let secrets = ["Kaislavuolle", "010594Y9032", "0401112233", "sammakko"]

  /// For tests that look and are refused, one after another.
  static let looked = Task { try await LivedCounty() }
  /// For tests that write.
  static let written = Task { try await LivedCounty() }

  init() async throws {
    var county = try await OpenCounty()
    let entry = try await county.county.entry(SignInSettings(), key: OpenCounty.key, log: county.site.log)
    try await entry.web.close()
    county.site.doors = [entry.door] + county.county.doors
    county.site.sessions = entry.sessions
    places = try await Self.live(county.county)
    var cookies: [Comer: (cookie: String, secret: String)] = [:]
    for comer in Comer.allCases where comer != .nobody {
      cookies[comer] = try await county.signedIn(comer.actor)
    }
    (open, self.cookies) = (county, cookies)
  }

  var journal: Journal { open.county.journal }

  /// An address with its signs filled in.
  func path(_ address: String) -> String {
    address.split(separator: "/", omittingEmptySubsequences: false).map { places[String($0)] ?? String($0) }
      .joined(separator: "/")
  }

  func get(_ address: String, by comer: Comer, lang: Lang = .fi) async throws -> OpenCounty.Reply {
    try await open.ask(.get, path(address), headers(comer, lang))
  }

  /// Posts a form as our own page would: with the mark of the comer's session, unless `secret` says another.
  func post(
    _ address: String, _ form: [String: String] = [:], by comer: Comer, secret: String? = nil,
    lang: Lang = .fi, _ more: [String: String] = [:]
  ) async throws -> OpenCounty.Reply {
    var fields = form.mapValues { places[$0] ?? $0 }
    fields["secret"] = secret ?? cookies[comer]?.secret
    let body = fields.map { "\(Self.escaped($0))=\(Self.escaped($1))" }.joined(separator: "&")
    return try await open.ask(
      .post, path(address), headers(comer, lang).merging(more) { $1 }, body: body)
  }

  private func headers(_ comer: Comer, _ lang: Lang) -> [String: String] {
    ["Cookie": [cookies[comer]?.cookie, "kieli=\(lang.rawValue)"].compactMap(\.self).joined(separator: "; ")]
  }

  static func escaped(_ text: String) -> String {
    text.utf8.map { $0 > 47 && $0 < 58 || $0 > 96 && $0 < 123 ? String(UnicodeScalar($0)) : hex($0) }.joined()
  }

  private static func hex(_ byte: UInt8) -> String {
    "%" + String(Int(byte) + 256, radix: 16).dropFirst()
  }

  /// What was written after `position`, besides sessions.
  func facts(after position: Int) async throws -> [Fact] {
    try await journal.facts(after: position, limit: 1_000).filter { $0.stream.room != "session" }
  }
}

extension LivedCounty {
  private static func live(_ county: Assembly) async throws -> [String: String] {
    var places = try await matter(county)
    let flow = try #require(county.guiding.flows.book["sore-throat"])
    (places["F"], places["W"]) = (flow.id, try await county.guiding.flows.start(flow, in: .fi))
    places.merge(try await order(county)) { $1 }
    places.merge(try await programme(county)) { $1 }
    let codes = county.catalogue.content.services.map { $0.code.lowercased() }
    (places["S"], places["T"]) = (codes[0], codes[1])
    try await county.portal.board.catchUp()
    return places
  }

  private static func matter(_ county: Assembly) async throws -> [String: String] {
    let person = try #require(ID<Person>(Cast.resident.id)), journal = county.journal
    try await journal.change(by: .luukku) { ledger in
      try ledger.add(Cast.person(code: "010594Y9032"), to: person.stream)
    }
    var contact = ContactReceived(
      channel: .web, words: "Salainen sammakko", lang: .fi, topic: .ill,
      unit: county.contact.routing.unit(for: .ill))
    (contact.person, contact.identity, contact.born) = (person, .strong, Day(1994, 5, 1))
    (contact.phone, contact.municipality) = ("0401112233", "205")
    let receipt = try await county.contact.receive(contact, by: Cast.resident)
    let feedback = try await county.portal.feedback.ask(receipt.matter, by: Cast.nurse)
    return [
      "M": receipt.matter.text, "P": person.text, "L": receipt.follow, "B": feedback,
    ]
  }

  private static func order(_ county: Assembly) async throws -> [String: String] {
    let tray = county.guiding.tray, editor = Comer.editor.actor
    let association = try #require(ID<Association>("kuiskametsa"))
    let cards = try #require(tray.content[association]?.cards)
    let id = try await tray.write(cards[0], for: association, by: editor)
    var order = OrderPlaced(
      card: id, words: "Tulisi sammakko", lang: .fi, name: "Aada Kaislavuolle", phone: "0401112233",
      consent: true, follow: "")
    order.person = ID(Cast.resident.id)
    let word = try await tray.order(order, by: Cast.resident)
    let placed = try #require(try await tray.orders(of: association).first)
    return ["K": id.text, "R": word, "O": placed.text]
  }

  private static func programme(_ county: Assembly) async throws -> [String: String] {
    let programme = county.programme, content = programme.content, office = Comer.office.actor
    try await programme.decide(by: office) {
      try $0.setting("1.1", "Hoitoon pääsee.", owner: "Sote", in: content)
    }
    let plan = ProjectPlanned(
      name: "Hanke", goals: ["1.1"], strategy: "saatavuus", owner: "Vilja", unit: "kajaani-tk", priority: 1,
      from: try #require(Day("2026-01-01")), to: try #require(Day("2026-12-31")))
    let project = try #require(ID<Project>("hanke")), today = TestCounty.start.day
    try await programme.planned(plan, as: project, by: office)
    let month = MonthReported(month: "2026-02", light: .onTrack, done: "Alku", next: "Jatko", need: "")
    try await programme.decide(on: project, by: office) { try $0.reporting(month, today: today) }
    let idea = try #require(ID<Idea>("ajatus"))
    try await county.journal.change(by: Cast.nurse) { ledger in
      try ledger.add(IdeaGiven(title: "Takaisinsoitto", words: "Soitetaan aina."), to: idea.stream)
    }
    return ["J": "hanke", "I": "ajatus"]
  }
}
