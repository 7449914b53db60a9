import Catalogue
import County
import Markup

/// The fields of a card, with what was written before (kortin lomake).
struct CardForm {
  var card: Card?
  var ask: Ask
  var tray: Tray

  private var lang: Lang { ask.lang }

  var html: HTML {
    let texts = Lang.allCases.map(texts).joined()
    return """
      \(texts)\(choices("codes", AssociationWords.codes, codes, card?.codes ?? []))\
      \(choices("municipalities", AssociationWords.municipalities, places, card?.municipalities ?? []))\
      \(radios(Field("price", TrayWords.price[lang], value: card?.price.rawValue ?? "free", required: true), prices))\
      \(choices("languages", TrayWords.languages, languages, card?.languages ?? ["fi"]))\
      \(choices("access", TrayWords.access, features, (card?.access ?? []).map(\.rawValue)))\
      \(textField(Field("phone", TrayWords.phone[lang], value: card?.phone ?? ""), type: "tel", size: 20, most: Card.most.phone))\
      \(textField(Field("web", TrayWords.web[lang], value: card?.web ?? ""), most: Card.most.web))
      """
  }

  /// Name, text, times and words of one language.
  private func texts(_ tongue: Lang) -> HTML {
    func field(_ name: String, _ label: Text, _ text: Localized?) -> Field {
      Field(
        "\(name)-\(tongue.rawValue)", "\(label[lang]) (\(tongue.itself))", value: text?.byLang[tongue] ?? "")
    }
    return textField(field("name", TrayWords.name, card?.name), most: Card.most.name)
      + textArea(field("about", AssociationWords.about, card?.about), rows: 3, most: Card.most.about)
      + textField(field("times", TrayWords.times, card?.times), most: Card.most.times)
      + textField(field("words", AssociationWords.words, card?.words), most: Card.most.words)
  }

  private func choices(_ name: String, _ label: Text, _ all: [Choice], _ chosen: [String]) -> HTML {
    checkboxes(Field(name, label[lang]), all, chosen: Set(chosen))
  }

  private var codes: [Choice] { tray.cardCodes.map { Choice($0, ClassNames.name($0)[lang]) } }
  private var places: [Choice] { tray.catalogue.municipalities.map { Choice($0.code, $0.name[lang]) } }
  private var prices: [Choice] { CardPrice.allCases.map { Choice($0.rawValue, TrayWords.price($0)[lang]) } }
  private var languages: [Choice] {
    TrayWords.languageCodes.map { Choice($0, TrayWords.language($0)[lang]) }
  }
  private var features: [Choice] {
    AccessFeature.allCases.map { Choice($0.rawValue, TrayWords.access($0)[lang]) }
  }

  /// What the form says; whatever is not offered is dropped, and what is said twice counts once.
  static func card(_ form: Form, languages: [String], tray: Tray) -> Card {
    func texts(_ name: String) -> Localized {
      let pairs = Lang.allCases.map { ($0, form["\(name)-\($0.rawValue)"]) }.filter { !$0.1.isEmpty }
      return Localized(Dictionary(uniqueKeysWithValues: pairs))
    }
    func chosen(_ name: String, of all: [String]) -> [String] {
      let said = Set(form.all(name))
      return all.filter(said.contains)
    }
    return Card(
      name: texts("name"), about: texts("about"), times: texts("times"),
      price: CardPrice(rawValue: form["price"]) ?? .varies, codes: chosen("codes", of: tray.cardCodes),
      municipalities: chosen("municipalities", of: tray.catalogue.municipalities.map(\.code)),
      languages: chosen("languages", of: languages),
      access: chosen("access", of: AccessFeature.allCases.map(\.rawValue)).compactMap(AccessFeature.init),
      phone: form["phone"], web: form.has("web") ? form["web"] : nil, words: texts("words"))
  }
}

extension Tray {
  /// Life events, target groups and classes, of which a card names some: those of our own services, and those that the
  /// associations' agreed offers name beside them.
  var cardCodes: [String] {
    let shelves = content.shelves.map(\.code)
    let agreed = content.associations.flatMap { $0.cards ?? [] }.flatMap(\.codes)
    let classes = Set(catalogue.services.flatMap(\.classes) + agreed).sorted { one, other in
      (one.count, one) < (other.count, other)
    }
    return shelves + classes.filter { !shelves.contains($0) }
  }
}

/// Words of an association's desk.
enum AssociationWords {
  static let desk = Text(
    fi: "Järjestön työpöytä", sv: "Organisationens arbetsbord", en: "The organisation’s desk")
  static let cards = Text(fi: "Omat kortit", sv: "Egna kort", en: "Own cards")
  static let add = Text(fi: "Kirjoita uusi kortti", sv: "Skriv ett nytt kort", en: "Write another card")
  static let orders = Text(fi: "Pyynnöt", sv: "Begäranden", en: "Requests")
  static let order = Text(fi: "Pyyntö", sv: "Begäran", en: "Request")
  static let noOrders = Text(fi: "Ei pyyntöjä.", sv: "Inga begäranden.", en: "No requests.")
  static let welcomed = Text(fi: "otatte vastaan", sv: "ni tar emot", en: "you said yes")
  static let declined = Text(fi: "ette voi auttaa nyt", sv: "ni kan inte hjälpa nu", en: "you said no")
  static let open = Text(fi: "odottaa vastaustanne", sv: "väntar på ert svar", en: "waits for your answer")
  static let standing = Text(fi: "Tila", sv: "Läge", en: "Standing")
  static let way = Text(fi: "Reitti", sv: "Väg", en: "Way")
  static let withdrawn = Text(fi: "poistettu", sv: "borttagen", en: "withdrawn")
  static let due = Text(fi: "tarkista ennen", sv: "granska före", en: "check before")
  static let review = Text(fi: "Tiedot ovat oikein", sv: "Uppgifterna stämmer", en: "The details are right")
  static let withdraw = Text(fi: "Poista tarjolta", sv: "Ta bort", en: "Withdraw")
  static let save = Text(fi: "Tallenna kortti", sv: "Spara kortet", en: "Save the card")
  static let accept = Text(fi: "Otamme vastaan", sv: "Vi tar emot", en: "We accept")
  static let decline = Text(fi: "Emme voi auttaa nyt", sv: "Vi kan inte hjälpa nu", en: "We cannot help now")
  static let about = Text(fi: "Mitä tarjoatte", sv: "Vad ni erbjuder", en: "What you offer")
  static let words = Text(
    fi: "Arkisanat pilkuin erotettuna", sv: "Vardagsord med kommatecken emellan",
    en: "Everyday words with commas between")
  static let codes = Text(
    fi: "Kenelle ja mihin tilanteeseen", sv: "För vem och vilken situation",
    en: "For whom and which situation")
  static let municipalities = Text(
    fi: "Kunnat (tyhjä: koko alue)", sv: "Kommuner (tomt: hela området)",
    en: "Municipalities (none: the whole county)")
}
