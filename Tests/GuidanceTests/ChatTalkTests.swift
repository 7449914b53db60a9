import County
import CountyTesting
import Testing

@testable import Guidance

@Suite("What the chat answers") struct ChatTalkTests {
  private static let book = Result { try FlowBook(.shipped) }
  private func talk() throws -> ChatTalk { ChatTalk(book: try Self.book.get()) }

  private func hit(_ id: String, _ score: Double) throws -> ChatHit {
    let flow = try #require(try Self.book.get()[id])
    return ChatHit(
      code: "flow." + id, name: Localized(flow.title), path: "/flows/\(id)", score: score, reasons: ["hammas"]
    )
  }

  private let service = ChatHit(
    code: "SOTE-0066", name: Localized([.fi: "Suun terveydenhuolto"]), path: "/services/sote-0066", score: 9,
    topic: "teeth")

  @Test("Danger comes before everything that was found") func danger() throws {
    var talk = try talk()
    let flag = ChatFinds.RedFlagSaid(message: Text(same: "Soita 112"), number: "112")
    talk.hear(
      "rinnassa puristaa",
      ChatFinds(dangers: [flag, flag], flows: [try hit("sore-throat", 20)], offers: [service]))
    let reply = try #require(talk.turns.last?.reply)
    #expect(reply.kind == .danger && reply.numbers == ["112"] && reply.sources.isEmpty && talk.isUrgent)
  }

