import County

/// Words of the door, and why somebody did not get in.
enum SignInWords {
  static let entrances: [Entrance: Text] = [
    .residents: Text(
      fi: "Tunnistaudu asukkaana", sv: "Identifiera dig som invånare", en: "Sign in as a resident"),
    .staff: Text(
      fi: "Kirjaudu ammattilaisena", sv: "Logga in som yrkesperson", en: "Sign in as a professional"),
  ]
  static let notes: [Entrance: Text] = [
    .residents: Text(
      fi: "Tarvitset verkkopankkitunnukset, mobiilivarmenteen tai henkilökortin.",
      sv: "Du behöver bankkoder, mobilcertifikat eller identitetskort.",
      en: "You need online banking codes, a mobile certificate or an identity card."),
    .staff: Text(
      fi: "Käytä hyvinvointialueen tunnusta.", sv: "Använd välfärdsområdets användarnamn.",
      en: "Use your account of the wellbeing services county."),
  ]
  static let without = Text(
    fi: "Voit ottaa yhteyttä myös tunnistautumatta.", sv: "Du kan ta kontakt också utan att identifiera dig.",
    en: "You can also contact us without signing in.")
  static let write = Text(fi: "Kirjoita meille", sv: "Skriv till oss", en: "Write to us")
  static let again = Text(fi: "Aloita alusta", sv: "Börja om", en: "Start again")
  static let stopped = Text(
    fi: "Tunnistautuminen ei onnistunut", sv: "Identifieringen lyckades inte", en: "Signing in did not work")
  static func call(_ phone: String) -> Text {
    Text(
      fi: "Voit myös soittaa: \(phone).", sv: "Du kan också ringa: \(phone).",
      en: "You can also call \(phone).")
  }
  static let ended = Text(fi: "Olet kirjautunut ulos", sv: "Du har loggat ut", en: "You are signed out")
  static let endedHere = Text(
    fi: "Istunto on päättynyt. Kukaan ei voi jatkaa sitä tällä laitteella.",
    sv: "Sessionen är avslutad. Ingen kan fortsätta den på den här enheten.",
    en: "The session has ended. Nobody can go on with it on this device.")
  static let endThere: [Entrance: Text] = [
    .residents: Text(
      fi: "Kirjaudu ulos myös tunnistuspalvelusta", sv: "Logga ut också från identifieringstjänsten",
      en: "Sign out of the identification service too"),
    .staff: Text(
      fi: "Kirjaudu ulos myös hyvinvointialueen tunnuksesta",
      sv: "Logga ut också från välfärdsområdets konto",
      en: "Sign out of your county account too"),
  ]
  static let sessions = Text(fi: "Kirjautumisesi", sv: "Dina inloggningar", en: "Where you are signed in")
  static let opened = Text(fi: "Alkoi", sv: "Började", en: "Began")
  static let until = Text(fi: "Päättyy viimeistään", sv: "Slutar senast", en: "Ends at the latest")
  static let which = Text(fi: "Mikä", sv: "Vilken", en: "Which")
  static let this = Text(fi: "Tämä laite", sv: "Den här enheten", en: "This device")
  static let other = Text(fi: "Muu laite", sv: "En annan enhet", en: "Another device")
  static let endOthers = Text(fi: "Päätä muut", sv: "Avsluta de andra", en: "End the others")
  static let onlyThis = Text(
    fi: "Et ole kirjautunut muualla.", sv: "Du är inte inloggad någon annanstans.",
    en: "You are not signed in anywhere else.")
}

extension Refusal {
  static let providerDown = Refusal(
    "signIn.providerDown", status: 503,
    fi: "Tunnistuspalvelu ei vastaa nyt. Yritä hetken päästä uudelleen.",
    sv: "Identifieringstjänsten svarar inte just nu. Försök igen om en stund.",
    en: "The identification service does not answer now. Try again in a moment.")
  static let notConfirmed = Refusal(
    "signIn.notConfirmed", status: 403,
    fi: "Emme saaneet varmistettua, kuka olet. Aloita tunnistautuminen alusta.",
    sv: "Vi kunde inte bekräfta vem du är. Börja om identifieringen.",
    en: "We could not confirm who you are. Start signing in again.")
  static let attemptOver = Refusal(
    "signIn.attemptOver", status: 400,
    fi: "Tunnistautuminen kesti liian kauan tai alkoi toisessa välilehdessä. Aloita alusta.",
    sv: "Identifieringen tog för länge eller började i en annan flik. Börja om.",
    en: "Signing in took too long or began in another tab. Start again.")
  static let cancelled = Refusal(
    "signIn.cancelled", status: 400, fi: "Tunnistautuminen keskeytyi. Voit aloittaa alusta.",
    sv: "Identifieringen avbröts. Du kan börja om.", en: "Signing in was interrupted. You can start again.")
  static let noRights = Refusal(
    "signIn.noRights", status: 403,
    fi: "Tunnuksellasi ei ole oikeutta Luukkuun. Pyydä oikeus esihenkilöltäsi.",
    sv: "Ditt konto har ingen behörighet i Luukku. Be din chef om behörighet.",
    en: "Your account has no rights in Luukku. Ask your manager for them.")
  static let codeMissing = Refusal(
    "signIn.codeMissing", status: 403,
    fi: "Tunnistuspalvelu ei kertonut suomalaista henkilötunnusta. Ota yhteyttä tunnistautumatta.",
    sv: "Identifieringstjänsten angav ingen finländsk personbeteckning. Ta kontakt utan att identifiera dig.",
    en: "The identification service gave no Finnish identity code. Contact us without signing in.")
}
