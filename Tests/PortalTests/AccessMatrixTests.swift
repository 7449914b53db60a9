import Contact
import County
import CountyTesting
import Indicators
import Testing

@testable import Portal

/// What each of the cast gets at each address, written out by hand: the contract of access (pääsytaulukko).
enum AccessMatrix {
  /// The columns: nobody, the matter's resident, another resident, its nurse, its receptionist, another unit's nurse,
  /// its leader, a manager, a partner, the system.
  static let columns: [Actor] = [
    .anonymous, Cast.resident, Cast.otherResident, Cast.nurse, Cast.receptionist, Cast.healthCentreNurse,
    Cast.leader,
    Cast.manager, Cast.partner, .luukku,
  ]

  /// `M` stands for a matter of the contact centre, received and known; `P` for its person.
  static let get: [(address: String, statuses: String)] = [
    ("/", "200 200 200 200 200 200 200 200 200 200"),
    ("/accessibility", "200 200 200 200 200 200 200 200 200 200"),
    ("/privacy", "200 200 200 200 200 200 200 200 200 200"),
    ("/sign-in", "200 200 200 200 200 200 200 200 200 200"),
    ("/sign-out", "303 303 303 303 303 303 303 303 303 303"),
    ("/contact", "200 200 200 200 200 200 200 200 200 200"),
    ("/language/sv", "303 303 303 303 303 303 303 303 303 303"),
    ("/follow/nosuchword", "404 404 404 404 404 404 404 404 404 404"),
    ("/feedback/nosuchword", "404 404 404 404 404 404 404 404 404 404"),
    ("/api/v1/contacts", "405 405 405 405 405 405 405 405 405 405"),
    ("/my", "401 200 200 403 403 403 403 403 403 403"),
    ("/my/readers", "401 200 200 403 403 403 403 403 403 403"),
    ("/my/M", "401 200 403 403 403 403 403 403 403 403"),
    ("/my/M/times", "401 303 403 403 403 403 403 403 403 403"),
    ("/my/M/message", "401 303 303 403 403 403 403 403 403 403"),
    ("/my/M/cancel", "401 303 303 403 403 403 403 403 403 403"),
    ("/my/M/feedback", "401 303 403 403 403 403 403 403 403 403"),
    ("/desk", "401 403 403 200 200 200 200 403 403 403"),
    ("/desk/free", "401 403 403 200 200 200 200 403 403 403"),
    ("/desk/mine", "401 403 403 200 200 200 200 403 403 403"),
    ("/desk/repeats", "401 403 403 200 200 200 200 403 403 403"),
    ("/desk/booked", "401 403 403 200 200 200 200 403 403 403"),
    ("/desk/new", "401 403 403 200 200 200 403 403 403 403"),
    ("/desk/next", "401 403 403 303 303 303 303 403 403 403"),
    ("/desk/times", "401 403 403 200 200 200 200 403 403 403"),
    ("/desk/matter/M", "401 403 403 200 200 403 200 403 403 403"),
    ("/desk/matter/nosuch", "401 403 403 404 404 404 404 403 403 403"),
    ("/desk/person/P", "401 403 403 200 200 403 200 403 403 403"),
    ("/desk/person/nosuch", "401 403 403 403 403 403 403 403 403 403"),
    ("/board", "401 403 403 200 200 200 200 200 403 403"),
    ("/board/unit/kajaani-tk", "401 403 403 200 200 200 200 200 403 403"),
    ("/board/unit/nosuch", "401 403 403 404 404 404 404 404 403 403"),
    ("/board/contacts", "401 403 403 200 200 200 200 200 403 403"),
    ("/board/nps/kajaani-tk", "401 403 403 200 200 200 200 200 403 403"),
    ("/board/stream", "401 403 403 200 200 200 200 200 403 403"),
    ("/board/stream/kajaani-tk", "401 403 403 200 200 200 200 200 403 403"),
    ("/board/data", "401 403 403 200 200 200 200 200 403 403"),
    ("/board/data/kajaani-tk", "401 403 403 200 200 200 200 200 403 403"),
    ("/board/data/nosuch", "401 403 403 404 404 404 404 404 403 403"),
    ("/nowhere", "404 404 404 404 404 404 404 404 404 404"),
    ("/desk/nosuch", "404 404 404 404 404 404 404 404 404 404"),
    ("/board/nosuch", "404 404 404 404 404 404 404 404 404 404"),
    ("/my/M/nosuch", "404 404 404 404 404 404 404 404 404 404"),
  ]

  /// The same for posting, with forms that say enough.
  static let post: [(address: String, form: [String: String], statuses: String)] = [
    ("/sign-in", ["who": "nobody-known"], "422 422 422 422 422 422 422 422 422 422"),
    ("/sign-out", [:], "303 303 303 303 303 303 303 303 303 303"),
    ("/api/v1/contacts", [:], "401 401 401 401 401 401 401 401 400 401"),
    ("/my/M/message", ["words": "Hei"], "401 303 403 403 403 403 403 403 403 403"),
    ("/my/M/cancel", ["reason": "ill"], "401 409 403 403 403 403 403 403 403 403"),
    ("/my/M/times", ["time": "nosuch"], "401 303 403 403 403 403 403 403 403 403"),
    ("/my/M/feedback", [:], "401 303 403 403 403 403 403 403 403 403"),
    (
      "/desk/new", ["words": "Selkä", "channel": "phone", "topic": "ill"],
      "401 403 403 303 303 303 403 403 403 403"
    ),
    ("/desk/matter/M/answer", [:], "401 403 403 303 303 403 403 403 403 403"),
    ("/desk/matter/M/release", [:], "401 403 403 303 303 403 403 403 403 403"),
    ("/desk/matter/M/message", ["words": "Hei"], "401 403 403 303 303 403 403 403 403 403"),
    ("/desk/matter/M/pause", ["why": "Loma"], "401 403 403 303 303 403 403 403 403 403"),
    ("/desk/matter/M/guide", ["service": "SOTE-0035"], "401 403 403 303 303 403 403 403 403 403"),
    ("/desk/matter/M/assess", Town.assessing, "401 403 403 303 409 403 403 403 403 403"),
    ("/desk/matter/nosuch/answer", [:], "401 403 403 404 404 404 403 403 403 403"),
    ("/desk/times", ["withdraw": "nosuch"], "401 403 403 404 404 404 404 403 403 403"),
  ]
}

