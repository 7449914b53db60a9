import County
import CountyTesting
import Markup
import Programme
import Testing

@Suite("Who may do what in the programme") struct AccessMatrixTests {
  /// What an address answers to somebody: shown, led elsewhere, or refused.
  private enum Right: String { case sees, isLed, isDenied, mustSignIn }

  /// Written apart from the program: the office, leaders and managers read everything; staff read ideas and surveys.
  private func right(_ role: Role, _ link: ProgrammeLink) -> Right {
    let isForStaff = [.ideas, .surveys, .idea(.example), .survey(.example)].contains { same($0, link) }
    switch role {
    case .programmeOffice: return .sees
    case .leader, .manager: return link == .plan ? .isDenied : .sees
    case .receptionist, .nurse, .doctor, .dentist, .socialWorker:
      return isForStaff ? .sees : link == .portfolio ? .isLed : .isDenied
    case .resident, .partner, .association, .system: return .isDenied
    }
  }

  private func same(_ one: ProgrammeLink, _ other: ProgrammeLink) -> Bool {
    one.path.split(separator: "/").prefix(2) == other.path.split(separator: "/").prefix(2)
  }

  private static let town = Task { try await ProgrammeCounty.full() }

  private func answer(_ link: ProgrammeLink, _ actor: Actor) async throws -> Right {
    do {
      let ask = Ask(.get, link.path, visitor: actor.visiting())
      switch try await Self.town.value.programme.answer(ask) {
      case .see?: return .isLed
      default: return .sees
      }
    } catch let refusal as Refusal {
      switch refusal.code {
      case "access.denied": return .isDenied
      case "access.signIn": return .mustSignIn
      // let in, and then told that there is no such thing
      default: return .sees
      }
    }
  }

  @Test("Every address to every role", arguments: Role.allCases) func matrix(_ role: Role) async throws {
    let actor = Actor(id: "somebody", role: role, unit: "kajaani-tk")
    for link in ProgrammeLink.examples {
      #expect(try await answer(link, actor) == right(role, link), "\(link.path) to \(role)")
    }
  }

  @Test("Somebody unknown is asked to sign in at every address, whatever they do") func unknown() async throws
  {
    for link in ProgrammeLink.examples {
      #expect(try await answer(link, .anonymous) == .mustSignIn, "\(link.path)")
      let sent = try await Self.town.value.send(
        link.path, ["do": "give", "title": "x", "words": "y"], by: .anonymous)
      #expect(sent.code == "access.signIn" && sent.added == 0)
    }
  }

  private static let deeds = [
    ("/programme/goals", "goal"), ("/programme/goal/1.1", "score"), ("/programme/goal/1.1", "action"),
    ("/programme/benefit/1", "value"), ("/programme/benefit/1", "words"),
    ("/programme/benefit/1/measures", "link"), ("/programme/benefit/1/measures", "unlink"),
    ("/programme/plan", "plan"), ("/programme/project/a", "plan"), ("/programme/project/a", "month"),
    ("/programme/project/a", "money"), ("/programme/project/a", "risk"),
    ("/programme/project/a", "close-risk"),
    ("/programme/report/11-26", "freeze"), ("/programme/surveys", "outcome"),
  ]

  @Test(
    "What the office writes nobody else does, and nothing is left of the try",
    arguments: Role.allCases.filter { $0 != .programmeOffice })
  func writers(_ role: Role) async throws {
    let actor = Actor(id: "somebody", role: role, unit: "kajaani-tk"), town = try await Self.town.value
    for (path, what) in Self.deeds {
      let sent = try await town.send(path, ["do": what], by: actor)
      #expect(sent.code == "access.denied" && sent.added == 0, "\(path) \(what)")
    }
  }

  @Test(
    "Pages of those who only read hold no form that writes, but ideas, surveys and signing",
    arguments: [Cast.manager, Cast.leader])
  func forms(_ actor: Actor) async throws {
    let town = try await Self.town.value
    for path in ProgrammeCounty.pages where path != "/programme/plan" {
      let page = try await town.ask(path, by: actor).page
      let deeds = Set(page.matches(of: /name="do" value="([a-z-]+)"/).map { String($0.1) })
      #expect(deeds.isSubset(of: ["give", "back", "answer", "sign"]), "\(path): \(deeds)")
    }
  }

  @Test("No page names a matter or a resident, so none leaves a trace of reading") func noPersons()
    async throws
  {
    let town = try await Self.town.value, before = try await town.county.journal.last()
    for path in ProgrammeCounty.pages { _ = try await town.ask(path) }
    #expect(try await town.county.journal.last() == before)
  }
}
