import County

/// Words of the programme's pages.
enum ProgrammeWords {
  static let portfolio = Text(fi: "Hankesalkku", sv: "Projektportfölj", en: "Portfolio")
  static let goals = Text(fi: "Tavoitteet", sv: "Mål", en: "Goals")
  static let reports = Text(fi: "Raportit", sv: "Rapporter", en: "Reports")
  static let ideas = Text(fi: "Ideat", sv: "Idéer", en: "Ideas")
  static let surveys = Text(fi: "Kyselyt", sv: "Enkäter", en: "Surveys")
  static let plan = Text(fi: "Suunnittele hanke", sv: "Planera ett projekt", en: "Plan a project")
  static let sections = Text(fi: "Ohjelman osat", sv: "Programmets delar", en: "Parts of the programme")
  static let project = Text(fi: "Hanke", sv: "Projekt", en: "Project")
  static let goal = Text(fi: "Tavoite", sv: "Mål", en: "Goal")
  static let benefitGoal = Text(fi: "Hyötytavoite", sv: "Nyttomål", en: "Benefit goal")
  static let processGoals = Text(fi: "Prosessitavoitteet", sv: "Processmål", en: "Process goals")
  static let processGoal = Text(fi: "Prosessitavoite", sv: "Processmål", en: "Process goal")
  static let readiness = Text(fi: "Valmiusaste", sv: "Färdighetsgrad", en: "Readiness")
  static let measures = Text(fi: "Mittarit", sv: "Mätare", en: "Measures")
  static let measure = Text(fi: "Mittari", sv: "Mätare", en: "Measure")
  static let actions = Text(fi: "Toimenpiteet", sv: "Åtgärder", en: "Actions")
  static let projects = Text(fi: "Hankkeet", sv: "Projekt", en: "Projects")
  static let priority = Text(fi: "Kiireys", sv: "Prioritet", en: "Priority")
  static let owner = Text(fi: "Vastaa", sv: "Ansvarig", en: "Owner")
  static let unit = Text(fi: "Yksikkö", sv: "Enhet", en: "Unit")
  static let strategy = Text(fi: "Strategian tavoite", sv: "Strategiskt mål", en: "Strategy goal")
  static let from = Text(fi: "Alkaa", sv: "Börjar", en: "Begins")
  static let to = Text(fi: "Päättyy", sv: "Slutar", en: "Ends")
  static let after = Text(fi: "Odottaa hankkeita", sv: "Väntar på projekt", en: "Waits for projects")
  static let standing = Text(fi: "Tilanne", sv: "Läge", en: "Standing")
  static let name = Text(fi: "Nimi", sv: "Namn", en: "Name")
  static let timeline = Text(fi: "Aikajana", sv: "Tidslinje", en: "Timeline")
  static let money = Text(fi: "Rahat", sv: "Pengar", en: "Money")
  static let planned = Text(fi: "Suunniteltu", sv: "Planerat", en: "Plan")
  static let actual = Text(fi: "Toteutunut", sv: "Utfall", en: "Actual")
  static let forecast = Text(fi: "Ennuste", sv: "Prognos", en: "Forecast")
  static let cost = Text(fi: "Kululaji", sv: "Kostnadsslag", en: "Kind of cost")
  static let year = Text(fi: "Vuosi", sv: "År", en: "Year")
  static let risks = Text(fi: "Riskit", sv: "Risker", en: "Risks")
  static let risk = Text(fi: "Riski", sv: "Risk", en: "Risk")
  static let consequence = Text(fi: "Seuraus", sv: "Följd", en: "Consequence")
  static let mitigation = Text(fi: "Mitä tehdään", sv: "Vad görs", en: "What is done")
  static let review = Text(fi: "Katsotaan uudelleen", sv: "Ses över", en: "Review")
  static let likelihood = Text(fi: "Todennäköisyys", sv: "Sannolikhet", en: "Likelihood")
  static let impact = Text(fi: "Vaikutus", sv: "Verkan", en: "Impact")
  static let weight = Text(fi: "Paino", sv: "Vikt", en: "Weight")
  static let month = Text(fi: "Kuukausi", sv: "Månad", en: "Month")
  static let months = Text(fi: "Kuukaudet", sv: "Månader", en: "Months")
  static let done = Text(fi: "Mitä tehtiin", sv: "Vad gjordes", en: "What was done")
  static let next = Text(fi: "Mitä seuraavaksi", sv: "Vad kommer härnäst", en: "What comes next")
  static let need = Text(
    fi: "Mitä tarvitaan päätettäväksi", sv: "Vilka beslut behövs", en: "What must be decided")
  static let period = Text(fi: "Puolivuosi", sv: "Halvår", en: "Half-year")
  static let evidence = Text(
    fi: "Mihin arvio perustuu", sv: "Vad bedömningen bygger på", en: "What the score rests on")
  static let by = Text(fi: "Arvioi", sv: "Bedömd av", en: "Scored by")
  static let value = Text(fi: "Arvo", sv: "Värde", en: "Value")
  static let valueHint = Text(
    fi: "Luku ja yksikkö, teksti, tai syy siihen, että arvoa ei ole. Esimerkiksi 45 % tai 670 kpl.",
    sv: "Ett tal och en enhet, en text, eller varför värdet saknas. Till exempel 45 % eller 670 st.",
    en: "A number and a unit, a text, or why there is none. For example 45 % or 670 kpl.")
  static let score = Text(fi: "Kirjaa valmiusaste", sv: "Anteckna färdighetsgraden", en: "Record readiness")
  static let enter = Text(fi: "Kirjaa arvo", sv: "Anteckna värdet", en: "Record the value")
  static let write = Text(fi: "Tallenna teksti", sv: "Spara texten", en: "Save the text")
  static let chapter = Text(fi: "Luvun teksti", sv: "Kapitlets text", en: "Chapter text")
  static let section = Text(fi: "Luvun osa", sv: "Del av kapitlet", en: "Part of the chapter")
  static let save = Text(fi: "Tallenna", sv: "Spara", en: "Save")
  static let nothing = Text(fi: "Ei vielä mitään.", sv: "Ännu ingenting.", en: "Nothing yet.")
  static let noReport = Text(
    fi: "Ei kuukausitilannetta", sv: "Ingen månadsrapport", en: "No month reported")
  static let table = Text(fi: "Sama taulukkona", sv: "Samma som tabell", en: "The same as a table")
  static let numberLabel = Text(fi: "Numero", sv: "Nummer", en: "Number")
  static let newGoal = Text(
    fi: "Lisää prosessitavoite", sv: "Lägg till ett processmål", en: "Add a process goal")
  static let unitChanged = Text(
    fi: "Yksikkö vaihtui. Arvoja ei voi verrata.", sv: "Enheten byttes. Värdena kan inte jämföras.",
    en: "The unit changed. The values cannot be compared.")
  static let baseline = Text(fi: "Lähtötila", sv: "Utgångsläge", en: "Baseline")
  static let together = Text(fi: "Yhteensä", sv: "Sammanlagt", en: "Together")
  static let blocked = Text(
    fi: "Alkaa ennen kuin nämä ovat valmiit", sv: "Börjar innan de här är klara",
    en: "Begins before these are done")