@Suite("Every role at every address") struct AccessMatrixTests {
  private func path(_ address: String, _ matter: ID<Matter>) -> String {
    address.split(separator: "/", omittingEmptySubsequences: false).map {
      $0 == "M" ? matter.text : $0 == "P" ? Cast.resident.id : String($0)
    }.joined(separator: "/")
  }

  private func statuses(_ text: String) -> [Int] { text.split(separator: " ").compactMap { Int($0) } }

  @Test("Each gets at each address what the table says, and whoever is refused is told nothing")
  func reading() async throws {
    let town = try await Town(), matter = try await town.known("Salainen sammakko")
    for (address, row) in AccessMatrix.get {
      for (actor, status) in zip(AccessMatrix.columns, statuses(row)) {
        let reply = try await town.get(path(address, matter), by: actor)
        #expect(reply.status == status, "\(address) by \(actor.id): \(reply.status), not \(status)")
        guard [401, 403, 404, 405].contains(status) else { continue }
        for secret in ["sammakko", "Aada", "010594", "0401112233"] {
          #expect(!reply.page.contains(secret), "\(address) tells \(actor.id) \(secret)")
        }
      }
    }
  }

  @Test(
    "The same for posting, each in a county of its own; what is refused leaves no fact",
    arguments: AccessMatrix.post)
  func writing(_ address: String, _ form: [String: String], _ row: String) async throws {
    // whoever is refused changes nothing, so that they can share a town
    let shared = try await Town(), theirs = try await shared.known("Salainen sammakko")
    for (actor, status) in zip(AccessMatrix.columns, statuses(row)) {
      let isRefused = [401, 403].contains(status), town = isRefused ? shared : try await Town()
      let matter = isRefused ? theirs : try await town.known("Salainen sammakko")
      let before = try await town.county.journal.last()
      let reply = try await town.post(path(address, matter), form, by: actor)
      #expect(reply.status == status, "\(address) by \(actor.id): \(reply.status), not \(status)")
      guard status >= 400 else { continue }
      let written = try await town.county.journal.facts(after: before, limit: 9)
      #expect(
        written.allSatisfy { $0.kind == RecordRead.kind },
        "\(address) by \(actor.id) wrote \(written.map(\.kind))")
      if [401, 403].contains(status) { #expect(written.isEmpty, "\(address) by \(actor.id)") }
    }
  }

  @Test("Every address of every door is in the table, or is one of its kind")
  func complete() {
    let listed = AccessMatrix.get.map { shape($0.address) },
      posted = AccessMatrix.post.map { shape($0.address) }
    let links = DeskLink.examples.map(\.path) + MyLink.examples.map(\.path) + BoardLink.examples.map(\.path)
    for link in links where !link.hasPrefix("/desk/matter/\(ID<Matter>.example.text)/") {
      #expect(listed.contains(shape(link)) || posted.contains(shape(link)), "\(link) is not in the table")
    }
  }

  /// An address with its ids and measures made alike.
  private func shape(_ address: String) -> String {
    let measures = Set(Measure.allCases.map(\.rawValue)),
      ids: Set = ["M", "P", "kajaani-tk", ID<Matter>.example.text]
    return address.split(separator: "/").map { part in
      measures.contains(String(part)) ? "measure" : ids.contains(String(part)) ? "id" : String(part)
    }.joined(separator: "/")
  }

  @Test(
    "Lists show what pages open: each matter on a list opens for whoever saw it there", arguments: Cast.all)
  func listsAgree(_ actor: Actor) async throws {
    let town = try await Town()
    for topic in Topic.allCases { _ = try await town.known("asia \(topic.rawValue)", topic: topic) }
    _ = try await town.known("muun asia", of: Cast.otherResident)
    try await town.portal.board.catchUp()
    var seen: Set<String> = []
    for address in [
      "/desk", "/desk/free", "/my", "/board/contacts", "/board/failure", "/desk/person/\(Cast.resident.id)",
    ] {
      let reply = try await town.get(address, by: actor)
      guard reply.status == 200 else { continue }
      for match in reply.page.matches(of: /href="(\/(?:desk\/matter|my)\/[a-z0-9-]{36})"/) {
        seen.insert(String(match.output.1))
      }
    }
    for address in seen {
      #expect(
        try await town.get(address, by: actor).status == 200, "\(actor.id) sees \(address) on a list only")
    }
    #expect(
      seen.isEmpty
        == !(actor.role == .leader || actor.role.isProfessional
        || actor.role == .resident && actor != .anonymous) || actor == Cast.healthCentreNurse)
  }
}
