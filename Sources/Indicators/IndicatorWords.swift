import County

/// Words of the indicators' pages.
enum IndicatorWords {
  static let indicators = Text(fi: "Mittarit", sv: "Mätare", en: "Indicators")
  static let period = Text(fi: "Jakso", sv: "Period", en: "Period")
  static let asOf = Text(fi: "Tietopäivä", sv: "Kunskapsdag", en: "As known on")
  static let unit = Text(fi: "Toimipiste", sv: "Enhet", en: "Unit")
  static let county = Text(fi: "Koko alue", sv: "Hela området", en: "The whole county")
  static let show = Text(fi: "Näytä", sv: "Visa", en: "Show")
  static let alerts = Text(fi: "Hälytykset", sv: "Varningar", en: "Alerts")
  static let queues = Text(fi: "Jonojen purku", sv: "Avveckling av köer", en: "Clearing queues")
  static let board = Text(fi: "Tilannekuva nyt", sv: "Lägesbild nu", en: "The board now")
  static let target = Text(fi: "Tavoite", sv: "Mål", en: "Target")
  static let noTarget = Text(fi: "Ei tavoitetta", sv: "Inget mål", en: "No target")
  static let meaning = Text(fi: "Mitä luku kertoo", sv: "Vad talet säger", en: "What the figure says")
  static let population = Text(fi: "Joukko", sv: "Population", en: "Population")
  static let numerator = Text(fi: "Osoittaja", sv: "Täljare", en: "Numerator")
  static let denominator = Text(fi: "Nimittäjä", sv: "Nämnare", en: "Denominator")
  static let exclusions = Text(fi: "Pois jätetty", sv: "Utelämnat", en: "Left out")
  static let better = Text(fi: "Suunta", sv: "Riktning", en: "Direction")
  static let owner = Text(fi: "Omistaja", sv: "Ägare", en: "Owner")
  static let source = Text(fi: "Lähde", sv: "Källa", en: "Source")
  static let version = Text(
    fi: "Määritelmän versio", sv: "Definitionens version", en: "Version of the definition")
  static let definition = Text(fi: "Määritelmä", sv: "Definition", en: "Definition")
  static let trend = Text(fi: "Kehitys", sv: "Utveckling", en: "Trend")
  static let asTable = Text(fi: "Näytä taulukkona", sv: "Visa som tabell", en: "Show as a table")
  static let value = Text(fi: "Arvo", sv: "Värde", en: "Value")
  static let count = Text(fi: "Määrä", sv: "Antal", en: "Count")
  static let interval = Text(fi: "95 % väli", sv: "95 % intervall", en: "95% interval")
  static let difference = Text(fi: "Ero muihin", sv: "Skillnad mot övriga", en: "Difference from the rest")
  static let group = Text(fi: "Ryhmä", sv: "Grupp", en: "Group")
  static let days = Text(fi: "Päivää", sv: "Dagar", en: "Days")
  static let distribution = Text(fi: "Odotuksen pituus", sv: "Väntans längd", en: "How long the wait")
  static let matters = Text(
    fi: "Asiat luvun takana", sv: "Ärendena bakom talet", en: "The matters behind the figure")
  static let matter = Text(fi: "Asia", sv: "Ärende", en: "Matter")
  static let opened = Text(fi: "Avattu", sv: "Öppnat", en: "Opened")
  static let hidden = Text(fi: "piilotettu", sv: "dolt", en: "hidden")
  static let nothing = Text(
    fi: "Ei tietoa jaksolta.", sv: "Inga uppgifter för perioden.", en: "Nothing in the period.")
  static let own = Text(fi: "oma alue", sv: "eget område", en: "this county")
  static let data = Text(fi: "Luvut tiedostona", sv: "Talen som fil", en: "The figures as a file")
  static let smallNumbers = Text(
    fi: "Alle 5 henkilön luvut on piilotettu. Samalla on piilotettu luvut, joista ne voisi laskea.",
    sv: "Tal under 5 är dolda. Också tal som de kunde räknas ut från är dolda.",
    en: "Numbers under 5 are hidden, and so are those from which they could be worked out.")

  static func better(_ better: Indicator.Better) -> Text {
    switch better {
    case .up: Text(fi: "Suurempi on parempi", sv: "Större är bättre", en: "Higher is better")
    case .down: Text(fi: "Pienempi on parempi", sv: "Mindre är bättre", en: "Lower is better")
    case .neither: Text(fi: "Ei parempaa suuntaa", sv: "Ingen bättre riktning", en: "Neither way is better")
    }
  }

  static func by(_ dimension: Dimension) -> Text {
    switch dimension {
    case .unit: Text(fi: "Toimipisteittäin", sv: "Per enhet", en: "By unit")
    case .municipality: Text(fi: "Kunnittain", sv: "Per kommun", en: "By municipality")
    case .age: Text(fi: "Ikäryhmittäin", sv: "Per åldersgrupp", en: "By age band")
    case .language: Text(fi: "Kielittäin", sv: "Per språk", en: "By language")
    case .channel: Text(fi: "Kanavittain", sv: "Per kanal", en: "By channel")
    case .profession: Text(fi: "Ammateittain", sv: "Per yrke", en: "By profession")
    case .branch: Text(fi: "Palvelualoittain", sv: "Per tjänsteområde", en: "By service class")
    case .weekday: Text(fi: "Viikonpäivittäin", sv: "Per veckodag", en: "By weekday")
    case .segment: Text(fi: "Asiakkuuksittain", sv: "Per klientskap", en: "By client segment")
    case .reason: Text(fi: "Syittäin ja lajeittain", sv: "Per orsak och slag", en: "By reason or kind")
    }
  }

