import Assessment
import Booking
import Contact
import County
import CountyTesting
import Foundation
import Tables
import Testing
import Visits

@testable import Portal

@Suite("Where a matter stands") struct StandingTests {
  /// Every combination of what the standing follows from.
  static let all: [StandingFacts] = {
    let answers = [false, true], results = [nil] + AssessmentResult.allCases.map(Optional.some)
    var all: [StandingFacts] = []
    for (closed, answered) in answers.flatMap({ one in answers.map { (one, $0) } }) {
      for (waiting, visited) in answers.flatMap({ one in answers.map { (one, $0) } }) {
        for (result, isBooked) in results.flatMap({ one in answers.map { (one, $0) } }) {
          var facts = StandingFacts()
          (facts.isClosed, facts.isAnswered, facts.isWaiting, facts.isVisited, facts.result) = (
            closed, answered, waiting, visited, result
          )
          facts.appointment = isBooked ? AppointmentBooked.example.appointment : nil
          all.append(facts)
        }
      }
    }
    return all
  }()

  @Test("Every combination of facts has one standing, as the rule says it in words") func total() {
    #expect(Self.all.count == 16 * 14)
    for facts in Self.all {
      let expected: Standing =
        if facts.isClosed { .closed } else if facts.appointment != nil { .booked } else if facts.isVisited {
          .visited
        } else if facts.result == nil {
          facts.isAnswered ? .answered : .received
        } else if [.selfCare, .referred, .noNeed].contains(facts.result) { .guided } else {
          facts.isWaiting ? .waiting : .toBook
        }
      #expect(Standing(facts) == expected, "\(facts)")
    }
    #expect(Set(Self.all.map(Standing.init)) == Set(Standing.allCases))
  }

  @Test("The desk brings a matter to every standing", arguments: Standing.allCases) func reachable(
    _ standing: Standing
  ) async throws {
    let town = try await Town()
    let matter = try await town.matter(at: standing)
    let row = try await town.county.database.read {
      try $0.first("select standing, shelf from desk where matter = \(matter)") { ($0.text(0), $0.text(1)) }
    }
    #expect(row?.0 == standing.rawValue && row?.1 == standing.shelf)
  }

  @Test("The page of states says what the program does") func document() throws {
    let file = ContentFolder.shipped.root.deletingLastPathComponent().appending(path: "Docs/states.md")
    let written = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    if written != StatesDocument.text { print(StatesDocument.text) }
    #expect(written == StatesDocument.text, "Docs/states.md should be as printed")
  }

  @Test("Nobody acts on a closed matter, and only professionals act at a desk", arguments: Role.allCases)
  func closed(_ role: Role) {
    #expect(Standing.closed.actions(for: role).isEmpty)
    for standing in Standing.allCases where !role.isProfessional && role != .resident {
      #expect(standing.actions(for: role).isEmpty)
    }
  }

  @Test("Every profession of care may do the same", arguments: Standing.allCases) func professions(
    _ standing: Standing
  ) {
    for role in [Role.doctor, .dentist, .socialWorker] {
      #expect(standing.actions(for: role) == standing.actions(for: .nurse))
    }
  }

  @Test(
    "A receptionist neither assesses, holds visits nor guides to care of their own",
    arguments: Standing.allCases)
  func receptionist(_ standing: Standing) {
    let actions = Set(standing.actions(for: .receptionist))
    #expect(actions.isDisjoint(with: [.assess, .hold, .holdNow]))
  }

  @Test("Residents do nothing but write, book, move and cancel", arguments: Standing.allCases) func residents(
    _ standing: Standing
  ) {
    #expect(Set(standing.actions(for: .resident)).isSubset(of: [.message, .book, .move, .cancel]))
  }

  @Test("No list offers an action twice", arguments: Standing.allCases) func once(_ standing: Standing) {
    for role in Role.allCases {
      let actions = standing.actions(for: role)
      #expect(actions.count == Set(actions).count)
    }
  }

  @Test("Keys are one sign each, and only actions that never meet share one") func keys() {
    for standing in Standing.allCases {
      for role in Role.allCases {
        let keys = standing.actions(for: role).filter { $0 != .resume }.compactMap(\.key)
        #expect(keys.count == Set(keys).count, "\(standing) \(role)")
        #expect(keys.allSatisfy { $0.count == 1 && $0 != "n" && $0 != "u" })
      }
    }
  }

  @Test("Every standing and action has a name of its own in every language", arguments: Lang.allCases)
  func names(_ lang: Lang) {
    let names = Standing.allCases.map { $0.name[lang] }, actions = DeskAction.allCases.map { $0.name[lang] }
    #expect(Set(names).count == names.count && Set(actions).count == actions.count)
    #expect((names + actions).allSatisfy { !$0.isEmpty })
  }
}
