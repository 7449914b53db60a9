import Portal
import Testing

/// Who may send a form, and what sending it writes (lomakkeen sääntö).
struct PostRule: Sendable, CustomTestStringConvertible {
  var address: String
  var form: [String: String]
  var who: Set<Comer>
  /// Whoever is sent as the one who may, and what they get.
  var sender: Comer
  var status: Int
  /// Kinds of fact that the form writes.
  var writes: [String]

  init(
    _ address: String, _ form: [String: String] = [:], _ who: Set<Comer>, by sender: Comer,
    _ status: Int = 303, writes: String...
  ) {
    (self.address, self.form, self.who, self.sender) = (address, form, who, sender)
    (self.status, self.writes) = (status, writes)
  }

  var testDescription: String { "\(address) \(form["do"] ?? "")" }
}

extension PostRule {
  static let desk: [PostRule] = [
    PostRule("/desk/matter/M/answer", [:], .ownProfessionals, by: .nurse, writes: "contact.answered"),
    PostRule("/desk/matter/M/claim", [:], .ownProfessionals, by: .nurse, writes: "matter.claimed"),
    PostRule(
      "/desk/matter/M/message", ["words": "Hei"], .ownProfessionals, by: .nurse, writes: "message.written"),
    PostRule(
      "/desk/matter/M/guide", ["service": "SOTE-0001"], .ownProfessionals, by: .receptionist,
      writes: "guidance.given"),
    PostRule("/desk/matter/M/pause", ["why": "Loma"], .ownProfessionals, by: .nurse, writes: "matter.paused"),
    PostRule("/desk/matter/M/resume", [:], .ownProfessionals, by: .nurse, writes: "matter.resumed"),
    PostRule(
      "/desk/matter/M/assess",
      ["urgency": "E", "result": "visit", "cause": "illness", "branch": "primary", "profession": "nurse"],
      .ownProfessionals, by: .nurse, writes: "assessment.made"),
    PostRule(
      "/desk/matter/M/identify", ["code": "010594Y9032"], .ownProfessionals, by: .nurse,
      writes: "contact.identified"),
    PostRule(
      "/desk/matter/M/wait", ["profession-wait": "nurse"], .ownProfessionals, by: .nurse,
      writes: "waiting.listed"),
    PostRule("/desk/matter/M/release", [:], .ownProfessionals, by: .nurse, writes: "matter.released"),
    PostRule(
      "/desk/new", ["words": "Selkä", "channel": "phone", "topic": "ill"], .professionals, by: .elsewhere,
      writes: "contact.received", "matter.claimed"),
    PostRule("/desk/times", ["from": "nosuch"], .desk, by: .leader, 422),
  ]

  /// Actions at the desk that need a standing or a time of their own: refused to strangers all the same.
  static let standing: [PostRule] = [
    "handOver", "link", "milestone", "book", "move", "cancel", "hold", "holdNow", "miss", "close",
  ].map {
    PostRule("/desk/matter/M/\($0)", [:], .ownProfessionals, by: .nurse, 422)
  }

  static let own: [PostRule] = [
    PostRule("/my/M/message", ["words": "Hei taas"], [.owner], by: .owner, writes: "message.written"),
    PostRule("/my/M/cancel", ["reason": "ill"], [.owner], by: .owner, 409),
    PostRule("/my/M/times", ["time": "nosuch"], [.owner], by: .owner, 409),
    PostRule("/my/M/feedback", [:], [.owner], by: .owner),
    PostRule("/sessions", [:], .signedIn, by: .manager),
    PostRule(
      "/life", ["keep": "yes"], .everybody, by: .owner, 422),
  ]

  static let steering: [PostRule] = [
    PostRule(
      "/programme/goals", ["do": "goal", "number": "1.2", "title": "Apu ajoissa"], [.office], by: .office,
      writes: "programme.goalSet"),
    PostRule(
      "/programme/goal/1.1", ["do": "score", "period": "11/26", "percent": "50", "evidence": "Kuvattu"],
      [.office], by: .office, writes: "readiness.scored"),
    PostRule("/programme/benefit/1", ["do": "nosuch"], [.office], by: .office, 404),
    PostRule("/programme/benefit/1/measures", ["do": "nosuch"], [.office], by: .office, 404),
    PostRule(
      "/programme/plan",
      [
        "name": "Toinen", "goals": "1.1", "strategy": "saatavuus", "owner": "Vilja", "unit": "kajaani-tk",
        "priority": "2", "from": "2026-02-01", "to": "2026-11-30",
      ], [.office], by: .office, writes: "project.planned"),
    PostRule(
      "/programme/project/J",
      ["do": "money", "cost": "staff", "year": "2026", "planned": "10", "actual": "5", "forecast": "9"],
      [.office], by: .office, writes: "project.budgetSet"),
    PostRule("/programme/report/11-26", ["do": "freeze", "asOf": "nosuch"], [.office], by: .office, 422),
    PostRule("/programme/surveys", ["survey": "nosuch one"], [.office], by: .office, 404),
    PostRule(
      "/programme/ideas", ["title": "Avoin ovi", "words": "Pidetään ovi auki"], .staff, by: .receptionist,
      writes: "idea.given"),
    PostRule("/programme/idea/I", ["do": "back"], .staff, by: .elsewhere, writes: "idea.backed"),
    PostRule(
      "/programme/idea/I", ["do": "move", "state": "trying", "reason": "Kokeillaan"], [.office], by: .office,
      writes: "idea.moved"),
  ]

  static let others: [PostRule] = [
    PostRule(
      "/indicators/alerts/waitPrimary-202603/acknowledge", ["note": "Nähty"], .board, by: .manager, 404),
    PostRule("/association/write", [:], .editors, by: .otherEditor, 422),
    PostRule("/association/cards/K", ["mark": "review"], [.editor], by: .editor, writes: "card.reviewed"),
    PostRule(
      "/association/orders/O", ["answer": "yes", "words": "Tervetuloa"], [.editor], by: .editor,
      writes: "order.answered"),
  ]

  static let guarded = desk + standing + own.filter { $0.who != .everybody } + steering + others
  static let all = guarded + own.filter { $0.who == .everybody }
}
