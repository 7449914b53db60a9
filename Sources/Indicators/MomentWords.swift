import County

/// Words of the figures of a moment.
enum MomentWords {
  static let byTime = Text(
    fi: "Jäljellä olevan ajan mukaan", sv: "Enligt tiden som är kvar", en: "By the time that was left")
  static let left = Text(fi: "Aikaa jäljellä", sv: "Tid kvar", en: "Time left")
  static let calendars = Text(fi: "Kalentereita", sv: "Kalendrar", en: "Calendars")
  static let title = Text(fi: "Hetken luvut", sv: "Tal för en stund", en: "Figures of a moment")
  static let hint = Text(
    fi: "Katso, mitä näistä tiedettiin minkä tahansa päivän lopussa.",
    sv: "Se vad som var känt om dessa i slutet av vilken dag som helst.",
    en: "See what was known of these at the end of any day.")

  static func atEnd(_ day: Day, _ lang: Lang) -> String {
    let day = Format.day(day, lang)
    return Text(
      fi: "Päivän \(day) lopussa, niin kuin silloin tiedettiin.",
      sv: "I slutet av \(day), så som det då var känt.",
      en: "At the end of \(day), as it was then known.")[lang]
  }
}

/// Names of the classes of waiting matters by the time that was left (väljyysluokat).
enum SlackWords {
  static func name(_ key: String) -> Text {
    switch key {
    case "over": Text(fi: "Aika on ylittynyt", sv: "Tiden har gått ut", en: "Overdue")
    case "day": Text(fi: "Enintään vuorokausi", sv: "Högst ett dygn", en: "Within 24 hours")
    case "threeDays": Text(fi: "1–3 vuorokautta", sv: "1–3 dygn", en: "One to three days")
    default: Text(fi: "Yli kolme vuorokautta", sv: "Över tre dygn", en: "More than three days")
    }
  }
}
