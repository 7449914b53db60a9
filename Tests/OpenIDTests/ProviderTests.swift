import Foundation
import OpenID
import OpenIDTesting
import Testing

@Suite("Signing in at a provider") struct ProviderTests {
  @Test("The way out carries state, nonce and the proof's challenge, and no secret") func out() async throws {
    let trip = SignInTrip(levels: ["strong", "stronger"])
    let address = try await trip.out()
    #expect(address.hasPrefix("https://tunnistus.example.fi/authorize?tenant=1&response_type=code&"))
    let fields = FakeProvider.fields(String(address.drop { $0 != "?" }.dropFirst()))
    #expect(fields["state"] == "state-1" && fields["nonce"] == "nonce-1" && fields["client_id"] == "luukku")
    #expect(fields["redirect_uri"] == "https://luukku.example.fi/back" && fields["scope"] == "openid profile")
    #expect(fields["code_challenge"] == trip.proof.challenge && fields["code_challenge_method"] == "S256")
    #expect(fields["acr_values"] == "strong stronger")
    #expect(!address.contains(trip.proof.verifier) && !address.contains("secret"))
  }

  @Test("Whoever comes back with a code is known by the claims of a checked token") func whole() async throws
  {
    let trip = SignInTrip()
    let claims = try await trip.whole(["name": "Aada Kaislavuolle", "groups": ["a", "b"]])
    #expect(claims.text("sub") == "somebody" && claims.text("name") == "Aada Kaislavuolle")
    #expect(claims.texts("groups") == ["a", "b"])
    #expect(trip.fake.calls(to: "/.well-known") == 1 && trip.fake.calls(to: "/keys") == 1)
  }

  @Test("Description and keys are read once an hour") func kept() async throws {
    let trip = SignInTrip()
    for _ in 0..<3 { _ = try await trip.whole() }
    #expect(trip.fake.calls(to: "/.well-known") == 1 && trip.fake.calls(to: "/keys") == 1)
    trip.clock.now += 3_601
    _ = try await trip.whole()
    #expect(trip.fake.calls(to: "/.well-known") == 2 && trip.fake.calls(to: "/keys") == 2)
  }

  @Test("A code is good once") func replay() async throws {
    let trip = SignInTrip(), query = trip.fake.visit(try await trip.out(), as: [:])
    _ = try await trip.back(query)
    await #expect(throws: ProviderFault.codeRefused) { try await trip.back(query) }
  }

  @Test("A stolen code is worth nothing without the proof") func proof() async throws {
    let trip = SignInTrip(), query = trip.fake.visit(try await trip.out(), as: [:])
    var thief = trip
    thief.attempt.state = "another"
    await #expect(throws: ProviderFault.codeRefused) { try await thief.back(query) }
  }

  @Test("A token made for another try is refused") func nonce() async throws {
    let trip = SignInTrip(), query = trip.fake.visit(try await trip.out(), as: [:])
    var other = trip
    other.attempt.nonce = "another"
    await #expect(throws: ProviderFault.token(.nonce)) { try await other.back(query) }
  }

  @Test("Keys may change: a token by a fresh key is believed after one more look") func rotation()
    async throws
  {
    let trip = SignInTrip()
    _ = try await trip.whole()
    trip.clock.now += 120
    let fresh = Signer("key-2")
    (trip.fake.manner.signer, trip.fake.manner.published) = (fresh, [trip.fake.manner.signer, fresh])
    _ = try await trip.whole()
    #expect(trip.fake.calls(to: "/keys") == 2)
  }

