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

  /// On the answer page: at most two flows and two associations' offers, each with why.
  package static func beside(
    _ text: String, _ ask: Ask, _ flows: Flows, _ tray: Tray, _ signposts: Signposts
  ) async throws -> HTML {
    let found = try await signposts.find(text, lang: ask.lang)
    guard let best = found.first(where: \.isGood) else { return "" }
    let good = found.filter { $0.score > best.score * 0.5 && $0.isGood }
    let doors = good.compactMap { flows.book.flow(code: $0.code) }.prefix(2)
    let offers = Dictionary(try await tray.offers().map { ($0.id, $0) }) { first, _ in first }
    let near = good.compactMap { find in offers[find.code].map { ($0, find.reasons) } }.prefix(2)
    if !near.isEmpty { try await tray.found(near.map(\.0.id), way: .search) }
    return part(WaysWords.flowsFor, doors.isEmpty ? nil : FlowCards.doors(Array(doors), ask.lang), ask.lang)
      + part(WaysWords.offersFor, near.isEmpty ? nil : offersList(Array(near), ask.lang), ask.lang)
  }

  private static func part(_ title: Text, _ content: HTML?, _ lang: Lang) -> HTML {
    content.map { heading(title[lang]) + $0 } ?? ""
  }

  private static func offersList(_ offers: [(TrayOffer, [String])], _ lang: Lang) -> HTML {
    list(
      offers.map { offer, reasons -> HTML in
        let name = offer.name.best(lang), provider = offer.provider.best(lang)?.words ?? ""
        let tag: HTML = name.map { $0.lang == lang ? "" : " lang=\"\($0.lang.rawValue)\"" } ?? ""
        return """
          <a href="\(offer.path)"\(tag)>\(name?.words ?? offer.id)</a> \(provider) \
          <span class="why">(\(GuidanceWords.why[lang]): \(reasons.prefix(3).joined(separator: ", ")))</span>
          """
      })
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
  static let offersFor = Text(
    fi: "Järjestöt auttavat", sv: "Organisationer hjälper", en: "Organisations help")
}
