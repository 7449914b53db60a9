import County
import CountyTesting
import Foundation
import OpenID
import SignIn
import Tables
import Testing

@testable import luukku

@Suite("A program among the others") struct PresenceTests {
  @Test("It tells that it is there, under its own name, and leaves without a trace") func there() async throws
  {
    let county = try await OpenCounty.shared.value.county, nodes = Nodes(county.journal.database)
    let one = Presence(county: county), two = Presence(county: county)
    let telling = [Task { try await one.run() }, Task { try await two.run() }]
    while try await nodes.all().count < 2 { await Task.yield() }
    let all = try await nodes.all()
    #expect(
      Set(all.map(\.id)).count == 2 && all.allSatisfy { $0.name.hasSuffix(":8080") && $0.version == "1" })
    #expect(all.allSatisfy { $0.seen.seconds - $0.started.seconds < 60 })
    for task in telling {
      task.cancel()
      _ = await task.result
    }
    try await one.end()
    #expect(try await nodes.all().count == 1)
    try await two.end()
    #expect(try await nodes.all().isEmpty)
  }

  @Test("The key of the sessions is made once, for its owner’s eyes alone, and made anew when too short")
  func key() throws {
    try Program.inFolder { luukku in
      var settings = try Settings(
        data: luukku.folder.path + "/data", content: try ShortContent.folder.get().root.path)
      settings.address = nil
      try settings.makeFolder()
      let first = try settings.sessionKey(), again = try settings.sessionKey()
      #expect(first.utf8.count >= 32 && again == first)
      try luukku.write("data/session.key", "short")
      let second = try settings.sessionKey(), kept = try settings.sessionKey()
      #expect(second.utf8.count >= 32 && second != first && kept == second)
    }
  }

  @Test("A key kept in the store is the same for every program that asks, also at once") func kept()
    async throws
  {
    let journal = try await OpenCounty.crowded.value.county.journal
    let keys = try await withThrowingTaskGroup(of: String.self) { group in
      for number in 0..<8 {
        group.addTask { try await journal.setting("key.of.a.test", first: "key-\(number)") }
      }
      return try await group.reduce(into: Set<String>()) { $0.insert($1) }
    }
    #expect(keys.count == 1)
    #expect(try await journal.setting("key.of.a.test", first: "later") == keys.first)
  }

  @Test("Who lets people in looks at what others wrote, and a look that fails stops nothing") func entry()
    async throws
  {
    let open = try await OpenCounty.crowded.value, county = open.county
    let entry = try await county.entry(SignInSettings(), key: OpenCounty.key, log: open.site.log)
    let cookie = try await entry.sessions.open(Visitor(actor: Cast.nurse, name: "Elli"))
    #expect(entry.sessions.visitor(cookie, lang: .fi) != nil)
    let watch = Task { try await entry.watch() }
    try await entry.look()
    watch.cancel()
    await #expect(throws: CancellationError.self) { try await watch.value }
    try await entry.web.close()
  }
}
