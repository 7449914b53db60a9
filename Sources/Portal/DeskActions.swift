import Assessment
import Booking
import Contact
import County
import Markup

/// What can be done with a matter, as buttons and folded forms.
struct DeskActions {
  var page: MatterPage

  private var lang: Lang { page.lang }
  private var view: MatterView { page.view }
  private var offered: [DeskAction] {
    view.standing.actions(for: page.ask.actor.role).filter(fits)
  }

  /// Actions that make sense now: nobody gives back what nobody holds, or fails to come before the time.
  private func fits(_ action: DeskAction) -> Bool {
    switch action {
    case .claim: return view.holding.holder == nil
    case .release: return view.holding.holder != nil
    case .pause: return !view.holding.isPaused
    case .resume: return view.holding.isPaused
    case .answer: return view.holding.answered == nil
    case .link: return false
    case .handOver, .close: return view.holding.holder == nil || isMine
    case .miss: return view.reservation.appointment.map { $0.starts <= page.portal.now } ?? false
    default: return true
    }
  }

  private func post(_ action: DeskAction, _ content: HTML, class style: String = "") -> HTML {
    form(
      DeskLink.act(view.id, action).path, secret: page.ask.visitor.secret, class: style,
      hidden("version", String(view.holding.version)) + content)
  }

  /// One press, no questions.
  var buttons: HTML {
    let once: [DeskAction] = [.claim, .release, .answer, .hold, .miss, .resume]
    let presses = once.filter(offered.contains).map { action in
      post(
        action,
        button(
          name(action), action == .claim || action == .hold ? .primary : .secondary,
          key: isMine || action != .release ? action.key : nil),
        class: "inline")
    }
    return
      "<div class=\"actions\">\(presses)\(link(DeskLink.next.path, DeskWords.next[lang], class: "button secondary", key: "n"))</div>"
  }

  private var isMine: Bool { view.holding.holder?.text == page.ask.actor.id }

  /// A colleague who is away may hold a matter: whoever gives it back sees whose it is, and has no single key for it.
  private func name(_ action: DeskAction) -> String {
    guard action == .release, !isMine, let holder = view.holding.holder else { return action.name[lang] }
    return "\(action.name[lang]) (\(page.portal.staffName(holder.text)))"
  }

  /// The rest, folded under their names.
  var forms: HTML {
    let order: [DeskAction] = [
      .assess, .book, .move, .cancel, .wait, .holdNow, .guide, .message, .handOver, .identify, .pause,
      .milestone, .close,
    ]
    return order.filter(offered.contains).map { action -> HTML in
      let key = action.key.map { key -> HTML in " data-key=\"\(key)\" aria-keyshortcuts=\"\(key)\"" }
      let hint = action.key.map { key -> HTML in " <kbd>\(key.uppercased())</kbd>" }
      let open: HTML =
        action == .assess && view.assessed == nil && isMine ? " open" : ""
      return
        "<details\(open)><summary\(key)>\(action.name[lang])\(hint)</summary>\(post(action, fields(action) + button(action.name[lang])))</details>\n"
    }.joined()
  }

  private func fields(_ action: DeskAction) -> HTML {
    switch action {
    case .assess: AssessmentFields(page: page).html
    case .book, .move: times(action)
    case .guide:
      page.portal.fields.part(
        FieldsKey(action: action, lang: lang, unit: "", fitting: page.fitting), under: 0
      ) {
        services
      }
    default:
      page.portal.fields.part(
        FieldsKey(
          action: action, lang: lang, unit: view.holding.unit.text, profession: view.assessed?.profession),
        under: 0
      ) { plain(action) }
    }
  }

  /// Fields that are the same for every matter of a unit.
  private func plain(_ action: DeskAction) -> HTML {
    switch action {
    case .cancel:
      select(
        Field("reason-\(action.rawValue)", DeskWords.reason[lang]),
        CancelReason.allCases.map { Choice($0.rawValue, $0.name[lang]) })
    case .wait: profession("wait")
    case .holdNow:
      select(Field("mode", DeskWords.mode[lang]), Mode.allCases.map { Choice($0.rawValue, $0.name[lang]) })
        + note("note-hold")
    case .message: textArea(Field("words", DeskWords.message[lang], required: true))
    case .handOver: unit + note("note-over")
    case .identify:
      textField(
        Field("code", DeskWords.code[lang], hint: DeskWords.codeHint[lang], required: true), size: 14,
        most: 11)
    case .pause: textField(Field("why", DeskWords.pause[lang], required: true), most: 200)
    case .milestone: select(Field("milestone", DeskAction.milestone.name[lang]), milestones)
    case .close:
      select(
        Field("closing", DeskWords.reason[lang]),
        ClosingReason.allCases.map { Choice($0.rawValue, $0.name[lang]) })
    case .assess, .book, .move, .guide, .claim, .release, .answer, .link, .hold, .miss, .resume: ""
    }
  }

  /// Services that fit the first words, to be ticked, and any other by its code.
  private var services: HTML {
    let choices = page.fitting.map { Choice($0, page.portal.directions.name($0, lang) ?? $0) }
    let field = Field(
      "service", (choices.isEmpty ? DeskWords.service : DeskWords.otherService)[lang],
      hint: DeskWords.serviceHint[lang], required: choices.isEmpty)
    return (choices.isEmpty ? "" : checkboxes(Field("fitting", DeskWords.fitting[lang]), choices))
      + textField(field, size: 12, most: 60)
  }

