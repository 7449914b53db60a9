import Assessment
import Contact
import County

extension GroupNames {
  static let unknown = Text(fi: "ei tiedossa", sv: "okänt", en: "not known")

  /// What a group is called in addresses and files.
  func key(_ dimension: Dimension, _ group: Int, _ book: MarkBook, _ population: Population) -> String {
    (group > 0 ? known(dimension, group, book, population) : nil) ?? "unknown"
  }

  private func known(
    _ dimension: Dimension, _ group: Int, _ book: MarkBook, _ population: Population
  ) -> String? {
    switch dimension {
    case .unit: book.units.names[safe: group]
    case .municipality: book.municipalities.names[safe: group]
    case .profession: book.professions.names[safe: group]
    case .reason: reason(group, book, population)
    case .age: AgeBand.names[safe: group - 1]
    case .language: Lang.allCases[safe: group - 1]?.rawValue
    case .channel: ContactChannel.allCases[safe: group - 1]?.rawValue
    case .branch: Branch.allCases[safe: group - 1]?.rawValue
    case .weekday: String(group)
    case .segment: ClientSegment.allCases[safe: group - 1]?.rawValue
    }
  }

  /// Reasons of contacts and closings are numbers of their own; the rest are names from elsewhere.
  private func reason(_ group: Int, _ book: MarkBook, _ population: Population) -> String? {
    switch population {
    case .contact: RepeatReason.allCases[safe: group - 1]?.rawValue
    case .closing: ClosingReason.allCases[safe: group - 1]?.rawValue
    default: book.categories.names[safe: group]
    }
  }

  func name(_ dimension: Dimension, _ group: Int, _ book: MarkBook, _ population: Population) -> Text {
    guard group > 0 else { return Self.unknown }
    let key = key(dimension, group, book, population)
    return switch dimension {
    case .unit: units[key] ?? Text(same: key)
    case .municipality: municipalities[key] ?? Text(same: key)
    case .profession: Profession.name(key)
    case .age: Text(same: key)
    case .language: Lang.allCases[safe: group - 1]?.name ?? Self.unknown
    case .channel: ContactChannel.allCases[safe: group - 1]?.name ?? Self.unknown
    case .branch: Branch.allCases[safe: group - 1]?.name ?? Self.unknown
    case .weekday: Self.weekdays[safe: group - 1] ?? Self.unknown
    case .segment: ClientSegment.allCases[safe: group - 1]?.name ?? Self.unknown
    case .reason: reason(group, key, population)
    }
  }

  private func reason(_ group: Int, _ key: String, _ population: Population) -> Text {
    switch population {
    case .contact: RepeatReason.allCases[safe: group - 1]?.name ?? Self.unknown
    case .closing: ClosingReason.allCases[safe: group - 1]?.name ?? Self.unknown
    case .referral: Specialty.name(key)
    default: Text(same: key.replacing("-", with: " "))
    }
  }

  private static let weekdays = [
    Text(fi: "maanantai", sv: "måndag", en: "Monday"), Text(fi: "tiistai", sv: "tisdag", en: "Tuesday"),
    Text(fi: "keskiviikko", sv: "onsdag", en: "Wednesday"),
    Text(fi: "torstai", sv: "torsdag", en: "Thursday"),
    Text(fi: "perjantai", sv: "fredag", en: "Friday"), Text(fi: "lauantai", sv: "lördag", en: "Saturday"),
    Text(fi: "sunnuntai", sv: "söndag", en: "Sunday"),
  ]
}

extension Lang {
  /// The language's name in all three.
  var name: Text {
    switch self {
    case .fi: Text(fi: "suomi", sv: "finska", en: "Finnish")
    case .sv: Text(fi: "ruotsi", sv: "svenska", en: "Swedish")
    case .en: Text(fi: "muu kieli", sv: "annat språk", en: "another language")
    }
  }
}

/// Names of the specialties that referrals go to (erikoisalat), by national code.
enum Specialty {
  static let names: [String: Text] = [
    "10": Text(fi: "sisätaudit", sv: "inre medicin", en: "internal medicine"),
    "20": Text(fi: "kirurgia", sv: "kirurgi", en: "surgery"),
    "30": Text(
      fi: "naistentaudit ja synnytykset", sv: "kvinnosjukdomar och förlossningar",
      en: "gynaecology and obstetrics"),
    "40": Text(fi: "lastentaudit", sv: "barnsjukdomar", en: "paediatrics"),
    "50": Text(fi: "silmätaudit", sv: "ögonsjukdomar", en: "eye diseases"),
    "55": Text(
      fi: "korva-, nenä- ja kurkkutaudit", sv: "öron-, näs- och halssjukdomar", en: "ear, nose and throat"),
    "60": Text(fi: "iho- ja sukupuolitaudit", sv: "hud- och könssjukdomar", en: "skin diseases"),
    "70": Text(fi: "psykiatria", sv: "psykiatri", en: "psychiatry"),
    "77": Text(fi: "neurologia", sv: "neurologi", en: "neurology"),
  ]
  static func name(_ code: String) -> Text { names[code] ?? Text(same: code) }
}

extension Array {
  fileprivate subscript(safe place: Int) -> Element? { indices.contains(place) ? self[place] : nil }
}
