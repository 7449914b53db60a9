/// What a line of a self-assessment announces (otsikko).
enum DocumentHeading: Equatable {
  /// A numbered goal at the top level: `1. Palveluiden …`.
  case goal(number: String, title: String)
  case section(SectionKind)
  case appendix(String)
  /// A summary of one half-year; without a period it is the baseline's.
  case round(Period?)
  /// A heading of the page that the summaries stand on.
  case other

  init?(_ line: DocumentLine) {
    let text = line.text.folded
    guard !line.opensCell, !text.isEmpty, text.count <= 160 else { return nil }
    if let kind = SectionKind(heading: text) {
      self = .section(kind)
    } else if text.hasPrefix("liite"), text.contains(/^liite\s*\d+/), text.count <= 140 {
      self = .appendix(line.bare)
    } else if let round = Self.round(text) {
      self = round
    } else if Self.pageHeadings.contains(text) {
      self = .other
    } else if let goal = Self.goal(line.bare) {
      self = goal
    } else {
      return nil
    }
  }

  private static func goal(_ text: String) -> DocumentHeading? {
    guard text.first?.isNumber == true, let match = text.firstMatch(of: /^(\d{1,2})\s*[.)]?\s+(\S.*)$/),
      !match.2.hasSuffix("%)")
    else {
      return nil
    }
    return .goal(number: String(match.1), title: match.2.bare)
  }

  private static func round(_ text: String) -> DocumentHeading? {
    guard text.contains("oma-arvioin"), text.hasPrefix("tiivistelmä") || text.hasPrefix("oma-arvioin"),
      text.count <= 90, !text.hasSuffix(".")
    else { return nil }
    if text.contains("lähtötilan") { return .round(nil) }
    return Period(within: text).map { .round($0) }
  }

  /// Headings of the national page of development work (Innokylä).
  private static let pageHeadings: Set = [
    "perustiedot", "toimiaika", "toimijat", "rahoittaja", "tuotokset ja tulokset",
    "vaikutukset ja vaikuttavuus",
    "lähtötilanne ja strategiset liittymäkohdat", "päämäärä ja päätavoite", "opit", "luotu",
    "viimeksi muokattu",
    "tavoiteltavat tulokset, tuotokset ja vaikutukset", "kokonaisuuden tarkoitus ja tavoitteet",
    "lyhyt kuvaus",
    "kokonaisuuden nimi", "liitetiedostot ja linkit", "kumppanit", "edistymisen kuvaus", "jatkosuunnitelmat",
  ]
}

/// The parts that every benefit goal's chapter has in the national form (luvun osa).
package enum SectionKind: String, Codable, Sendable, CaseIterable {
  case aims, baseline, actions, results

  /// The national heading, as the report writes it.
  package var heading: String {
    switch self {
    case .aims: "Hankkeen tulostavoitteet ja prosessitavoitteet"
    case .baseline: "Lähtötilanteen arvioinnin tulokset"
    case .actions: "Tehdyt kehittämistoimenpiteet ja prosessitavoitteiden seurannan ja arvioinnin tulokset"
    case .results: "Hyötytavoitteiden seurannan ja arvioinnin tulokset"
    }
  }

  init?(heading text: String) {
    guard text.count <= 110, !text.hasSuffix("."), text.first.map("hltk".contains) == true else { return nil }
    if text.contains(/^hankkeen (tulos|hyöty)tavoitteet/) {
      self = .aims
    } else if text.contains(/^lähtötilan\w* (arvioin|tulokset)/) {
      self = .baseline
    } else if text.contains(/^(tehdyt )?kehittämistoimenpiteet ja prosessitavoit/) {
      self = .actions
    } else if text.contains(/^hyötytavoitteiden seuran/) {
      self = .results
    } else {
      return nil
    }
  }
}
