package import County

/// The sentences of a clock's trace, each made only in the language that is asked for.
enum TraceWords {
  static func started(_ event: String, _ at: Moment, isImplied: Bool = false, _ lang: Lang) -> String {
    let why = Text(fi: " (arvion mukaan)", sv: " (enligt bedömningen)", en: " (by the assessment)")
    return "\(Format.moment(at, lang)): \(EventWords.name(event)[lang])\(isImplied ? why[lang] : "")"
  }

  static func rule(_ rule: ClockRule, law: Day?, _ lang: Lang) -> String {
    let rules = Text(fi: "Sääntö", sv: "Regel", en: "Rule"),
      source = Text(fi: "Lähde", sv: "Källa", en: "Source")
    let laws = Text(fi: "laki", sv: "lagen", en: "law of")
    let judged = law.map { " (\(laws[lang]) \(Format.day($0, lang)))" } ?? ""
    return "\(rules[lang]) \(rule.id): \(rule.title[lang]), \(rule.limit.words[lang])\(judged). "
      + "\(source[lang]): \(rule.source[lang])"
  }

  static let unknownAge = Text(
    fi: "Ikää ei tiedetä, joten sovelletaan tiukinta sääntöä",
    sv: "Åldern är okänd, så den stramaste regeln gäller",
    en: "The age is not known, so the tightest rule applies")

  static let unknownUrgency = Text(
    fi: "Kiireellisyyttä ei ole arvioitu, joten sovelletaan kiireettömän asian sääntöä",
    sv: "Brådskan är inte bedömd, så regeln för icke-brådskande ärenden gäller",
    en: "Urgency has not been assessed, so the rule of non-urgent matters applies")

  static func age(_ years: Int, on day: Day, learnt: Moment?, _ lang: Lang) -> String {
    let known = Text(fi: "ikä saatiin tietoon", sv: "åldern blev känd", en: "the age became known")
    let age = Text(fi: "Ikä", sv: "Ålder", en: "Age on"), unit = Text(fi: "v", sv: "år", en: "y")
    let when = learnt.map { " (\(known[lang]) \(Format.moment($0, lang)))" } ?? ""
    return "\(age[lang]) \(Format.day(day, lang)): \(years) \(unit[lang])\(when)"
  }

  static func changed(_ changes: [ClassChange], _ gone: [HeldRule], _ at: Moment, _ lang: Lang) -> String {
    let gave = Text(fi: "ei enää päde", sv: "gäller inte längre", en: "no longer holds")
    let name = Text(fi: "arvio", sv: "bedömning", en: "assessment")
    let parts = changes.map { $0.words[lang] } + gone.map { "\(gave[lang]): \($0.rule.title[lang])" }
    return "\(Format.moment(at, lang)): \(name[lang]): \(parts.joined(separator: "; "))"
  }

  static func corrected(_ mend: ClockCorrection, _ lang: Lang) -> String {
    let withdrawn = Text(fi: "ei tapahtunut", sv: "skedde inte", en: "did not happen")
    let name = Text(fi: "korjaus", sv: "rättelse", en: "correction")
    let to = mend.to.map { Format.moment($0, lang) } ?? withdrawn[lang]
    return "\(Format.moment(mend.at, lang)): \(name[lang]): \(what(mend)[lang]): "
      + "\(Format.moment(mend.from, lang)) → \(to)"
  }

  private static func what(_ mend: ClockCorrection) -> Text {
    switch mend.events.first?.name {
    case "paused": pauseBegan
    case "resumed": Text(fi: "tauko päättyi", sv: "pausen slutade", en: "the pause ended")
    case let event?: EventWords.name(event)
    case nil:
      Text(fi: "henkilö tunnistettiin", sv: "personen identifierades", en: "the person was identified")
    }
  }

  private static let pauseBegan = Text(fi: "tauko alkoi", sv: "pausen började", en: "the pause began")

  static func countFrom(_ day: Day, _ lang: Lang) -> String {
    let words = Text(
      fi: "Yhteydenotto tuli virka-ajan ulkopuolella: laskenta alkaa",
      sv: "Kontakten kom utanför tjänstetid: räkningen börjar",
      en: "It came outside office hours: counting begins on")
    return "\(words[lang]) \(Format.day(day, lang))"
  }

  static func due(_ due: Moment, _ limit: ClockRule.Limit, _ lang: Lang) -> String {
    let name = Text(fi: "Määräaika", sv: "Tidsfrist", en: "Due")
    return "\(name[lang]): \(limit.words[lang]) → \(Format.moment(due, lang))"
  }

