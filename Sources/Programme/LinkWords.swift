import County

/// Words of the forms of measures, actions and closed risks.
enum LinkWords {
  static let link = Text(fi: "Liitä mittari", sv: "Koppla en mätare", en: "Link a measure")
  static let unlink = Text(fi: "Irrota mittari", sv: "Ta bort en mätare", en: "Unlink a measure")
  static let aim = Text(fi: "Mitä mittari seuraa", sv: "Vad mätaren följer", en: "What the measure follows")
  static let name = Text(fi: "Mittarin nimi", sv: "Mätarens namn", en: "Name of the measure")
  static let finnish = Text(
    fi: "Näin se lukee raportissa.", sv: "Så står det i rapporten. Skriv på finska.",
    en: "As it stands in the report. Write in Finnish.")
  static let filledBy = Text(fi: "Arvo tulee", sv: "Värdet kommer från", en: "Where the value comes from")
  static let byHand = Text(fi: "Kirjataan käsin", sv: "Antecknas för hand", en: "Entered by hand")
  static let freshMeasure = Text(fi: "Uusi mittari", sv: "Ny mätare", en: "A new measure")
  static let whole = Text(fi: "Koko alue", sv: "Hela området", en: "The whole county")
  static let group = Text(fi: "Mistä ryhmästä", sv: "För vilken grupp", en: "Of which group")
  static let goOn = Text(fi: "Jatka", sv: "Fortsätt", en: "Continue")
  static let reason = Text(
    fi: "Miksi mittari irrotetaan", sv: "Varför mätaren tas bort", en: "Why it is unlinked")
  static let stays = Text(
    fi:
      "Mittari jää pois avoimista raporteista. Hyväksytyt raportit eivät muutu. Arvot palaavat, jos liität mittarin uudelleen samalla nimellä.",
    sv:
      "Mätaren lämnas bort ur öppna rapporter. Godkända rapporter ändras inte. Värdena kommer tillbaka om du kopplar mätaren igen med samma namn.",
    en:
      "The measure leaves open reports. Signed reports do not change. Its values come back if you link it again by the same name."
  )
  static let open = Text(
    fi: "Liitä ja irrota mittareita", sv: "Koppla och ta bort mätare", en: "Link and unlink measures")

  static let addAction = Text(fi: "Lisää toimenpide", sv: "Lägg till en åtgärd", en: "Add an action")
  static let changeAction = Text(fi: "Muuta toimenpidettä", sv: "Ändra åtgärden", en: "Change the action")
  static let change = Text(fi: "Muuta", sv: "Ändra", en: "Change")
  static let actionTitle = Text(fi: "Mitä tehdään", sv: "Vad görs", en: "What is done")

  static let closeRisk = Text(fi: "Sulje riski", sv: "Avsluta en risk", en: "Close a risk")
  static let closedRisks = Text(fi: "Suljetut riskit", sv: "Avslutade risker", en: "Closed risks")
  static let cameTrue = Text(fi: "Toteutuiko riski", sv: "Blev risken verklig", en: "Did it come true")
  static let yes = Text(fi: "Kyllä", sv: "Ja", en: "Yes")
  static let no = Text(fi: "Ei", sv: "Nej", en: "No")
  static let learnt = Text(fi: "Mitä opittiin", sv: "Vad lärde vi oss", en: "What was learnt")
  static let closedBy = Text(fi: "Sulki", sv: "Avslutad av", en: "Closed by")
}
