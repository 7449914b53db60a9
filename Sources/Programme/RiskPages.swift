import County
import Markup

/// The risks of a project that are over, and the form by which one is closed (suljetut riskit).
struct RiskForms {
  var programme: Programme
  var ask: Ask
  var project: ProjectState

  init(_ programme: Programme, _ ask: Ask, _ project: ProjectState) {
    (self.programme, self.ask, self.project) = (programme, ask, project)
  }

  private var lang: Lang { ask.lang }

  var closed: HTML? {
    let rows = project.closings.reversed().map { closing -> [HTML] in
      let risk = project.risks.first { $0.id == closing.closed.risk }
      let by = "\(programme.person(closing.by)), \(Format.day(closing.at.day, lang))"
      return [
        HTML(text: risk?.description ?? ""),
        HTML(text: (closing.closed.cameTrue ? LinkWords.yes : LinkWords.no)[lang]),
        HTML(text: closing.closed.learnt), HTML(text: by),
      ]
    }
    guard !rows.isEmpty else { return nil }
    let columns = [ProgrammeWords.risk, LinkWords.cameTrue, LinkWords.learnt, LinkWords.closedBy]
    let name = LinkWords.closedRisks[lang]
    return fold(name, table(caption: name, columns: columns.map { $0[lang] }, rows: rows))
  }

  var closing: HTML? {
    guard !project.openRisks.isEmpty else { return nil }
    let risks = project.openRisks.map { Choice($0.id, $0.description) }
    let answers = [Choice("no", LinkWords.no[lang]), Choice("yes", LinkWords.yes[lang])]
    let fields: HTML = """
      \(select(Field("closing", ProgrammeWords.risk[lang], value: ask.form["closing"]), risks))
      \(radios(Field("came-true", LinkWords.cameTrue[lang], value: ask.form["came-true"], required: true), answers))
      \(textArea(Field("learnt", LinkWords.learnt[lang], value: ask.form["learnt"], required: true), rows: 3))
      \(button(LinkWords.closeRisk[lang], name: "do", value: "close-risk"))
      """
    let path = ProgrammeLink.project(project.id).path
    return fold(
      LinkWords.closeRisk[lang], form(path, secret: ask.visitor.secret, fields),
      open: ask.form["do"] == "close-risk")
  }
}

extension Programme {
  func closeRisk(_ id: ID<Project>, _ ask: Ask) async throws {
    let form = ask.form, learnt = try form.text("learnt", LinkWords.learnt)
    guard ["yes", "no"].contains(form["came-true"]) else { throw Refusal.unanswered(LinkWords.cameTrue) }
    try await decide(on: id, by: ask.actor) {
      try $0.closing(form["closing"], cameTrue: form["came-true"] == "yes", learnt: learnt)
    }
  }
}
