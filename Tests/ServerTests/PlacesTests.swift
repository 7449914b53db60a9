import ArgumentParser
import Catalogue
import Contact
import County
import CountyTesting
import Foundation
import Tables
import Testing

@testable import luukku

@Suite("Where a county is") struct PlacesTests {
  private func inFolder(_ body: (URL) async throws -> Void) async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "luukku-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try await body(folder)
  }

  private func places(_ data: String) throws -> Places {
    try Places.parse(["--data", data, "--content", ContentFolder.shipped.root.path])
  }

  @Test("A mistyped folder is refused and not made") func mistyped() async throws {
    try await inFolder { folder in
      let lost = folder.appending(path: "a/b").path, near = folder.appending(path: "a").path
      for place in [lost, near] {
        #expect(throws: Refused.self) { try places(place).existing }
        #expect(throws: Refused.self) { try places(place).existingOrNone }
        await #expect(throws: Refused.self) { try await Assembly(existing: places(place)) }
      }
      #expect(throws: Refused.self) { try places(lost).existingOrMade }
      let made = try places(near).existingOrMade,
        left = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      #expect(!made.isThere && left.isEmpty, "an import may begin a county in a folder that is there")
    }
  }

  @Test("A file in place of the folder, or of the store, is refused with the place") func files() async throws
  {
    try await inFolder { folder in
      let file = folder.appending(path: "file")
      try Data("words".utf8).write(to: file)
      let refused = #expect(throws: Refused.self) { try places(file.path).settings.makeFolder() }
      #expect(refused?.description.contains(file.path) == true)
      try Data(String(repeating: "no store ", count: 900).utf8).write(
        to: folder.appending(path: "luukku.sqlite"))
      let settings = try places(folder.path).existing
      do {
        _ = try await Assembly.journal(settings, world: .real)
        Issue.record("it was opened")
      } catch { #expect(Leaving(error, at: settings.store)?.code == 1, "\(error)") }
    }
  }

  @Test("Content that is not there, or is a file, is refused before anything is made") func content()
    async throws
  {
    try await inFolder { folder in
      try Data().write(to: folder.appending(path: "file"))
      for name in ["nothing", "file"] {
        let places = try Places.parse(["--data", folder.path, "--content", folder.appending(path: name).path])
        let problem = #expect(throws: ContentProblem.self) { try places.settings }
        #expect(problem?.file.hasSuffix(name) == true && problem?.mend.isEmpty == false)
      }
    }
  }

  @Test("An empty county is made once and found again; its catalogue opens without a search") func made()
    async throws
  {
    try await inFolder { folder in
      let settings = try places(folder.path).existingOrMade
      let catalogue = try await Assembly.catalogue(settings)
      let last = try await catalogue.journal.last()
      #expect(last == 0 && settings.isThere)
      try await catalogue.journal.database.close()
      let contact = try await Assembly.contact(try places(folder.path).existing)
      let again = try await contact.journal.last()
      #expect(again == 0)
      try await contact.journal.database.close()
    }
  }
}
