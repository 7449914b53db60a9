import County
import CountyTesting
import Testing

@testable import Tray

@Suite("Addresses of the tray") struct TrayLinkTests {
  @Test("What an address says is read back as the same address", arguments: TrayLink.examples)
  func roundTrip(_ link: TrayLink) {
    #expect(TrayLink(link.path.split(separator: "/").map(String.init)) == link)
  }

  static let words = [
    "tray", "shelf", "choose", "compare", "report", "offers", "orders", "association", "write", "cards", "a",
    "sote-0088", "kuiskametsa.x", "", "..", ".", "A", "ä", "a b", "%2e", "\u{0}",
    String(repeating: "a", count: 65),
  ]

  @Test("Any pieces make an address that comes back, or none", arguments: 1...6 as ClosedRange<UInt64>)
  func random(_ seed: UInt64) {
    var chance = SeededChance(seed: seed)
    for _ in 0..<2_000 {
      let pieces = (0..<Int.random(in: 0...6, using: &chance)).map { _ in
        Self.words[Int.random(in: 0..<Self.words.count, using: &chance)]
      }
      guard let link = TrayLink(pieces) else { continue }
      let again = link.path.split(separator: "/").map(String.init)
      #expect(TrayLink(again) == link && again == pieces, "\(pieces)")
    }
  }

  @Test(
    "An address with a sign that no id has is none",
    arguments: [
      ["offers", "A"], ["offers", ".."], ["offers", ""], ["orders", "a/b"], ["orders", "ä"],
      ["tray", "shelf", "KE1"],
      ["tray", "shelf"], ["tray", "compare", "a"], ["tray", "compare", "a", "b", "c", "d", "e"],
      ["tray", "compare", "a", "B"], ["association", "cards"], ["association", "orders", "x", "y"],
      ["tray", "x"],
      ["offers", "a", "b"], ["association", "nosuch"], [],
    ])
  func none(_ pieces: [String]) { #expect(TrayLink(pieces) == nil) }

  @Test(
    "A home that is no municipality of ours is left out of the address",
    arguments: [
      "", "999", "205&x=1", "../", "<b>", "0205", " 205 ",
    ])
  func home(_ code: String) async throws {
    let town = try await TrayTown()
    let place = try await town.see("/tray/shelf/kr1.1", ["home": [code]])
    #expect(place == (Form.clean(code) == "205" ? "/tray/shelf/kr1.1?home=205" : "/tray/shelf/kr1.1"))
    #expect(try await town.page(.get, "/tray/shelf/kr1.1?home=\(code.isEmpty ? "x" : code)").status == 200)
  }

  @Test(
    "An offer chosen twice is one choice",
    arguments: [
      (["sote-0088", "sote-0088"], nil), (["sote-0088", "sote-0014", "sote-0088"], "sote-0088/sote-0014"),
      (["A", "../x", "sote-0088"], nil), ([], nil),
      (
        ["sote-0014", "sote-0014", "sote-0088", "sote-0034", "sote-0073"],
        "sote-0014/sote-0088/sote-0034/sote-0073"
      ),
    ] as [([String], String?)])
  func chosenTwice(_ offers: [String], _ compared: String?) async throws {
    let town = try await TrayTown()
    let outcome = try await town.outcome(.post, "/tray/choose", ["offers": offers])
    #expect(outcome == compared.map { .see("/tray/compare/\($0)") } ?? .refused("tray.few"))
    #expect(try await town.outcome(.get, "/tray/compare/sote-0088/sote-0088") == .unknownCard)
  }
}
