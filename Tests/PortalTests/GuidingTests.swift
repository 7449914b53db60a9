import Contact
import County
import CountyTesting
import Guidance
import Testing

@testable import Portal

@Suite("From a flow or the chat to the queue") struct GuidingTests {
  /// The hidden fields and the words of a page's form to `/contact`.
  private func handOver(_ page: String) throws -> [String: String] {
    let form = try #require(page.split(separator: "action=\"/contact\"").last)
    let part = form.split(separator: "</form>", maxSplits: 1).first.map(String.init) ?? ""
    var fields = Dictionary(
      part.matches(of: /type="hidden" name="([^"]+)" value="([^"]*)"/).map { (String($0.1), String($0.2)) }
    ) { first, _ in first }
    if let words = part.firstMatch(of: /(?s)<textarea[^>]*>\n?(.*?)<\/textarea>/) {
      fields["words"] = String(words.1)
    }
    return fields
  }

  private func outcome(_ town: Town, _ flow: String, _ answers: [String], by actor: Actor) async throws
    -> String
  {
    var place = try #require(try await town.post("/flows/\(flow)", by: actor).place)
    for answer in answers {
      place = try #require(try await town.post(place, ["answer": answer], by: actor).place)
    }
    return try await town.get(place, by: actor).page
  }

  /// The last contact that came.
  private func received(_ town: Town) async throws -> Fact {
    let facts = try await town.county.journal.facts(after: 0, limit: 100)
    return try #require(facts.last { $0.kind == ContactReceived.kind })
  }

  @Test("What was said in a flow is the first words of a matter, in the topic’s queue, with the flow’s name")
  func flowToMatter() async throws {
    let town = try await Town()
    let page = try await outcome(
      town, "tooth-trouble", ["none", "ache", "days", "much"], by: .anonymous)
    var fields = try handOver(page)
    #expect(fields["topic"] == "teeth" && fields["from"] == "tooth-trouble/1/today")
    fields.merge(["q-change": "same", "about": "self", "callback": "", "send": "yes"]) { $1 }
    let reply = try await town.post("/contact", fields, by: .anonymous)
    #expect(reply.place?.hasPrefix("/follow/") == true)
    let fact = try await received(town)
    let contact = try #require(fact.read(ContactReceived.self))
    #expect(contact.guided == "tooth-trouble/1/today" && contact.topic == .teeth && contact.channel == .web)
    #expect(contact.words.contains("– Mikä vaivaa eniten? Särky tai turvotus"))
    #expect(contact.answers == ["since": "days", "bad": "much", "change": "same"])
  }

  @Test("Questions that the flow has asked are not asked again") func notAgain() async throws {
    let town = try await Town()
    let fields = try handOver(
      try await outcome(town, "tooth-trouble", ["none", "ache", "days", "much"], by: .anonymous))
    let page = try await town.post("/contact", fields, by: .anonymous).page
    #expect(page.contains("<h1>Onko se muuttumassa?</h1>"))
    #expect(page.contains("name=\"from\" value=\"tooth-trouble/1/today\""), "it goes along")
  }

  @Test("Answers that a flow asked for raise no alarm; what the person adds does") func alarm() async throws {
    let town = try await Town { words, _ in words.contains("ärky") ? [Text(same: "Soita 112")] : [] }
    var fields = try handOver(
      try await outcome(town, "tooth-trouble", ["none", "ache", "days", "much"], by: .anonymous))
    let calm = try await town.post("/contact", fields, by: .anonymous).page
    #expect(calm.contains("<h1>Onko se muuttumassa?</h1>") && !calm.contains("Soita 112"))
    fields["words", default: ""] += "\nSärky pahenee"
    #expect(try await town.post("/contact", fields, by: .anonymous).page.contains("Soita 112"))
    fields["told"] = nil
    #expect(try await town.post("/contact", fields, by: .anonymous).page.contains("Soita 112"))
  }

