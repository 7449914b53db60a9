import County
import Markup

/// The provider report of a half-year: searches, finds, contacts, orders, ratings (tarjoajaraportti).
struct TrayReportPage {
  var tray: Tray
  var ask: Ask
  var half: HalfYear
  var rows: [ProviderFigures]

  private var lang: Lang { ask.lang }

  var page: Page {
    let earlier = half.before, here = TrayLink.report.path
    let content: HTML = """
      \(paragraph(TrayReportWords.meaning[lang]))
      <p>\(link(here + "?half=" + earlier.text, "← \(TrayReportWords.name(earlier)[lang])")) · \(TrayReportWords.name(half)[lang])</p>
      \(Self.table(rows, tray, half, lang))
      """
    return Page(TrayReportWords.title[lang], room: .board, content)
  }

  static func table(_ rows: [ProviderFigures], _ tray: Tray, _ half: HalfYear, _ lang: Lang) -> HTML {
    let lines = rows.map { row -> [HTML] in
      let name = ID<Association>(row.provider).flatMap { tray.content[$0]?.name } ?? tray.county
      let mean =
        row.ratings == 0
        ? "–"
        : "\(Format.number(Double(row.ratingSum) / Double(row.ratings), decimals: 1, lang)) (n = \(row.ratings))"
      let numbers = [row.searches, row.finds, row.contacts, row.orders, row.referred, row.accepted]
      return [HTML(text: name[lang])] + numbers.map { HTML(text: Format.number($0, lang)) }
        + [HTML(text: mean)]
    }
    return Markup.table(
      caption: "\(TrayReportWords.title[lang]) \(TrayReportWords.name(half)[lang])",
      columns: TrayReportWords.columns.map { $0[lang] }, rows: lines)
  }
}

/// Words of the report.
enum TrayReportWords {
  static let title = Text(fi: "Tarjoajaraportti", sv: "Leverantörsrapport", en: "Provider report")
  static let meaning = Text(
    fi:
      "Haku on yksi katselu tarjottimella tai kysymys chatissa. Löytö on haku, jossa jokin tarjoajan palvelu näytettiin.",
    sv:
      "En sökning är ett besök vid brickan eller en fråga i chatten. En träff är en sökning där leverantörens tjänst visades.",
    en:
      "A search is one look at the tray or one question in the chat. A find is a search in which the provider was shown."
  )
  static let columns = [
    TrayWords.provider, Text(fi: "Haut", sv: "Sökningar", en: "Searches"),
    Text(fi: "Löydöt", sv: "Träffar", en: "Finds"), Text(fi: "Yhteydenotot", sv: "Kontakter", en: "Contacts"),
    Text(fi: "Tilaukset", sv: "Beställningar", en: "Orders"),
    Text(fi: "Joista ohjattuja", sv: "Varav hänvisade", en: "Of them referred"),
    Text(fi: "Vastaanotettu", sv: "Mottagna", en: "Accepted"), TrayWords.rating,
  ]

  static func name(_ half: HalfYear) -> Text {
    Text(
      fi: "\(half.half)/\(half.year)", sv: "halvår \(half.half)/\(half.year)",
      en: "half \(half.half) of \(half.year)")
  }
}
