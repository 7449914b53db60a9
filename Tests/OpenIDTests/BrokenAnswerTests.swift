import Foundation
import OpenID
import OpenIDTesting
import Synchronization
import Testing

@Suite("Answers that a provider should not give") struct BrokenAnswerTests {
  /// The made-up provider, with one of its addresses answering something else.
  private struct Spoilt {
    let trip: SignInTrip
    let provider: Provider

    init(_ part: String, _ status: Int, _ body: String, asksMore: Bool = false) {
      let trip = SignInTrip(asksMore: asksMore), clock = trip.clock
      (self.trip, provider) = (
        trip,
        Provider(trip.provider.client, now: { clock.now }) { call in
          if call.address.contains(part) { return WebReply(status: status, body: Data(body.utf8)) }
          return try await trip.fake.web(call)
        }
      )
    }

    func fault() async -> ProviderFault? {
      do {
        let address = try await provider.departure(trip.attempt, trip.proof)
        let query = trip.fake.visit(address, as: [:])
        _ = try await provider.arrival(query["code"] ?? "", trip.attempt, trip.proof)
        return nil
      } catch {
        return error
      }
    }
  }

  static let notJSON = [
    "", "<html>502</html>", "{", "[]", "null", "{\"keys\":", String(repeating: "[", count: 50_000),
  ]

  @Test("A description that is none is the keeper’s trouble", arguments: notJSON)
  func description(_ body: String) async {
    #expect(await Spoilt("/.well-known", 200, body).fault() == .unfit("its description cannot be read"))
  }

  @Test("A description that is not there says with which number", arguments: [301, 401, 404, 429])
  func lost(_ status: Int) async {
    #expect(await Spoilt("/.well-known", status, "{}").fault() == .unfit("its description answers \(status)"))
  }

  @Test("Keys that are none are the keeper’s trouble, and a set without keys knows nobody") func keys() async
  {
    for body in Self.notJSON {
      #expect(await Spoilt("/keys", 200, body).fault() == .unfit("its keys cannot be read"))
    }
    #expect(await Spoilt("/keys", 404, "{\"keys\":[]}").fault() == .unfit("its keys cannot be read"))
    for body in [
      "{\"keys\":[]}", "{\"keys\":[{}]}", "{\"keys\":[1,\"a\",null,[]]}", "{\"keys\":[{\"kty\":7}]}",
    ] {
      #expect(await Spoilt("/keys", 200, body).fault() == .token(.unknownKey), "\(body)")
    }
  }

  @Test(
    "A token answer without a token is the keeper’s trouble; one with a broken token is nobody’s entrance")
  func tokens() async {
    for body in Self.notJSON + ["{\"access_token\":\"a\"}", "{\"id_token\":7}", "{\"id_token\":null}"] {
      #expect(
        await Spoilt("/token", 200, body).fault() == .unfit("the token answer cannot be read"),
        "\(body.prefix(20))")
    }
    for token in ["", "a", "a.b.c", "..", String(repeating: "a.", count: 20_000)] {
      #expect(await Spoilt("/token", 200, "{\"id_token\":\"\(token)\"}").fault() == .token(.malformed))
    }
  }

  @Test(
    "Only words that we know of a refusal reach the log",
    arguments: [
      ("{\"error\":\"invalid_grant\"}", .codeRefused),
      ("{\"error\":\"invalid_client\"}", .unfit("the token address answered 400 invalid_client")),
      ("{\"error\":\"010594Y9032 Aada\"}", .unfit("the token address answered 400 ")),
      ("Aada Kaislavuolle", .unfit("the token address answered 400 ")),
      ("", .unfit("the token address answered 400 ")),
    ] as [(String, ProviderFault)])
  func refusals(_ body: String, _ expected: ProviderFault) async {
    #expect(await Spoilt("/token", 400, body).fault() == expected)
  }

  @Test(
    "More claims that cannot be read stop the entrance, as do another person’s",
    arguments: [
      (200, "", .unfit("its userinfo cannot be read")), (200, "[]", .unfit("its userinfo cannot be read")),
      (403, "{\"sub\":\"somebody\"}", .unfit("its userinfo cannot be read")), (503, "{}", .unreachable),
      (200, "{}", .token(.subject)), (200, "{\"sub\":\"another\"}", .token(.subject)),
      (200, "{\"sub\":[\"somebody\"]}", .token(.subject)),
    ] as [(Int, String, ProviderFault)])
  func more(_ status: Int, _ body: String, _ expected: ProviderFault) async {
    #expect(await Spoilt("/me", status, body, asksMore: true).fault() == expected)
  }

  @Test("Where more claims are wanted and there is no address for them, it is said") func noAddress() async {
    let place = FakeProvider.issuer
    let description = """
      {"issuer":"\(place)","authorization_endpoint":"\(place)/authorize","token_endpoint":"\(place)/token",
      "jwks_uri":"\(place)/keys"}
      """
    let fault = await Spoilt("/.well-known", 200, description, asksMore: true).fault()
    #expect(fault == .unfit("it has no userinfo address"))
  }

  @Test("After a bad answer a good one is taken: nothing broken is kept") func recovered() async throws {
    let bad = Mutex(true), trip = SignInTrip(), clock = trip.clock
    let provider = Provider(trip.provider.client, now: { clock.now }) { call in
      if bad.withLock(\.self), call.address.contains("/keys") {
        return WebReply(status: 200, body: Data("x".utf8))
      }
      return try await trip.fake.web(call)
    }
    for isBad in [true, false] {
      bad.withLock { $0 = isBad }
      let query = trip.fake.visit(try await provider.departure(trip.attempt, trip.proof), as: [:])
      let claims = try? await provider.arrival(query["code"] ?? "", trip.attempt, trip.proof)
      #expect((claims == nil) == isBad)
    }
  }
}
