import Foundation
import OpenID
import OpenIDTesting
import Testing

@Suite("Keys that change") struct RotationTests {
  /// What the county should know of the provider's keys: those of the last look, and when it was (hidas malli).
  private struct Model {
    var known: Set<String> = []
    var looked = Int.min / 2

    /// Whether a token by `key` should be believed; looks again as the rules of the house say.
    mutating func believes(_ key: String, published: Set<String>, now: Int) -> Bool {
      if looked <= now - 3_600 { (known, looked) = (published, now) }
      if known.contains(key) { return true }
      if looked <= now - 60 { (known, looked) = (published, now) }
      return known.contains(key)
    }
  }

  @Test(
    "Random changes of keys: a token is believed exactly when the last allowed look knew its key",
    arguments: 1...6 as ClosedRange<UInt64>)
  func random(_ seed: UInt64) async throws {
    var chance = RepeatedChance(seed: seed), model = Model()
    let trip = SignInTrip(), signers = (0..<4).map { Signer("turning-\($0)") }
    for turn in 0..<60 {
      trip.clock.now += [0, 1, 30, 61, 4_000][Int(chance.next() % 5)]
      if chance.next() % 3 == 0 {
        trip.fake.manner.published = signers.filter { _ in chance.next() % 2 == 0 }
      }
      let signer = signers[Int(chance.next() % 4)]
      trip.fake.manner.signer = signer
      let published = Set(trip.fake.manner.published.compactMap(\.id))
      let expected = model.believes(signer.id ?? "", published: published, now: trip.clock.now)
      let fault = await trip.fault()
      #expect(fault == (expected ? nil : .token(.unknownKey)), "turn \(turn)")
    }
  }

  @Test("A flood of unknown keys asks the provider once a minute, whoever they claim to be") func flood()
    async throws
  {
    let trip = SignInTrip()
    _ = try await trip.whole()
    for second in 0..<180 {
      trip.clock.now += 1
      trip.fake.manner.signer = Signer("fresh-\(second)")
      #expect(await trip.fault() == .token(.unknownKey))
    }
    #expect(trip.fake.calls(to: "/keys") <= 4)
  }

  @Test("Many at once after a change of keys are all believed") func together() async throws {
    let trip = SignInTrip()
    _ = try await trip.whole()
    trip.clock.now += 120
    let fresh = Signer("key-2")
    (trip.fake.manner.signer, trip.fake.manner.published) = (fresh, [fresh])
    let faults = await withTaskGroup(of: ProviderFault?.self) { group in
      for _ in 0..<8 { group.addTask { await trip.fault() } }
      return await group.reduce(into: []) { $0.append($1) }
    }
    #expect(faults.allSatisfy { $0 == nil } && trip.fake.calls(to: "/keys") <= 9)
  }
}
