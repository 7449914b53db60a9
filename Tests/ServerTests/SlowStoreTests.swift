import County
import CountyTesting
import HTTPTypes
import Logging
import Tables
import TablesTesting
import Testing

@testable import luukku

@Suite("Pages over a store that is slow", .enabled(if: TestStore.isPostgres), .timeLimit(.minutes(3)))
struct SlowStoreTests {
  /// Pages that take as long as their address says, in milliseconds.
  private struct SlowDoor: Door {
    var store: Postgres
    func answer(_ ask: Ask) async throws -> Answer? {
      guard ask.path.first == "slow", let wait = ask.path.last.flatMap({ Double($0) }) else { return nil }
      _ = try await store.read { try $0.count("select count(pg_sleep(\(wait / 1_000)))") }
      return .text("done", type: "text/plain")
    }
  }

  private func county() async throws -> OpenCounty {
    let (one, _) = try TestStore.two()
    let store = try Postgres(one.address, readers: 2, patience: 5, limit: 0.2)
    var open = try await OpenCounty.shared.value
    open.replace(doors: [SlowDoor(store: store)] + open.county.doors, log: Logger(label: "test"))
    return open
  }

  @Test("A page whose query is over its limit is a fault with a reference; the next page is as ever")
  func limit() async throws {
    let county = try await county()
    for _ in 0..<3 {
      let slow = try await county.ask(.get, "/slow/60000")
      #expect(slow.status == 500 && slow.text.contains("116 117") && !slow.text.contains("57014"))
      #expect(try await county.ask(.get, "/slow/1").text == "done")
    }
  }

  @Test("Visitors who went away hold up the others no longer than the limit") func away() async throws {
    let county = try await county()
    let visits = (0..<6).map { _ in Task { try await county.ask(.get, "/slow/60000") } }
    for visit in visits { visit.cancel() }
    #expect(try await county.ask(.get, "/slow/1").text == "done")
    for visit in visits { _ = await visit.result }
  }
}
