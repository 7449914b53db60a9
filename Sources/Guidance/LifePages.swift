import County
import Markup

/// Pages of the check: ten questions, the picture with its table, what helps and why, and one's own earlier times.
struct LifePage {
  var life: LifeSituation
  var ask: Ask

  private var lang: Lang { ask.lang }
  private var back: (path: String, label: String) { ("/", Words.front[lang]) }

  func form(error: Refusal? = nil) -> Page {
    let wrong = error.map { notice(.danger, paragraph($0.words[lang]), role: "alert") }
    let fields = life.check.items.map { item in
      select(
        Field("life-" + item.id, item.ask[lang], value: ask.form["life-" + item.id], required: true), scale)
    }
    let content: HTML = """
      \(paragraph(LifeWords.about[lang]))\(paragraph(LifeWords.yours[lang], class: "note"))\(wrong)
      \(Markup.form(LifeLink.check.path, secret: ask.visitor.secret, fields.joined() + button(LifeWords.show[lang])))
      """
    return Page(LifeWords.title[lang], back: back, content)
  }

  private var scale: [Choice] {
    [Choice("", LifeWords.choose[lang])]
      + (0...10).map { score in
        let word = LifeWords.ends[score].map { " – " + $0[lang] } ?? ""
        return Choice(String(score), String(score) + word)
      }
  }

  func result(_ answers: LifeAnswers, helps: [(LifeCheck.Item, [ChatHit])]) -> Page {
    let content: HTML = """
      \(picture(answers, before: nil))\(advice(helps))\(keeping(answers))\(sharing(answers))
      """
    return Page(LifeWords.result[lang], back: (LifeLink.check.path, LifeWords.title[lang]), content)
  }

  /// The picture and its table: each side alone, no sum.
  private func picture(_ answers: LifeAnswers, before: LifeAnswers?) -> HTML {
    let changes = before.map { answers.change(since: $0) } ?? [:]
    let bars = ScaleBars(
      rows: life.check.items.map { item in
        let score = answers.scores[item.id] ?? 0
        return ScaleBars.Row(
          label: item.name[lang], value: score, before: before?.scores[item.id],
          look: LifeBand(score).rawValue)
      }, most: 10, label: LifeWords.picture[lang])
    let rows = life.check.items.map { item -> [HTML] in
      let score = answers.scores[item.id] ?? 0, band = LifeBand(score)
      let row = [
        HTML(text: item.name[lang]), HTML(text: "\(score)"), HTML(text: "\(band.sign) \(band.name[lang])"),
      ]
      return before == nil ? row : row + [HTML(text: changes[item.id].map(Self.signed) ?? "–")]
    }
    let columns =
      [LifeWords.side, LifeWords.score, LifeWords.band] + (before == nil ? [] : [LifeWords.change])
    return bars.svg + table(caption: LifeWords.picture[lang], columns: columns.map { $0[lang] }, rows: rows)
  }

  private static func signed(_ change: Int) -> String {
    change > 0 ? "+\(change)" : change < 0 ? "−\(-change)" : "0"
  }

  private func advice(_ helps: [(LifeCheck.Item, [ChatHit])]) -> HTML {
    guard !helps.isEmpty else { return paragraph(LifeWords.fine[lang]) }
    let cards = helps.map { item, hits -> HTML in
      let links = hits.map { hit -> HTML in
        let best = hit.name.best(lang)
        let tag: HTML = best.map { $0.lang == lang ? "" : " lang=\"\($0.lang.rawValue)\"" } ?? ""
        return "<a href=\"\(hit.path)\"\(tag)>\(best?.words ?? hit.code)</a>"
      }
      return """
        <h3>\(item.name[lang])</h3><p class="why">\(LifeWords.why[lang]): \(item.advice.because[lang])</p>\(list(links))
        """
    }
    return heading(LifeWords.helps[lang]) + list(cards, class: "cards")
  }

  private func carried(_ answers: LifeAnswers) -> HTML {
    answers.scores.sorted { $0.key < $1.key }.map { hidden("life-" + $0.key, String($0.value)) }.joined()
  }

  private func keeping(_ answers: LifeAnswers) -> HTML {
    guard ask.actor.role == .resident else { return "" }
    guard ask.visitor.isSignedIn else { return paragraph(LifeWords.notKept[lang], class: "note") }
    return Markup.form(
      LifeLink.check.path, secret: ask.visitor.secret,
      carried(answers) + button(LifeWords.keep[lang], .secondary, name: "keep", value: "yes"))
  }

  /// Sharing is a choice: the answers become the first words of a contact, which one sees before sending.
  private func sharing(_ answers: LifeAnswers) -> HTML {
    let lines = life.check.items.compactMap { item in
      answers.scores[item.id].map { "– \(item.name[lang]): \($0) / 10" }
    }
    let words = ([LifeWords.title[lang]] + lines).joined(separator: "\n")
    let field = Field("words", LifeWords.shared[lang], hint: LifeWords.sharedHint[lang], value: words)
    return fold(
      LifeWords.share[lang],
      Markup.form(
        "/contact", secret: ask.visitor.secret,
        """
        \(hidden("safe", "yes"))\(hidden("topic", "other"))\(hidden("from", "life"))\(textArea(field, rows: 8))\
        \(button(LifeWords.share[lang]))
        """))
  }

