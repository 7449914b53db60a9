import Rules

/// Reasons why a whole file is left out; the other files are read all the same.
extension PTVFault {
  private static let fetchAgain = Text(
    fi: "Hae tiedosto uudelleen ja kokeile sitten.", sv: "Hämta filen på nytt och försök sedan.",
    en: "Fetch the file again, then retry.")

  static let tooLarge = PTVFault(
    reason: Text(fi: "Tiedosto on liian suuri.", sv: "Filen är för stor.", en: "The file is too large."),
    mend: Text(
      fi: "Jaa se alle 200 megatavun osiin.", sv: "Dela den i delar under 200 megabyte.",
      en: "Split it into parts under 200 megabytes."))
  static let notUTF8 = PTVFault(
    reason: Text(
      fi: "Tiedoston merkistö ei ole UTF-8.", sv: "Filens teckenkodning är inte UTF-8.",
      en: "The file is not encoded in UTF-8."),
    mend: Text(
      fi: "Tallenna se UTF-8-merkistöllä.", sv: "Spara den i UTF-8.", en: "Save it as UTF-8."))
  static let tooDeep = PTVFault(
    reason: Text(
      fi: "Tiedostossa on liikaa sisäkkäisiä tasoja.", sv: "Filen har för många nivåer i varandra.",
      en: "The file is nested too deeply."),
    mend: fetchAgain)
  static let notJSON = PTVFault(
    reason: Text(
      fi: "Tiedosto ei ole ehjää JSONia.", sv: "Filen är inte hel JSON.", en: "The file is not whole JSON."),
    mend: fetchAgain)
  static let nothingKnown = PTVFault(
    reason: Text(
      fi: "Tiedostossa ei ole palveluita, kanavia eikä organisaatioita.",
      sv: "Filen har inga tjänster, kanaler eller organisationer.",
      en: "The file has no services, channels or organisations."),
    mend: Text(
      fi: "Valitse palvelutietovarannon tiedosto.", sv: "Välj en fil från servicedatalagret.",
      en: "Choose a file from the service register."))
  static let onlyList = PTVFault(
    reason: Text(
      fi: "Tiedostossa on vain tunnukset ja nimet.", sv: "Filen har bara id och namn.",
      en: "The file has only ids and names."),
    mend: Text(
      fi: "Hae tietueet kokonaisina tunnusten avulla.", sv: "Hämta hela poster med hjälp av id.",
      en: "Fetch the whole records by their ids."))
}
