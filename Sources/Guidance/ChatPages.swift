import County
import Markup

/// The whole conversation on one page, with one question at most and one way to a person (chat-sivu).
struct ChatPage {
  var chat: Chat
  var ask: Ask
  var talk: ChatTalk
  var word: String

  private var lang: Lang { ask.lang }

  var page: Page {
    let turns = talk.turns.enumerated().map { place, turn in
      self.turn(turn, isLast: place == talk.turns.count - 1)
    }
    let content: HTML = """
      \(turns.isEmpty ? intro : conversation(turns))
      \(onward)\(turns.isEmpty ? nil : handOver)
      """
    return Page(ChatWords.title[lang], back: ("/", Words.front[lang]), content)
  }

  private func conversation(_ turns: [HTML]) -> HTML {
    "<ol class=\"talk\" aria-label=\"\(ChatWords.talk[lang])\">\(turns)</ol>"
  }

  private var intro: HTML {
    paragraph(ChatWords.about[lang]) + paragraph(ChatWords.kept[lang], class: "note")
  }

  private func turn(_ turn: ChatTalk.Turn, isLast: Bool) -> HTML {
    let answer = reply(turn.reply, isLast: isLast)
    let mark: HTML = isLast ? " id=\"last\"" : ""
    return """
      <li class="mine"><p><strong class="unseen">\(ChatWords.me[lang]):</strong> \(turn.said)</p></li>
      <li class="house"\(mark)><p class="unseen">Luukku:</p>\(answer)</li>
      """
  }

  private func reply(_ reply: ChatTalk.Reply, isLast: Bool) -> HTML {
    let lines = reply.lines.map { paragraph($0[lang]) }.joined()
    let told =
      reply.kind == .danger ? notice(.danger, lines + numbers(reply), role: isLast ? "alert" : nil) : lines
    let question = reply.question.map { paragraph($0[lang], class: "question") }
    return "\(told)\(reply.kind == .danger ? "" : steps(reply))\(sources(reply))\(question)"
  }

  private func numbers(_ reply: ChatTalk.Reply) -> HTML {
    let links = reply.numbers.map { number in
      "<p>\(link("tel:" + number.filter(\.isNumber), "\(ChatWords.call[lang]) \(number)", class: "button"))</p>"
        as HTML
    }
    return links.joined()
  }

  /// What an outcome lets one do, as links; a contact is the hand-over below.
  private func steps(_ reply: ChatTalk.Reply) -> HTML {
    let links = reply.steps.filter { $0.do != .contact && $0.do != .book }.map { step in
      FlowStepView(flows: chat.flows, ask: ask, step: step, look: "button secondary")
        .html(said: "", answers: [:], from: "chat")
    }
    return links.joined()
  }

  private func sources(_ reply: ChatTalk.Reply) -> HTML? {
    guard !reply.sources.isEmpty, !reply.isChoice else { return nil }
    let isAnswer = reply.kind == .offers
    let rows = reply.sources.map { source -> HTML in
      let why = source.reasons.prefix(3).joined(separator: ", ")
      let reason: HTML = " <span class=\"why\">(\(why))</span>"
      return "\(name(source))\(isAnswer ? about(source) : nil)\(why.isEmpty ? nil : reason)"
    }
    let caption = isAnswer ? nil : paragraph(ChatWords.sources[lang] + ":", class: "note")
    return "\(caption)\(list(rows))"
  }

  private func about(_ source: ChatHit) -> HTML? {
    source.about.best(lang).map { about -> HTML in
      about.lang == lang ? ". \(about.words)" : ". \(foreign(about.words, lang: about.lang.rawValue))"
    }
  }

  private func name(_ source: ChatHit) -> HTML {
    guard let best = source.name.best(lang) else { return link(source.path, source.code) }
    let tag: HTML = best.lang == lang ? "" : " lang=\"\(best.lang.rawValue)\""
    return "<a href=\"\(source.path)\"\(tag)>\(best.words)</a>"
  }

  /// Everything said so far goes along unseen.
  private var carried: HTML {
    hidden("talk", word) + talk.turns.map { hidden("said", $0.said) }.joined()
  }

  private var onward: HTML {
    guard talk.turns.count < Chat.mostMessages, !talk.isFull(lang) else {
      return notice(.info, paragraph(ChatWords.full[lang]))
        + "<p>\(link(ChatLink.chat.path, ChatWords.again[lang]))</p>"
    }
    let options = (talk.turns.last?.reply.options ?? []).map {
      button($0.label[lang], .secondary, name: "say", value: $0.label[lang])
    }
    let presses =
      options.isEmpty
      ? ""
      : form(
        ChatLink.chat.path + "#last", secret: ask.visitor.secret, class: "options", carried + options.joined()
      )
    let field = textField(Field("say", ChatWords.say[lang], required: true), most: 300)
    return presses
      + form(
        ChatLink.chat.path + "#last", secret: ask.visitor.secret, class: "ask",
        carried + field + button(ChatWords.send[lang]))
  }

  /// The same form, queue and clock as any other contact; dangers have been told here already.
  private var handOver: HTML {
    let words = talk.transcript(lang)
    return form(
      "/contact", secret: ask.visitor.secret,
      """
      \(hidden("safe", "yes"))\(hidden("heard", "yes"))\(hidden("topic", talk.topic))\(hidden("from", "chat"))\
      \(hidden("words", words))\(paragraph(ChatWords.handOverHow[lang], class: "note"))\
      \(button(ChatWords.handOverButton[lang], talk.turns.last?.reply.kind == .handOver ? .primary : .secondary))
      """)
  }
}
