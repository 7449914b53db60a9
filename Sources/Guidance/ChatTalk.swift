package import County

/// What was found for one thing that somebody said in the chat.
package struct ChatFinds: Sendable, Equatable {
  package var dangers: [RedFlagSaid] = []
  /// Best first within each kind.
  package var flows: [ChatHit] = []
  package var offers: [ChatHit] = []

  package init(dangers: [RedFlagSaid] = [], flows: [ChatHit] = [], offers: [ChatHit] = []) {
    (self.dangers, self.flows, self.offers) = (dangers, flows, offers)
  }

  /// A red flag as the chat says it: the words and the number to call.
  package struct RedFlagSaid: Sendable, Equatable {
    package var message: Text
    package var number: String?

    package init(message: Text, number: String?) { (self.message, self.number) = (message, number) }
  }
}

/// A flow, a service or a card that the chat may speak of, with its page (lähde).
package struct ChatHit: Sendable, Equatable {
  package var code: String
  package var name: Localized
  /// What it is, in a sentence or two.
  package var about: Localized
  package var path: String
  package var score: Double
  package var reasons: [String]
  /// The everyday door behind which it stands.
  package var topic: String?

  package init(
    code: String, name: Localized, about: Localized = Localized(), path: String, score: Double = 0,
    reasons: [String] = [], topic: String? = nil
  ) {
    (self.code, self.name, self.about, self.path) = (code, name, about, path)
    (self.score, self.reasons, self.topic) = (score, reasons, topic)
  }
}

