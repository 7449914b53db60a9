import Catalogue
import County
import Markup

/// The hall of the tray: life events, target groups and classes, each with how many offers it holds.
struct TrayHall {
  var offers: [TrayOffer]
  var ask: Ask
  var tray: Tray

  private var lang: Lang { ask.lang }

  var page: Page {
    let codes = Set(offers.flatMap(\.codes))
    let content: HTML = """
      \(paragraph(TrayWords.about[lang]))
      \(part(TrayWords.events, codes.filter { $0.hasPrefix("KE") }))
      \(part(TrayWords.groups, codes.filter { $0.hasPrefix("KR") }))
      \(part(TrayWords.classes, Set(codes.filter { $0.hasPrefix("P") }.map { $0.hasPrefix("P5.") || $0.hasPrefix("P4.") || $0.hasPrefix("P3.") ? $0 : String($0.prefix { $0 != "." }) })))
      """
    return Page(TrayWords.tray[lang], back: ("/", Words.front[lang]), content)
  }

  private func part(_ title: Text, _ codes: Set<String>) -> HTML {
    let named = codes.map { (code: $0, name: ClassNames.name($0)[lang]) }
    let doors = named.sorted { ($0.name, $0.code) < ($1.name, $1.code) }.map { code, name -> HTML in
      let count = offers.count { $0.stands(on: code) }
      return """
        <li><button type="submit" name="shelf" value="\(code.lowercased())">\(name) (\(count))</button></li>
        """
    }
    guard !doors.isEmpty else { return "" }
    return heading(title[lang])
      + form(TrayLink.tray.path, secret: ask.visitor.secret, "<ul class=\"doors\">\(doors)</ul>")
  }
}

/// One shelf: its offers, and choosing some to compare.
struct ShelfPage {
  var tray: Tray
  var ask: Ask
  var shelf: ID<TrayShelf>
  var offers: [TrayOffer]

  private var lang: Lang { ask.lang }
  private var home: Municipality? { tray.home(ask) }
  private var shown: [TrayOffer] {
    guard let home else { return offers }
    return offers.filter { $0.isOffered(in: home.code) }
  }

  var page: Page {
    let view = OfferView(tray: tray, ask: ask)
    let content: HTML = """
      \(tray.homeForm(ask, TrayLink.shelf(shelf).path))
      \(shown.isEmpty ? empty : list(shown.map(view.card), class: "cards"))\(chooser)
      """
    return Page(
      ClassNames.name(shelf.code)[lang], back: (TrayLink.tray.path, TrayWords.tray[lang]), content)
  }

  private var empty: HTML {
    paragraph(TrayWords.none[lang]) + "<p>\(link("/contact", Words.contact[lang], class: "button"))</p>"
  }

  private var chooser: HTML? {
    guard shown.count > 1 else { return nil }
    let choices = shown.map { Choice($0.id, $0.name.best(lang)?.words ?? $0.id) }
    return form(
      TrayLink.choose.path, secret: ask.visitor.secret,
      hidden("home", home?.code ?? "") + checkboxes(Field("offers", TrayWords.choose[lang]), choices)
        + button(TrayWords.compare[lang]))
  }
}

extension Tray {
  /// The municipality told in the address, if it is ours.
  func home(_ ask: Ask) -> Municipality? {
    catalogue.municipalities.first { $0.code == ask.query["home"] }
  }

  /// One choice, one button: where distances are counted from.
  func homeForm(_ ask: Ask, _ path: String) -> HTML {
    let choices =
      [Choice("", TrayWords.anywhere[ask.lang])]
      + catalogue.municipalities.map { Choice($0.code, $0.name[ask.lang]) }
    let field = Field("home", TrayWords.home[ask.lang], value: home(ask)?.code ?? "")
    return form(
      path, secret: ask.visitor.secret, class: "ask",
      select(field, choices) + button(TrayWords.show[ask.lang], .secondary))
  }
}

/// How one offer looks in a list, and its parts in words.
struct OfferView {
  var tray: Tray
  var ask: Ask

  private var lang: Lang { ask.lang }

