package import County

/// Words of the resident's form.
package enum ContactWords {
  static let safetyTitle = Text(fi: "Tarkista ensin", sv: "Kontrollera först", en: "First, check this")
  static let call112 = Text(fi: "Soita heti 112, jos", sv: "Ring genast 112 om", en: "Call 112 at once if")
  static let signs = [
    Text(
      fi: "rinnassa on kova kipu tai puristus", sv: "det gör mycket ont eller trycker i bröstet",
      en: "there is strong pain or pressure in the chest"),
    Text(fi: "hengitys ei kulje", sv: "andningen inte fungerar", en: "somebody cannot breathe"),
    Text(
      fi: "kasvot, käsi tai puhe pettävät äkkiä",
      sv: "ansiktet, armen eller talet plötsligt sviktar",
      en: "face, arm or speech suddenly fails"),
    Text(
      fi: "joku ei herää tai vuotaa paljon verta", sv: "någon inte vaknar eller blöder mycket",
      en: "somebody does not wake up or bleeds heavily"),
    Text(
      fi: "aiot vahingoittaa itseäsi tai olet vaarassa", sv: "du tänker skada dig själv eller är i fara",
      en: "you are about to harm yourself or are in danger"),
  ]
  static let call116117 = Text(
    fi: "Vaiva ei voi odottaa huomiseen, mutta henki ei ole vaarassa: soita 116 117.",
    sv: "Besväret kan inte vänta till i morgon, men livet är inte i fara: ring 116 117.",
    en: "It cannot wait until tomorrow, but life is not in danger: call 116 117.")
  static let noneOfThese = Text(
    fi: "Mikään näistä ei sovi, jatka", sv: "Inget av detta, fortsätt", en: "None of these, continue")
  static let topicTitle = Text(fi: "Mistä on kyse?", sv: "Vad gäller det?", en: "What is it about?")
  static let topic = Text(fi: "Valitse lähin", sv: "Välj det närmaste", en: "Choose the nearest")
  static let wordsTitle = Text(
    fi: "Kerro omin sanoin", sv: "Berätta med egna ord", en: "Tell us in your own words")
  static let words = Text(
    fi: "Mikä on hätänä?", sv: "Vad behöver du hjälp med?", en: "What do you need help with?")
  static let wordsHint = Text(
    fi: "Muutama lause riittää. Voit kirjoittaa suomeksi, ruotsiksi tai englanniksi.",
    sv: "Några meningar räcker. Du kan skriva på finska, svenska eller engelska.",
    en: "A few sentences are enough. You may write in Finnish, Swedish or English.")
  static let dangerTitle = Text(
    fi: "Tarvitsetko apua heti?", sv: "Behöver du hjälp genast?", en: "Do you need help at once?")
  static let goOnAnyway = Text(
    fi: "Ei ole hätätilanne, jatka", sv: "Det är inte en nödsituation, fortsätt",
    en: "It is not an emergency, continue")
  static let detailsTitle = Text(
    fi: "Miten vastaamme sinulle?", sv: "Hur svarar vi dig?", en: "How shall we answer you?")
  package static let about = Text(
    fi: "Kenelle haet apua?", sv: "För vem söker du hjälp?", en: "Who needs help?")
  static let anonymous = Text(
    fi: "Voit kirjoittaa nimettömänä. Nimellä ja numerolla vastaamme nopeammin.",
    sv: "Du kan skriva anonymt. Med namn och nummer svarar vi snabbare.",
    en: "You may stay anonymous. With a name and number we answer faster.")
  static let name = Text(fi: "Nimi (ei pakollinen)", sv: "Namn (frivilligt)", en: "Name (optional)")
  static let phone = Text(
    fi: "Puhelinnumero (ei pakollinen)", sv: "Telefonnummer (frivilligt)", en: "Phone number (optional)")
  package static let born = Text(
    fi: "Syntymäaika (ei pakollinen)", sv: "Födelsetid (frivilligt)", en: "Date of birth (optional)")
  package static let bornHint = Text(
    fi: "Esimerkiksi 7.3.1958", sv: "Till exempel 7.3.1958", en: "For example 7.3.1958")
  static let otherName = Text(
    fi: "Lapsen tai toisen aikuisen nimi", sv: "Barnets eller den andra vuxnas namn",
    en: "Name of the child or the other adult")
  static let otherHint = Text(
    fi: "Jätä tyhjäksi, jos asia koskee sinua itseäsi.", sv: "Lämna tomt om ärendet gäller dig själv.",
    en: "Leave this empty if it is about yourself.")
  package static let otherBorn = Text(
    fi: "Hänen syntymäaikansa (ei pakollinen)", sv: "Hens födelsetid (frivilligt)",
    en: "Their date of birth (optional)")
  static let municipality = Text(fi: "Kotikunta", sv: "Hemkommun", en: "Municipality")
  package static let callback = Text(
    fi: "Haluatko, että soitamme?", sv: "Vill du att vi ringer upp?", en: "Shall we call you?")
  static let callbackHint = Text(
    fi: "Lupaamme soittaa valitsemanasi aikana.", sv: "Vi lovar att ringa under den tid du väljer.",
    en: "We promise to call within the time you choose.")
  static let noCallback = Text(
    fi: "Ei, vastatkaa kirjallisesti", sv: "Nej, svara skriftligt", en: "No, answer in writing")
  static let send = Text(fi: "Lähetä yhteydenotto", sv: "Skicka meddelandet", en: "Send the message")
  static let wrongDate = Refusal(
    "contact.born", fi: "Kirjoita syntymäaika näin: 7.3.1958.", sv: "Skriv födelsetiden så här: 7.3.1958.",
    en: "Write the date of birth like this: 7.3.1958.")
  static let wrongPhone = Refusal(
    "contact.phone", fi: "Tarkista puhelinnumero. Siinä on 5–15 numeroa.",
    sv: "Kontrollera telefonnumret. Det har 5–15 siffror.",
    en: "Check the phone number. It has 5–15 digits.")
  static let phoneNeeded = Refusal(
    "contact.phoneNeeded", fi: "Anna puhelinnumero, jotta voimme soittaa.",
    sv: "Ge ett telefonnummer så att vi kan ringa.",
    en: "Give a phone number so that we can call.")
}
