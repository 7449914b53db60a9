import Contact
import County
import CountyTesting
import Foundation
import Markup
import OpenIDTesting
import Testing

@testable import SignIn

@Suite("A resident signs in") struct ResidentEntranceTests {
  @Test("Somebody new is written down once, by the identity code") func firstTime() async throws {
    let door = try await TestDoor()
    let first = try #require(try await door.enter(.residents, TestDoor.aada)?.signedIn)
    let again = try #require(try await door.enter(.residents, TestDoor.aada)?.signedIn)
    #expect(first.visitor.actor == again.visitor.actor && first.visitor.actor.role == .resident)
    #expect(first.visitor.name == "Aada Kaislavuolle" && first.to == "/my")
    let facts = try await door.county.journal.facts(after: 0, limit: 9)
    let person = try #require(facts.first?.read(Person.self))
    #expect(facts.count == 1 && person.code?.text == "010594Y9032" && person.born == Day(1994, 5, 1))
    #expect(person.municipality == ResidentIdentity.unknownMunicipality)
  }

  @Test("Whoever the county knows is found by the code, and keeps the county's name for them")
  func known() async throws {
    let door = try await TestDoor()
    let id = try await door.county.register(
      Cast.person("Aada Maria Kaislavuolle", code: "010594Y9032"), as: Cast.resident)
    let entered = try #require(try await door.enter(.residents, TestDoor.aada)?.signedIn)
    #expect(entered.visitor.actor == Actor(id: id.text, role: .resident))
    #expect(entered.visitor.name == "Aada Maria Kaislavuolle")
  }

  @Test("Two who sign in at the same moment with one code are one person") func together() async throws {
    let door = try await TestDoor()
    let ids = try await withThrowingTaskGroup(of: String?.self) { group in
      for _ in 0..<8 {
        group.addTask { try await door.enter(.residents, TestDoor.aada)?.signedIn?.visitor.actor.id }
      }
      return try await group.reduce(into: Set<String?>()) { $0.insert($1) }
    }
    #expect(ids.count == 1)
  }

  @Test("The names of the claims are the keeper's to choose") func names() async throws {
    let door = try await TestDoor()
    var names = ClaimNames()
    (names.code, names.municipality) = ("hetu", "kunta")
    var signIn = door.signIn
    signIn.doorways = signIn.doorways.map { Doorway($0.entrance, $0.provider, names) }
    let mended = try await TestDoor.entered(
      signIn, door,
      ["hetu": "010594Y9032", "given_name": "Aada", "family_name": "Kaislavuolle", "kunta": "205"])
    let person = try await door.county.contact.person(ID(mended.actor.id) ?? .example)
    #expect(person?.municipality == "205" && person?.name == "Aada Kaislavuolle")
  }

  @Test(
    "Without a valid identity code nobody is signed in",
    arguments: [
      [:], ["urn:oid:1.2.246.21": ""], ["urn:oid:1.2.246.21": "010594Y9033"],
      ["urn:oid:1.2.246.21": ["a", "b"]],
    ]
      as [[String: Told]])
  func noCode(_ claims: [String: Told]) async throws {
    let door = try await TestDoor()
    let answer = try await door.enter(.residents, ["name": "A B", "acr": "strong"].merging(claims) { $1 })
    #expect(answer?.shown?.status == 403)
    #expect(try await door.county.journal.last() == 0)
  }

  @Test("A weaker identification than demanded is refused") func weak() async throws {
    let door = try await TestDoor()
    let answer = try await door.enter(.residents, TestDoor.aada.merging(["acr": "password"]) { $1 })
    #expect(answer?.shown?.status == 403 && door.reports.all == ["residents: the token was refused: level"])
  }

  @Test("The residents' door never gives a desk, whatever the claims say") func noDesk() async throws {
    let door = try await TestDoor()
    let claims: [String: Told] = [
      "groups": ["luukku-laakarit"], "department": "Yhteyskeskus", "luukku_staff": "elli-nurse",
      "role": "manager",
    ]
    let entered = try #require(
      try await door.enter(.residents, TestDoor.aada.merging(claims) { $1 })?.signedIn)
    #expect(entered.visitor.actor.role == .resident && entered.visitor.actor.unit == nil)
  }

  @Test(
    "One goes on to the page one came for, but only to a page of our own",
    arguments: [
      ("/my/x", "/my/x"), ("//evil.example", "/my"), ("https://evil.example", "/my"),
      ("/\\evil.example", "/my"),
      ("/a b", "/my"), ("", "/my"), ("/\u{9}/evil", "/my"),
    ]) func onwards(_ asked: String, _ got: String) async throws
  {
    let entered = try #require(try await TestDoor().enter(.residents, TestDoor.aada, to: asked)?.signedIn)
    #expect(entered.to == got)
  }

  @Test("The identity code is in no address, cookie or log line") func secrecy() async throws {
    let door = try await TestDoor()
    let (address, cookie) = try #require(try await door.out(.residents))
    let entered = try #require(try await door.enter(.residents, TestDoor.aada)?.signedIn)
    let session = try await door.sessions.open(entered.visitor)
    let readable = String(
      decoding: Data(base64Encoded: String(session.prefix { $0 != "." }) + "==") ?? Data(), as: UTF8.self)
    for text in [address, cookie, session, readable, entered.visitor.actor.id] + door.reports.all {
      #expect(!text.contains("010594Y9032"))
    }
  }
}

extension TestDoor {
  /// Enters through a changed door.
  static func entered(_ signIn: SignIn, _ door: TestDoor, _ claims: [String: Told]) async throws -> Visitor {
    let doorway = signIn.doorways[0]
    let (address, cookie) = try await signIn.depart(doorway, to: "")
    let query = door.fake.visit(address, as: ["acr": "strong"].merging(claims) { $1 })
    return try await signIn.arrive(doorway, query: query, cookie: cookie, lang: .fi).0
  }
}