  private func note(_ name: String) -> HTML {
    textArea(Field(name, DeskWords.note[lang]), rows: 2, most: 1_000)
  }

  private var unit: HTML {
    let others = page.portal.places.filter { $0.id != view.holding.unit }
    return select(Field("unit", DeskWords.unit[lang]), others.map { Choice($0.id.text, $0.name[lang]) })
  }

  private func profession(_ name: String) -> HTML {
    let all = Profession.names.keys.sorted().filter { $0 != "receptionist" }
    return select(
      Field("profession-\(name)", DeskWords.profession[lang], value: view.assessed?.profession ?? "nurse"),
      all.map { Choice($0, Profession.name($0)[lang]) })
  }

  private func times(_ action: DeskAction) -> HTML {
    guard !page.free.isEmpty else { return paragraph(DeskWords.noTimes[lang]) }
    return radios(
      Field("time", DeskWords.time[lang], required: true),
      page.free.map { Choice($0.id.text, page.portal.words($0, lang)) })
  }

  private var milestones: [Choice] {
    [
      "referral.arrived", "application.received", "notice.received", "request.received", "completion.needed",
      "completion.requested",
      "evaluation.started", "evaluation.completed", "decision.made", "treatment.started", "service.started",
      "specialist.assessed", "discussion.held", "matter.opened",
    ].map { Choice($0, EventWords.name($0)[lang]) }
  }

  /// One key confirms how a repeat contact belongs to the earlier one.
  func linkForm(_ earlier: ID<Matter>) -> HTML {
    let reasons = RepeatReason.allCases.map {
      button($0.name[lang], .secondary, name: "reason", value: $0.rawValue, key: $0.key)
    }
    return post(.link, hidden("earlier", earlier.text) + "<div class=\"actions\">\(reasons)</div>")
  }
}

/// The assessment's fields, with the suggestion and why.
struct AssessmentFields {
  var page: MatterPage

  private var lang: Lang { page.lang }

  var html: HTML {
    let key = AssessmentKey(
      lang: lang, made: page.view.assessed, branch: page.contact.branch, answers: page.contact.answers,
      segment: page.portal.segment(page.earlier, besides: page.view.id))
    return page.portal.assessments.part(key, under: 0) { fields(key) }
  }

  private func fields(_ key: AssessmentKey) -> HTML {
    let suggestion = key.answers.flatMap(page.portal.contact.questionnaire.suggest), made = key.made
    let classes = page.portal.assessment.urgencies.map {
      Choice($0.class, "\($0.class) – \($0.name[lang])", note: $0.meaning[lang])
    }
    return """
      \(suggestion.map(words))
      \(radios(Field("urgency", DeskWords.urgency[lang], value: made?.urgency ?? suggestion?.urgency ?? "", required: true), classes))
      \(radios(Field("result", DeskWords.result[lang], value: made?.result.rawValue ?? "", required: true), AssessmentResult.allCases.map { Choice($0.rawValue, $0.name[lang]) }))
      \(select(Field("cause", DeskWords.reason[lang], value: made?.reason.rawValue ?? "illness"), CareReason.allCases.map { Choice($0.rawValue, $0.name[lang]) }))
      \(select(Field("branch", DeskWords.branch[lang], value: (made?.branch ?? key.branch).rawValue), Branch.allCases.map { Choice($0.rawValue, $0.name[lang]) }))
      \(select(Field("profession", DeskWords.profession[lang], value: made?.profession ?? "nurse"), Profession.names.keys.sorted().map { Choice($0, Profession.name($0)[lang]) }))
      \(segment(made, key.segment))
      \(fold(DeskWords.traits[lang], checkboxes(Field("traits", DeskWords.traits[lang]), DeskWords.traitNames.map { Choice($0.0, $0.1[lang]) }, chosen: Set(made?.traits ?? []))))
      \(textArea(Field("note", DeskWords.note[lang]), rows: 3, most: 2_000))
      """
  }

  /// The client's segment, if the professional wants to tell it; the rule only suggests.
  private func segment(_ made: AssessmentMade?, _ suggested: SegmentSuggestion?) -> HTML {
    let choices =
      [Choice("", SegmentWords.untold[lang])]
      + ClientSegment.allCases.map { Choice($0.rawValue, $0.name[lang]) }
    let hint = suggested.map {
      "\(DeskWords.suggestion[lang]): \($0.segment.name[lang]). \($0.because[lang])."
    }
    return select(
      Field(
        "segment", SegmentWords.segment[lang], hint: hint ?? SegmentWords.hint[lang],
        value: made?.segment?.rawValue ?? ""), choices)
  }

  private func words(_ suggestion: Suggestion) -> HTML {
    let changes = suggestion.changes.prefix(3).map { change -> HTML in
      let question = page.portal.contact.questionnaire.questions.first { $0.id == change.question }
      let answer = question?.choices?.first { $0.value == change.answer }?.text[lang] ?? change.answer
      return "\(question?.text[lang] ?? change.question) \(answer) → \(change.urgency)"
    }
    let rule = "\(suggestion.rule), \(suggestion.questionnaire) v\(suggestion.version)"
    let differ: HTML =
      changes.isEmpty ? "" : "\(paragraph(DeskWords.wouldChange[lang] + ":"))\(list(Array(changes)))"
    return notice(
      .info, heading: "\(DeskWords.suggestion[lang]): \(suggestion.urgency)",
      "\(paragraph(suggestion.because[lang] + " (" + rule + ")"))\(differ)")
  }
}
