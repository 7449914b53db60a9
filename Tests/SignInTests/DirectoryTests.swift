import County
import CountyTesting
import Foundation
import Markup
import OpenID
import OpenIDTesting
import Testing

@testable import SignIn

@Suite("A professional signs in") struct DirectoryTests {
  static let nurse: [String: Told] = [
    "sub": "7f3a", "name": "Tuuli Helmekaarros", "groups": ["luukku-sairaanhoitajat"],
    "department": "Yhteyskeskus",
  ]

  static func claims(_ told: [String: Told]) throws -> Claims { try #require(Claims(json: json(told))) }
  static func shipped() throws -> Directory { try ContentFolder.shipped.read(from: Directory.file) }

  @Test("Group and department make role, unit and profession") func mapped() async throws {
    let door = try await TestDoor(),
      entered = try #require(try await door.enter(.staff, Self.nurse)?.signedIn)
    #expect(
      entered.visitor.actor.role == .nurse && entered.visitor.actor.unit == "yhteyskeskus"
        && entered.to == "/desk")
    #expect(entered.visitor.actor.id.hasPrefix("staff-") && !entered.visitor.actor.id.contains("7f3a"))
    #expect(door.staff.all[entered.visitor.actor.id]?.profession == "nurse")
    let again = try #require(try await door.enter(.staff, Self.nurse)?.signedIn)
    #expect(again.visitor.actor == entered.visitor.actor)
    #expect(try await door.county.journal.facts(after: 0, limit: 9).map(\.kind) == [StaffKnown.kind])
  }

  @Test("Somebody of the staff file gets role, unit and profession from there") func listed() async throws {
    let door = try await TestDoor()
    let entered = try #require(
      try await door.enter(.staff, ["luukku_staff": "elli-nurse", "groups": ["luukku-johto"]])?.signedIn)
    #expect(entered.visitor.actor == Actor(id: "elli-nurse", role: .nurse, unit: "yhteyskeskus"))
    #expect(entered.visitor.name == "Elli Tuomenhohde")
  }

  @Test(
    "Whoever is not mapped whole is refused",
    arguments: [
      [:], ["groups": ["luukku-sairaanhoitajat"]], ["department": "Yhteyskeskus"],
      ["groups": ["luukku-Sairaanhoitajat"], "department": "Yhteyskeskus"],
      ["groups": [], "department": "Yhteyskeskus"],
      ["luukku_staff": "nobody"], ["luukku_staff": "", "department": "Yhteyskeskus"],
      ["role": "nurse", "unit": "yhteyskeskus"],
    ] as [[String: Told]]) func denied(_ claims: [String: Told]) async throws
  {
    let door = try await TestDoor(),
      answer = try await door.enter(.staff, ["name": "N N"].merging(claims) { $1 })
    #expect(answer?.shown?.status == 403 && answer?.shown?.source.contains(Refusal.noRights.words.fi) == true)
    #expect(try await door.county.journal.last() == 0)
  }

  @Test("Random claims give a desk only when a group and a department fit: 3 000 tries") func random() throws
  {
    let directory = try Self.shipped(), chance = SeededChance(seed: 5)
    let groups = directory.grants.filter { $0.role != nil }.compactMap(\.when.first?.value) + ["other", ""]
    let departments =
      directory.grants.filter { $0.role == nil }.compactMap(\.when.first?.value) + ["Muu", ""]
    for _ in 0..<3_000 {
      let group = groups[Int(chance.next() % UInt64(groups.count))]
      let department = departments[Int(chance.next() % UInt64(departments.count))]
      let claims = try Self.claims([
        "sub": "s", "groups": .list([group, "x"]), "department": .text(department),
      ])
      let member = try? directory.member(claims, issuer: "i", staff: [:])
      let role = directory.grants.first { $0.when == ["groups": group] }
      let unit = role?.unit ?? directory.grants.first { $0.when == ["department": department] }?.unit
      #expect(
        member?.role == (unit == nil ? nil : role?.role) && member?.unit == (role?.role == nil ? nil : unit))
    }
  }

  @Test("The first line that fits wins, and an empty condition fits nobody") func order() throws {
    let one = Directory.Grant(when: ["g": "a"], role: .nurse, unit: ID("x"), profession: "nurse")
    let two = Directory.Grant(when: ["g": "b"], role: .doctor, unit: ID("y"), profession: "doctor")
    let all = Directory.Grant(when: [:], role: .manager, unit: ID("z"), profession: nil)
    let directory = Directory(name: "name", member: nil, grants: [all, two, one])
    let member = try directory.member(
      try Self.claims(["sub": "s", "g": ["a", "b"]]), issuer: "i", staff: [:])
    #expect(member.role == .doctor && member.unit.text == "y" && member.profession == "doctor")
    #expect(throws: Refusal.noRights) {
      try directory.member(try Self.claims(["sub": "s"]), issuer: "i", staff: [:])
    }
  }

  @Test("A directory can give only the roles of a desk", arguments: [Role.resident, .partner, .system])
  func desks(_ role: Role) throws {
    let grant = Directory.Grant(when: ["g": "a"], role: role, unit: ID("x"), profession: nil)
    #expect(throws: Refusal.noRights) {
      try Directory(name: "name", member: nil, grants: [grant]).member(
        try Self.claims(["sub": "s", "g": "a"]), issuer: "i", staff: [:])
    }
  }

  @Test("The same person of two directories is two") func issuers() throws {
    let directory = try Self.shipped(), claims = try Self.claims(Self.nurse)
    let ids = try ["https://a.fi", "https://b.fi"].map {
      try directory.member(claims, issuer: $0, staff: [:]).id
    }
    #expect(Set(ids).count == 2)
  }

  @Test("What the directory says anew is written down, and other nodes learn it") func learnt() async throws {
    let door = try await TestDoor(), first = try #require(try await door.enter(.staff, Self.nurse)?.signedIn)
    let moved = Self.nurse.merging(["department": "Kajaanin terveysasema"]) { $1 }
    let later = try #require(try await door.enter(.staff, moved)?.signedIn)
    #expect(later.visitor.actor.id == first.visitor.actor.id && later.visitor.actor.unit == "kajaani-tk")
    let other = StaffRoll([:])
    #expect(try await other.look(door.county.journal))
    #expect(other.all[first.visitor.actor.id]?.unit.text == "kajaani-tk")
    #expect(try await !other.look(door.county.journal))
  }

  @Test("The shipped file has no faults") func inOrder() throws {
    let units = Set(try Self.shipped().grants.compactMap(\.unit))
    #expect(Directory.problems(.shipped, units: units).isEmpty)
  }

  @Test(
    "A mistake in the file is named with its line",
    arguments: [
      ("role: doctor", "role: partner", "“partner” is not a role of a desk"),
      ("role: doctor", "role: magician", "grants[2].role"),
      ("unit: kajaani-tk", "unit: nowhere", "there is no unit “nowhere”"),
      ("profession: doctor", "profession: smith", "there is no profession “smith”"),
      ("when: {department: Sosiaalipalvelut}", "when: {}", "“when” is empty"),
      (", unit: sosiaalipalvelut", "", "it gives nothing"), ("grants:", "grant:", "“grants” is missing"),
    ]) func faults(_ words: String, _ others: String, _ said: String) throws
  {
    let units = Set(try Self.shipped().grants.compactMap(\.unit))
    try ContentFolder.shipped.copied { content in
      try content.replace(words, with: others, in: Directory.file)
      let problem = try #require(Directory.problems(content, units: units).first)
      #expect(problem.what.contains(said) && problem.line != nil && !problem.mend.isEmpty, "\(problem)")
    }
  }
}
