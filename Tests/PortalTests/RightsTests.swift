import Assessment
import Contact
import County
import CountyTesting
import Indicators
import Testing

@testable import Portal

@Suite("Who sees and does what") struct RightsTests {
  static let secret = "Salainen sana sammakko"

  /// Addresses of a matter for each room.
  private func paths(_ matter: ID<Matter>) -> [String] {
    [DeskLink.matter(matter).path]
      + [MyLink.matter(matter), .times(matter), .message(matter), .cancel(matter), .feedback(matter)].map(
        \.path)
  }

  @Test("Nobody else opens a matter, and the refusal tells nothing of it", arguments: Cast.all) func matter(
    _ actor: Actor
  ) async throws {
    let town = try await Town(), matter = try await town.known(Self.secret)
    let desk: Set = [Cast.nurse.id, Cast.secondNurse.id, Cast.receptionist.id, Cast.leader.id]
    for (place, path) in paths(matter).enumerated() {
      let reply = try await town.get(path, by: actor)
      let may = place == 0 ? desk.contains(actor.id) : actor == Cast.resident
      #expect(
        may ? reply.status != 403 : [401, 403, 303].contains(reply.status),
        "\(actor.id) \(path) \(reply.status)")
      if !may {
        #expect(!reply.page.contains("sammakko") && !reply.page.contains("Aada"), "\(actor.id) \(path)")
      }
    }
  }

  @Test("Another unit's nurse and a manager are refused with 403") func refused() async throws {
    let town = try await Town(), matter = try await town.known(Self.secret)
    for actor in [Cast.healthCentreNurse, Cast.manager, Cast.resident] {
      #expect(try await town.get(DeskLink.matter(matter).path, by: actor).status == 403)
    }
    #expect(try await town.get(MyLink.matter(matter).path, by: Cast.otherResident).status == 403)
    #expect(try await town.get(DeskLink.matter(matter).path, by: .anonymous).status == 401)
    #expect(try await town.get(DeskLink.matter(.example).path, by: Cast.nurse).status == 404)
  }

  @Test("Whoever may not act changes nothing by posting", arguments: Cast.all) func posting(_ actor: Actor)
    async throws
  {
    let town = try await Town(), matter = try await town.known()
    let may: Set = [Cast.nurse.id, Cast.secondNurse.id, Cast.receptionist.id],
      before = try await town.facts(matter).count
    for action in DeskAction.allCases where !may.contains(actor.id) {
      let reply = try await town.act(
        action, on: matter, ["closing": "helped", "words": "x", "mode": "phone"], by: actor)
      #expect([401, 403].contains(reply.status), "\(actor.id) \(action) \(reply.status)")
    }
    if !may.contains(actor.id) { #expect(try await town.facts(matter).count == before) }
  }

  @Test("A leader reads the unit's matters and is offered nothing to do") func leader() async throws {
    let town = try await Town(), matter = try await town.known()
    let page = try await town.get(DeskLink.matter(matter).path, by: Cast.leader).page
    for action in DeskAction.allCases {
      #expect(!page.contains("action=\"\(DeskLink.act(matter, action).path)\""), "\(action)")
    }
  }

  @Test("A receptionist is offered no assessment, and posting one is refused") func receptionist()
    async throws
  {
    let town = try await Town(), matter = try await town.known()
    let page = try await town.get(DeskLink.matter(matter).path, by: Cast.receptionist).page
    #expect(!page.contains(DeskLink.act(matter, .assess).path + "\""))
    for action in [DeskAction.assess, .holdNow, .hold] {
      let reply = try await town.act(
        action, on: matter, Town.assessing.merging(["mode": "phone"]) { $1 }, by: Cast.receptionist)
      #expect(reply.status == 409 && reply.page.contains(Refusal.notNow.words.fi))
    }
    #expect(try await town.facts(matter).count == 1)
  }

  @Test("What the page does not offer is refused when posted", arguments: Standing.allCases) func notOffered(
    _ standing: Standing
  ) async throws {
    let town = try await Town(), matter = try await town.matter(at: standing)
    let nurse = standing == .booked ? Cast.healthCentreNurse : Cast.nurse,
      before = try await town.facts(matter).count
    for action in DeskAction.allCases where !standing.actions(for: .nurse).contains(action) {
      let reply = try await town.act(action, on: matter, by: nurse)
      #expect(reply.status == 409, "\(action) \(reply.status)")
    }
    #expect(try await town.facts(matter).count == before)
  }

  @Test("The board opens to leaders, managers and professionals only", arguments: Cast.all) func board(
    _ actor: Actor
  ) async throws {
    let town = try await Town(), may = actor.role.readsBoard || actor.role.isProfessional
    for link in BoardLink.examples where link.path.contains(ID<CareUnit>.example.text) == false {
      let status = try await town.get(link.path, by: actor).status
      #expect(
        may ? status == 200 : status == (actor == .anonymous ? 401 : 403),
        "\(actor.id) \(link.path) \(status)")
    }
  }

  @Test("A manager sees the number, not the matters behind it") func manager() async throws {
    let town = try await Town(), matter = try await town.known(Self.secret)
    try await town.portal.board.catchUp()
    let seen = try await town.get("/board/contacts", by: Cast.manager).page
    #expect(
      !seen.contains(matter.text) && !seen.contains("sammakko")
        && seen.contains(BoardPageWords.visible(0, of: 1).fi))
    #expect(try await town.get("/board/contacts", by: Cast.leader).page.contains(matter.text))
    #expect(!(try await town.get("/board/contacts", by: Cast.healthCentreNurse).page.contains(matter.text)))
  }

  @Test("A person's page opens to those who treat them, and to nobody else", arguments: Cast.all) func person(
    _ actor: Actor
  ) async throws {
    let town = try await Town()
    _ = try await town.known(Self.secret)
    let may: Set = [Cast.nurse.id, Cast.secondNurse.id, Cast.receptionist.id, Cast.leader.id]
    let reply = try await town.get("/desk/person/" + Cast.resident.id, by: actor)
    #expect(
      may.contains(actor.id) ? reply.status == 200 : [401, 403].contains(reply.status),
      "\(actor.id) \(reply.status)")
    if !may.contains(actor.id) { #expect(!reply.page.contains("Aada") && !reply.page.contains("sammakko")) }
  }

  @Test("A person's other matters are shown only to the units that have handled them") func otherUnits()
    async throws
  {
    let town = try await Town(), teeth = try await town.known("hammassammakko", topic: .teeth),
      ill = try await town.known("kuumesammakko")
    let dentist = Actor(id: "dentist-of-the-test", role: .dentist, unit: "kajaani-hammas"),
      person = "/desk/person/" + Cast.resident.id
    for (actor, own, other, matter) in [
      (Cast.nurse, "kuumesammakko", "hammassammakko", ill),
      (dentist, "hammassammakko", "kuumesammakko", teeth),
    ] {
      for path in [person, DeskLink.matter(matter).path] {
        let page = try await town.get(path, by: actor).page
        #expect(page.contains(own) && !page.contains(other), "\(actor.id) \(path)")
      }
    }
    _ = try await town.act(.handOver, on: ill, ["unit": "kajaani-hammas"])
    let page = try await town.get(person, by: dentist).page
    #expect(page.contains("kuumesammakko") && page.contains("hammassammakko"))
  }
}
