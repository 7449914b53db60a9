import County
import Markup

/// A flow drawn, with how many have taken each way and where they stopped; its table says the same (polun kuva).
struct FlowPicture {
  var flow: Flow
  var ask: Ask
  var traffic: FlowTraffic
  var days: Int

  private var lang: Lang { ask.lang }

  var page: Page {
    let content: HTML = """
      \(facts(summary))\(windows)
      <div class="scroll" role="region" aria-label="\(FlowPictureWords.picture[lang])" tabindex="0">\(drawing.svg)</div>
      \(table(caption: FlowPictureWords.ways[lang], columns: wayColumns, rows: ways))
      \(table(caption: FlowPictureWords.stops[lang], columns: stopColumns, rows: stops))
      """
    return Page(
      "\(flow.title[lang]): \(FlowWords.picture[lang])", room: .board,
      back: (FlowLink.start(flow.address).path, flow.title[lang]), content)
  }

  private var summary: [(String, HTML)] {
    let ended = flow.outcomes.reduce(0) { $0 + traffic.reached($1.id, first: flow.first) }
    let share = traffic.begun == 0 ? "–" : Format.percent(Double(ended) / Double(traffic.begun), lang)
    return [
      (
        FlowPictureWords.begun[lang],
        HTML(text: "\(Format.number(traffic.begun, lang)) (\(FlowPictureWords.period(days)[lang]))")
      ),
      (FlowPictureWords.ended[lang], HTML(text: "\(Format.number(ended, lang)), \(share)")),
      (FlowWords.owner[lang], HTML(text: "\(flow.owner[lang]) · \(flow.source)")),
      (FlowWords.review[lang], HTML(text: Format.day(flow.review, lang))),
    ]
  }

  private var windows: HTML {
    let here = FlowLink.picture(flow.address).path
    let links = [1, 30, 90].map { length -> HTML in
      let name = FlowPictureWords.period(length)[lang]
      let mark: HTML = length == days ? " aria-current=\"true\"" : ""
      return "<li><a href=\"\(here)?days=\(length)\"\(mark)>\(name)</a></li>"
    }
    return "<ul class=\"filters\">\(links)</ul>"
  }

  var drawing: GraphDrawing {
    let questions = flow.questions.map { question -> GraphDrawing.Node in
      let left = traffic.left[question.id] ?? 0
      return GraphDrawing.Node(
        question.id, question.text[lang], note: left == 0 ? "" : FlowPictureWords.left(left)[lang])
    }
    let outcomes = flow.outcomes.map { outcome in
      GraphDrawing.Node(
        outcome.id, outcome.title[lang], note: "\(traffic.reached(outcome.id, first: flow.first))",
        look: outcome.isEmergency ? .danger : .good)
    }
    var counts: [[String]: Int] = [:]
    for step in steps { counts[[step.question, step.next], default: 0] += traffic.taken[step] ?? 0 }
    let edges = counts.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map {
      GraphDrawing.Edge($0.key[0], $0.key[1], count: $0.value)
    }
    return GraphDrawing(
      nodes: questions + outcomes, edges: edges,
      label: "\(flow.title[lang]): \(FlowPictureWords.picture[lang])")
  }

  /// Every way that the flow offers: what an answer leads to, also where a rule decides.
  private var steps: [QuestionGraph.Step] {
    var seen: Set<QuestionGraph.Step> = []
    for walk in flow.graph.walks() {
      let answers = Dictionary(walk.map { ($0.question, $0.answer) }) { first, _ in first }
      seen.formUnion(flow.steps(through: answers))
    }
    let order = Dictionary(flow.questions.enumerated().map { ($1.id, $0) }) { first, _ in first }
    return seen.sorted {
      (order[$0.question] ?? 0, $0.answer, $0.next) < (order[$1.question] ?? 0, $1.answer, $1.next)
    }
  }

  private var wayColumns: [String] {
    [FlowPictureWords.question, FlowPictureWords.answer, FlowPictureWords.leads, FlowPictureWords.count]
      .map { $0[lang] } + [FlowPictureWords.share[lang]]
  }

  private var ways: [[HTML]] {
    steps.map { step in
      let question = flow.question(step.question)
      let count = traffic.taken[step] ?? 0, whole = traffic.reached(step.question, first: flow.first)
      return [
        HTML(text: question?.text[lang] ?? step.question),
        HTML(text: question?.choices?.first { $0.value == step.answer }?.text[lang] ?? step.answer),
        HTML(text: flow.question(step.next)?.text[lang] ?? flow.outcome(step.next)?.title[lang] ?? step.next),
        HTML(text: Format.number(count, lang)),
        HTML(text: whole == 0 ? "–" : Format.percent(Double(count) / Double(whole), lang)),
      ]
    }
  }

  private var stopColumns: [String] {
    [FlowPictureWords.question, FlowPictureWords.reached, FlowPictureWords.stopped, FlowPictureWords.share]
      .map { $0[lang] }
  }

  private var stops: [[HTML]] {
    flow.questions.map { question in
      let reached = traffic.reached(question.id, first: flow.first)
      return [
        HTML(text: question.text[lang]), HTML(text: Format.number(reached, lang)),
        HTML(text: Format.number(traffic.left[question.id] ?? 0, lang)),
        HTML(
          text: reached == 0
            ? "–" : Format.percent(traffic.dropOff(at: question.id, first: flow.first), lang)),
      ]
    }
  }
}

/// Words of the picture.
enum FlowPictureWords {
  static let picture = Text(
    fi: "Kysymykset ja lopputulokset", sv: "Frågor och slutresultat", en: "Questions and outcomes")
  static let ways = Text(
    fi: "Mitä vastattiin ja mihin se johti", sv: "Svar och vart de ledde", en: "Answers and where they led")
  static let stops = Text(fi: "Mihin jäätiin", sv: "Var man slutade", en: "Where people stopped")
  static let begun = Text(fi: "Aloitettu", sv: "Påbörjade", en: "Started")
  static let ended = Text(fi: "Päästiin loppuun", sv: "Nådde slutet", en: "Came to the end")
  static let question = Text(fi: "Kysymys", sv: "Fråga", en: "Question")
  static let answer = Text(fi: "Vastaus", sv: "Svar", en: "Answer")
  static let leads = Text(fi: "Johtaa", sv: "Leder till", en: "Leads to")
  static let count = Text(fi: "Määrä", sv: "Antal", en: "Count")
  static let share = Text(fi: "Osuus", sv: "Andel", en: "Share")
  static let reached = Text(fi: "Tuli tähän", sv: "Kom hit", en: "Came here")
  static let stopped = Text(fi: "Lopetti tähän", sv: "Slutade här", en: "Stopped here")

  static func left(_ count: Int) -> Text {
    Text(fi: "▼ \(count) lopetti", sv: "▼ \(count) slutade", en: "▼ \(count) stopped")
  }

  static func period(_ days: Int) -> Text {
    days == 1
      ? Text(fi: "viime vuorokausi", sv: "senaste dygnet", en: "last 24 hours")
      : Text(fi: "viime \(days) päivää", sv: "senaste \(days) dagarna", en: "last \(days) days")
  }
}
