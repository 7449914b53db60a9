import Foundation
import Testing

/// The journey's list of words holds what the rooms that assess, measure and steer call by a Finnish name (sanasto).
@Suite struct WordListTests {
  private static let rooms = ["Assessment", "Indicators", "Programme"]

  private static let listed: Set<String> = {
    let file = ShapeTests.root.appending(path: "Docs/journey.md")
    let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    return Set(text.matches(of: /(?m)^\| `(\w+)` \| [^|]+ \| [^|]+ \| [^|]+ \|$/).map { String($0.1) })
  }()

  /// Types that other rooms see and whose sentence gives a Finnish word.
  private static let named: [String] = ShapeTests.swiftFiles("Sources").flatMap { file -> [String] in
    guard rooms.contains(file.deletingLastPathComponent().lastPathComponent),
      let text = try? String(contentsOf: file, encoding: .utf8)
    else { return [] }
    let types = text.matches(of: /(?m)((?:^\/\/\/.*\n)+)^package (?:struct|enum|actor|final class) (\w+)/)
    return types.filter { $0.1.contains(/\([a-zåäö]/) }.map { String($0.2) }
  }

  @Test("There is something to list") func some() {
    #expect(Self.named.count > 80 && Self.listed.count > 150)
  }

  @Test("Each has its words in three languages", arguments: named) func has(_ name: String) {
    #expect(Self.listed.contains(name), "write \(name) in the words of Docs/journey.md")
  }
}
