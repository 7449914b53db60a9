/// Words that many pages share.
package enum Words {
  package static let skip = Text(fi: "Siirry sisältöön", sv: "Gå till innehållet", en: "Skip to content")
  package static let languages = "Kieli, språk, language"
  package static let places = Text(fi: "Päävalikko", sv: "Huvudmeny", en: "Main menu")
  package static let emergency = Text(
    fi: "Hengenvaarassa soita", sv: "Vid livsfara ring", en: "If life is in danger, call")
  package static let urgent = Text(
    fi: "Kiireellinen vaiva illalla tai viikonloppuna: Päivystysapu",
    sv: "Brådskande besvär på kvällen eller helgen: Jourhjälpen",
    en: "Urgent problem in the evening or at the weekend: Medical Helpline")
  package static let desk = Text(fi: "Työpöytä", sv: "Arbetsbord", en: "Desk")
  package static let board = Text(fi: "Tilannetaulu", sv: "Lägestavla", en: "Board")
  package static let flows = Text(fi: "Ohjaus", sv: "Vägledning", en: "Guidance")
  package static let associationDesk = Text(fi: "Järjestö", sv: "Organisation", en: "Organisation")
  package static let programme = Text(fi: "Ohjelma", sv: "Program", en: "Programme")
  package static let services = Text(fi: "Palvelut", sv: "Tjänster", en: "Services")
  package static let units = Text(fi: "Toimipisteet", sv: "Verksamhetsställen", en: "Units")
  package static let mine = Text(fi: "Omat asiat", sv: "Mina ärenden", en: "My matters")
  package static let sessions = Text(fi: "Kirjautumiset", sv: "Inloggningar", en: "Sessions")
  package static let signIn = Text(fi: "Tunnistaudu", sv: "Identifiera dig", en: "Sign in")
  package static let signOut = Text(fi: "Kirjaudu ulos", sv: "Logga ut", en: "Sign out")
  package static let signedIn = Text(fi: "Kirjautunut", sv: "Inloggad", en: "Signed in")
  package static let nobody = Text(
    fi: "Et ole kirjautunut.", sv: "Du är inte inloggad.", en: "You are not signed in.")
  package static let contact = Text(fi: "Ota yhteyttä", sv: "Ta kontakt", en: "Contact us")
  package static let indicators = Text(fi: "Mittarit", sv: "Mätare", en: "Indicators")
  package static let accessibility = Text(fi: "Saavutettavuus", sv: "Tillgänglighet", en: "Accessibility")
  package static let privacy = Text(fi: "Tietosuoja", sv: "Dataskydd", en: "Privacy")
  package static let front = Text(fi: "Etusivu", sv: "Startsidan", en: "Front page")
  package static let back = Text(fi: "Takaisin", sv: "Tillbaka", en: "Back")
  package static let go = Text(fi: "Jatka", sv: "Fortsätt", en: "Continue")
  package static let yes = Text(fi: "Kyllä", sv: "Ja", en: "Yes")
  package static let no = Text(fi: "Ei", sv: "Nej", en: "No")
  package static let all = Text(fi: "Kaikki", sv: "Alla", en: "All")
}

extension Role {
  package var name: Text {
    switch self {
    case .resident: Text(fi: "asukas", sv: "invånare", en: "resident")
    case .receptionist: Text(fi: "palveluneuvoja", sv: "servicerådgivare", en: "receptionist")
    case .nurse: Text(fi: "sairaanhoitaja", sv: "sjukskötare", en: "nurse")
    case .doctor: Text(fi: "lääkäri", sv: "läkare", en: "doctor")
    case .dentist: Text(fi: "hammaslääkäri", sv: "tandläkare", en: "dentist")
    case .socialWorker: Text(fi: "sosiaalityöntekijä", sv: "socialarbetare", en: "social worker")
    case .leader: Text(fi: "tiimin esihenkilö", sv: "teamledare", en: "team leader")
    case .manager: Text(fi: "johto", sv: "ledning", en: "manager")
    case .programmeOffice:
      Text(fi: "ohjelmatoimisto", sv: "programkontor", en: "programme office")
    case .partner: Text(fi: "toinen järjestelmä", sv: "annat system", en: "another system")
    case .association:
      Text(fi: "järjestön toimittaja", sv: "organisationens redaktör", en: "editor of an organisation")
    case .system: Text(fi: "Luukku", sv: "Luukku", en: "Luukku")
    }
  }
}
