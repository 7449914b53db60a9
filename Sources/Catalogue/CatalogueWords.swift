import Rules

/// Words of the catalogue's pages.
enum CatalogueWords {
  static let services = Text(fi: "Palvelut", sv: "Tjänster", en: "Services")
  static let servicesByClass = Text(
    fi: "Palvelut luokittain", sv: "Tjänster enligt klass", en: "Services by class")
  static let byTopic = Text(fi: "Näytä aiheittain", sv: "Visa enligt ämne", en: "Show by topic")
  static let byClass = Text(fi: "Näytä luokittain", sv: "Visa enligt klass", en: "Show by class")
  static let filter = Text(fi: "Etsi listasta", sv: "Sök i listan", en: "Find in the list")
  static let filterHint = Text(
    fi: "Kirjoita sana, esimerkiksi hammas tai neuvola.",
    sv: "Skriv ett ord, till exempel tand eller rådgivning.",
    en: "Write a word, such as tooth or child health.")
  static let find = Text(fi: "Etsi palvelut", sv: "Sök tjänster", en: "Find services")
  static let all = Text(fi: "Näytä kaikki palvelut", sv: "Visa alla tjänster", en: "Show all services")
  static let none = Text(
    fi: "Yksikään palvelu ei sopinut sanoihin. Kokeile toista sanaa tai kysy meiltä.",
    sv: "Ingen tjänst passade orden. Pröva ett annat ord eller fråga oss.",
    en: "No service matched the words. Try another word or ask us.")
  static let topics = Text(fi: "Aiheet", sv: "Ämnen", en: "Topics")
  static let otherClass = Text(fi: "Muut palvelut", sv: "Övriga tjänster", en: "Other services")
  static let contact = Text(fi: "Ota yhteyttä", sv: "Ta kontakt", en: "Contact us")
  static let call = Text(fi: "Soita", sv: "Ring", en: "Call")

  static let forWhom = Text(fi: "Kenelle", sv: "För vem", en: "For whom")
  static let price = Text(fi: "Hinta", sv: "Pris", en: "Price")
  static let kind = Text(fi: "Luokka", sv: "Klass", en: "Class")
  static let more = Text(
    fi: "Lue lisää palvelusta", sv: "Läs mer om tjänsten", en: "Read more about the service")
  static let conditions = Text(fi: "Ehdot", sv: "Villkor", en: "Conditions")
  static let how = Text(fi: "Näin saat palvelun", sv: "Så får du tjänsten", en: "How to get the service")
  static let places = Text(fi: "Toimipisteet", sv: "Verksamhetsställen", en: "Units")
  static let channels = Text(fi: "Muut yhteydet", sv: "Andra kontaktvägar", en: "Other ways to reach us")
  static let source = Text(fi: "Tekstin lähde", sv: "Textens källa", en: "Source of the text")
  static let ownSource = Text(
    fi: "Teksti on oma. Nimi ja luokat: Palvelutietovaranto (PTV), CC BY 4.0.",
    sv: "Texten är vår egen. Namn och klasser: Servicedatalagret (SDL), CC BY 4.0.",
    en: "The text is ours. Name and classes: Finnish Service Catalogue (PTV), CC BY 4.0.")
  static let register = Text(
    fi: "Palvelutietovaranto (PTV), CC BY 4.0", sv: "Servicedatalagret (SDL), CC BY 4.0",
    en: "Finnish Service Catalogue (PTV), CC BY 4.0")
  static let changed = Text(fi: "Muutettu", sv: "Ändrad", en: "Changed")
  static let nameOnly = Text(
    fi: "Nimi on annettu vain yhdellä kielellä:", sv: "Namnet finns bara på ett språk:",
    en: "The name exists in one language only:")

