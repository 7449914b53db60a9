import County
import CountyTesting
import HTTPTypes
import Testing

@testable import luukku

extension WholeProgram {
  @Suite("Every field of every form that the program shows") struct EveryFieldTests {
    /// What no field should ever take for more than words.
    static let hostile = [
      "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>",
      "\u{0}\u{1b}[31m\u{202e}eteenpäin", "%00%0d%0aSet-Cookie: x=1", "99999999999999999999",
      String(repeating: "ä", count: 9_000),
    ]

    private static let takers: [(comer: Comer, starts: [String])] = Walk.walkers

    /// The county, and every form that its pages show to whoever may fill it in.
    private static let forms = Task { () -> (county: LivedCounty, met: [(comer: Comer, form: PageForm)]) in
      let county = try await LivedCounty()
      var met: [(comer: Comer, form: PageForm)] = []
      for (comer, starts) in takers {
        let walk = try await Walk(county, as: comer, .fi, from: starts)
        for form in walk.forms where !met.contains(where: { $0.form.isLike(form) && $0.comer == comer }) {
          met.append((comer, form))
        }
      }
      return (county, met)
    }

    /// A reply that is no fault, shows no markup of theirs and leads nowhere else.
    private func check(_ reply: OpenCounty.Reply, _ note: String) {
      #expect([200, 303, 403, 404, 409, 413, 422].contains(reply.status), "\(note): \(reply.status)")
      #expect(!reply.text.contains("<script>alert") && !reply.text.contains("<img src=x"), "\(note)")
      let place = reply.headers[.location] ?? "/"
      #expect(place.hasPrefix("/") && !place.hasPrefix("//") && !place.contains("\n"), "\(note): \(place)")
      #expect(reply.headers[.setCookie]?.contains("x=1") != true, "\(note)")
      if [409, 422].contains(reply.status) {
        let isTold = reply.text.contains("role=\"alert\"") || reply.text.contains("aria-invalid=\"true\"")
        #expect(isTold, "\(note) does not say what is wrong")
      }
    }

    @Test("There are many of them, of every room") func many() async throws {
      let rooms = Set(
        try await Self.forms.value.met.map { $0.form.action.split { "/#".contains($0) }.first ?? "" })
      for room in [
        "ask", "contact", "my", "desk", "life", "chat", "flows", "tray", "offers", "programme", "association",
        "feedback", "sign-out",
      ] {
        #expect(rooms.contains(Substring(room)), "no form of \(room) was met")
      }
    }

    @Test("A refused form comes back whole, with what was written in it and nothing run") func again()
      async throws
    {
      let (county, met) = try await Self.forms.value
      for (comer, form) in met where form.fields.contains(where: \.isWritten) {
        let filled = form.filled.mapValues { _ in "\"><b>1" }
        let reply = try await county.post(form.action, filled, by: comer)
        guard reply.status == 422 else { continue }
        #expect(PageCheck.problems(reply.text) == [], "\(form.action)")
      }
    }

    @Test("All fields at once: a page or a refusal in words, never a fault", arguments: hostile)
    func whole(_ words: String) async throws {
      let (county, met) = try await Self.forms.value
      for (comer, form) in met where form.action != "/sign-out" && form.action != "/sessions" {
        let filled = form.filled.mapValues { _ in words }
        check(try await county.post(form.action, filled, by: comer), "\(form.action) \(words.prefix(12))")
      }
    }

    @Test("One field after another, the rest filled as the page suggests", arguments: [1])
    func single(_ number: Int) async throws {
      let (county, met) = try await Self.forms.value, words = Self.hostile[number]
      for (comer, form) in met where form.action != "/sign-out" && form.action != "/sessions" {
        for field in form.fields {
          let filled = form.filled.merging([field.name: words]) { $1 }
          check(try await county.post(form.action, filled, by: comer), "\(form.action) \(field.name)")
        }
      }
    }

    @Test("No field takes more than its page allows") func longer() async throws {
      let (county, met) = try await Self.forms.value
      for (comer, form) in met {
        for field in form.fields where field.isWritten {
          guard let most = field.most else { continue }
          let long = String(repeating: "ö", count: most + 1), before = try await county.journal.last()
          let filled = form.filled.merging([field.name: long]) { $1 }
          let reply = try await county.post(form.action, filled, by: comer)
          let taken = try await county.facts(after: before).filter { $0.payload.contains(long) }
          #expect(taken.isEmpty, "\(form.action) took \(most + 1) signs of \(field.name)")
          check(reply, "\(form.action) \(field.name)")
        }
      }
    }

    @Test("Whatever was typed: what is kept prints, goes out as lines and comes in again as it was")
    func kept()
      async throws
    {
      let county = try await Self.forms.value.county, journal = county.journal
      let facts = try await journal.facts(after: 0, limit: 100_000)
      for fact in facts {
        #expect(PlainText.hidden(in: fact.payload.replacing("\\n", with: " ")) == nil, "\(fact.kind)")
      }
      let lines = try facts.map { try FactLines.line($0) }.joined(separator: "\n")
      let read = try FactLines.read(Array(lines.utf8), vocabulary: Assembly.vocabulary)
      let other = try await OpenCounty().county.journal
      let (added, _) = try await other.take(read)
      #expect(added == facts.count)
      #expect(try await other.facts(after: 0, limit: 100_000) == facts)
      #expect(try await journal.verify().flaws.isEmpty)
    }
  }
}