  @Test("A key that nobody publishes is refused, and does not make us ask again and again")
  func unknownKey() async throws {
    let trip = SignInTrip()
    _ = try await trip.whole()
    trip.clock.now += 120
    trip.fake.manner.signer = Signer("key-9")
    for _ in 0..<5 { #expect(await trip.fault() == .token(.unknownKey)) }
    #expect(trip.fake.calls(to: "/keys") == 2)
  }

  @Test("A key that has been withdrawn is believed no more") func withdrawn() async throws {
    let trip = SignInTrip()
    _ = try await trip.whole()
    trip.fake.manner.published = [Signer("key-2")]
    trip.clock.now += 3_601
    #expect(await trip.fault() == .token(.unknownKey))
  }

  @Test("A provider that is down is not asked again for a moment, and is found again after it") func down()
    async throws
  {
    let trip = SignInTrip()
    trip.fake.manner.isDown = true
    await #expect(throws: ProviderFault.unreachable) { try await trip.out() }
    await #expect(throws: ProviderFault.unreachable) { try await trip.out() }
    #expect(trip.fake.calls.count == 1)
    trip.fake.manner.isDown = false
    trip.clock.now += 6
    _ = try await trip.whole()
  }

  @Test("A fault of the provider's own counts as down", arguments: [500, 502, 503]) func broken(_ status: Int)
    async
  {
    let trip = SignInTrip()
    trip.fake.manner.tokenStatus = status
    #expect(await trip.fault() == .unreachable)
  }

  @Test("A wrong secret is the keeper's trouble, and the log does not say the secret") func wrongSecret()
    async
  {
    let fault = await SignInTrip(secret: Secret("kalakukko")).fault()
    #expect(fault == .unfit("the token address answered 401 invalid_client"))
    #expect(!"\(String(describing: fault))".contains("kalakukko"))
  }

  @Test("The secret goes in the form where the provider takes it only there") func inForm() async throws {
    let trip = SignInTrip()
    trip.fake.manner.description = ["token_endpoint_auth_methods_supported": ["client_secret_post"]]
    _ = try await trip.whole()
    let call = try #require(trip.fake.calls.first { $0.address.hasSuffix("/token") })
    #expect(
      call.authorization == nil
        && FakeProvider.fields(call.form ?? "")["client_secret"] == FakeProvider.secret)
  }

  @Test("A secret is never written out") func secrets() {
    let client = SignInTrip().provider.client
    var dumped = ""
    dump(client, to: &dumped)
    #expect(!dumped.contains(FakeProvider.secret) && !"\(client)".contains(FakeProvider.secret))
    #expect(!String(reflecting: client).contains(FakeProvider.secret))
  }

  @Test(
    "A description that cannot be trusted is refused",
    arguments: [
      (["issuer": "https://other.example.fi"], "it names another issuer"),
      (["token_endpoint": "http://tunnistus.example.fi/token"], "an address of it is not https"),
      (["jwks_uri": "file:///etc/passwd"], "an address of it is not https"),
      (["code_challenge_methods_supported": ["plain"]], "it does not know PKCE with S256"),
      (["id_token_signing_alg_values_supported": ["HS256"]], "it signs with none of ES256, PS256, RS256"),
    ] as [([String: Told], String)])
  func description(_ change: [String: Told], _ why: String) async {
    let trip = SignInTrip()
    trip.fake.manner.description = change
    #expect(await trip.fault() == .unfit("its description: \(why)"))
  }

  @Test("More claims may be asked, and must be of the same person") func more() async throws {
    let trip = SignInTrip(asksMore: true)
    trip.fake.manner.userinfo = [
      "sub": "somebody", "department": "Yhteyskeskus", "iss": "https://other.example.fi",
    ]
    let claims = try await trip.whole()
    #expect(claims.text("department") == "Yhteyskeskus" && claims.text("iss") == FakeProvider.issuer)
    trip.fake.manner.userinfo = ["sub": "another", "department": "Yhteyskeskus"]
    #expect(await trip.fault() == .token(.subject))
  }

  @Test("The way to end the provider's session tells no one's name") func goodbye() async throws {
    let trip = SignInTrip()
    #expect(await trip.provider.departureForGood(then: "https://luukku.example.fi/signed-out") == nil)
    _ = try await trip.out()
    let address = try #require(
      await trip.provider.departureForGood(then: "https://luukku.example.fi/signed-out"))
    #expect(
      address.hasPrefix("https://tunnistus.example.fi/end?client_id=luukku&post_logout_redirect_uri=https%3A")
    )
  }
}