  /// What a group of the dimension is one of.
  static func of(_ dimension: Dimension) -> Text {
    switch dimension {
    case .unit: Text(fi: "Toimipiste", sv: "Enhet", en: "Unit")
    case .municipality: Text(fi: "Kunta", sv: "Kommun", en: "Municipality")
    case .age: Text(fi: "Ikä", sv: "Ålder", en: "Age")
    case .language: Text(fi: "Kieli", sv: "Språk", en: "Language")
    case .channel: Text(fi: "Kanava", sv: "Kanal", en: "Channel")
    case .profession: Text(fi: "Ammatti", sv: "Yrke", en: "Profession")
    case .branch: Text(fi: "Palveluala", sv: "Tjänsteområde", en: "Service class")
    case .weekday: Text(fi: "Viikonpäivä", sv: "Veckodag", en: "Weekday")
    case .segment: Text(fi: "Asiakkuus", sv: "Klientskap", en: "Client segment")
    case .reason: Text(fi: "Syy tai laji", sv: "Orsak eller slag", en: "Reason or kind")
    }
  }

  static func visible(_ count: Int, of all: Int) -> Text {
    Text(
      fi: "Luvun takana on \(all). Saat nähdä niistä \(count) uusinta asiaa.",
      sv: "Bakom talet finns \(all). Du får se \(count) av de nyaste ärendena.",
      en: "There are \(all) behind the figure. You may see \(count) of the newest matters.")
  }

  static func nowKnown(_ value: String, _ day: String) -> Text {
    Text(
      fi: "Luku on niin kuin se tiedettiin \(day). Nyt tiedetään: \(value).",
      sv: "Talet är så som det var känt \(day). Nu är det känt: \(value).",
      en: "This is the figure as known on \(day). As now known: \(value).")
  }

  static func loading(_ done: Int, of all: Int) -> Text {
    Text(
      fi: "Lasketaan lukuja: \(done) / \(all) tapahtumaa luettu.",
      sv: "Räknar: \(done) / \(all) händelser lästa.",
      en: "Counting: \(done) of \(all) facts read.")
  }
}

/// Figures as people read them (luvut sanoina).
struct FigureWords {
  var unit: Indicator.Unit
  var lang: Lang

  func value(_ value: Double?) -> String {
    guard let value else { return "–" }
    switch unit {
    case .count: return Format.number(Int(value.rounded()), lang)
    case .percent: return Format.percent(value, lang, decimals: 1)
    case .days: return Format.number(value, decimals: value == value.rounded() ? 0 : 1, lang) + " " + days
    case .score: return (value > 0 ? "+" : "") + Format.number(value, decimals: 0, lang)
    case .index: return Format.number(value, decimals: 2, lang)
    }
  }

  func value(_ row: FigureRow) -> String { row.isHidden ? IndicatorWords.hidden[lang] : value(row.value) }

  /// `312 / 358`, `n = 78`.
  func basis(_ row: FigureRow, _ form: Counting.Form) -> String {
    guard let denominator = row.denominator else { return IndicatorWords.hidden[lang] }
    let whole = Format.number(denominator, lang)
    switch form {
    case .count, .stock: return "n = \(whole)"
    case .nps, .continuity, .wait, .longWait: return "n = \(whole)"
    default:
      return "\(row.numerator.map { Format.number($0, lang) } ?? IndicatorWords.hidden[lang]) / \(whole)"
    }
  }

  func interval(_ row: FigureRow) -> String {
    guard let low = row.low, let high = row.high else { return "–" }
    return "\(value(low))…\(value(high))"
  }

  private var days: String { Text(fi: "pv", sv: "d", en: "d")[lang] }
}

extension Period {
  /// `tammikuu 2026`, `1. neljännes 2026`, `2026`.
  func words(_ lang: Lang) -> String {
    let (year, month, _) = days.lowerBound.parts
    switch kind {
    case .month: return "\(Self.months[month - 1][lang]) \(year)"
    case .quarter:
      let number = (month + 2) / 3
      return Text(
        fi: "\(number). neljännes \(year)", sv: "kvartal \(number) \(year)",
        en: "quarter \(number) of \(year)")[lang]
    case .half:
      let number = (month + 5) / 6
      return Text(
        fi: "\(number). puolivuosi \(year)", sv: "halvår \(number) \(year)", en: "half \(number) of \(year)")[
          lang]
    case .year: return "\(year)"
    case .days: return "\(Format.day(days.lowerBound, lang))–\(Format.day(days.upperBound, lang))"
    }
  }

  private static let months = [
    Text(fi: "tammikuu", sv: "januari", en: "January"), Text(fi: "helmikuu", sv: "februari", en: "February"),
    Text(fi: "maaliskuu", sv: "mars", en: "March"), Text(fi: "huhtikuu", sv: "april", en: "April"),
    Text(fi: "toukokuu", sv: "maj", en: "May"), Text(fi: "kesäkuu", sv: "juni", en: "June"),
    Text(fi: "heinäkuu", sv: "juli", en: "July"), Text(fi: "elokuu", sv: "augusti", en: "August"),
    Text(fi: "syyskuu", sv: "september", en: "September"), Text(fi: "lokakuu", sv: "oktober", en: "October"),
    Text(fi: "marraskuu", sv: "november", en: "November"),
    Text(fi: "joulukuu", sv: "december", en: "December"),
  ]
}
