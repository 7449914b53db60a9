import County

/// Words of the desk.
enum DeskWords {
  static let views = Text(fi: "Jonon näkymät", sv: "Köns vyer", en: "Views of the queue")
  static let empty = Text(
    fi: "Jono on tyhjä. Hyvin tehty.", sv: "Kön är tom. Bra gjort.", en: "The queue is empty. Well done.")
  static let years = Text(fi: "v", sv: "år", en: "y")
  static let isRepeat = Text(fi: "↺ toistuva", sv: "↺ upprepad", en: "↺ repeat")
  static let noClock = Text(fi: "ei määräaikaa", sv: "ingen tidsfrist", en: "no deadline")
  static let choose = Text(
    fi: "Valitse asia jonosta. Nuolet liikkuvat jonossa, N avaa seuraavan.",
    sv: "Välj ett ärende i kön. Pilarna rör sig i kön, N öppnar nästa.",
    en: "Choose a matter from the queue. Arrows move in the queue, N opens the next.")
  static let next = Text(fi: "Seuraava", sv: "Nästa", en: "Next")
  static let new = Text(fi: "Uusi yhteydenotto", sv: "Ny kontakt", en: "New contact")
  static let times = Text(fi: "Ajat", sv: "Tider", en: "Times")
  static let firstWords = Text(fi: "Omin sanoin", sv: "Med egna ord", en: "In their own words")
  static let answers = Text(fi: "Vastaukset", sv: "Svar", en: "Answers")
  static let clocks = Text(fi: "Määräajat", sv: "Tidsfrister", en: "Deadlines")
  static let noClocks = Text(
    fi: "Mikään määräaika ei koske tätä.", sv: "Ingen tidsfrist gäller detta.",
    en: "No deadline applies here.")
  static let why = Text(fi: "Miksi?", sv: "Varför?", en: "Why?")
  static let history = Text(fi: "Tapahtumat", sv: "Händelser", en: "What has happened")
  static let earlier = Text(fi: "Aiemmat asiat", sv: "Tidigare ärenden", en: "Earlier matters")
  static let earlierNone = Text(
    fi: "Ei aiempia asioita.", sv: "Inga tidigare ärenden.", en: "No earlier matters.")
  static let suggestion = Text(fi: "Ehdotus", sv: "Förslag", en: "Suggestion")
  static let wouldChange = Text(
    fi: "Tulos muuttuisi, jos", sv: "Resultatet skulle ändras om", en: "It would differ if")
  static let person = Text(fi: "Henkilö", sv: "Person", en: "Person")
  static let holder = Text(fi: "Käsittelijä", sv: "Handläggare", en: "Held by")
  static let nobody = Text(fi: "vapaa", sv: "ingen", en: "nobody")
  static let unit = Text(fi: "Yksikkö", sv: "Enhet", en: "Unit")
  static let standing = Text(fi: "Tila", sv: "Läge", en: "Status")
  static let channel = Text(fi: "Yhteystapa", sv: "Kom via", en: "Came via")
  static let identity = Text(fi: "Tunnistus", sv: "Identifiering", en: "Identity")
  static let guided = Text(fi: "Ohjautui", sv: "Styrdes hit av", en: "Guided by")
  static let phone = Text(fi: "Puhelin", sv: "Telefon", en: "Phone")
  static let callback = Text(fi: "Luvattu soitto", sv: "Utlovat samtal", en: "Promised call")
  static let actedBy = Text(fi: "Puolesta asiointi", sv: "Sköts för annan", en: "Acting for another")
  static let note = Text(fi: "Merkintä", sv: "Anteckning", en: "Note")
  static let urgency = Text(fi: "Kiireellisyys", sv: "Brådskegrad", en: "Urgency")
  static let result = Text(fi: "Mitä seuraa", sv: "Vad händer härnäst", en: "What happens next")
  static let reason = Text(fi: "Syy", sv: "Orsak", en: "Reason")
  static let branch = Text(fi: "Palveluala", sv: "Serviceområde", en: "Service area")
  static let profession = Text(fi: "Kenelle", sv: "Till vem", en: "For whom")
  static let traits = Text(fi: "Lisäksi", sv: "Dessutom", en: "Also")
  static let save = Text(fi: "Tallenna", sv: "Spara", en: "Save")
  static let message = Text(
    fi: "Viesti asukkaalle", sv: "Meddelande till invånaren", en: "Message to the person")
  static let service = Text(fi: "Palvelun tunnus", sv: "Tjänstens kod", en: "Service code")
  static let otherService = Text(
    fi: "Muun palvelun tunnus", sv: "Kod för en annan tjänst", en: "Code of another service")
  static let fitting = Text(
    fi: "Sanoihin sopivat palvelut", sv: "Tjänster som passar orden", en: "Services that fit the words")
  static let serviceHint = Text(
    fi: "Esimerkiksi SOTE-0035", sv: "Till exempel SOTE-0035", en: "For example SOTE-0035")
  static let noTimes = Text(
    fi: "Vapaita aikoja ei ole. Vie jonoon.", sv: "Det finns inga lediga tider. Sätt på väntelista.",
    en: "There are no free times. Use the waiting list.")
  static let time = Text(fi: "Aika", sv: "Tid", en: "Time")
  static let mode = Text(fi: "Miten", sv: "Hur", en: "How")
  static let code = Text(fi: "Henkilötunnus", sv: "Personbeteckning", en: "Personal identity code")
  static let codeHint = Text(
    fi: "Tunnus ei tallennu osoitteisiin eikä lokeihin.", sv: "Koden sparas inte i adresser eller loggar.",
    en: "The code is kept out of addresses and logs.")
  static let whatIsIt = Text(fi: "Mitä asia koskee?", sv: "Vad gäller ärendet?", en: "What is it about?")
  static let topic = Text(fi: "Aihe", sv: "Ämne", en: "Topic")
  static let name = Text(fi: "Nimi", sv: "Namn", en: "Name")
  static let noFreeTimes = Text(
    fi: "Yksiköllä ei ole vapaita aikoja. Julkaise niitä tällä sivulla.",
    sv: "Enheten har inga lediga tider. Publicera tider på den här sidan.",
    en: "The unit has no free times. Publish some on this page.")
  static let keys = Text(fi: "Pikanäppäimet", sv: "Snabbtangenter", en: "Single keys")
  static let freeTimes = Text(fi: "Vapaat ajat", sv: "Lediga tider", en: "Free times")
  static let done = Text(fi: "Asia on päätetty.", sv: "Ärendet är avslutat.", en: "The matter is closed.")
  static let pause = Text(fi: "Miksi odotetaan", sv: "Varför väntar vi", en: "Why we wait")
  static let minutes = Text(fi: "Kesto (min)", sv: "Längd (min)", en: "Length (min)")
  static let from = Text(fi: "Ensimmäinen aika", sv: "Första tiden", en: "First time")
  static let fromHint = Text(
    fi: "Esimerkiksi 24.11.2026 klo 9.00", sv: "Till exempel 24.11.2026 kl. 9.00",
    en: "For example 24.11.2026 at 9.00")
  static let count = Text(fi: "Montako peräkkäin", sv: "Hur många i rad", en: "How many in a row")
  static let publish = Text(fi: "Julkaise ajat", sv: "Publicera tider", en: "Publish times")
  static let withdraw = Text(fi: "Poista", sv: "Ta bort", en: "Withdraw")
  static let send = Text(fi: "Kirjaa yhteydenotto", sv: "Registrera kontakten", en: "Record the contact")
  static let channelAsk = Text(
    fi: "Miten yhteys tuli?", sv: "Hur kom kontakten?", en: "How did they reach us?")

