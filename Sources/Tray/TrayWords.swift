package import County

/// Words of the tray's pages.
package enum TrayWords {
  package static let tray = Text(fi: "Palvelutarjotin", sv: "Servicebricka", en: "Service tray")
  static let about = Text(
    fi: "Kaikki apu yhdessä paikassa: meidän palvelumme ja järjestöjen toiminta.",
    sv: "All hjälp på ett ställe: våra tjänster och organisationernas verksamhet.",
    en: "All help in one place: our services and what organisations do.")
  static let events = Text(fi: "Elämäntilanne", sv: "Livssituation", en: "Life event")
  static let groups = Text(fi: "Kenelle", sv: "För vem", en: "For whom")
  static let classes = Text(fi: "Palveluluokka", sv: "Serviceklass", en: "Class of service")
  static let home = Text(fi: "Missä asut?", sv: "Var bor du?", en: "Where do you live?")
  static let anywhere = Text(fi: "Koko alue", sv: "Hela området", en: "The whole county")
  static let show = Text(fi: "Näytä", sv: "Visa", en: "Show")
  static let choose = Text(
    fi: "Valitse 2–4 ja vertaa", sv: "Välj 2–4 och jämför", en: "Choose 2–4 and compare")
  static let compare = Text(fi: "Vertaa valittuja", sv: "Jämför de valda", en: "Compare the chosen")
  static let comparison = Text(fi: "Vertailu", sv: "Jämförelse", en: "Comparison")
  static let compareBy = Text(fi: "Tieto", sv: "Uppgift", en: "Detail")
  static let provider = Text(fi: "Tarjoaja", sv: "Leverantör", en: "Provider")
  static let price = Text(fi: "Hinta", sv: "Pris", en: "Price")
  static let distance = Text(fi: "Etäisyys", sv: "Avstånd", en: "Distance")
  static let next = Text(
    fi: "Seuraava vapaa aika", sv: "Nästa lediga tid", en: "Next free time")
  static let rating = Text(fi: "Arvio", sv: "Betyg", en: "Rating")
  static let languages = Text(fi: "Kielet", sv: "Språk", en: "Languages")
  static let access = Text(fi: "Esteettömyys", sv: "Tillgänglighet", en: "Accessibility")
  static let times = Text(fi: "Milloin ja missä", sv: "När och var", en: "When and where")
  static let unknown = Text(fi: "ei kerrottu", sv: "inte angivet", en: "not told")
  static let everywhere = Text(fi: "koko alueella", sv: "i hela området", en: "in the whole county")
  static let stale = Text(
    fi: "Tietoja ei ole tarkistettu puoleen vuoteen. Soita ennen kuin lähdet.",
    sv: "Uppgifterna har inte granskats på ett halvår. Ring innan du går.",
    en: "The details have not been checked for half a year. Call before you go.")
  static let staleMark = Text(fi: "tarkistamatta", sv: "inte granskad", en: "not checked")
  static let none = Text(
    fi: "Tällä hyllyllä ei ole vielä mitään. Ihminen auttaa.",
    sv: "Den här hyllan är ännu tom. En människa hjälper.",
    en: "This shelf is still empty. A person helps.")
  static let order = Text(fi: "Pyydä tätä", sv: "Be om det här", en: "Ask for this")
  static let nearby = Text(fi: "alle 1 km", sv: "under 1 km", en: "under 1 km")
  static let clientName = Text(fi: "Asiakkaan nimi", sv: "Klientens namn", en: "The client’s name")
  static let clientPhone = Text(fi: "Asiakkaan puhelin", sv: "Klientens telefon", en: "The client’s phone")
  static let clientWish = Text(
    fi: "Mitä asiakas toivoo?", sv: "Vad önskar klienten?", en: "What does the client wish for?")
  static let refer = Text(fi: "Ohjaa asiakas", sv: "Hänvisa en klient", en: "Refer a client")
  static let orderWords = Text(
    fi: "Mitä toivot?", sv: "Vad önskar du?", en: "What do you wish for?")
  static let consent = Text(
    fi: "Nimi, puhelin ja viesti saa mennä järjestölle",
    sv: "Namn, telefon och meddelande får gå till organisationen",
    en: "My name, phone and message may go to the organisation")
  static let consentOther = Text(
    fi: "Asiakas suostuu, että tiedot menevät järjestölle",
    sv: "Klienten samtycker till att uppgifterna går till organisationen",
    en: "The client agrees that the details go to the organisation")
  static let permission = Text(fi: "Lupa", sv: "Lov", en: "Permission")
  static let name = Text(fi: "Nimi", sv: "Namn", en: "Name")
  static let phone = Text(fi: "Puhelin", sv: "Telefon", en: "Phone")
  static let web = Text(fi: "Verkko-osoite", sv: "Webbadress", en: "Web address")
  static let contactDetails = Text(
    fi: "Näytä yhteystiedot", sv: "Visa kontaktuppgifter", en: "Show contact details")
  static let sent = Text(fi: "Pyyntö on lähetetty", sv: "Begäran är skickad", en: "Your request is sent")
  static let sentHow = Text(
    fi: "Järjestö vastaa sinulle itse. Tallenna tämän sivun osoite, niin näet vastauksen.",
    sv: "Organisationen svarar dig själv. Spara sidans adress så ser du svaret.",
    en: "The organisation answers you itself. Keep the address of this page to see the answer.")
  static let waiting = Text(
    fi: "Järjestö ei ole vielä vastannut.", sv: "Organisationen har inte svarat ännu.",
    en: "The organisation has not answered yet.")
  static let accepted = Text(
    fi: "Järjestö ottaa sinut vastaan", sv: "Organisationen tar emot dig", en: "The organisation welcomes you"
  )
  static let declined = Text(
    fi: "Järjestö ei voi auttaa nyt", sv: "Organisationen kan inte hjälpa nu",
    en: "The organisation cannot help now")
  static let rate = Text(fi: "Anna arvio", sv: "Ge betyg", en: "Give a rating")
  static let rateHow = Text(
    fi: "Miten se auttoi? 1 huonosti, 5 hyvin", sv: "Hur hjälpte det? 1 dåligt, 5 bra",
    en: "How did it help? 1 badly, 5 well")
  static let thanks = Text(fi: "Kiitos arviosta.", sv: "Tack för betyget.", en: "Thank you for the rating.")
  static let answerWords = Text(fi: "Vastaus", sv: "Svar", en: "Answer")
  static let source = Text(
    fi: "Järjestön oma kortti", sv: "Organisationens eget kort", en: "The organisation’s own card")
  static let reviewed = Text(fi: "Tarkistettu", sv: "Granskad", en: "Checked")

  static func price(_ price: CardPrice) -> Text {
    switch price {
    case .free: Text(fi: "maksuton", sv: "avgiftsfri", en: "free of charge")
    case .fee: Text(fi: "maksullinen", sv: "avgiftsbelagd", en: "there is a fee")
    case .varies: Text(fi: "maksu vaihtelee", sv: "avgiften varierar", en: "the fee varies")
    }
  }

  static func access(_ feature: AccessFeature) -> Text {
    switch feature {
    case .stepFree: Text(fi: "ei portaita", sv: "inga trappor", en: "no steps")
    case .toilet: Text(fi: "esteetön WC", sv: "tillgänglig toalett", en: "accessible toilet")
    case .loop: Text(fi: "induktiosilmukka", sv: "hörselslinga", en: "hearing loop")
    case .remote: Text(fi: "etänä", sv: "på distans", en: "remotely")
    case .home: Text(fi: "tulee kotiisi", sv: "kommer hem till dig", en: "comes to your home")
    case .quiet: Text(fi: "rauhallinen tila", sv: "lugnt rum", en: "quiet room")
    }
  }

  static func language(_ code: String) -> Text {
    switch code {
    case "fi": Text(fi: "suomi", sv: "finska", en: "Finnish")
    case "sv": Text(fi: "ruotsi", sv: "svenska", en: "Swedish")
    case "en": Text(fi: "englanti", sv: "engelska", en: "English")
    case "ru": Text(fi: "venäjä", sv: "ryska", en: "Russian")
    case "uk": Text(fi: "ukraina", sv: "ukrainska", en: "Ukrainian")
    case "ar": Text(fi: "arabia", sv: "arabiska", en: "Arabic")
    case "so": Text(fi: "somali", sv: "somaliska", en: "Somali")
    case "fse": Text(fi: "viittomakieli", sv: "teckenspråk", en: "sign language")
    default: Text(same: code)
    }
  }

  static let languageCodes = ["fi", "sv", "en", "ru", "uk", "ar", "so", "fse"]
}
