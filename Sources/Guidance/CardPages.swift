import County
import Markup

/// A service's card on the answer page, but for why it was found (piirretty kortti): the same for everybody until the
/// minute turns.
struct DrawnCard: Sendable {
  var above: HTML
  var below: HTML

  /// Which card, in which language.
  struct Key: Hashable, Sendable { var code: String, lang: Lang }

  init(_ card: OfferCard, _ lang: Lang) {
    let view = CardView(card: card, lang: lang)
    (above, below) = (view.above, view.below)
  }
}

extension Guidance {
  /// The card of a service, drawn once a minute; `nil` for what has none.
  func drawn(_ code: String, _ lang: Lang) -> DrawnCard? {
    let now = now()
    return cards.part(DrawnCard.Key(code: code, lang: lang), under: now.seconds / 60) {
      card(code, now).map { DrawnCard($0, lang) }
    }
  }
}

/// Draws a card in one language.
private struct CardView {
  var card: OfferCard
  var lang: Lang

  var above: HTML {
    """
    <h2>\(text(card.name, path: "/services/" + card.code.lowercased()))</h2>
    \(card.about.best(lang).map { about -> HTML in "<p\(tag(about.lang))>\(about.words)</p>" })
    """
  }

  var below: HTML {
    let places = card.places.prefix(2).map { place -> HTML in
      "\(link(place.path, place.name[lang])) · \(place.open[lang]) · \(link("tel:" + place.phone.filter { $0 != " " }, place.phone))"
    }
    return "\(places.isEmpty ? "" : list(Array(places)))<p>\(card.charge[lang])</p>\(action(card))"
  }

  private func text(_ name: Localized, path: String) -> HTML {
    guard let best = name.best(lang) else { return "" }
    return "<a href=\"\(path)\"\(tag(best.lang))>\(best.words)</a>"
  }

  private func tag(_ other: Lang) -> HTML { other == lang ? "" : " lang=\"\(other.rawValue)\"" }

  /// Sends the page's own form, so that what was asked need not be written again.
  private func contact(_ topic: String, from code: String) -> HTML {
    """
    <button class="button" type="submit" formaction="/contact?topic=\(topic)" name="from" value="\(code)">\(GuidanceWords.write[lang])</button>
    """
  }

  private func action(_ card: OfferCard) -> HTML {
    let topic =
      ["ill", "teeth", "mind", "family", "ageing", "money"].contains(card.topic) ? card.topic : "other"
    switch card.next {
    case "selfcare", "form":
      return
        "<p>\(link("/services/" + card.code.lowercased(), GuidanceWords.read[lang], class: "button"))</p>"
    case "call" where !card.places.isEmpty:
      let phone = card.places[0].phone
      return
        "<p>\(link("tel:" + phone.filter { $0 != " " }, GuidanceWords.call[lang] + " " + phone, class: "button"))</p>"
    default: return "<p>\(contact(topic, from: card.code.lowercased()))</p>"
    }
  }
}
