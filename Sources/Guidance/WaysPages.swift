package import County
package import Markup
package import Tray

/// Ways to help that stand beside the services: flows, chat, tray, the life check (muut tiet apuun).
package enum GuidingWays {
  /// On the front page.
  package static func front(_ book: FlowBook, _ lang: Lang) -> HTML {
    let ways: [(String, Text)] = [
      (ChatLink.chat.path, WaysWords.chat), (TrayLink.tray.path, WaysWords.tray),
      (LifeLink.check.path, WaysWords.life),
    ]
    let links = ways.map { path, words -> HTML in link(path, words[lang]) }
    return heading(WaysWords.questions[lang]) + paragraph(WaysWords.questionsAbout[lang])
      + FlowCards.doors(book.flows, lang) + heading(WaysWords.other[lang]) + list(links)
  }

  /// On the answer page: at most two flows, two associations' offers and three pages or places, each with why. That an
  /// association's offer was shown is noted for its report, but not while somebody is still writing.
  package static func beside(
    _ answer: GuidanceAnswer, _ ask: Ask, _ flows: Flows, _ tray: Tray
  ) async throws -> HTML {
    guard let best = answer.others.first(where: \.isGood) else { return "" }
    let good = answer.others.filter { $0.score > best.score * 0.5 && $0.isGood }
    let doors = good.compactMap { flows.book.flow(code: $0.code) }.prefix(2)
    let near = try await offers(good.filter { $0.kind == .association }, tray)
    if !near.isEmpty, !GuidancePage.isPart(ask) { tray.foundSoon(near.map(\.0.id), way: .search) }
    let places = good.filter { $0.kind != .flow && $0.kind != .association && !$0.path.isEmpty }.prefix(3)
    return part(WaysWords.flowsFor, doors.isEmpty ? nil : FlowCards.doors(Array(doors), ask.lang), ask.lang)
      + part(WaysWords.offersFor, near.isEmpty ? nil : offersList(near, ask.lang), ask.lang)
      + part(WaysWords.alsoFor, places.isEmpty ? nil : list(places.map { row($0, ask.lang) }), ask.lang)
  }

  private static func offers(_ finds: [Find], _ tray: Tray) async throws -> [(TrayOffer, [String])] {
    guard !finds.isEmpty else { return [] }
    let offers = try await tray.offersByID()
    return Array(finds.compactMap { find in offers[find.code].map { ($0, find.reasons) } }.prefix(2))
  }

  private static func part(_ title: Text, _ content: HTML?, _ lang: Lang) -> HTML {
    content.map { heading(title[lang]) + $0 } ?? ""
  }

  private static func offersList(_ offers: [(TrayOffer, [String])], _ lang: Lang) -> HTML {
    list(
      offers.map { offer, reasons -> HTML in
        let provider = offer.provider.best(lang)?.words ?? ""
        return "\(door(offer.name, offer.path, lang)) \(provider) \(why(.association, reasons, lang))"
      })
  }

  private static func row(_ find: Find, _ lang: Lang) -> HTML {
    "\(door(find.names, find.path, lang)) \(why(find.kind, find.reasons, lang))"
  }

  private static func door(_ name: Localized, _ path: String, _ lang: Lang) -> HTML {
    guard let best = name.best(lang) else { return "" }
    let tag: HTML = best.lang == lang ? "" : " lang=\"\(best.lang.rawValue)\""
    return "<a href=\"\(path)\"\(tag)>\(best.words)</a>"
  }

  private static func why(_ kind: Offer.Kind, _ reasons: [String], _ lang: Lang) -> HTML {
    """
    <span class="why">\(kind.name[lang]). \(GuidanceWords.why[lang]): \(reasons.prefix(3).joined(separator: ", "))</span>
    """
  }
}

/// Words of those ways.
enum WaysWords {
  static let questions = Text(
    fi: "Vastaa muutamaan kysymykseen", sv: "Svara på några frågor", en: "Answer a few questions")
  static let questionsAbout = Text(
    fi: "Näet heti, mikä auttaa. Nimeä ei kysytä.",
    sv: "Du ser genast vad som hjälper. Vi frågar inte efter namn.",
    en: "You see at once what helps. We do not ask your name.")
  static let other = Text(fi: "Muita tapoja", sv: "Andra sätt", en: "Other ways")
  static let chat = Text(
    fi: "Kysy chatissa, yötä päivää", sv: "Fråga i chatten, dygnet runt", en: "Ask in the chat, day and night"
  )
  static let tray = Text(
    fi: "Vertaa palveluja ja järjestöjen apua", sv: "Jämför tjänster och organisationers hjälp",
    en: "Compare services and organisations’ help")
  static let life = Text(
    fi: "Tarkista elämäntilanteesi", sv: "Gå igenom din livssituation", en: "Check your life situation")
  static let flowsFor = Text(fi: "Kysymykset tähän", sv: "Frågor om det här", en: "Questions on this")
  static let alsoFor = Text(fi: "Ohjeita ja paikkoja", sv: "Råd och platser", en: "Advice and places")
  static let offersFor = Text(
    fi: "Järjestöt auttavat", sv: "Organisationer hjälper", en: "Organisations help")
}
