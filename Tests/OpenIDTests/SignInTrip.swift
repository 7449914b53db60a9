import Crypto
import OpenID
import OpenIDTesting
import Synchronization

/// One trip to a made-up provider and back (matka).
struct SignInTrip {
  let fake: FakeProvider
  let provider: Provider
  let clock: Clock
  var attempt = Attempt(state: "state-1", nonce: "nonce-1")
  static let secret = SymmetricKey(data: Array(repeating: 7, count: 32))

  /// Seconds that a test may move.
  final class Clock: Sendable {
    private let seconds = Mutex(1_800_000_000)
    var now: Int {
      get { seconds.withLock(\.self) }
      set { seconds.withLock { $0 = newValue } }
    }
  }

  init(secret: Secret? = Secret(FakeProvider.secret), levels: [String] = [], asksMore: Bool = false) {
    let clock = Clock(), fake = FakeProvider { clock.now }
    let client = Client(
      issuer: FakeProvider.issuer, id: "luukku", secret: secret, back: "https://luukku.example.fi/back",
      scopes: ["openid", "profile"], levels: levels, asksMore: asksMore)
    (self.clock, self.fake) = (clock, fake)
    provider = Provider(client, now: { clock.now }, web: fake.web)
  }

  var proof: Proof { Proof(secret: Self.secret, attempt: attempt) }

  func out() async throws(ProviderFault) -> String { try await provider.departure(attempt, proof) }

  func back(_ query: [String: String]) async throws(ProviderFault) -> Claims {
    try await provider.arrival(query["code"] ?? "", attempt, proof)
  }

  /// There and back as somebody with `claims`.
  func whole(_ claims: [String: Told] = [:]) async throws(ProviderFault) -> Claims {
    try await back(fake.visit(try await out(), as: claims))
  }

  /// Why the trip did not work.
  func fault(_ claims: [String: Told] = [:]) async -> ProviderFault? {
    do {
      _ = try await whole(claims)
      return nil
    } catch {
      return error
    }
  }
}
