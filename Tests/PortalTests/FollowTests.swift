import Contact
import County
import CountyTesting
import Testing

@testable import Portal

@Suite("The page behind the secret word") struct FollowTests {
  private func receive(_ town: Town, _ change: @escaping (inout ContactReceived) -> Void = { _ in })
    async throws -> Contact.Receipt
  {
    try await town.county.contact.receive(
      town.county.contact("Salainen sammakko vatsassa") {
        ($0.name, $0.phone, $0.identity, $0.municipality) = ("Eino Nimetön", "0409998877", .light, "205")
        change(&$0)
      }, by: .anonymous)
  }

  @Test("It tells where the matter stands, and nothing of the person", arguments: Lang.allCases) func nothing(
    _ lang: Lang
  ) async throws {
    let town = try await Town(), receipt = try await receive(town)
    _ = try await town.act(.message, on: receipt.matter, ["words": "Vastaus: sammakko tunnistettu"])
    for actor in [Actor.anonymous, Cast.resident, Cast.nurse] {
      let reply = try await town.get("/follow/" + receipt.follow, by: actor, lang: lang)
      #expect(reply.status == 200 && reply.page.contains(Standing.answered.name[lang]))
      for secret in ["ammakko", "Eino", "Nimetön", "0409998877", receipt.matter.text] {
        #expect(!reply.page.contains(secret), "the page tells \(secret)")
      }
    }
  }

  @Test(
    "A wrong word opens nothing", arguments: ["x", "abcdefghijkmnpqrstuvwxyz23", "'%20or%201=1", "..", "%00"])
  func wrong(_ word: String) async throws {
    let town = try await Town()
    _ = try await receive(town)
    #expect(try await town.get("/follow/" + word, by: .anonymous).status == 404)
  }

  @Test("The journal and the tables keep only a digest of the word") func digest() async throws {
    let town = try await Town(), receipt = try await receive(town)
    #expect(try await town.facts(receipt.matter).allSatisfy { !$0.payload.contains(receipt.follow) })
    #expect(
      try await TableDump.of(["matter", "desk"], in: town.county.database).allSatisfy {
        !$0.contains(receipt.follow)
      })
  }

  @Test("Whoever signs in may take the matter as their own, and the thread goes on") func rises() async throws
  {
    let town = try await Town(), receipt = try await receive(town), path = "/follow/" + receipt.follow
    _ = try await town.county.register(Cast.person(), as: Cast.resident)
    #expect(try await town.post(path, ["rise": "1"], by: .anonymous).status == 401)
    #expect(try await town.post(path, ["rise": "1"], by: Cast.nurse).status == 401)
    #expect(try await town.get(path, by: Cast.resident).page.contains("name=\"rise\""))
    #expect(
      try await town.post(path, ["rise": "1"], by: Cast.resident).place == MyLink.matter(receipt.matter).path)
    let holding = try await town.county.holding(receipt.matter)
    #expect(holding.person?.text == Cast.resident.id && holding.identity == .strong)
    #expect(
      try await town.get(MyLink.matter(receipt.matter).path, by: Cast.resident).page.contains("sammakko"))
  }

  @Test("A matter that is somebody's is not taken by another") func taken() async throws {
    let town = try await Town(), receipt = try await receive(town), path = "/follow/" + receipt.follow
    for actor in [Cast.resident, Cast.otherResident] {
      _ = try await town.county.register(Cast.person(), as: actor)
    }
    _ = try await town.post(path, ["rise": "1"], by: Cast.resident)
    #expect(try await town.post(path, ["rise": "1"], by: Cast.otherResident).status == 403)
    #expect(!(try await town.get(path, by: Cast.otherResident).page.contains("name=\"rise\"")))
    #expect(try await town.county.holding(receipt.matter).person?.text == Cast.resident.id)
  }

  @Test("What was written for another is not made one's own", arguments: [About.child, .other])
  func forAnother(_ about: About) async throws {
    let town = try await Town(), receipt = try await receive(town) { $0.about = about }
    _ = try await town.county.register(Cast.person(), as: Cast.resident)
    #expect(try await town.post("/follow/" + receipt.follow, ["rise": "1"], by: Cast.resident).status == 403)
  }

  @Test("After a visit the word also leads to the one question") func feedback() async throws {
    let town = try await Town(), receipt = try await receive(town), path = "/follow/" + receipt.follow
    #expect(!(try await town.get(path, by: .anonymous).page.contains("name=\"answer\"")))
    _ = try await town.act(.holdNow, on: receipt.matter, ["mode": "phone"])
    let place = try #require(try await town.post(path, ["answer": "1"], by: .anonymous).place)
    #expect(place.hasPrefix("/feedback/"))
    #expect(try await town.post(place, ["score": "9"], by: .anonymous).status == 200)
    #expect(!(try await town.get(path, by: .anonymous).page.contains("name=\"answer\"")))
  }

  @Test("Red flags come before anything is stored, whoever writes") func redFlags() async throws {
    let town = try await Town(danger: { words, _ in
      words.contains("rintaan") ? [Text(fi: "Soita heti 112", sv: "Ring genast 112", en: "Call 112 now")] : []
    })
    let form = ["safe": "yes", "topic": "ill", "words": "rintaan sattuu", "send": "yes", "about": "self"]
    for actor in [Actor.anonymous, Cast.resident] {
      let reply = try await town.post("/contact", form, by: actor)
      #expect(
        reply.status == 200 && reply.page.contains("Soita heti 112") && reply.page.contains("role=\"alert\""))
    }
    #expect(try await town.county.journal.last() == 0)
  }
}