  static let address = Text(fi: "Osoite", sv: "Adress", en: "Address")
  static let phone = Text(fi: "Puhelin", sv: "Telefon", en: "Phone")
  static let email = Text(fi: "Sähköposti", sv: "E-post", en: "E-mail")
  static let municipality = Text(fi: "Kunta", sv: "Kommun", en: "Municipality")
  static let coordinates = Text(
    fi: "Koordinaatit (WGS84)", sv: "Koordinater (WGS84)", en: "Coordinates (WGS84)")
  static let openNow = Text(fi: "Juuri nyt", sv: "Just nu", en: "Right now")
  static let hours = Text(
    fi: "Aukiolo tällä viikolla", sv: "Öppettider denna vecka", en: "Opening hours this week")
  static let day = Text(fi: "Päivä", sv: "Dag", en: "Day")
  static let open = Text(fi: "Avoinna", sv: "Öppet", en: "Open")
  static let closed = Text(fi: "suljettu", sv: "stängt", en: "closed")
  static let roundTheClock = Text(fi: "koko vuorokauden", sv: "dygnet runt", en: "around the clock")
  static let byReservation = Text(fi: "ajanvarauksella", sv: "med tidsbokning", en: "by appointment")
  static let unknown = Text(fi: "ei tiedossa", sv: "inte känt", en: "not known")
  static let today = Text(fi: "tänään", sv: "i dag", en: "today")
  static let exception = Text(fi: "poikkeus", sv: "undantag", en: "exception")
  static let coming = Text(fi: "Tulevat poikkeukset", sv: "Kommande undantag", en: "Coming exceptions")
  static let offered = Text(fi: "Palvelut täällä", sv: "Tjänster här", en: "Services here")

  /// "vain suomeksi": which language a text is in when the page's own is missing.
  static func only(_ lang: Lang) -> Text {
    switch lang {
    case .fi: Text(fi: "vain suomeksi", sv: "endast på finska", en: "only in Finnish")
    case .sv: Text(fi: "vain ruotsiksi", sv: "endast på svenska", en: "only in Swedish")
    case .en: Text(fi: "vain englanniksi", sv: "endast på engelska", en: "only in English")
    }
  }

  static func price(_ price: ServiceContent.Price) -> Text {
    switch price {
    case .free: Text(fi: "Maksuton.", sv: "Avgiftsfritt.", en: "Free of charge.")
    case .fee: Text(fi: "Asiakasmaksu.", sv: "Klientavgift.", en: "A client fee.")
    case .varies:
      Text(
        fi: "Hinta riippuu tilanteesta. Kysy etukäteen.",
        sv: "Priset beror på situationen. Fråga på förhand.",
        en: "The price depends on the situation. Ask beforehand.")
    }
  }

  static func price(_ charge: Charge) -> Text {
    switch charge {
    case .free: price(ServiceContent.Price.free)
    case .chargeable: price(ServiceContent.Price.fee)
    case .other: price(ServiceContent.Price.varies)
    }
  }

  static func next(_ step: ServiceContent.NextStep) -> Text {
    switch step {
    case .contact:
      Text(fi: "Kirjoita tai soita meille.", sv: "Skriv till oss eller ring.", en: "Write to us or call.")
    case .book: Text(fi: "Voit varata ajan.", sv: "Du kan boka en tid.", en: "You can book a time.")
    case .selfcare:
      Text(
        fi: "Voit aloittaa itse. Ota yhteyttä, jos tarvitset apua.",
        sv: "Du kan börja själv. Kontakta oss om du behöver hjälp.",
        en: "You can start by yourself. Contact us if you need help.")
    case .call:
      Text(
        fi: "Soita. Niin apu alkaa nopeimmin.", sv: "Ring. Så börjar hjälpen snabbast.",
        en: "Call. Help starts soonest that way.")
    case .form:
      Text(
        fi: "Tee hakemus. Autamme sen täyttämisessä.", sv: "Gör en ansökan. Vi hjälper dig att fylla i den.",
        en: "Make an application. We help you fill it in.")
    }
  }

  static func kind(_ kind: Channel.Kind) -> Text {
    switch kind {
    case .eChannel: Text(fi: "Verkkoasiointi", sv: "Webbtjänst", en: "Online service")
    case .webPage: Text(fi: "Verkkosivu", sv: "Webbsida", en: "Web page")
    case .printableForm: Text(fi: "Tulostettava lomake", sv: "Blankett att skriva ut", en: "Form to print")
    case .phone: Text(fi: "Puhelinpalvelu", sv: "Telefontjänst", en: "Phone service")
    case .serviceLocation: Text(fi: "Palvelupaikka", sv: "Serviceställe", en: "Service location")
    }
  }
}
