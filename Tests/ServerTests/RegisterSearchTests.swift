import Catalogue
import County
import CountyTesting
import Foundation
import Guidance
import Search
import Tables
import Testing

@testable import luukku

@Suite("What the register says is found") struct RegisterSearchTests {
  /// A service of the register in its own form, as the import reads it.
  private func service(_ id: String, _ name: String, _ words: [String], status: String = "Published")
    -> String
  {
    let keywords = words.map { #"{"language":"fi","value":"\#($0)"}"# }.joined(separator: ",")
    return """
      {"id":"\(id)","type":"Service","serviceNames":[{"language":"fi","value":"\(name)","type":"Name"}],
      "serviceDescriptions":[{"language":"fi","value":"\(name) lyhyesti.","type":"Summary"}],
      "keywords":[\(keywords)],"languages":["fi"],"organizations":[],"serviceChannels":[],
      "publishingStatus":"\(status)","modified":"2025-03-04T05:06:07Z"}
      """
  }

  private func county(_ store: any Database) async throws -> Assembly {
    let settings = try Settings(
      data: FileManager.default.temporaryDirectory.path, content: try ShortContent.folder.get().root.path)
    return try await Assembly(settings, on: store, world: .frozen(FrozenClock(TestCounty.start)))
  }

  private func codes(_ words: String, _ county: Assembly) async throws -> [String] {
    try await county.guiding.answers(Question(words, lang: .fi)).hits.map(\.id)
  }

  @Test("A service that was imported is found by its name and keywords after the next start") func found()
    async throws
  {
    let store = try SQLite(path: nil), first = try await county(store)
    #expect(try await codes("purjehdusterapia", first).isEmpty)
    let services = [
      service("11111111-2222-3333-4444-555555555555", "Purjehdusterapia", ["vene", "meri"]),
      service("11111111-2222-3333-4444-666666666666", "Lintukerho", ["linnut"]),
    ]
    let done = try await first.catalogue.importPTV(
      [(name: "services.json", data: Data("[\(services.joined(separator: ","))]".utf8))], strict: false)
    #expect(done.summary.services.added == 2, "\(done.problems)")
    let second = try await county(store)
    let name = try #require(first.catalogue.content.services.first).name.fi
    let own = try await codes(name, first).first, after = try await codes(name, second).first
    #expect(own != nil && own == after, "our own stay first")
    #expect(try await codes("purjehdusterapia", second).first == "11111111-2222-3333-4444-555555555555")
    #expect(try await codes("linnut", second).first == "11111111-2222-3333-4444-666666666666")
  }
}
