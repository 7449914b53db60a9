import County

/// Words of the page about clearing queues.
enum QueueWords {
  static let open = Text(fi: "avoimet asiat", sv: "öppna ärenden", en: "open cases")
  static let none = Text(fi: "Kukaan ei odota.", sv: "Ingen väntar.", en: "Nobody waits.")
  static let what = Text(
    fi:
      "Kysyntä ja kapasiteetti ovat 13 viime viikon keskiarvoja. Ennuste olettaa, että tulevat viikot ovat kuin menneet.",
    sv:
      "Efterfrågan och kapacitet är medeltal för 13 veckor. Prognosen antar att kommande veckor liknar de gångna.",
    en:
      "Demand and capacity are means of the last 13 weeks. The outlook takes the weeks to come to be like those behind."
  )
  static let list = Text(fi: "Jono", sv: "Kö", en: "List")
  static let lists = Text(fi: "Jonot", sv: "Köer", en: "Lists")
  static let size = Text(fi: "Jonossa", sv: "I kön", en: "On the list")
  static let demand = Text(fi: "Tulee viikossa", sv: "Kommer per vecka", en: "Come a week")
  static let capacity = Text(fi: "Lähtee viikossa", sv: "Lämnar per vecka", en: "Leave a week")
  static let weeks = Text(fi: "Viikkoja purkuun", sv: "Veckor till avveckling", en: "Weeks to clear")
  static let load = Text(fi: "Kuormitus", sv: "Belastning", en: "Load")
  static let meanWait = Text(
    fi: "Jonossa olleet keskimäärin, viikkoa", sv: "Väntat i medeltal, veckor", en: "Mean wait so far, weeks")
  static let pressure = Text(fi: "Jonopaine", sv: "Kötryck", en: "Pressure")
  static let goal = Text(
    fi: "Jonon pituus, jolla tavoite pitää", sv: "Kölängd som håller målet",
    en: "Length that holds the target")
  static let hold = Text(
    fi: "Kapasiteetti, joka pitää tavoitteen", sv: "Kapacitet som håller målet",
    en: "Capacity that holds the target")
  static let relief = Text(
    fi: "Purkukapasiteetti viikossa", sv: "Avvecklingskapacitet per vecka", en: "Relief capacity a week")
  static let target = Text(fi: "Tavoiteodotus, viikkoa", sv: "Målväntan, veckor", en: "Target wait, weeks")
  static let until = Text(fi: "Puretaan viikossa", sv: "Avvecklas på veckor", en: "Cleared in weeks")
  static let never = Text(
    fi: "ei pure tällä tahdilla", sv: "minskar inte i denna takt", en: "does not shrink at this rate")
  static let present = Text(fi: "Nykyisellä tahdilla", sv: "I nuvarande takt", en: "At the present rate")
  static let relieved = Text(
    fi: "Purkukapasiteetilla", sv: "Med avvecklingskapacitet", en: "With relief capacity")
  static let reached = Text(fi: "Tavoitteeseen pääsee", sv: "Når målet", en: "Reach the target")
  static let week = Text(fi: "Viikko", sv: "Vecka", en: "Week")
  static let weekUnit = Text(fi: "viikkoa", sv: "veckor", en: "weeks")
  static let interval = Text(fi: "90 % väli", sv: "90 % intervall", en: "90% interval")
}
