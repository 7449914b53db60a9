import County
import CountyTesting
import Testing

@testable import Guidance

@Suite("Wandering through the chat") struct ChatWanderTests {
  private static let book = Result { try FlowBook(.shipped) }

  private static let finds: [ChatFinds] = {
    let flows = (try? book.get().flows) ?? []
    let hits = flows.map { flow in
      ChatHit(
        code: FlowBook.code(of: flow), name: Localized(flow.title), path: "/flows/\(flow.id)", score: 10)
    }
    let service = ChatHit(
      code: "SOTE-0035", name: Localized([.fi: "Vastaanotto"]), path: "/services/sote-0035", topic: "ill")
    return hits.indices.map { place in
      ChatFinds(flows: Array(hits[place..<min(place + 1 + place % 3, hits.count)]), offers: [service])
    } + [ChatFinds(offers: [service]), ChatFinds()]
  }()

  /// Presses options by chance until there are none, or the conversation is long.
  private func wander(_ seed: UInt64, _ lang: Lang) throws -> ChatTalk {
    let chance = County.SeededChance(seed: seed)
    func below(_ count: Int) -> Int { Int(chance.next() % UInt64(count)) }
    var talk = ChatTalk(book: try Self.book.get())
    talk.hear("jotain vaivaa", Self.finds[below(Self.finds.count)])
    while let options = talk.turns.last?.reply.options, !options.isEmpty, talk.turns.count < 14 {
      talk.hear(options[below(options.count)].label[lang], ChatFinds())
    }
    return talk
  }

  @Test("However somebody answers, the way ends in help, in every language", arguments: Lang.allCases)
  func ends(_ lang: Lang) throws {
    var ends: Set<ChatTalk.Reply.Kind> = []
    for seed in 1...300 as ClosedRange<UInt64> {
      let talk = try wander(seed, lang), last = try #require(talk.turns.last?.reply)
      #expect(
        [.outcome, .danger, .handOver, .offers].contains(last.kind) || talk.turns.count == 14,
        "\(seed): \(last.kind)")
      ends.insert(last.kind)
    }
    #expect(ends.isSuperset(of: [.outcome, .danger, .handOver]))
  }

  @Test("At most one question at a time, its answers told apart in every language")
  func questions() throws {
    for seed in 1...150 as ClosedRange<UInt64> {
      for turn in try wander(seed, .fi).turns {
        let reply = turn.reply
        #expect(
          reply.options.isEmpty || reply.question != nil || reply.kind == .outcome || reply.kind == .danger)
        for lang in Lang.allCases {
          #expect(Set(reply.options.map { $0.label[lang] }).count == reply.options.count)
        }
        #expect(!reply.isChoice || reply.lines.isEmpty)
      }
    }
  }

  @Test("What is handed over holds everything that was said, in order, and is the same told twice")
  func transcript() throws {
    for seed in 1...100 as ClosedRange<UInt64> {
      let talk = try wander(seed, .sv), told = talk.transcript(.sv)
      #expect(told == (try wander(seed, .sv)).transcript(.sv) && told.count <= ChatTalk.most)
      var rest = told[...]
      for turn in talk.turns {
        let place = try #require(rest.firstRange(of: "\(ChatWords.me.sv): \(turn.said)"), "\(seed)")
        rest = rest[place.upperBound...]
      }
    }
  }
}
