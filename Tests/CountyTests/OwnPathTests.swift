import County
import CountyTesting
import Foundation
import Markup
import Testing

@Suite("Paths of our own") struct OwnPathTests {
  @Test(
    "A path of our own stays; whatever could lead elsewhere is dropped",
    arguments: [
      ("/", true), ("/my/0198c0de", true), ("/desk?view=mine", true), ("/a//b", true), ("", false),
      ("my", false),
      ("//evil.example", false), ("/\\evil.example", false), ("https://evil.example", false),
      ("/a\r\nSet-Cookie: x", false),
      ("/ä", false), ("/a b", false), ("/" + String(repeating: "a", count: 200), false),
      ("\u{9}//evil.example", false),
    ]) func own(_ text: String, _ stays: Bool)
  {
    #expect(Ask.ownPath(text) == (stays ? text : nil))
  }

  @Test("No text at all is no path") func none() { #expect(Ask.ownPath(nil) == nil) }

  @Test("Whatever is let through is read by a browser as a place on this host: 20 000 random ones")
  func random() {
    let chance = SeededChance(seed: 4), signs = Array("/\\:.@?#%a \t\n\u{0}ä")
    let host = URL(string: "https://luukku.example.fi/")
    for _ in 0..<20_000 {
      let text = String(
        (0..<Int(chance.next() % 12)).map { _ in signs[Int(chance.next() % UInt64(signs.count))] })
      guard let path = Ask.ownPath(text), let read = URL(string: path, relativeTo: host) else { continue }
      #expect(read.host() == "luukku.example.fi" && read.scheme == "https", "\(path)")
    }
  }

  @Test("An escaped value is one value of a query") func escaped() {
    #expect(Ask.escaped("/my/a?b=c&d=e#f") == "/my/a%3Fb%3Dc%26d%3De%23f")
    #expect(Ask.escaped("ä \"") == "%C3%A4%20%22")
  }

  @Test("Whoever must sign in first comes back to the page they wanted", arguments: Lang.allCases)
  func wayOn(_ lang: Lang) async throws {
    let house = try await TestCounty().house
    for (path, to) in [("/my/0198c0de", "/my/0198c0de"), ("/desk", "/desk"), ("/my/%3Cscript%3E", "/")] {
      let ask = Ask(.get, path, visitor: Visitor(lang: lang))
      guard case .page(let page, 401) = house.refusal(ask, .signInNeeded) else { return #expect(Bool(false)) }
      #expect(page.source.contains("/sign-in?to=\(to)\""), "\(path)")
    }
  }
}
