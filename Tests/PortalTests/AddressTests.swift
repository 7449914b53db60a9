import Catalogue
import Contact
import County
import CountyTesting
import Feedback
import Guidance
import Tray
import Programme
import Indicators
import Testing

@testable import Portal

/// Reads addresses of one kind, whatever the kind (osoitelaji).
struct LinkKind: Sendable, CustomTestStringConvertible {
  var name: String
  var examples: [String]
  var reads: @Sendable ([String]) -> String?

  init<Link: County.Address>(_ type: Link.Type) {
    (name, examples) = ("\(type)", Link.examples.map(\.path))
    reads = { parts in Link(parts)?.path }
  }

  var testDescription: String { name }

  static let all: [LinkKind] = [
    LinkKind(DeskLink.self), LinkKind(MyLink.self), LinkKind(BoardLink.self), LinkKind(FrontLink.self),
    LinkKind(ContactLink.self),
    LinkKind(FeedbackLink.self), LinkKind(GuidanceLink.self), LinkKind(CatalogueLink.self),
    LinkKind(FlowLink.self), LinkKind(ChatLink.self), LinkKind(LifeLink.self), LinkKind(TrayLink.self),
    LinkKind(ProgrammeLink.self),
    LinkKind(IndicatorLink.self),
  ]
}

@Suite("Addresses") struct AddressTests {
  private func parts(_ path: String) -> [String] { Ask(.get, path, visitor: Visitor()).path }

  @Test("Every example reads back as itself", arguments: LinkKind.all) func readsBack(_ kind: LinkKind) {
    #expect(!kind.examples.isEmpty && Set(kind.examples).count == kind.examples.count)
    for path in kind.examples { #expect(kind.reads(parts(path)) == path) }
  }

  @Test("No two steps claim the same address", arguments: LinkKind.all) func disjoint(_ kind: LinkKind) {
    for other in LinkKind.all where other.name != kind.name {
      for path in kind.examples { #expect(other.reads(parts(path)) == nil, "\(path) is also \(other.name)") }
    }
  }

  @Test("No address carries anything but small plain signs", arguments: LinkKind.all) func plain(
    _ kind: LinkKind
  ) {
    for path in kind.examples { #expect(path.wholeMatch(of: /\/[a-zA-Z0-9.\/-]*/) != nil, "\(path)") }
  }

  @Test(
    "Random parts never crash a link, and what is read leads to itself",
    arguments: 1...40 as ClosedRange<UInt64>) func fuzz(_ seed: UInt64)
  {
    var chance = SeededChance(seed: seed)
    let words = [
      "desk", "my", "board", "matter", "person", "new", "next", "times", "unit", "stream", "data", "contacts",
      "readers", "follow",
      "feedback", "..", ".", "", "A", "ä", "x", "claim", "language", "fi", "services", "units", "api", "v1",
      "%00", "<script>", "queue", "mine", "flows", "tray", "chat", "life", "association", "shelf", "compare",
      "end", "1",
      "abcdefghijkmnpqrstuvwxyz23",
    ]
    for _ in 0..<300 {
      let random = (0..<Int.random(in: 0...5, using: &chance)).map { _ in
        words.randomElement(using: &chance) ?? ""
      }
      for kind in LinkKind.all
      where kind.name != "FrontLink" && kind.name != "FeedbackLink" && kind.name != "ContactLink" {
        guard let path = kind.reads(random) else { continue }
        #expect(kind.reads(parts(path)) == path)
      }
    }
  }

  @Test(
    "A language link leads only to our own pages",
    arguments: [
      ("/my", "/my"), ("/desk/matter/a1", "/desk/matter/a1"), ("//evil.example", "/"),
      ("/\\evil.example", "/"), ("https://evil.example", "/"),
      ("evil", "/"), ("", "/"), ("/a b", "/"), ("/ä", "/"), ("/\u{9}/evil.example", "/"),
      ("/\n/evil.example", "/"), ("javascript:alert(1)", "/"),
      ("/" + String(repeating: "a", count: 300), "/"),
    ])
  func language(_ to: String, _ leads: String) async throws {
    let town = try await Town()
    let ask = Ask(.get, "/language/sv", query: ["to": to], visitor: Visitor())
    guard case .speak(let lang, let place)? = try await town.doors[0].answer(ask) else {
      return #expect(Bool(false))
    }
    #expect(lang == .sv && place == leads)
  }
}