  static func scale(_ content: ProgrammeContent, _ percent: Int, _ lang: Lang) -> String {
    let name = content.scale.first { $0.percent == percent }?.name[lang]
    return "\(percent)\u{a0}%" + (name.map { " \($0)" } ?? "")
  }
}

extension Light {
  var name: Text {
    switch self {
    case .onTrack: Text(fi: "● Aikataulussa", sv: "● Enligt plan", en: "● On track")
    case .late: Text(fi: "▲ Myöhässä", sv: "▲ Försenat", en: "▲ Late")
    case .stuck: Text(fi: "■ Pysähdyksissä", sv: "■ Står stilla", en: "■ Stuck")
    }
  }
}

extension MeasureState {
  var name: Text {
    switch self {
    case .done: Text(fi: "Valmistunut", sv: "Färdig", en: "Done")
    case .going: Text(fi: "Työn alla", sv: "På gång", en: "Under way")
    case .waiting: Text(fi: "Ei edistetä nyt", sv: "Drivs inte nu", en: "Not pursued now")
    }
  }
}

extension SectionKind {
  var name: Text {
    switch self {
    case .aims:
      Text(fi: heading, sv: "Projektets resultatmål och processmål", en: "Outcome goals and process goals")
    case .baseline: Text(fi: heading, sv: "Bedömning av utgångsläget", en: "Assessment of the baseline")
    case .actions:
      Text(fi: heading, sv: "Utvecklingsåtgärder och processmål", en: "Actions and process goals")
    case .results: Text(fi: heading, sv: "Uppföljning av nyttomålen", en: "Follow-up of benefit goals")
    }
  }
}
