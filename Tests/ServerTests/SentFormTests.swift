import Assessment
import County
import CountyTesting
import HTTPTypes
import Portal
import Testing

@testable import luukku

extension WholeProgram {
  @Suite("Every form of the program and everybody") struct SentFormTests {
    /// Sends and says what was written by it, besides traces.
    private func written(
      _ county: LivedCounty, _ send: () async throws -> OpenCounty.Reply
    ) async throws -> (reply: OpenCounty.Reply, facts: [Fact]) {
      let before = try await county.journal.last()
      let reply = try await send()
      return (reply, try await county.facts(after: before).filter { $0.kind != RecordRead.kind })
    }

    @Test("Whoever may not send it is refused and nothing is written", arguments: PostRule.guarded)
    func refused(_ rule: PostRule) async throws {
      let county = try await LivedCounty.looked.value
      for comer in Set<Comer>.everybody.subtracting(rule.who) {
        let (reply, facts) = try await written(county) {
          try await county.post(rule.address, rule.form, by: comer)
        }
        #expect(reply.status == (comer == .nobody ? 401 : 403), "\(rule.testDescription) by \(comer)")
        #expect(facts.isEmpty, "\(rule.testDescription) by \(comer) wrote \(facts.map(\.kind))")
        for secret in LivedCounty.secrets { #expect(!reply.text.contains(secret), "\(secret)") }
      }
    }

    @Test(
      "Without the session’s own mark, or from another site, nothing is written for those who may either",
      arguments: PostRule.guarded)
    func forged(_ rule: PostRule) async throws {
      let county = try await LivedCounty.looked.value
      let forgeries: [(secret: String?, headers: [String: String])] = [
        ("", [:]), ("guessed", [:]), (nil, ["Sec-Fetch-Site": "cross-site"]),
        (nil, ["Sec-Fetch-Site": "same-site"]), (nil, ["Origin": "https://evil.example"]),
      ]
      for (secret, headers) in forgeries {
        let (reply, facts) = try await written(county) {
          try await county.post(rule.address, rule.form, by: rule.sender, secret: secret, headers)
        }
        #expect(reply.status == 403 && facts.isEmpty, "\(rule.testDescription): \(reply.status) \(headers)")
      }
    }

    @Test("Whoever may send it writes what it says, in their own name and unit") func sent() async throws {
      let county = try await LivedCounty.written.value
      for rule in PostRule.desk + PostRule.own + PostRule.steering + PostRule.others {
        let (reply, facts) = try await written(county) {
          try await county.post(rule.address, rule.form, by: rule.sender)
        }
        #expect(reply.status == rule.status, "\(rule.testDescription): \(reply.status)")
        if rule.status < 400, rule.address != "/my/M/feedback" {
          #expect(facts.map(\.kind) == rule.writes, "\(rule.testDescription)")
        }
        for fact in facts {
          #expect(fact.actor == rule.sender.actor, "\(rule.testDescription): \(fact.kind)")
        }
        if rule.status >= 400 { #expect(facts.isEmpty, "\(rule.testDescription) wrote \(facts.map(\.kind))") }
      }
    }

    @Test("Tables filled while living are those that the journal fills again") func rebuilt() async throws {
      let county = try await LivedCounty.written.value.open.county, journal = county.journal
      let tables = Assembly.records(county.portal.assessment.clocks).flatMap(\.tables)
      let lived = try await TableDump.of(tables, in: journal.database)
      try await journal.rebuild()
      #expect(try await TableDump.of(tables, in: journal.database) == lived)
      #expect(try await journal.verify().flaws.isEmpty)
    }
  }
}