/// A conversation: what was said, and what the house answers to each, computed anew from what was said (keskustelu).
/// There is no language model in it: it says only what flows, services and cards say, and names them.
package struct ChatTalk: Sendable {
  /// One thing said, and the answer.
  package struct Turn: Sendable, Equatable {
    package var said: String
    package var reply: Reply
  }

  /// An answer: lines, what they rest on, and at most one question.
  package struct Reply: Sendable, Equatable {
    package enum Kind: String, Codable, Sendable { case danger, question, outcome, offers, unclear, handOver }
    package var kind: Kind
    package var lines: [Text]
    package var sources: [ChatHit] = []
    package var question: Text?
    package var options: [Option] = []
    package var numbers: [String] = []
    /// Steps of an outcome that one can take.
    package var steps: [Flow.Step] = []

    package init(_ kind: Kind, _ lines: [Text]) { (self.kind, self.lines) = (kind, lines) }

    /// Each source is a choice below: it need not be named twice.
    var isChoice: Bool {
      let begun = options.compactMap { if case .begin(let id) = $0.act { FlowBook.prefix + id } else { nil } }
      return lines.isEmpty && !sources.isEmpty && sources.allSatisfy { begun.contains($0.code) }
    }
  }

  /// Something that can be answered by a press, or by writing the same words.
  package struct Option: Sendable, Equatable {
    package enum Act: Sendable, Equatable {
      case begin(String)
      case answer(flow: String, question: String, value: String)
      case neither
      case handOver
    }
    package var label: Text
    package var act: Act

    package init(_ label: Text, _ act: Act) { (self.label, self.act) = (label, act) }

    func means(_ said: String) -> Bool {
      let plain = Self.plain(said)
      return Lang.allCases.contains { Self.plain(label[$0]) == plain }
    }

    private static func plain(_ words: String) -> String {
      words.lowercased().filter { $0.isLetter || $0.isNumber }
    }
  }

  package private(set) var turns: [Turn] = []
  /// The topic that a contact from here would have.
  package private(set) var topic = "other"
  private let book: FlowBook
  private var answers: [String: String] = [:]
  private var remembered: [ChatHit] = []
  private var unclear = 0

  package init(book: FlowBook) { self.book = book }

  /// Hears one more thing; `finds` is what the search gave for it.
  package mutating func hear(_ said: String, _ finds: ChatFinds) {
    let option = turns.last?.reply.options.first { $0.means(said) }
    turns.append(Turn(said: said, reply: option.map { act($0.act) } ?? search(finds)))
  }

  package var isUrgent: Bool { turns.last?.reply.kind == .danger }

  private mutating func act(_ act: Option.Act) -> Reply {
    switch act {
    case .begin(let id):
      answers = [:]
      guard let flow = book[id] else { return handOver }
      return stand(in: flow, opening: [ChatWords.begin])
    case .answer(let id, let question, let value):
      guard let flow = book[id] else { return handOver }
      answers[question] = value
      return stand(in: flow, opening: [])
    case .neither: return remembered.isEmpty ? ask : offers(remembered)
    case .handOver: return handOver
    }
  }

  /// The next question of a flow, or where it led.
  private mutating func stand(in flow: Flow, opening: [Text]) -> Reply {
    switch flow.standing(answers) {
    case .question(let question):
      var reply = Reply(.question, opening + [question.hint].compactMap(\.self))
      reply.question = question.text
      reply.options = (question.choices ?? []).map {
        Option($0.text, .answer(flow: flow.id, question: question.id, value: $0.value))
      }
      reply.sources = opening.isEmpty ? [] : [hit(flow)]
      return reply
    case .outcome(let outcome):
      var reply = Reply(outcome.isEmergency ? .danger : .outcome, [outcome.title] + outcome.advice)
      reply.steps = outcome.steps
      reply.numbers = outcome.isEmergency ? outcome.steps.filter { $0.do == .call }.map(\.to) : []
      reply.sources = [hit(flow)]
      topic = outcome.steps.first { $0.do == .contact || $0.do == .book }?.to ?? topic
      let onward = outcome.steps.filter { $0.do == .flow }.compactMap { book[$0.to] }
      reply.options = onward.map { Option($0.title, .begin($0.id)) }
      return reply
    case .nowhere: return handOver
    }
  }

  private func hit(_ flow: Flow) -> ChatHit {
    ChatHit(
      code: FlowBook.code(of: flow), name: Localized(flow.title), path: FlowLink.start(flow.address).path)
  }

  private mutating func search(_ finds: ChatFinds) -> Reply {
    if !finds.dangers.isEmpty { return danger(finds.dangers) }
    remembered = finds.offers
    topic = finds.offers.first?.topic ?? topic
    let flows = finds.flows.compactMap { find in book.flow(code: find.code).map { ($0, find) } }
    guard let best = flows.first else { return finds.offers.isEmpty ? ask : offers(finds.offers) }
    let near = flows.prefix(3).filter { $0.1.score * 1.25 >= best.1.score }
    return near.count > 1 ? which(near.map(\.0)) : propose(best.0, best.1, finds.offers)
  }

  private func danger(_ dangers: [ChatFinds.RedFlagSaid]) -> Reply {
    var reply = Reply(.danger, dangers.map(\.message))
    reply.numbers = dangers.compactMap(\.number).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    return reply
  }

  /// The one clarifying question: which of two or three flows is nearer.
  private func which(_ flows: [Flow]) -> Reply {
    var reply = Reply(.question, [])
    reply.question = ChatWords.which
    reply.options = flows.map { Option($0.title, .begin($0.id)) } + [Option(ChatWords.neither, .neither)]
    reply.sources = flows.map(hit)
    return reply
  }

  private func propose(_ flow: Flow, _ find: ChatHit, _ offers: [ChatHit]) -> Reply {
    var reply = Reply(.question, [flow.about])
    var source = hit(flow)
    source.reasons = find.reasons
    reply.sources = [source] + offers.prefix(3)
    reply.question = ChatWords.mayIAsk
    reply.options = [Option(ChatWords.yes, .begin(flow.id)), Option(ChatWords.onlyServices, .neither)]
    return reply
  }

  private func offers(_ offers: [ChatHit]) -> Reply {
    var reply = Reply(.offers, [ChatWords.mayHelp])
    reply.sources = Array(offers.prefix(5))
    if let start = book["dont-know"] {
      reply.question = ChatWords.noneOfThese
      reply.options = [Option(start.title, .begin(start.id)), Option(ChatWords.person, .handOver)]
    }
    return reply
  }

  /// Nothing found: asked once in other words, then handed over.
  private var ask: Reply {
    mutating get {
      unclear += 1
      guard unclear < 2, let start = book["dont-know"] else { return handOver }
      var reply = Reply(.unclear, [ChatWords.unclear])
      reply.question = ChatWords.orChoose
      reply.options = [Option(start.title, .begin(start.id)), Option(ChatWords.person, .handOver)]
      reply.sources = [hit(start)]
      return reply
    }
  }

  private var handOver: Reply { Reply(.handOver, [ChatWords.handOver]) }
}

extension ChatTalk {
  /// The longest conversation that fits in a contact's first words.
  static let most = 3_900

  /// The whole conversation as the first words of a contact, at most `ChatTalk.most` signs.
  package func transcript(_ lang: Lang) -> String {
    let lines = turns.flatMap { turn -> [String] in
      let (lines, question) = (turn.reply.lines, turn.reply.question)
      let answer = turn.reply.kind == .offers ? lines.first : question ?? lines.first
      let names = turn.reply.sources.compactMap { $0.name.best(lang)?.words }
      let told = [answer?[lang], names.isEmpty ? nil : "(\(names.joined(separator: ", ")))"]
      return ["\(ChatWords.me[lang]): \(turn.said)"]
        + (told.compactMap(\.self).isEmpty
          ? [] : ["Luukku: \(told.compactMap(\.self).joined(separator: " "))"])
    }
    return String(lines.joined(separator: "\n").prefix(Self.most))
  }

  /// True when another message would no longer fit.
  package func isFull(_ lang: Lang) -> Bool { transcript(lang).count > Self.most - 500 }
}
