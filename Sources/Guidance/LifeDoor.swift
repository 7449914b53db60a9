package import County
import Markup

/// Addresses of the life-situation check.
package enum LifeLink: Address {
  case check, mine

  package init?(_ parts: [String]) {
    switch parts {
    case ["life"]: self = .check
    case ["life", "mine"]: self = .mine
    default: return nil
    }
  }

  package var path: String { self == .check ? "/life" : "/life/mine" }
  package static let examples: [LifeLink] = [.check, .mine]
}

/// The check's door: answers travel in the form; they are kept only when the person asks for it.
extension LifeSituation: Door {
  package func answer(_ ask: Ask) async throws -> Answer? {
    guard let link = LifeLink(ask.path) else { return nil }
    if link == .mine { return try await mine(ask) }
    let view = LifePage(life: self, ask: ask)
    guard ask.method == .post else { return flows.house.answer(ask, view.form()) }
    let answers = LifeAnswers(
      Dictionary(
        uniqueKeysWithValues: check.items.compactMap { item in
          Int(ask.form["life-" + item.id]).map { (item.id, $0) }
        }))
    if let refusal = answers.refusal(in: check) {
      return flows.house.answer(ask, status: 422, view.form(error: refusal))
    }
    if ask.form.has("keep") {
      try await keep(answers, of: ask.actor)
      return .see(LifeLink.mine.path)
    }
    return flows.house.answer(ask, view.result(answers, helps: try await helps(answers, ask.lang)))
  }

  private func helps(_ answers: LifeAnswers, _ lang: Lang) async throws -> [(LifeCheck.Item, [ChatHit])] {
    var helps: [(LifeCheck.Item, [ChatHit])] = []
    for item in answers.weak(in: check) {
      helps.append((item, try await recommendations(for: item, lang: lang)))
    }
    return helps
  }

  private func mine(_ ask: Ask) async throws -> Answer {
    let kept = try await kept(by: ask.actor)
    let helps = try await self.helps(kept.last?.answers ?? LifeAnswers([:]), ask.lang)
    return flows.house.answer(ask, LifePage(life: self, ask: ask).mine(kept, helps: helps))
  }
}
