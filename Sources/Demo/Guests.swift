import Contact
package import County
import Guidance
import Markup
import Tray

/// Nobody in particular: people who walk flows, chat, browse the tray and order, and associations' own editors (vieraat).
package actor Guests {
  private let door: @Sendable (Ask) async throws -> Answer
  private let flows: FlowBook
  private let tray: TrayContent
  private let words: [String: [Saying]]
  /// Professionals who refer a client now and then.
  private let referrers: [Visitor]
  private let clock: FrozenClock
  private var dice: Dice

  package init(
    content folder: ContentFolder, clock: FrozenClock, seed: UInt64,
    door: @escaping @Sendable (Ask) async throws -> Answer
  ) throws {
    flows = try FlowBook(folder)
    tray = try TrayContent(folder)
    words = try folder.read(DemoContent.self, from: "demo.yaml").words
    referrers = try folder.read(StaffContent.self, from: "catalogue/staff.yaml").staff
      .filter { $0.role.isProfessional && $0.role != .receptionist }
      .map { Visitor(actor: Actor(id: $0.id.text, role: $0.role, unit: $0.unit.text), name: $0.name) }
    (self.door, self.clock, dice) = (door, clock, Dice(seed: seed &+ 4_242))
  }

  /// How many come on a day, and when.
  func hours(of day: Day, isWorking: Bool) -> [Moment] {
    (0..<(isWorking ? 46 : 14)).map { _ in
      Moment(day, dice.between(6...22), dice.between(0...59), dice.between(0...59))
    }
  }

  /// Associations write their first cards; those of the last two have not been read for long.
  package func writeCards() async throws {
    let today = clock.now
    for (place, association) in tray.associations.enumerated() {
      clock.now = place >= tray.associations.count - 2 ? today + -(190 * 86_400) : today
      for card in association.cards ?? [] {
        _ = try await ask("/association/write", Self.form(card), as: editor(of: association))
      }
    }
    clock.now = today
  }

  private func editor(of association: Association) -> Visitor {
    let id = association.editors.first?.id ?? association.id.text
    return Visitor(
      actor: Actor(id: id, role: .association, unit: association.id.text), name: association.name.fi)
  }

  private static func form(_ card: Card) -> [String: [String]] {
    var form: [String: [String]] = [
      "codes": card.codes, "municipalities": card.municipalities, "languages": card.languages,
      "access": card.access.map(\.rawValue), "price": [card.price.rawValue], "phone": [card.phone],
    ]
    for lang in Lang.allCases {
      for (name, text) in [
        ("name", card.name), ("about", card.about), ("times", card.times), ("words", card.words),
      ] {
        form["\(name)-\(lang.rawValue)"] = text.byLang[lang].map { [$0] }
      }
    }
    return form
  }

  @discardableResult
  private func ask(
    _ path: String, _ form: [String: [String]] = [:], method: Ask.Method = .post,
    as visitor: Visitor = Visitor()
  ) async throws -> Answer {
    try await door(Ask(method, path, form: Form(form), visitor: visitor))
  }

  /// One guest: most answer a flow, some chat, browse or order.
  func visit() async throws {
    switch dice.between(0...99) {
    case 0..<68: try await walk()
    case 68..<84: try await chat()
    case 84..<95: try await browse()
    default: try await order()
    }
  }

  /// Answers one question after another; some stop on the way.
  private func walk() async throws {
    let flow = dice.pick(flows.flows), lang = dice.happens(0.05) ? Lang.sv : .fi
    let visitor = Visitor(lang: lang)
    guard case .see(var place) = try await ask("/flows/\(flow.id)", as: visitor) else { return }
    var answers: [String: String] = [:]
    while case .question(let question) = flow.standing(answers), !dice.happens(0.07) {
      let choices = question.choices ?? []
      let calm = choices.filter { $0.danger != true }
      let choice = dice.pick(calm.isEmpty || dice.happens(0.03) ? choices : calm)
      guard case .see(let next) = try await ask(place, ["answer": [choice.value]], as: visitor) else {
        return
      }
      answers[question.id] = choice.value
      place = next
    }
  }

  private func chat() async throws {
    let said = dice.pick(
      words[dice.pick(["ill", "teeth", "mind", "family", "ageing", "money"])] ?? [
        Saying(words: Text(same: "apua"))
      ])
    try await ask("/chat", ["say": [said.words.fi]])
  }

  private func browse() async throws {
    let shelf = dice.pick(tray.shelves.map { $0.code.lowercased() } + ["p4.12", "p5.7", "p5.16"])
    try await ask("/tray", ["shelf": [shelf]])
    guard dice.happens(0.5), let card = try await someCard() else { return }
    try await ask("/offers/\(card)", ["open": ["yes"]])
  }

  private func someCard() async throws -> String? {
    let association = dice.pick(tray.associations)
    guard case .page(let html, _) = try await ask("/association", method: .get, as: editor(of: association))
    else { return nil }
    return html.source.matches(of: /\/association\/cards\/([a-z0-9.-]+)/).first.map { String($0.1) }
  }

  /// Orders, or is referred by a professional; is answered, and says how it was.
  private func order() async throws {
    guard let card = try await someCard() else { return }
    let form = [
      "words": ["Haluaisin tulla mukaan."], "name": ["Nimetön Vieras"], "phone": ["0400000000"],
      "consent": ["yes"],
    ]
    let asker = dice.happens(0.2) && !referrers.isEmpty ? dice.pick(referrers) : Visitor()
    guard case .see(let page) = try await ask("/offers/\(card)", form, as: asker) else { return }
    guard dice.happens(0.7), let association = ID<Card>(card)?.association.flatMap({ tray[$0] }) else {
      return
    }
    let visitor = editor(of: association)
    guard case .page(let html, _) = try await ask("/association", method: .get, as: visitor),
      let first = html.source.firstMatch(of: /\/association\/orders\/([a-z0-9-]+)/)
    else { return }
    try await ask(
      "/association/orders/\(first.1)",
      ["answer": [dice.happens(0.9) ? "yes" : "no"], "words": ["Tervetuloa mukaan."]],
      as: visitor)
    if dice.happens(0.6) { _ = try? await ask(page, ["score": [String(dice.between(3...5))]]) }
  }
}
