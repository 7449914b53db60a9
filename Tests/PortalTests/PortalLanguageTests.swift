import Assessment
import Booking
import Contact
import County
import CountyTesting
import Indicators
import Rules
import Testing

@testable import Portal

@Suite("The portal speaks one language at a time") struct PortalLanguageTests {
  /// Names of everything that pages choose between: each list is shown whole on some page.
  private static let names: [Text] =
    DeskAction.allCases.map(\.name) + Standing.allCases.map(\.name) + DeskView.allCases.map(\.name)
    + Mode.allCases.map(\.name) + CancelReason.allCases.map(\.name) + ClosingReason.allCases.map(\.name)
    + AssessmentResult.allCases.map(\.name) + CareReason.allCases.map(\.name) + Branch.allCases.map(\.name)
    + Topic.allCases.map(\.name) + ContactChannel.allCases.map(\.name) + RepeatReason.allCases.map(\.name)
    + Profession.names.values.sorted { $0.fi < $1.fi }

  /// What an element of the page says, whole, in a language that is not the page's.
  private func strangers(_ page: String, _ lang: Lang) -> [String] {
    let own = Set(Self.names.map { $0[lang] })
    let others = Set(Self.names.flatMap { name in Lang.allCases.filter { $0 != lang }.map { name[$0] } })
      .subtracting(own)
    return page.matches(of: />([^<>]+)</).map { String($0.1).trimmingBlanks }.filter(others.contains)
  }

  @Test(
    "At any standing the desk's page and the resident's hold no name in another language",
    arguments: Standing.allCases)
  func matters(_ standing: Standing) async throws {
    let town = try await Town(), matter = try await town.matter(at: standing)
    for lang in Lang.allCases {
      for (path, actor) in [
        (DeskLink.matter(matter).path, Cast.nurse), (MyLink.matter(matter).path, Cast.resident),
      ] {
        let reply = try await town.get(path, by: actor, lang: lang)
        #expect(reply.status == 200 && strangers(reply.page, lang) == [], "\(path) \(lang)")
        #expect(reply.page.contains("<html lang=\"\(lang.rawValue)\""))
      }
    }
  }

  @Test("Nor do the lists, forms and boards", arguments: Lang.allCases)
  func lists(_ lang: Lang) async throws {
    let town = try await Town()
    for topic in Topic.allCases { _ = try await town.known("asia", topic: topic) }
    try await town.portal.board.catchUp()
    let pages: [(String, Actor)] = [
      ("/", .anonymous), ("/my", Cast.resident), ("/my/readers", Cast.resident), ("/desk", Cast.nurse),
      ("/desk/free", Cast.nurse), ("/desk/new", Cast.nurse), ("/desk/times", Cast.healthCentreNurse),
      ("/desk/person/\(Cast.resident.id)", Cast.nurse), ("/board", Cast.leader),
      ("/board/contacts", Cast.leader),
      ("/sign-in", .anonymous), ("/privacy", .anonymous), ("/accessibility", .anonymous),
    ]
    for (path, actor) in pages {
      let reply = try await town.get(path, by: actor, lang: lang)
      #expect(reply.status == 200 && strangers(reply.page, lang) == [], "\(path)")
    }
  }

  @Test(
    "No name is blank, none shouts, and none of another kind of thing is mistaken for it in its own list",
    arguments: Lang.allCases)
  func own(_ lang: Lang) {
    for name in Self.names { #expect(!name.hasBlank && !name[lang].contains("!"), "\(name)") }
    for list in [
      DeskAction.allCases.map { $0.name[lang] }, Standing.allCases.map { $0.name[lang] },
      Mode.allCases.map { $0.name[lang] },
      ClosingReason.allCases.map { $0.name[lang] }, Topic.allCases.map { $0.name[lang] },
      AssessmentResult.allCases.map { $0.name[lang] }, ContactChannel.allCases.map { $0.name[lang] },
    ] { #expect(Set(list).count == list.count, "\(list)") }
  }
}

extension String {
  /// Without blanks around.
  fileprivate var trimmingBlanks: String {
    String(drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
  }
}