  @Test("One clear flow is proposed with what it rests on; one press begins it") func propose() throws {
    var talk = try talk()
    talk.hear(
      "hammasta särkee",
      ChatFinds(flows: [try hit("tooth-trouble", 12), try hit("sore-throat", 3)], offers: [service]))
    let reply = try #require(talk.turns.last?.reply)
    #expect(reply.kind == .question && reply.question == ChatWords.mayIAsk)
    #expect(reply.sources.map(\.code) == ["flow.tooth-trouble", "SOTE-0066"] && talk.topic == "teeth")
    talk.hear("Kyllä, kysy", ChatFinds())
    #expect(
      talk.turns.last?.reply.question
        == Text(
          fi: "Onko jokin näistä totta nyt?", sv: "Stämmer något av detta just nu?",
          en: "Is any of these true now?"))
  }

  @Test("Two flows about as near are told apart by one question") func clarify() throws {
    var talk = try talk()
    talk.hear(
      "en jaksa",
      ChatFinds(flows: [try hit("carer-strength", 10), try hit("mood-and-anxiety", 9)], offers: [service]))
    let reply = try #require(talk.turns.last?.reply)
    #expect(reply.question == ChatWords.which && reply.options.count == 3)
    talk.hear("ei mikään näistä", ChatFinds())
    #expect(talk.turns.last?.reply.kind == .offers && talk.turns.last?.reply.sources == [service])
    #expect(reply.isChoice, "what can be pressed need not be named twice")
  }

  @Test("Services that were found lead on: to the first questions, or to a person") func onward() throws {
    for (press, kind) in [
      ("Puhun ihmisen kanssa", ChatTalk.Reply.Kind.handOver), ("En tiedä, mistä aloittaa", .question),
    ] {
      var talk = try talk()
      talk.hear("paikka lohkesi", ChatFinds(offers: [service]))
      let reply = try #require(talk.turns.last?.reply)
      #expect(reply.kind == .offers && reply.question == ChatWords.noneOfThese && !reply.isChoice)
      #expect(talk.transcript(.fi).hasSuffix("Luukku: Nämä voivat auttaa: (Suun terveydenhuolto)"))
      talk.hear(press, ChatFinds())
      #expect(talk.turns.last?.reply.kind == kind)
    }
  }

  @Test("Nothing found is asked once in other words and then handed to a person") func unclear() throws {
    var talk = try talk()
    talk.hear("xyzzy", ChatFinds())
    #expect(talk.turns.last?.reply.kind == .unclear)
    talk.hear("plugh", ChatFinds())
    #expect(talk.turns.last?.reply.kind == .handOver)
  }

  @Test(
    "Written words press a button as well as a finger does",
    arguments: ["KYLLÄ, KYSY", "kyllä kysy", "Ja, fråga", "yes ask"])
  func written(_ words: String) throws {
    var talk = try talk()
    talk.hear("hammasta särkee", ChatFinds(flows: [try hit("tooth-trouble", 12)]))
    talk.hear(words, ChatFinds())
    #expect(talk.turns.last?.reply.options.count == 5)
  }

  @Test("Each flow can be walked in the chat to each of its outcomes", arguments: FlowContentTests.wanted)
  func walked(_ id: String) throws {
    let flow = try #require(try Self.book.get()[id])
    var met: Set<String> = []
    for walk in flow.graph.walks() {
      let answers = Dictionary(uniqueKeysWithValues: walk.map { ($0.question, $0.answer) })
      guard case .outcome(let outcome) = flow.standing(answers), met.insert(outcome.id).inserted else {
        continue
      }
      var talk = try talk()
      talk.hear("…", ChatFinds(flows: [try hit(id, 12)]))
      talk.hear("Kyllä, kysy", ChatFinds())
      for step in walk {
        let choice = flow.question(step.question)?.choices?.first { $0.value == step.answer }
        talk.hear(try #require(choice).text.fi, ChatFinds())
      }
      let reply = try #require(talk.turns.last?.reply)
      #expect(reply.lines.first == outcome.title && reply.sources.map(\.code) == ["flow." + id])
      #expect(
        (reply.kind == .danger) == outcome.isEmergency
          && (outcome.isEmergency ? !reply.numbers.isEmpty : true))
    }
    #expect(met.count == flow.outcomes.count)
  }

  @Test(
    "At most one question is asked at a time, and every answer rests on something",
    arguments: 1...30 as ClosedRange<UInt64>)
  func oneAtATime(_ seed: UInt64) throws {
    var chance = County.SeededChance(seed: seed), talk = try talk()
    let ids = try Self.book.get().flows.map(\.id)
    for _ in 0..<12 {
      let option = talk.turns.last?.reply.options.randomElement(using: &chance)?.label.sv
      let says = Bool.random(using: &chance) ? option : nil
      var finds = ChatFinds()
      for _ in 0..<Int.random(in: 0...3, using: &chance) {
        finds.flows.append(
          try hit(ids.randomElement(using: &chance) ?? "dont-know", Double.random(in: 1...20, using: &chance))
        )
      }
      finds.flows.sort { $0.score > $1.score }
      if Bool.random(using: &chance) { finds.offers = [service] }
      talk.hear(says ?? "jotain", finds)
      let reply = try #require(talk.turns.last?.reply)
      #expect(reply.options.isEmpty || reply.question != nil || reply.kind == .outcome)
      if [.question, .offers, .outcome].contains(reply.kind), reply.question == nil || !reply.lines.isEmpty {
        #expect(!reply.sources.isEmpty, "\(reply)")
      }
      #expect(!reply.lines.isEmpty || reply.question != nil)
    }
  }

  @Test("The transcript holds all that was said, and never more than a contact takes") func transcript()
    throws
  {
    var talk = try talk()
    for turn in 1...14 {
      talk.hear("viesti \(turn) " + String(repeating: "a", count: 280), ChatFinds(offers: [service]))
    }
    let words = talk.transcript(.fi)
    #expect(words.count <= 4_000 && words.hasPrefix("Minä: viesti 1 ") && talk.isFull(.fi))
    var short = try self.talk()
    short.hear("Hammas", ChatFinds(offers: [service]))
    #expect(short.transcript(.sv) == "Jag: Hammas\nLuukku: De här kan hjälpa: (Suun terveydenhuolto)")
    #expect(!short.isFull(.fi))
  }
}
