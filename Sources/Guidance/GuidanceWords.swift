package import County

/// Words of the answer page.
package enum GuidanceWords {
  package static let trouble = Text(
    fi: "Mikä on hätänä?", sv: "Vad behöver du hjälp med?", en: "What do you need help with?")
  static let again = Text(fi: "Kysy toisin", sv: "Fråga på ett annat sätt", en: "Ask in another way")
  package static let find = Text(fi: "Etsi apua", sv: "Sök hjälp", en: "Find help")
  static let title = Text(fi: "Mikä auttaa nyt", sv: "Vad hjälper nu", en: "What helps now")
  static let why = Text(fi: "Miksi tämä", sv: "Varför det här", en: "Why this")
  static let notUrgent = Text(
    fi: "Jos ei ole kiire, nämä voivat auttaa", sv: "Om det inte är bråttom kan de här hjälpa",
    en: "If it is not urgent, these may help")
  static let read = Text(fi: "Lue ohjeet", sv: "Läs råden", en: "Read the advice")
  static let call = Text(fi: "Soita", sv: "Ring", en: "Call")
  static let write = Text(fi: "Ota yhteyttä tästä", sv: "Ta kontakt om detta", en: "Contact us about this")
  static let none = Text(fi: "Eikö mikään näistä sovi?", sv: "Passar inget av dessa?", en: "None of these?")
  static let person = Text(
    fi: "Kirjoita meille. Ammattilainen vastaa samana arkipäivänä.",
    sv: "Skriv till oss. En yrkesperson svarar samma vardag.",
    en: "Write to us. A professional answers the same working day.")
  static let nothing = Text(
    fi: "Emme löytäneet palvelua näillä sanoilla.", sv: "Vi hittade ingen tjänst med de orden.",
    en: "We found no service with these words.")

  /// What is said to somebody who does not see the answers change.
  static func said(_ count: Int) -> Text {
    count == 1
      ? Text(fi: "Löytyi 1 palvelu.", sv: "1 tjänst hittades.", en: "1 service was found.")
      : Text(
        fi: "Löytyi \(count) palvelua.", sv: "\(count) tjänster hittades.",
        en: "\(count) services were found.")
  }

  package static func chosen(_ chosen: Priors.Chosen) -> Text {
    let (word, times, of) = (chosen.word, chosen.times, chosen.of)
    return Text(
      fi: "Samaa sanaa (\(word)) käytti \(of) asiakasta, ja heistä \(times) sai tämän",
      sv: "\(of) personer använde samma ord (\(word)), och av dem fick \(times) det här",
      en: "\(of) people used the same word (\(word)), and \(times) of them were given this")
  }

  static func ways(_ count: Int) -> Text {
    count == 1
      ? Text(fi: "Tämä voi auttaa:", sv: "Det här kan hjälpa:", en: "This may help:")
      : Text(
        fi: "Nämä \(count) voivat auttaa, paras ensin:", sv: "De här \(count) kan hjälpa, den bästa först:",
        en: "These \(count) may help, best first:")
  }
}