  @Test("A conversation is a chat contact in the same queue and clock") func chat() async throws {
    let town = try await Town()
    let fields = [
      "safe": "yes", "heard": "yes", "topic": "mind", "from": "chat", "words": "Minä: en jaksa\nLuukku: …",
      "q-since": "weeks", "q-bad": "some", "q-change": "same", "about": "self", "send": "yes",
    ]
    _ = try await town.post("/contact", fields, by: .anonymous)
    let fact = try await received(town)
    let contact = try #require(fact.read(ContactReceived.self))
    #expect(contact.channel == .chat && contact.guided == "chat" && contact.unit.text == "mielen-tuki")
    let matter = try #require(fact.stream.id(of: Matter.self))
    let view = try await town.portal.look(matter)
    #expect(!view.clocks.isEmpty)
    #expect(try await town.standing(matter) == .received)
  }

  @Test(
    "A made-up origin is dropped, whatever it is",
    arguments: ["", "<script>", "a/b/c/d", "../..", "a//b", "Ä", String(repeating: "x", count: 300)])
  func madeUp(_ from: String) async throws {
    let town = try await Town()
    let fields = [
      "safe": "yes", "topic": "ill", "from": from, "words": "Yskä", "q-since": "days", "q-bad": "little",
      "q-change": "same", "about": "self", "send": "yes",
    ]
    _ = try await town.post("/contact", fields, by: .anonymous)
    let contact = try await town.county.journal.facts(after: 0, limit: 50).compactMap {
      $0.read(ContactReceived.self)
    }
    #expect(contact.last?.guided == nil && contact.last?.channel == .web)
  }

  @Test("The professional sees which flow led here") func desk() async throws {
    let town = try await Town()
    var entry = town.county.contact("Hammas", topic: .ill)
    entry.guided = "tooth-trouble/1/today"
    let matter = try await town.county.receive(entry)
    let flow = try #require(try FlowBook(.shipped)["tooth-trouble"])
    for lang in Lang.allCases {
      let page = try await town.get("/desk/matter/\(matter.text)", by: Cast.nurse, lang: lang).page
      #expect(page.contains("\(flow.title[lang]) → ") && !page.contains("tooth-trouble/1/today"))
    }
  }

  @Test(
    "Services that fit the first words can be ticked; what is given is told by name to both",
    arguments: Lang.allCases)
  func fitting(_ lang: Lang) async throws {
    let town = try await Town(), matter = try await town.known("Selkä on kipeä")
    let page = try await town.get("/desk/matter/\(matter.text)", by: Cast.nurse, lang: lang).page
    #expect(page.contains("name=\"fitting\" value=\"SOTE-0042\""))
    let reply = try await town.act(
      .guide, on: matter, ["fitting": "SOTE-0042", "service": "sote-0035, SOTE-0042"])
    #expect(reply.status == 303)
    let given = try await town.facts(matter).compactMap { $0.read(GuidanceGiven.self) }
    #expect(given == [GuidanceGiven(offers: ["SOTE-0042", "SOTE-0035"])], "each once")
    for actor in [Cast.nurse, Cast.resident] {
      let path = actor == Cast.nurse ? "/desk/matter/\(matter.text)" : "/my/\(matter.text)"
      let told = try await town.get(path, by: actor, lang: lang).page
      #expect(told.contains("<a href=\"/services/sote-0042\">") && !told.contains(">SOTE-0042<"))
    }
  }

  @Test(
    "A service that does not exist is refused, and nothing is written",
    arguments: ["SOTE-9999", "sote-0035 hammas", "SOTE-0035,SOTE-0000"])
  func unknown(_ codes: String) async throws {
    let town = try await Town(), matter = try await town.known("Selkä on kipeä")
    let before = try await town.facts(matter).count
    let reply = try await town.act(.guide, on: matter, ["service": codes])
    #expect(reply.status == 422 && reply.page.contains("role=\"alert\""))
    #expect(try await town.facts(matter).count == before)
  }
}
