import Contact
package import County
import Guidance
package import Markup

/// The front hall: the one question, six doors, languages, signing in.
package struct FrontDoor: Door {
  var portal: Portal
  /// Whether the contact centre is open, in words.
  var openNow: @Sendable (Moment) -> Text

  /// Further ways to help: flows, chat, tray.
  var ways: @Sendable (Lang) -> HTML

  package init(
    _ portal: Portal, openNow: @escaping @Sendable (Moment) -> Text,
    ways: @escaping @Sendable (Lang) -> HTML = { _ in "" }
  ) {
    (self.portal, self.openNow, self.ways) = (portal, openNow, ways)
  }

  package func answer(_ ask: Ask) async throws -> Answer? {
    guard let link = FrontLink(ask.path) else { return nil }
    switch link {
    case .front: return portal.house.answer(ask, front(ask))
    case .accessibility:
      return portal.house.answer(ask, about(ask, FrontWords.accessibilityTitle, FrontWords.accessibility))
    case .privacy: return portal.house.answer(ask, about(ask, FrontWords.privacyTitle, FrontWords.privacy))
    case .speak(let lang): return .speak(lang, then: Ask.ownPath(ask.query["to"]) ?? "/")
    case .asset(let name): return CountyAssets.answer(name)
    case .signIn: return try signIn(ask)
    case .signOut: return ask.method == .post ? .signOut : .see("/")
    }
  }

  private func front(_ ask: Ask) -> Page {
    let lang = ask.lang
    let doors = Topic.allCases.filter { $0 != .other }.map { topic -> HTML in
      """
      <li><a href="/contact?topic=\(topic.rawValue)">\(topic.name[lang])<span>\(FrontWords.doors[topic]?[lang] ?? "")</span></a></li>
      """
    }
    let content: HTML = """
      \(GuidancePage.field(ask))
      \(notice(.info, "\(paragraph(openNow(portal.now)[lang]))<p>\(link(ContactLink.write.path, FrontWords.writeToUs[lang], class: "button"))</p>"))
      \(heading(FrontWords.everyday[lang]))<ul class="doors">\(doors)</ul>
      \(ways(lang))
      <p>\(link("/services", FrontWords.allServices[lang])) · \(link("/units", Words.units[lang]))</p>
      """
    return Page(FrontWords.title[lang], content)
  }

  private func about(_ ask: Ask, _ title: Text, _ paragraphs: [Text]) -> Page {
    Page(
      title[ask.lang], back: ("/", Words.front[ask.lang]), paragraphs.map { paragraph($0[ask.lang]) }.joined()
    )
  }

  private func signIn(_ ask: Ask) throws -> Answer {
    guard let cast = portal.cast else {
      return portal.house.answer(ask, about(ask, Words.signIn, [FrontWords.noDoor]))
    }
    guard ask.method == .post else { return portal.house.answer(ask, chooser(cast, ask)) }
    guard let chosen = cast.first(where: { $0.key == ask.form["who"] }) else {
      throw Refusal.unanswered(FrontWords.who)
    }
    let visitor = Visitor(actor: chosen.actor, name: chosen.name, lang: ask.lang)
    return .signIn(
      visitor,
      then: Self.home(of: chosen.actor.role))
  }

  /// Where somebody begins.
  private static func home(of role: Role) -> String {
    switch role {
    case .resident: "/my"
    case .manager: "/board"
    case .association: "/association"
    case .programmeOffice: "/programme"
    default: "/desk"
    }
  }

  private func chooser(_ cast: [CastMember], _ ask: Ask) -> Page {
    let lang = ask.lang
    let choices = cast.map { member in
      Choice(
        member.key, "\(member.name), \(member.actor.role.name[lang])",
        note: member.actor.unit.map { portal.placeName($0, lang) })
    }
    let fields =
      radios(Field("who", FrontWords.who[lang], required: true), choices) + button(Words.signIn[lang])
    let content =
      notice(.warning, paragraph(FrontWords.demoDoor[lang]))
      + form("/sign-in", secret: ask.visitor.secret, fields)
    return Page(Words.signIn[lang], back: ("/", Words.front[lang]), content)
  }
}

