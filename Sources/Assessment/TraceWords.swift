package import County

/// The sentences of a clock's trace.
enum TraceWords {
  static func started(_ event: String, _ at: Moment, isImplied: Bool = false) -> Text {
    let why = Text(fi: " (arvion mukaan)", sv: " (enligt bedömningen)", en: " (by the assessment)")
    return EventWords.name(event).map { name, lang in
      "\(Format.moment(at, lang)): \(name)\(isImplied ? why[lang] : "")"
    }
  }

  static func rule(_ rule: ClockRule, law: Day?) -> Text {
    let judged = law.map {
      Text(
        fi: " (laki \(Format.day($0, .fi)))", sv: " (lagen \(Format.day($0, .sv)))",
        en: " (law of \(Format.day($0, .en)))")
    }
    let limit = rule.limit.words
    return Text(
      fi: "Sääntö \(rule.id): \(rule.title.fi), \(limit.fi)\(judged?.fi ?? ""). Lähde: \(rule.source.fi)",
      sv: "Regel \(rule.id): \(rule.title.sv), \(limit.sv)\(judged?.sv ?? ""). Källa: \(rule.source.sv)",
      en: "Rule \(rule.id): \(rule.title.en), \(limit.en)\(judged?.en ?? ""). Source: \(rule.source.en)")
  }

  static let unknownAge = Text(
    fi: "Ikää ei tiedetä, joten sovelletaan tiukinta sääntöä",
    sv: "Åldern är okänd, så den stramaste regeln gäller",
    en: "The age is not known, so the tightest rule applies")

  static let unknownUrgency = Text(
    fi: "Kiireellisyyttä ei ole arvioitu, joten sovelletaan kiireettömän asian sääntöä",
    sv: "Brådskan är inte bedömd, så regeln för icke-brådskande ärenden gäller",
    en: "Urgency has not been assessed, so the rule of non-urgent matters applies")

  static func age(_ years: Int, on day: Day, learnt: Moment?) -> Text {
    let known = learnt.map { moment in
      Text(fi: "ikä saatiin tietoon", sv: "åldern blev känd", en: "the age became known")
        .map { " (\($0) \(Format.moment(moment, $1)))" }
    }
    return Text(
      fi: "Ikä \(Format.day(day, .fi)): \(years) v\(known?.fi ?? "")",
      sv: "Ålder \(Format.day(day, .sv)): \(years) år\(known?.sv ?? "")",
      en: "Age on \(Format.day(day, .en)): \(years) y\(known?.en ?? "")")
  }

  static func changed(_ changes: [ClassChange], _ gone: [HeldRule], _ at: Moment) -> Text {
    let changed = changes.map(\.words)
    let gave = Text(fi: "ei enää päde", sv: "gäller inte längre", en: "no longer holds")
    return Text(fi: "arvio", sv: "bedömning", en: "assessment").map { name, lang in
      let parts = changed.map { $0[lang] } + gone.map { "\(gave[lang]): \($0.rule.title[lang])" }
      return "\(Format.moment(at, lang)): \(name): \(parts.joined(separator: "; "))"
    }
  }

  static func corrected(_ mend: ClockCorrection) -> Text {
    let withdrawn = Text(fi: "ei tapahtunut", sv: "skedde inte", en: "did not happen")
    return Text(fi: "korjaus", sv: "rättelse", en: "correction").map { name, lang in
      let to = mend.to.map { Format.moment($0, lang) } ?? withdrawn[lang]
      return "\(Format.moment(mend.at, lang)): \(name): \(what(mend)[lang]): "
        + "\(Format.moment(mend.from, lang)) → \(to)"
    }
  }

  private static func what(_ mend: ClockCorrection) -> Text {
    switch mend.events.first?.name {
    case "paused": Text(fi: "tauko alkoi", sv: "pausen började", en: "the pause began")
    case "resumed": Text(fi: "tauko päättyi", sv: "pausen slutade", en: "the pause ended")
    case let event?: EventWords.name(event)
    case nil:
      Text(fi: "henkilö tunnistettiin", sv: "personen identifierades", en: "the person was identified")
    }
  }

  static func countFrom(_ day: Day) -> Text {
    Text(
      fi: "Yhteydenotto tuli virka-ajan ulkopuolella: laskenta alkaa \(Format.day(day, .fi))",
      sv: "Kontakten kom utanför tjänstetid: räkningen börjar \(Format.day(day, .sv))",
      en: "It came outside office hours: counting begins on \(Format.day(day, .en))")
  }

  static func due(_ due: Moment, _ limit: ClockRule.Limit) -> Text {
    limit.words.map { words, lang in
      "\(Text(fi: "Määräaika", sv: "Tidsfrist", en: "Due")[lang]): \(words) → \(Format.moment(due, lang))"
    }
  }

  static func paused(_ at: Moment) -> Text {
    Text(fi: "tauko alkoi", sv: "pausen började", en: "the pause began").map {
      "\(Format.moment(at, $1)): \($0)"
    }
  }

  static func resumed(_ at: Moment, _ length: Int) -> Text {
    Text(fi: "tauko päättyi, pituus", sv: "pausen slutade, längd", en: "the pause ended, length")
      .map { "\(Format.moment(at, $1)): \($0) \(Format.length(length, $1)) (\(length) s)" }
  }

  static func moved(_ due: Moment, _ paused: Int) -> Text {
    Text(fi: "Tauot lisäävät", sv: "Pauserna lägger till", en: "The pauses add")
      .map { "\($0) \(Format.length(paused, $1)) (\(paused) s) → \(Format.moment(due, $1))" }
  }

  static func stopped(_ event: String, _ at: Moment, met: Bool) -> Text {
    let verdict =
      met ? Text(fi: "ajoissa", sv: "i tid", en: "in time") : Text(fi: "myöhässä", sv: "försenat", en: "late")
    return EventWords.name(event).map { "\(Format.moment(at, $1)): \($0), \(verdict[$1])" }
  }

  static func ended(_ event: String, _ at: Moment) -> Text {
    EventWords.name(event).map { "\(Format.moment(at, $1)): \($0)" }
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
