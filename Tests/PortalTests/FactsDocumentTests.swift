import County
import CountyTesting
import Foundation
import Testing

@testable import Portal

@Suite("The page of facts") struct FactsDocumentTests {
  @Test("The examples in the document are those of the program") func document() throws {
    let file = ContentFolder.shipped.root.deletingLastPathComponent().appending(path: "Docs/facts.md")
    let written = (try? String(contentsOf: file, encoding: .utf8)) ?? "",
      right = try FactsDocument.text(Town.vocabulary.types)
    if written != right { print(right) }
    #expect(written == right, "Docs/facts.md should be as printed")
  }

  @Test("Every kind is there once, under a name that says what happened") func kinds() {
    let kinds = Town.vocabulary.types.map { $0.kind }
    #expect(Set(kinds).count == kinds.count)
    #expect(kinds.allSatisfy { $0.wholeMatch(of: /[a-z]+\.[a-zA-Z]+/) != nil })
  }

  @Test("Every example in the document can be taken into a county") func takenIn() async throws {
    let text = try FactsDocument.text(Town.vocabulary.types)
    let lines = text.split(separator: "\n").filter { $0.hasPrefix("{") }
    #expect(lines.count == Town.vocabulary.types.count)
    for line in lines {
      let read = try FactLines.read(Array(line.utf8), vocabulary: Town.vocabulary)
      let again = try FactLines.line(try #require(read.first).fact)
      #expect(read.count == 1 && again == line)
      let town = try await Town()
      #expect(try await town.county.journal.take(read).added == 1, "\(line)")
    }
  }
}
