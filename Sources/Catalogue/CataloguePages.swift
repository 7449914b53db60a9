import County
import Markup

/// Pieces that the catalogue's pages are made of, in one language at one moment (sivujen osat).
struct CatalogueView {
  let lang: Lang
  let now: Moment

  init(_ ask: Ask, _ catalogue: Catalogue) { (lang, now) = (ask.lang, catalogue.journal.world.now()) }

  /// The words in the page's language; in another one they are marked for eyes and for screen readers.
  func words(_ text: Localized) -> HTML {
    guard let best = text.best(lang) else { return "" }
    guard best.lang != lang else { return "\(best.words)" }
    return "\(foreign(best.words, lang: best.lang.rawValue)) \(only(best.lang))"
  }

  /// A long text as paragraphs and lists.
  func paragraphs(_ text: Localized) -> HTML {
    guard let best = text.best(lang) else { return "" }
    let parts = best.words.split(separator: "\n").map(String.init)
    let blocks = parts.chunked { $0.hasPrefix("• ") && $1.hasPrefix("• ") }.map { lines -> HTML in
      lines[0].hasPrefix("• ") ? list(lines.map { HTML(text: String($0.dropFirst(2))) }) : paragraph(lines[0])
    }
    guard best.lang != lang else { return blocks.joined() }
    return "<div lang=\"\(best.lang.rawValue)\">\(blocks)</div><p>\(only(best.lang))</p>"
  }

  private func only(_ lang: Lang) -> HTML {
    "<span class=\"note\">(\(CatalogueWords.only(lang)[self.lang]))</span>"
  }

  func phone(_ phone: Phone) -> HTML {
    let remarks = [words(phone.info), words(phone.chargeInfo)].filter { !$0.isEmpty }
    return "\(dialled(phone.number))\(remarks.map { note -> HTML in " <span class=\"note\">\(note)</span>" })"
  }

  /// Only web addresses become links: a register could hold anything.
  func webPage(_ page: WebPage) -> HTML {
    let lower = page.url.lowercased()
    guard lower.hasPrefix("https://") || lower.hasPrefix("http://") else { return "\(page.url)" }
    guard let title = page.title.best(lang) else { return link(page.url, page.url) }
    let mark = title.lang == lang ? nil : " " + only(title.lang)
    return "<a href=\"\(page.url)\" lang=\"\(title.lang.rawValue)\">\(title.words)</a>\(mark)"
  }

  func email(_ address: String) -> HTML {
    let plain = address.wholeMatch(of: /[A-Za-z0-9._%+\-]+@[A-Za-z0-9.\-]+/) != nil
    return plain ? link("mailto:" + address, address) : "\(address)"
  }

  /// "Avoinna, sulkeutuu klo 16.00".
  func standing(_ hours: OpeningHours) -> HTML {
    let standing = hours.standing(at: now)
    let mark: HTML = standing.isOpen ? "●" : "○"
    return "<span aria-hidden=\"true\">\(mark)</span> \(standing.words(now: now)[lang])"
  }
}

extension Array {
  /// Neighbours that belong together, as lists of their own.
  fileprivate func chunked(_ together: (Element, Element) -> Bool) -> [[Element]] {
    reduce(into: []) { chunks, next in
      if let last = chunks.last?.last, together(last, next) {
        chunks[chunks.count - 1].append(next)
      } else {
        chunks.append([next])
      }
    }
  }
}
