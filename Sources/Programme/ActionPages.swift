import County
import Markup

/// The actions of a process goal and the form by which one is added or changed (toimenpiteet).
struct GoalActions {
  var programme: Programme
  var ask: Ask
  var state: ProgrammeState
  var goal: ProcessGoal

  private var lang: Lang { ask.lang }
  private var isOffice: Bool { ask.actor.role == .programmeOffice }
  private var path: String { ID<ProcessGoal>(goal.number).map { ProgrammeLink.goal($0).path } ?? "/" }
  private var own: [MeasureSet] { state.measures.filter { $0.goal == goal.number } }
  /// The action that is being changed; `nil` for a fresh one.
  private var chosen: MeasureSet? {
    let id = ask.form.has("action") ? ask.form["action"] : ask.query["action"] ?? ""
    return own.first { $0.id == id }
  }

  var list: HTML? {
    let rows = own.map { action -> HTML in
      let change =
        isOffice
        ? link("\(path)?action=\(action.id)#action-title", "\(LinkWords.change[lang]): \(action.title)") : nil
      return "\(action.title) <span class=\"tag\">\(action.state.name[lang])</span> \(change)"
    }
    return rows.isEmpty ? nil : "\(heading(ProgrammeWords.actions[lang]))\(Markup.list(rows))"
  }

  var form: HTML? {
    guard isOffice else { return nil }
    let states = MeasureState.allCases.map { Choice($0.rawValue, $0.name[lang]) }
    let title = ask.form.has("action-title") ? ask.form["action-title"] : chosen?.title ?? ""
    let standing =
      ask.form.has("action-state") ? ask.form["action-state"] : (chosen?.state ?? .going).rawValue
    let fields: HTML = """
      \(hidden("action", chosen?.id ?? ""))
      \(textField(Field("action-title", LinkWords.actionTitle[lang], value: title, required: true), most: 300))
      \(radios(Field("action-state", ProgrammeWords.standing[lang], value: standing, required: true), states))
      \(button(ProgrammeWords.save[lang], name: "do", value: "action"))
      """
    let name = chosen == nil ? LinkWords.addAction : LinkWords.changeAction
    return fold(
      name[lang], Markup.form(path, secret: ask.visitor.secret, fields),
      open: chosen != nil || ask.form["do"] == "action")
  }
}

extension Programme {
  func changeAction(of goal: String, _ ask: Ask) async throws {
    let form = ask.form, fresh = journal.world.id(of: MeasureSet.self).text
    guard let standing = MeasureState(rawValue: form["action-state"]) else {
      throw Refusal.unanswered(ProgrammeWords.standing)
    }
    let title = try form.text("action-title", LinkWords.actionTitle, most: 300)
    let isFresh = !form.has("action"), id = isFresh ? fresh : form["action"]
    try await decide(by: ask.actor) { try $0.acting(id, for: goal, title, standing, isFresh: isFresh) }
  }
}
