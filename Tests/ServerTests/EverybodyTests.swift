import Catalogue
import Contact
import County
import CountyTesting
import Feedback
import Guidance
import HTTPTypes
import Indicators
import Portal
import Programme
import SignIn
import Testing
import Tray

@testable import luukku

extension WholeProgram {
  @Suite("Every address of the program and everybody") struct EverybodyTests {
    private func trace(_ county: LivedCounty) async throws -> [(who: String, read: RecordRead)] {
      let person = try #require(ID<Person>(Cast.resident.id))
      return try await county.journal.facts(of: person.trace).compactMap { fact in
        fact.read(RecordRead.self).map { (fact.actor.id, $0) }
      }
    }

    @Test("Each gets in where the table says and nowhere else", arguments: AddressRule.all)
    func statuses(_ rule: AddressRule) async throws {
      let county = try await LivedCounty.looked.value
      for comer in Comer.allCases {
        let reply = try await county.get(rule.address, by: comer)
        #expect(reply.status == rule.status(for: comer), "\(rule.address) by \(comer)")
        guard !rule.tells || reply.status != 200 else { continue }
        let mayReadWords = comer.handles || rule.address == "/follow/L"
        for secret in LivedCounty.secrets where secret != "sammakko" || !mayReadWords {
          #expect(!reply.text.contains(secret), "\(rule.address) tells \(comer) \(secret)")
        }
      }
    }

    @Test(
      "A look at a person's data leaves one trace, of who looked and why; nothing else leaves any",
      arguments: AddressRule.all)
    func traces(_ rule: AddressRule) async throws {
      let county = try await LivedCounty.looked.value
      for comer in [
        Comer.nobody, .owner, .stranger, .receptionist, .elsewhere, .leader, .manager, .editor, .otherEditor,
      ] {
        let before = try await trace(county).count
        let reply = try await county.get(rule.address, by: comer)
        let left = try await trace(county).dropFirst(before)
        guard let ground = rule.leaves, reply.status < 400 else {
          #expect(left.isEmpty, "\(rule.address) by \(comer) left \(left.count) traces")
          continue
        }
        #expect(
          left.map(\.who) == [comer.actor.id] && left.map(\.read.ground) == [ground],
          "\(rule.address) by \(comer)")
      }
    }

    @Test("Where a person's data may be told, it is told to those who may see it") func told() async throws {
      let county = try await LivedCounty.looked.value
      for rule in AddressRule.all where rule.tells {
        for comer in rule.statuses.keys {
          let page = try await county.get(rule.address, by: comer).text
          #expect(
            LivedCounty.secrets.contains(where: page.contains), "\(rule.address) tells \(comer) nothing")
        }
      }
    }

    @Test("Every address that a room knows stands in the table") func complete() {
      let ruled = Set(AddressRule.all.map { shape($0.address) } + PostRule.all.map { shape($0.address) })
      var links = CatalogueLink.examples.map(\.path) + ContactLink.examples.map(\.path)
      links +=
        FeedbackLink.examples.map(\.path) + FlowLink.examples.map(\.path) + GuidanceLink.examples.map(\.path)
      links +=
        IndicatorLink.examples.map(\.path) + DeskLink.examples.map(\.path) + FrontLink.examples.map(\.path)
      links +=
        MyLink.examples.map(\.path) + BoardLink.examples.map(\.path) + ProgrammeLink.examples.map(\.path)
      links += SignInLink.examples.map(\.path) + TrayLink.examples.map(\.path) + ChatLink.examples.map(\.path)
      links += LifeLink.examples.map(\.path)
      for link in links where !Self.besides.contains(shape(link)) {
        #expect(ruled.contains(shape(link)), "\(link) is not in the table")
      }
    }

    /// A stream that never ends is asked in `BorderTests`, a report on paper needs a typesetter.
    private static let besides: Set = ["board/stream", "board/stream/*", "programme/report/*/pdf"]

    /// The address with everything that names one thing made alike.
    private func shape(_ address: String) -> String {
      let measures = Set(Measure.allCases.map(\.rawValue)), words = Self.words
      return address.split(separator: "/").map { part in
        measures.contains(String(part)) ? "measure" : words.contains(String(part)) ? String(part) : "*"
      }.joined(separator: "/")
    }

    /// Parts of addresses that are the program's own words.
    private static let words: Set<String> = Set(
      (DeskAction.allCases.map(\.rawValue) + DeskView.allCases.map(\.rawValue)
        + [
          "services", "by-class", "units", "contact", "follow", "api", "v1", "contacts", "feedback", "flows",
          "picture", "end", "selfcare", "ask", "indicators", "alerts", "acknowledge", "queues", "figures",
          "desk",
          "matter", "new", "next", "person", "times", "accessibility", "privacy", "sign-in", "sign-out",
          "language", "assets", "my", "readers", "cancel", "board", "unit", "data", "stream", "programme",
          "goals", "reports", "ideas", "surveys", "plan", "benefit", "measures", "goal",
          "project", "report", "pdf", "text", "idea", "survey", "back", "sessions", "signed-out", "tray",
          "shelf",
          "choose", "compare", "offers", "orders", "association", "write", "cards", "chat", "life", "mine",
        ]))
  }
}