  static func shown(_ count: Int, of all: Int) -> Text {
    Text(fi: "Näkyy \(count) / \(all)", sv: "Visas \(count) / \(all)", en: "Showing \(count) of \(all)")
  }

  static let traitNames: [(String, Text)] = [
    ("doctorNeeded", Text(fi: "tarvitsee lääkärin", sv: "behöver läkare", en: "needs a doctor")),
    ("dentistNeeded", Text(fi: "tarvitsee hammaslääkärin", sv: "behöver tandläkare", en: "needs a dentist")),
    (
      "specialistDentistNeeded",
      Text(
        fi: "tarvitsee erikoishammaslääkärin", sv: "behöver specialisttandläkare",
        en: "needs a specialist dentist")
    ),
    (
      "therapyNeeded",
      Text(fi: "tarvitsee lyhytterapian", sv: "behöver korttidsterapi", en: "needs short therapy")
    ),
    (
      "mentalHealthWork",
      Text(
        fi: "mielenterveystyön päätös", sv: "beslut om mentalvårdsarbete", en: "mental health work decided")
    ),
    (
      "specialSupportChild",
      Text(
        fi: "erityistä tukea tarvitseva lapsi", sv: "barn som behöver särskilt stöd",
        en: "child needing special support")
    ),
    (
      "highestCareAllowance",
      Text(fi: "ylin hoitotuki", sv: "högsta vårdbidrag", en: "highest care allowance")
    ),
    (
      "completionNeeded",
      Text(
        fi: "hakemus vaatii täydennystä", sv: "ansökan behöver kompletteras",
        en: "application needs completion")
    ),
  ]
}