  func card(_ offer: TrayOffer) -> HTML {
    """
    <h2>\(name(offer))</h2><p>\(words(offer.about))</p>\
    <p class="note">\(words(offer.provider)) · \(TrayWords.price(offer.price)[lang]) · \(distance(offer))</p>\
    \(offer.isStale ? notice(.warning, paragraph(TrayWords.stale[lang])) : "")
    """
  }

  func name(_ offer: TrayOffer) -> HTML { "<a href=\"\(offer.path)\">\(words(offer.name))</a>" }

  /// The words in the page's language, else in another, marked.
  func words(_ text: Localized) -> HTML {
    guard let best = text.best(lang) else { return "–" }
    return best.lang == lang ? HTML(text: best.words) : foreign(best.words, lang: best.lang.rawValue)
  }

  func distance(_ offer: TrayOffer) -> String {
    guard let home = tray.home(ask), !offer.places.isEmpty else {
      return offer.places.isEmpty ? TrayWords.everywhere[lang] : places(offer)
    }
    let here = Coordinates(latitude: home.latitude, longitude: home.longitude)
    guard let near = offer.nearest(to: here) else { return places(offer) }
    let name = near.place.name[lang]
    guard near.kilometres >= 1 else { return "\(name), \(TrayWords.nearby[lang])" }
    return "\(name), \(Format.number(near.kilometres, decimals: 0, lang)) km"
  }

  private func places(_ offer: TrayOffer) -> String {
    let names = offer.places.prefix(3).map { $0.name[lang] }.joined(separator: ", ")
    return offer.places.count > 3 ? names + "…" : names
  }

  func rating(_ offer: TrayOffer) -> String {
    guard let rating = offer.rating else { return "–" }
    return "\(Format.number(rating.mean, decimals: 1, lang)) / 5 (n = \(rating.count))"
  }

  func languages(_ offer: TrayOffer) -> String {
    offer.languages.map { $0.map { TrayWords.language($0)[lang] }.joined(separator: ", ") }
      ?? TrayWords.unknown[lang]
  }

  func access(_ offer: TrayOffer) -> String {
    guard let features = offer.access, !features.isEmpty else { return TrayWords.unknown[lang] }
    return features.map { TrayWords.access($0)[lang] }.joined(separator: ", ")
  }
}

/// Offers side by side: one column each.
struct ComparePage {
  var tray: Tray
  var ask: Ask
  var offers: [TrayOffer]
  /// The next free time by offer, where times are published.
  var free: [String: Moment]

  private var lang: Lang { ask.lang }

  var page: Page {
    let view = OfferView(tray: tray, ask: ask)
    let rows: [(Text, (TrayOffer) -> HTML)] = [
      (TrayWords.provider, { view.words($0.provider) }),
      (TrayWords.price, { HTML(text: TrayWords.price($0.price)[lang]) }),
      (TrayWords.distance, { HTML(text: view.distance($0)) }),
      (TrayWords.next, next(view)),
      (TrayWords.rating, { HTML(text: view.rating($0)) }),
      (TrayWords.languages, { HTML(text: view.languages($0)) }),
      (TrayWords.access, { HTML(text: view.access($0)) }),
    ]
    let table = table(
      caption: TrayWords.comparison[lang],
      columns: [TrayWords.compareBy[lang]] + offers.map { $0.name.best(lang)?.words ?? $0.id },
      rows: rows.map { row in [HTML(text: row.0[lang])] + offers.map { row.1($0) } }, class: "compare",
      quietCaption: true)
    let ways = list(offers.map { "\(view.name($0))" })
    return Page(
      TrayWords.comparison[lang], back: (TrayLink.tray.path, TrayWords.tray[lang]),
      "\(tray.homeForm(ask, TrayLink.compare(offers.map(\.id)).path))\(table)\(heading(TrayWords.order[lang]))\(ways)"
    )
  }

  private func next(_ view: OfferView) -> (TrayOffer) -> HTML {
    { offer in
      if let moment = free[offer.id] { return HTML(text: Format.moment(moment, lang)) }
      return offer.times.isEmpty ? "–" : view.words(offer.times)
    }
  }
}
