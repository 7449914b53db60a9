package import County

/// Words of the flows' pages.
package enum FlowWords {
  package static let all = Text(
    fi: "Kysymyksiä avuksi", sv: "Frågor som hjälper", en: "Questions that help")
  static let allAbout = Text(
    fi: "Vastaa muutamaan kysymykseen. Näet heti, mikä auttaa. Nimeä ei kysytä.",
    sv: "Svara på några frågor. Du ser genast vad som hjälper. Vi frågar inte efter namn.",
    en: "Answer a few questions. You see at once what helps. We do not ask your name.")
  static let start = Text(fi: "Aloita kysymykset", sv: "Börja med frågorna", en: "Start the questions")
  static let promise = Text(
    fi: "Vastauksiasi ei yhdistetä sinuun. Voit lopettaa milloin vain.",
    sv: "Svaren kopplas inte till dig. Du kan sluta när som helst.",
    en: "Your answers are not connected to you. You may stop at any time.")
  static let dangerFirst = Text(
    fi: "Jos henki on vaarassa, soita heti 112.", sv: "Om livet är i fara, ring genast 112.",
    en: "If life is in danger, call 112 at once.")
  static let owner = Text(fi: "Tekstistä vastaa", sv: "För texten ansvarar", en: "Owner of the text")
  static let review = Text(
    fi: "Tarkistettava viimeistään", sv: "Ska granskas senast", en: "To be reviewed by")
  static let stale = Text(
    fi: "Tämän tekstin tarkistus on myöhässä. Kysy ammattilaiselta, jos epäröit.",
    sv: "Granskningen av den här texten är försenad. Fråga en yrkesperson om du tvekar.",
    en: "The review of this text is late. Ask a professional if you are unsure.")
  static let about = Text(fi: "Tietoa tästä", sv: "Om det här", en: "About this")
  static let choose = Text(fi: "Valitse yksi", sv: "Välj ett", en: "Choose one")
  static let whatNow = Text(fi: "Tee näin", sv: "Gör så här", en: "Do this")
  static let yourAnswers = Text(fi: "Vastauksesi", sv: "Dina svar", en: "Your answers")
  static let change = Text(fi: "Muuta", sv: "Ändra", en: "Change")
  static let again = Text(fi: "Aloita alusta", sv: "Börja om", en: "Start again")
  static let tell = Text(
    fi: "Kerromme tämän ammattilaiselle", sv: "Det här berättar vi för yrkespersonen",
    en: "We tell this to the professional")
  static let tellHint = Text(
    fi: "Voit lisätä tai poistaa. Lähetät vasta myöhemmin.",
    sv: "Du kan lägga till eller ta bort. Du skickar först senare.",
    en: "You may add or remove. You send it only later.")
  static let picture = Text(fi: "Kuva ja kulku", sv: "Bild och trafik", en: "Picture and traffic")
  static let report = Text(fi: "Tarjoajaraportti", sv: "Leverantörsrapport", en: "Provider report")
  static let seek = Text(fi: "Hae apua, jos", sv: "Sök hjälp om", en: "Seek help if")
  static let other = Text(
    fi: "Eikö tämä auta? Ota yhteyttä.", sv: "Hjälper det inte? Ta kontakt.",
    en: "Does this not help? Contact us.")

  static func progress(_ place: Int) -> Text {
    Text(fi: "Kysymys \(place)", sv: "Fråga \(place)", en: "Question \(place)")
  }

  /// The words of a step's button; `name`: what it leads to.
  static func step(_ step: Flow.Step, name: Text) -> Text {
    if let label = step.label { return label }
    switch step.do {
    case .call: return Text(fi: "Soita \(step.to)", sv: "Ring \(step.to)", en: "Call \(step.to)")
    case .contact:
      return Text(fi: "Ota yhteyttä tästä", sv: "Ta kontakt om detta", en: "Contact us about this")
    case .book: return Text(fi: "Pyydä aikaa", sv: "Be om en tid", en: "Ask for a time")
    case .selfcare, .service: return name
    case .form: return name.map { "\(Self.fill[$1]): \($0)" }
    case .flow: return name.map { "\(Self.questions[$1]): \($0)" }
    }
  }

  private static let fill = Text(fi: "Hakemus", sv: "Ansökan", en: "Application")
  private static let questions = Text(fi: "Kysymykset", sv: "Frågorna", en: "Questions")

  /// What was said, as the first words of a contact.
  package static func said(_ flow: Flow, _ answers: [String: String], _ lang: Lang) -> String {
    let lines = flow.graph.path(through: answers).compactMap { question -> String? in
      guard let value = answers[question.id],
        let choice = question.choices?.first(where: { $0.value == value })
      else { return nil }
      return "– \(question.text[lang]) \(choice.text[lang])"
    }
    return ([flow.title[lang]] + lines).joined(separator: "\n")
  }
}