  static func paused(_ at: Moment, _ lang: Lang) -> String {
    "\(Format.moment(at, lang)): \(pauseBegan[lang])"
  }

  static func resumed(_ at: Moment, _ length: Int, _ lang: Lang) -> String {
    let words = Text(
      fi: "tauko päättyi, pituus", sv: "pausen slutade, längd", en: "the pause ended, length")
    return "\(Format.moment(at, lang)): \(words[lang]) \(Format.length(length, lang)) (\(length) s)"
  }

  static func moved(_ due: Moment, _ paused: Int, _ lang: Lang) -> String {
    let words = Text(fi: "Tauot lisäävät", sv: "Pauserna lägger till", en: "The pauses add")
    return "\(words[lang]) \(Format.length(paused, lang)) (\(paused) s) → \(Format.moment(due, lang))"
  }

  static func stopped(_ event: String, _ at: Moment, met: Bool, _ lang: Lang) -> String {
    let verdict =
      met ? Text(fi: "ajoissa", sv: "i tid", en: "in time") : Text(fi: "myöhässä", sv: "försenat", en: "late")
    return "\(ended(event, at, lang)), \(verdict[lang])"
  }

  static func ended(_ event: String, _ at: Moment, _ lang: Lang) -> String {
    "\(Format.moment(at, lang)): \(EventWords.name(event)[lang])"
  }
}

/// Events of the law in plain words.
package enum EventWords {
  package static func name(_ event: String) -> Text { names[event] ?? Text(same: event) }

  package static let names: [String: Text] = [
    "contact.received": Text(fi: "yhteydenotto tuli", sv: "kontakten kom", en: "the contact came"),
    "contact.answered": Text(fi: "yhteys saatiin", sv: "kontakt nåddes", en: "contact was made"),
    "assessment.made": Text(fi: "tarve arvioitiin", sv: "behovet bedömdes", en: "the need was assessed"),
    "need.established": Text(
      fi: "tarve todettiin", sv: "behovet konstaterades", en: "the need was established"),
    "care.notNeeded": Text(fi: "käyntiä ei tarvita", sv: "inget besök behövs", en: "no visit is needed"),
    "visit.held": Text(fi: "käynti toteutui", sv: "besöket genomfördes", en: "the visit was held"),
    "visit.held.doctor": Text(
      fi: "lääkärikäynti toteutui", sv: "läkarbesöket genomfördes", en: "the doctor’s visit was held"),
    "visit.held.dentist": Text(
      fi: "hammaslääkärikäynti toteutui", sv: "tandläkarbesöket genomfördes",
      en: "the dentist’s visit was held"),
    "visit.held.specialist": Text(
      fi: "erikoislääkärikäynti toteutui", sv: "specialistbesöket genomfördes",
      en: "the specialist’s visit was held"),
    "matter.closed": Text(fi: "asia päätettiin", sv: "ärendet avslutades", en: "the matter was closed"),
    "matter.opened": Text(fi: "asia tuli vireille", sv: "ärendet inleddes", en: "the matter became pending"),
    "referral.arrived": Text(fi: "lähete saapui", sv: "remissen kom", en: "the referral arrived"),
    "application.received": Text(fi: "hakemus saapui", sv: "ansökan kom", en: "the application arrived"),
    "notice.received": Text(fi: "ilmoitus saapui", sv: "anmälan kom", en: "the notice arrived"),
    "request.received": Text(fi: "pyyntö saapui", sv: "begäran kom", en: "the request arrived"),
    "completion.needed": Text(
      fi: "täydennystä tarvitaan", sv: "komplettering behövs", en: "completion is needed"),
    "completion.requested": Text(
      fi: "täydennystä pyydettiin", sv: "komplettering begärdes", en: "completion was requested"),
    "evaluation.started": Text(fi: "arviointi alkoi", sv: "bedömningen började", en: "the evaluation began"),
    "evaluation.completed": Text(
      fi: "arviointi valmistui", sv: "bedömningen blev klar", en: "the evaluation was completed"),
    "decision.made": Text(fi: "päätös tehtiin", sv: "beslut fattades", en: "the decision was made"),
    "treatment.started": Text(fi: "hoito alkoi", sv: "vården började", en: "treatment began"),
    "service.started": Text(fi: "palvelu alkoi", sv: "tjänsten började", en: "the service began"),
    "specialist.assessed": Text(
      fi: "erikoislääkäri arvioi", sv: "specialisten bedömde", en: "the specialist assessed"),
    "discussion.held": Text(fi: "keskustelu pidettiin", sv: "samtalet hölls", en: "the talk was held"),
  ]
}