  func mine(
    _ kept: [(at: Moment, answers: LifeAnswers)], helps: [(LifeCheck.Item, [ChatHit])]
  ) -> Page {
    guard let last = kept.last else {
      return Page(
        LifeWords.mine[lang], back: back,
        paragraph(LifeWords.none[lang])
          + "<p>\(link(LifeLink.check.path, LifeWords.title[lang], class: "button"))</p>")
    }
    let before = kept.dropLast().last
    let times = list(kept.reversed().map { HTML(text: Format.moment($0.at, lang)) })
    let content: HTML = """
      \(paragraph(LifeWords.yours[lang], class: "note"))<p>\(Format.moment(last.at, lang))</p>
      \(picture(last.answers, before: before?.answers))\(advice(helps))\(sharing(last.answers))
      \(heading(LifeWords.times[lang]))\(times)
      <p>\(link(LifeLink.check.path, LifeWords.again[lang], class: "button secondary"))</p>
      """
    return Page(LifeWords.mine[lang], back: back, content)
  }
}

/// Words of the check.
enum LifeWords {
  static let title = Text(fi: "Elämäntilanne", sv: "Livssituation", en: "My life situation")
  static let about = Text(
    fi: "Kymmenen kysymystä eri puolilta elämää. Vastaa, miltä nyt tuntuu. Oikeaa vastausta ei ole.",
    sv: "Tio frågor om olika sidor av livet. Svara som det känns nu. Det finns inget rätt svar.",
    en: "Ten questions on different sides of life. Answer as it feels now. There is no right answer.")
  static let yours = Text(
    fi: "Vastaukset ovat sinun. Niitä ei näe kukaan muu, ellet jaa niitä.",
    sv: "Svaren är dina. Ingen annan ser dem om du inte delar dem.",
    en: "The answers are yours. Nobody else sees them unless you share them.")
  static let choose = Text(fi: "Valitse 0–10", sv: "Välj 0–10", en: "Choose 0–10")
  static let ends: [Int: Text] = [
    0: Text(fi: "erittäin huonosti", sv: "mycket dåligt", en: "very badly"),
    5: Text(fi: "siltä väliltä", sv: "mitt emellan", en: "in between"),
    10: Text(fi: "erittäin hyvin", sv: "mycket bra", en: "very well"),
  ]
  static let show = Text(fi: "Näytä kuva", sv: "Visa bilden", en: "Show the picture")
  static let result = Text(fi: "Elämäntilanteesi", sv: "Din livssituation", en: "Your life situation")
  static let picture = Text(
    fi: "Osa-alueet asteikolla 0–10", sv: "Delområden på skalan 0–10", en: "Sides of life from 0 to 10")
  static let side = Text(fi: "Osa-alue", sv: "Delområde", en: "Side of life")
  static let score = Text(fi: "Vastaus", sv: "Svar", en: "Answer")
  static let band = Text(fi: "Tilanne", sv: "Läge", en: "Standing")
  static let change = Text(fi: "Muutos", sv: "Förändring", en: "Change")
  static let fine = Text(
    fi: "Mikään osa-alue ei nyt kaipaa tukea.", sv: "Inget delområde behöver stöd just nu.",
    en: "No side of life needs support now.")
  static let helps = Text(fi: "Mikä voi auttaa", sv: "Vad kan hjälpa", en: "What may help")
  static let why = Text(fi: "Miksi", sv: "Varför", en: "Why")
  static let keep = Text(fi: "Tallenna itselleni", sv: "Spara för mig själv", en: "Keep for myself")
  static let notKept = Text(
    fi: "Vastauksia ei tallenneta. Jos tunnistaudut, voit verrata myöhemmin.",
    sv: "Svaren sparas inte. Om du identifierar dig kan du jämföra senare.",
    en: "The answers are not kept. If you sign in, you can compare later.")
  static let share = Text(
    fi: "Jaa ammattilaiselle", sv: "Dela med en yrkesperson", en: "Share with a professional")
  static let shared = Text(fi: "Tämä jaetaan", sv: "Det här delas", en: "This is shared")
  static let sharedHint = Text(
    fi: "Poista, mitä et halua jakaa. Voit kertoa lisää.",
    sv: "Ta bort det du inte vill dela. Du kan berätta mera.",
    en: "Remove what you do not want to share. You may tell more.")
  static let mine = Text(fi: "Omat vastaukseni", sv: "Mina egna svar", en: "My own answers")
  static let none = Text(
    fi: "Et ole vielä tallentanut vastauksia.", sv: "Du har inte sparat svar ännu.",
    en: "You have not kept any answers yet.")
  static let times = Text(fi: "Vastauskerrat", sv: "Svarstillfällen", en: "Times answered")
  static let again = Text(fi: "Vastaa uudelleen", sv: "Svara på nytt", en: "Answer again")
}
