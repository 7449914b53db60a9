import County
import Testing

@testable import luukku

@Suite("Seats for open event streams") struct SeatsTests {
  @Test("A visitor has so many, the node so many, and a seat let go is free again") func seats() {
    let seats = Seats(most: 3, each: 2)
    var held = [seats.take(by: "a"), seats.take(by: "a"), seats.take(by: "b")].compactMap(\.self)
    #expect(held.count == 3 && seats.take(by: "c") == nil)
    held.removeLast()
    #expect(seats.take(by: "a") == nil && seats.take(by: "c") != nil)
    held = []
    #expect(seats.count == 0 && seats.visitors == 0)
  }

  @Test("Random comings and goings agree with a plain count", arguments: 1...4) func random(_ seed: UInt64) {
    let seats = Seats(most: 12, each: 3), chance = SeededChance(seed: seed)
    var held: [(String, Seat)] = []
    for _ in 0..<2_000 {
      if chance.next().isMultiple(of: 2) {
        let who = "v\(chance.next() % 6)", mine = held.count { $0.0 == who }
        let seat = seats.take(by: who)
        #expect((seat != nil) == (mine < 3 && held.count < 12))
        if let seat { held.append((who, seat)) }
      } else if !held.isEmpty {
        held.remove(at: Int(chance.next() % UInt64(held.count)))
      }
      #expect(seats.count == held.count && seats.visitors == Set(held.map(\.0)).count)
    }
  }

  @Test(
    "A form comes from here only when name and port are the same",
    arguments: [
      ("https://example.fi", "example.fi", true), ("https://evil-example.fi", "example.fi", false),
      ("https://example.fi.evil.fi", "example.fi", false), ("http://localhost:8080", "localhost:8080", true),
      ("http://localhost:8081", "localhost:8080", false), ("https://EXAMPLE.fi", "example.FI", true),
      ("https://example.fi", "example.fi:443", true), ("http://example.fi", "example.fi:443", false),
      ("http://example.fi:80", "example.fi", true), ("null", "example.fi", false), ("", "", false),
      ("https://", "", true), ("example.fi", "example.fi", false),
      ("https://evil//example.fi", "example.fi", false),
      ("ftp://example.fi", "example.fi", false), ("https://user@example.fi", "example.fi", false),
      ("https://example.fi/", "example.fi", false),
    ])
  func origins(_ origin: String, _ host: String, _ isOwn: Bool) {
    #expect(Border.isOwn(origin: origin, host: host) == isOwn)
  }
}
