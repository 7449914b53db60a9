import County
import Markup

/// Words of the idea box.
enum IdeaWords {
  static let title = Text(fi: "Mitä teemme paremmin?", sv: "Vad gör vi bättre?", en: "What do we do better?")
  static let words = Text(fi: "Kerro ideasta", sv: "Berätta om idén", en: "Tell about the idea")
  static let give = Text(fi: "Anna idea", sv: "Ge en idé", en: "Give an idea")
  static let votes = Text(fi: "Ääniä", sv: "Röster", en: "Votes")
  static let back = Text(fi: "Kannata ideaa", sv: "Stöd idén", en: "Back the idea")
  static let move = Text(fi: "Päätä ideasta", sv: "Avgör idén", en: "Decide on the idea")
  static let reason = Text(fi: "Miksi", sv: "Varför", en: "Why")
  static let idea = Text(fi: "Idea", sv: "Idé", en: "Idea")
}

extension IdeaState {
  var name: Text {
    switch self {
    case .given: Text(fi: "Annettu", sv: "Given", en: "Given")
    case .trying: Text(fi: "Kokeillaan", sv: "Prövas", en: "Being tried")
    case .taken: Text(fi: "Otettu käyttöön", sv: "Tagen i bruk", en: "Taken into use")
    case .left: Text(fi: "Ei edetä", sv: "Går inte vidare", en: "Not taken further")
    }
  }
}

/// The idea box: what the staff propose, those with most votes first.
struct IdeasPage {
  var programme: Programme
  var ask: Ask
  var ideas: [IdeaStanding]

  init(_ programme: Programme, _ ask: Ask, _ ideas: [IdeaStanding]) {
    (self.programme, self.ask, self.ideas) = (programme, ask, ideas)
  }

  func page(_ said: Refusal?) -> Page {
    let lang = ask.lang
    let rows = ideas.map { idea -> [HTML] in
      [
        link(ProgrammeLink.idea(idea.id).path, idea.given.title), "\(idea.backers.count)",
        HTML(text: idea.state.name[lang]), HTML(text: Format.day(idea.at.day, lang)),
      ]
    }
    let columns = [IdeaWords.idea, IdeaWords.votes, ReportWords.state, ProgrammeWords.from].map { $0[lang] }
    let known =
      rows.isEmpty
      ? paragraph(ProgrammeWords.nothing[lang])
      : table(caption: ProgrammeWords.ideas[lang], columns: columns, rows: rows)
    let fields: HTML = """
      \(textField(Field("title", IdeaWords.title[lang], value: ask.form["title"], required: true), most: 120))
      \(textArea(Field("words", IdeaWords.words[lang], value: ask.form["words"], required: true)))
      \(button(IdeaWords.give[lang], name: "do", value: "give"))
      """
    return Page(
      ProgrammeWords.ideas[lang], room: .desk,
      "\(programme.said(said, lang))\(known)\(heading(IdeaWords.give[lang]))\(form(ProgrammeLink.ideas.path, secret: ask.visitor.secret, fields))"
    )
  }
}

/// One idea with its votes and what was decided.
struct IdeaPage {
  var programme: Programme
  var ask: Ask
  var idea: IdeaStanding

  private var lang: Lang { ask.lang }

  func page(_ said: Refusal?) -> Page {
    var rows: [(String, HTML)] = [
      (IdeaWords.votes[lang], "\(idea.backers.count)"),
      (ReportWords.state[lang], HTML(text: idea.state.name[lang])),
    ]
    if let reason = idea.reason { rows.append((IdeaWords.reason[lang], HTML(text: reason))) }
    return Page(
      idea.given.title, room: .desk, back: (ProgrammeLink.ideas.path, ProgrammeWords.ideas[lang]),
      "\(programme.said(said, lang))<p class=\"words\">\(idea.given.words)</p>\(facts(rows))\(backing)\(moving)"
    )
  }

  private var path: String { ProgrammeLink.idea(idea.id).path }

  private var backing: HTML? {
    let isOpen = idea.state == .given || idea.state == .trying
    guard isOpen, !idea.backers.contains(ask.actor.id) else { return nil }
    return form(path, secret: ask.visitor.secret, button(IdeaWords.back[lang], name: "do", value: "back"))
  }

  private var moving: HTML? {
    guard ask.actor.role == .programmeOffice else { return nil }
    let states = IdeaState.allCases.map { Choice($0.rawValue, $0.name[lang]) }
    let fields: HTML = """
      \(radios(Field("state", ReportWords.state[lang], value: ask.form["state"], required: true), states))
      \(textArea(Field("reason", IdeaWords.reason[lang], value: ask.form["reason"], required: true), rows: 2))
      \(button(IdeaWords.move[lang], .secondary, name: "do", value: "move"))
      """
    return fold(
      IdeaWords.move[lang], form(path, secret: ask.visitor.secret, fields), open: ask.form["do"] == "move")
  }
}

extension Programme {
  func idea(_ id: ID<Idea>, _ ask: Ask) async throws -> IdeaPage {
    guard let idea = IdeaStanding(try await journal.facts(of: id.stream)) else { throw Refusal.noSuchIdea }
    return IdeaPage(programme: self, ask: ask, idea: idea)
  }

  func changeIdeas(_ here: ProgrammeLink, _ ask: Ask) async throws -> ProgrammeLink {
    let form = ask.form
    guard case .idea(let id) = here else {
      let given = IdeaGiven(
        title: try form.needed("title", IdeaWords.title, most: 120),
        words: try form.needed("words", IdeaWords.words))
      let id = journal.world.id(of: Idea.self)
      try await journal.change(by: ask.actor) { try $0.add(given, to: id.stream) }
      return .idea(id)
    }
    let state = IdeaState(rawValue: form["state"]), reason = try form.text("reason", IdeaWords.reason)
    if form["do"] == "move" { try ask.mustBeOffice() }
    try await journal.change(by: ask.actor) { ledger in
      guard let idea = IdeaStanding(try ledger.facts(of: id.stream)) else { throw Refusal.noSuchIdea }
      if form["do"] == "back" {
        try ledger.add(try idea.backing(by: ask.actor), to: id.stream)
      } else {
        guard let state else { throw Refusal.unanswered(ReportWords.state) }
        try ledger.add(try idea.moving(to: state, reason: reason), to: id.stream)
      }
    }
    return here
  }
}
