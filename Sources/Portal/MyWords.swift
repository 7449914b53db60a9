import County

/// Words of the resident's own pages.
enum MyWords {
  static let received = Text(
    fi: "Saimme viestisi", sv: "Vi har fått ditt meddelande", en: "We have your message")
  static let next = Text(fi: "Mitä seuraavaksi", sv: "Vad händer nu", en: "What happens next")
  static let weAnswer = Text(fi: "Vastaamme sinulle.", sv: "Vi svarar dig.", en: "We will answer you.")
  static let weCall = Text(fi: "Soitamme sinulle", sv: "Vi ringer dig", en: "We will call you")

  /// A promise of the law in a sentence: the rule's name, and by when.
  static func promised(_ rule: Text, _ day: Day) -> Text {
    Text(
      fi: "Lupauksemme: \(rule.fi) viimeistään \(Format.day(day, .fi)).",
      sv: "Vårt löfte: \(rule.sv) senast \(Format.day(day, .sv)).",
      en: "Our promise: \(rule.en) by \(Format.day(day, .en)).")
  }

  static func late(_ rule: Text, _ day: Day) -> Text {
    Text(
      fi: "Olemme myöhässä. Lupasimme: \(rule.fi) viimeistään \(Format.day(day, .fi)). Voit soittaa 116 117.",
      sv: "Vi är försenade. Vi lovade: \(rule.sv) senast \(Format.day(day, .sv)). Du kan ringa 116 117.",
      en: "We are late. We promised: \(rule.en) by \(Format.day(day, .en)). You may call 116 117.")
  }

  static let freeNow = Text(
    fi: "Juuri nyt on vapaa aika: voit varata sen.", sv: "Just nu finns en ledig tid: du kan boka den.",
    en: "There is a free time right now: you can book it.")
  static let bookNow = Text(
    fi: "Voit nyt varata ajan.", sv: "Nu kan du boka en tid.", en: "You can book a time now.")
  static let waiting = Text(
    fi: "Olet jonossa. Ilmoitamme, kun aika vapautuu.",
    sv: "Du står på väntelistan. Vi meddelar när en tid blir ledig.",
    en: "You are on the waiting list. We will tell you when a time is free.")
  static let visited = Text(
    fi: "Käyntisi on ohi. Voit kirjoittaa, jos jokin jäi auki.",
    sv: "Ditt besök är över. Du kan skriva om något är oklart.",
    en: "Your visit is over. Write to us if anything is unclear.")
  static let guided = Text(
    fi: "Sinut on ohjattu palveluun. Katso tapahtumat.",
    sv: "Du har hänvisats till en tjänst. Se händelserna.",
    en: "You were guided to a service. See what has happened.")
  static let closed = Text(
    fi: "Asia on päätetty. Ota uudelleen yhteyttä, jos tarvitset apua.",
    sv: "Ärendet är avslutat. Kontakta oss på nytt om du behöver hjälp.",
    en: "The matter is closed. Contact us again if you need help.")
  static let keepLink = Text(
    fi: "Säilytä tämän sivun osoite. Sillä näet, miten asia etenee.",
    sv: "Spara sidans adress. Där ser du hur ditt ärende framskrider.",
    en: "Save the address of this page. It shows how your matter is going.")
  static let signInToSee = Text(
    fi: "Kun tunnistaudut, näet koko asian ja voit varata ajan.",
    sv: "När du identifierar dig ser du hela ärendet och kan boka tid.",
    en: "When you sign in you see the whole matter and can book a time.")
  static let makeMine = Text(
    fi: "Liitä asia omiin asioihini", sv: "Lägg till bland mina ärenden", en: "Add this to my matters")
  static let inHand = Text(
    fi: "Ammattilainen käsittelee asiaa", sv: "En yrkesperson sköter ärendet",
    en: "A professional is handling it")
  static let inQueue = Text(
    fi: "Ei nimettyä käsittelijää", sv: "Ingen handläggare just nu", en: "Nobody named yet")
  static let promises = Text(fi: "Lupauksemme", sv: "Våra löften", en: "Our promises")
  static let message = Text(fi: "Viestisi", sv: "Ditt meddelande", en: "Your message")
  static let send = Text(fi: "Lähetä viesti", sv: "Skicka meddelandet", en: "Send the message")
  static let none = Text(
    fi: "Sinulla ei ole asioita. Ota yhteyttä, kun tarvitset apua.",
    sv: "Du har inga ärenden. Ta kontakt när du behöver hjälp.",
    en: "You have no matters. Contact us when you need help.")
  static let noTimes = Text(
    fi: "Odotat aikaa. Vapaita aikoja ei ole juuri nyt. Katso uudelleen huomenna tai kirjoita meille.",
    sv: "Du väntar på en tid. Det finns inga lediga tider just nu. Titta igen i morgon eller skriv till oss.",
    en: "You are waiting for a time. None is free just now. Look again tomorrow or write to us.")
  static let readers = Text(
    fi: "Kuka on lukenut tietojani", sv: "Vem har läst mina uppgifter", en: "Who has read my data")
  static let nobodyRead = Text(
    fi: "Kukaan ei ole lukenut tietojasi.", sv: "Ingen har läst dina uppgifter.",
    en: "Nobody has read your data.")
  static let olderReads = Text(fi: "Näytä vanhemmat", sv: "Visa äldre", en: "Show older ones")
  static let when = Text(fi: "Milloin", sv: "När", en: "When")
  static let howWasIt = Text(fi: "Kerro, miten meni", sv: "Berätta hur det gick", en: "Tell us how it went")
  static let who = Text(fi: "Kuka", sv: "Vem", en: "Who")
  static let role = Text(fi: "Rooli", sv: "Roll", en: "Role")
  static let why = Text(fi: "Peruste", sv: "Grund", en: "Reason")
  static let you = Text(fi: "sinä itse", sv: "du själv", en: "yourself")
  static let actingPerson = Text(
    fi: "puolestasi asioiva", sv: "den som sköter dina ärenden", en: "somebody acting for you")

  static func ground(_ code: String) -> Text {
    switch code {
    case "own": Text(fi: "omat tiedot", sv: "egna uppgifter", en: "own data")
    case "acting": Text(fi: "puolesta asiointi", sv: "ärenden för annan", en: "acting for another")
    default: Text(fi: "hoito- tai asiakassuhde", sv: "vård- eller klientrelation", en: "care relation")
    }
  }
}