/// Words of the front hall.
enum FrontWords {
  static let title = Text(
    fi: "Yksi yhteydenotto riittää", sv: "En kontakt räcker", en: "One contact is enough")
  static let writeToUs = Text(fi: "Kirjoita meille", sv: "Skriv till oss", en: "Write to us")
  static let everyday = Text(fi: "Tai valitse aihe", sv: "Eller välj ett ämne", en: "Or choose a topic")
  static let allServices = Text(fi: "Kaikki palvelut", sv: "Alla tjänster", en: "All services")
  static let who = Text(fi: "Kuka olet?", sv: "Vem är du?", en: "Who are you?")
  static let demoDoor = Text(
    fi: "Tämä on esittely. Kaikki ihmiset ovat keksittyjä. Valitse, kenenä jatkat.",
    sv: "Det här är en demonstration. Alla personer är påhittade. Välj vem du fortsätter som.",
    en: "This is a demonstration. All people are made up. Choose who you want to be.")
  static let noDoor = Text(
    fi: "Tunnistautumista ei ole kytketty. Voit ottaa yhteyttä ilman sitä.",
    sv: "Identifieringen är inte kopplad. Du kan ta kontakt utan den.",
    en: "Signing in is not connected. You can contact us without it.")
  static let doors: [Topic: Text] = [
    .ill: Text(
      fi: "Kuume, kipu, tauti, resepti", sv: "Feber, värk, sjukdom, recept",
      en: "Fever, pain, illness, prescription"),
    .teeth: Text(
      fi: "Särky, lohkeama, tarkastus", sv: "Värk, skada, kontroll", en: "Ache, broken tooth, check-up"),
    .mind: Text(
      fi: "Ahdistus, uni, päihteet", sv: "Ångest, sömn, rusmedel", en: "Anxiety, sleep, substances"),
    .family: Text(
      fi: "Neuvola, kasvatus, huoli lapsesta", sv: "Rådgivning, fostran, oro för barn",
      en: "Clinics, parenting, worry about a child"),
    .ageing: Text(
      fi: "Kotona pärjääminen, muisti, hoiva", sv: "Klara sig hemma, minne, omsorg",
      en: "Managing at home, memory, care"),
    .money: Text(fi: "Tuet, velat, asunto", sv: "Stöd, skulder, bostad", en: "Benefits, debts, housing"),
  ]
  static let accessibilityTitle = Text(
    fi: "Saavutettavuusseloste", sv: "Tillgänglighetsutlåtande", en: "Accessibility statement")
  static let accessibility = [
    Text(
      fi: "Palvelu toimii näppäimistöllä, ruudunlukijalla ja ilman komentosarjoja. Tavoite on WCAG 2.2 AA.",
      sv: "Tjänsten fungerar med tangentbord, skärmläsare och utan skript. Målet är WCAG 2.2 AA.",
      en: "The service works with a keyboard, a screen reader and without scripts. The aim is WCAG 2.2 AA."),
    Text(
      fi: "Jokainen sivu tarkistetaan automaattisesti. Kerro meille, jos jokin ei toimi.",
      sv: "Varje sida kontrolleras automatiskt. Berätta för oss om något inte fungerar.",
      en: "Every page is checked automatically. Tell us if something does not work."),
  ]
  static let privacyTitle = Text(fi: "Tietosuoja", sv: "Dataskydd", en: "Privacy")
  static let privacy = [
    Text(
      fi:
        "Tallennamme vain sen, minkä kerrot ja mitä ammattilainen kirjaa. Näet itse, kuka tietojasi on lukenut.",
      sv:
        "Vi sparar bara det du berättar och det som en yrkesperson antecknar. Du ser själv vem som har läst dina uppgifter.",
      en: "We keep only what you tell us and what a professional records. You can see who has read your data."
    ),
    Text(
      fi: "Nimet, tunnukset ja viestit eivät näy osoitteissa eikä lokeissa.",
      sv: "Namn, koder och meddelanden syns inte i adresser eller loggar.",
      en: "Names, codes and messages are kept out of addresses and logs."),
    Text(
      fi: "Käytämme vain välttämättömiä evästeitä: kieli ja kirjautuminen.",
      sv: "Vi använder bara nödvändiga kakor: språk och inloggning.",
      en: "We use only necessary cookies: language and sign-in."),
  ]
}
