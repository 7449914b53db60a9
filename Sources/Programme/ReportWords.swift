import County

/// Words of the pages of reports and signatures.
enum ReportWords {
  static let title = Text(fi: "Puolivuosiraportti", sv: "Halvårsrapport", en: "Half-year report")
  static let finnish = Text(
    fi: "Raportti kirjoitetaan suomeksi valtakunnalliselle lomakkeelle.",
    sv: "Rapporten skrivs på finska på den nationella blanketten.",
    en: "The report is written in Finnish on the national form.")
  static let pdf = Text(fi: "Lataa PDF", sv: "Ladda ner PDF", en: "Download PDF")
  static let text = Text(fi: "Lataa tekstinä", sv: "Ladda ner som text", en: "Download as text")
  static let signing = Text(fi: "Hyväksyntä", sv: "Godkännande", en: "Sign-off")
  static let sign = Text(fi: "Allekirjoita", sv: "Underteckna", en: "Sign")
  static let hash = Text(fi: "Tiiviste", sv: "Kontrollsumma", en: "Hash")
  static let waits = Text(fi: "Odottaa", sv: "Väntar", en: "Waits")
  static let state = Text(fi: "Tila", sv: "Status", en: "State")
  static let signed = Text(
    fi: "Raportti on hyväksytty ja lukittu.", sv: "Rapporten är godkänd och låst.",
    en: "The report is signed and locked.")
  static let open = Text(fi: "Kesken", sv: "Pågår", en: "Open")
  static let locked = Text(fi: "Hyväksytty", sv: "Godkänd", en: "Signed")
  static let changedSince = Text(
    fi: "Raportti muuttui allekirjoituksen jälkeen. Hyväksyntä alkaa alusta.",
    sv: "Rapporten ändrades efter undertecknandet. Godkännandet börjar om.",
    en: "The report changed after it was signed. Signing starts again.")
  static let differs = Text(
    fi: "Tiiviste ei ole sama kuin allekirjoitettu. Ota yhteyttä ylläpitoon.",
    sv: "Kontrollsumman är inte den som undertecknades. Kontakta administratören.",
    en: "The hash is not the one that was signed. Contact the administrator.")
  static let freeze = Text(
    fi: "Täytä mittarit ja jäädytä luvut", sv: "Fyll mätarna och frys talen",
    en: "Fill the measures and freeze the figures")
  static let asOf = Text(
    fi: "Tiedot sellaisina kuin ne tunnettiin", sv: "Uppgifterna som de var kända", en: "Data as known on")
  static let frozen = Text(fi: "Jäädytetyt luvut", sv: "Frysta tal", en: "Frozen figures")
  static let definition = Text(
    fi: "Määritelmän versio", sv: "Definitionens version", en: "Version of the definition")
  static let counted = Text(fi: "Laskettu", sv: "Räknat", en: "Counted")
  static let changes = Text(
    fi: "Edellisestä puolivuodesta muuttunut on merkitty.",
    sv: "Det som ändrats sedan förra halvåret är märkt.",
    en: "What changed since the half-year before is marked.")
}

extension SignLevel {
  var name: Text {
    switch self {
    case .author: Text(fi: "Kirjoittaja", sv: "Författare", en: "Author")
    case .lead: Text(fi: "Ohjelmapäällikkö", sv: "Programchef", en: "Programme lead")
    case .steering: Text(fi: "Ohjausryhmä", sv: "Styrgrupp", en: "Steering group")
    }
  }
}
