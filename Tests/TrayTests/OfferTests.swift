import Catalogue
import County
import CountyTesting
import Markup
import Rules
import Testing

@testable import Tray

@Suite("One offer beside another") struct OfferTests {
  private func offer(_ change: (inout TrayOffer) -> Void = { _ in }) -> TrayOffer {
    var offer = TrayOffer(
      id: "a.b", path: "/offers/a.b", name: Localized([.fi: "Nimi"]), about: Localized(),
      provider: Localized(),
      codes: ["KR1.1", "P4.12"], price: .free, times: Localized(), places: [], municipalities: [])
    change(&offer)
    return offer
  }

  @Test(
    "An offer stands on its own shelf and on those above it, and on no neighbour’s",
    arguments: [
      ("KR1.1", true), ("KR1", true), ("P4", true), ("P4.12", true), ("P4.1", false), ("KR1.10", false),
      ("KR", false),
      ("K", false), ("", false), ("P4.12.3", false), ("kr1.1", false), ("KR1.", false),
    ])
  func shelves(_ shelf: String, _ stands: Bool) { #expect(offer().stands(on: shelf) == stands) }

  @Test("Standing is what the parts of codes say, for every shipped code and shelf")
  func shelvesByParts() async throws {
    let town = try await TrayTown()
    try await town.writeAll()
    let offers = try await town.tray.offers(),
      shelves = Set(offers.flatMap(\.codes)).union(["KR1", "P4", "KE4"])
    for offer in offers {
      let parts = offer.codes.map { $0.split(separator: ".") }
      for shelf in shelves {
        let wanted = shelf.split(separator: ".")
        #expect(offer.stands(on: shelf) == parts.contains { $0.starts(with: wanted) }, "\(offer.id) \(shelf)")
      }
    }
  }

  @Test(
    "An offer without municipalities is everywhere; another only in its own",
    arguments: [
      ([], "205", true), (["205"], "205", true), (["205"], "105", false), (["105", "205"], "205", true),
      (["205"], "", false), ([], "", true),
    ])
  func municipalities(_ codes: [String], _ home: String, _ isOffered: Bool) {
    #expect(offer { $0.municipalities = codes }.isOffered(in: home) == isOffered)
  }

  @Test(
    "Whose an offer is, is told by its id",
    arguments: [
      ("sote-0088", "county"), ("kuiskametsa.a1", "kuiskametsa"), ("a.b.c", "a"), ("*", "*"),
      ("plain", "plain"),
    ])
  func provider(_ id: String, _ provider: String) { #expect(TrayOffer.provider(of: id) == provider) }

  @Test(
    "The nearest place is told with its distance: whole kilometres, for a municipality is no point",
    arguments: [
      (0.0, "Koti, alle 1 km"), (0.05, "Koti, 6 km"), (0.5, "Koti, 56 km"), (2.0, "Koti, 222 km"),
    ])
  func distance(_ degrees: Double, _ shown: String) async throws {
    let town = try await TrayTown(),
      home = try #require(town.tray.catalogue.municipalities.first { $0.code == "205" })
    let place = TrayOffer.Place(
      id: "p", name: Text(same: "Koti"),
      at: Coordinates(latitude: home.latitude + degrees, longitude: home.longitude))
    let ask = Ask(.get, "/tray", query: ["home": "205"], visitor: Actor.anonymous.visiting())
    let view = OfferView(tray: town.tray, ask: ask)
    #expect(view.distance(offer { $0.places = [place] }) == shown)
    #expect(view.distance(offer()) == "koko alueella")
  }

  @Test("Without a home at most three places are named", arguments: 1...5)
  func places(_ count: Int) async throws {
    let town = try await TrayTown(), names = (1...count).map { "Paikka \($0)" }
    let view = OfferView(tray: town.tray, ask: Ask(.get, "/tray", visitor: Actor.anonymous.visiting()))
    let places = names.map {
      TrayOffer.Place(id: $0, name: Text(same: $0), at: Coordinates(latitude: 64, longitude: 27))
    }
    let shown = view.distance(offer { $0.places = places })
    #expect(shown == names.prefix(3).joined(separator: ", ") + (count > 3 ? "…" : ""))
  }

  @Test("What a provider has not told is said to be untold, and never left blank", arguments: Lang.allCases)
  func untold(_ lang: Lang) async throws {
    let town = try await TrayTown()
    let view = OfferView(tray: town.tray, ask: Ask(.get, "/tray", visitor: Actor.anonymous.visiting(lang)))
    #expect(view.languages(offer()) == TrayWords.unknown[lang])
    for access in [nil, []] as [[AccessFeature]?] {
      #expect(view.access(offer { $0.access = access }) == TrayWords.unknown[lang])
    }
    #expect(view.rating(offer()) == "–" && view.words(Localized()).source == "–")
    #expect(view.access(offer { $0.access = AccessFeature.allCases }).split(separator: ", ").count == 6)
  }

  @Test(
    "Everyday words are parted by commas, without blanks",
    arguments: [
      ("kahvi, seura", ["kahvi", "seura"]), (" , ,", []), ("", []), ("yksi", ["yksi"]),
      ("a,,b , c d", ["a", "b", "c d"]),
    ])
  func words(_ text: String, _ words: [String]) throws {
    var card = CardWritten.example.card
    card.words = Localized([.fi: text])
    #expect(card.words(.fi) == words && card.words(.sv) == [])
  }
}
