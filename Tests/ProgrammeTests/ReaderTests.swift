import County
import Programme
import Testing

@Suite("Reading self-assessments") struct ReaderTests {
  @Test("What was written is read: goals, cells, measures", arguments: UInt64(1)...60)
  func readsBack(_ seed: UInt64) {
    let document = SyntheticDocument(seed: seed), read = document.read()
    #expect(read.benefitGoals.map(\.title) == document.chapters.map(\.title), "\(document.text)")
    let goals = document.chapters.flatMap { $0.rows.joined() }
    #expect(read.processGoals.map(\.number) == goals.map(\.number))
    #expect(read.processGoals.map(\.title) == goals.map(\.title))
    #expect(
      read.processGoals.map { goal in document.periods.map { goal.cells[$0] ?? "" } } == goals.map(\.cells))
    let measures = document.chapters.flatMap(\.measures)
    #expect(read.indicators.map(\.name) == measures.map(\.name))
    let columns = [SelfAssessment.baseline] + document.periods
    #expect(
      read.indicators.map { row in columns.map { row.values[$0]?.words ?? "" } } == measures.map(\.cells))
    #expect(read.unplaced.isEmpty && read.appendices.count == 1)
  }

  @Test("Rows of several goals are one row, and each goal has its own words", arguments: UInt64(1)...30)
  func rows(_ seed: UInt64) {
    let document = SyntheticDocument(seed: seed), read = document.read()
    #expect(Set(read.processGoals.map(\.row)).count == document.chapters.flatMap(\.rows).count)
    for goal in read.processGoals { #expect(goal.narrative == ["· Kerrotaan \(goal.number)."]) }
  }

  @Test(
    "Readiness in every way of writing",
    arguments: [
      ("50 %", 50, false), ("50%", 50, false), ("0%", 0, false), ("100 %", 100, false), ("50", 50, false),
      ("lähtötilanne 50 %", 50, true), ("Lähtötila: 25 %", 25, true), ("Käynnistetty", 25, false),
      ("Valmis / osa normaalitoimintaa", 100, false), ("50 % (tavoite 75 %)", 50, false),
      ("\u{a0}75\u{a0}% ", 75, false),
    ])
  func readiness(_ cell: String, _ percent: Int, _ isBaseline: Bool) {
    let read = Readiness(cell: cell)
    #expect(read.percent(at: 0, of: 1) == percent && read.isBaseline == isBaseline)
  }

  @Test(
    "Cells without readiness have none", arguments: ["", "-", "–", "Raportoidaan myöhemmin", "250 %", "x"])
  func noReadiness(_ cell: String) { #expect(Readiness(cell: cell).percents.isEmpty) }

  @Test("Two shares in a row of two goals go each to its own") func twoShares() {
    let read = Readiness(cell: "25 % / 50 %")
    #expect(
      read.percent(at: 0, of: 2) == 25 && read.percent(at: 1, of: 2) == 50 && read.percent(at: 0, of: 1) == 25
    )
  }

  @Test("A row that lacks cells was joined over its longest value") func joined() {
    let table = DocumentTable(rows: [
      ["Hyötytavoite", "Mittarit", "Lähtötila", "5/21", "11/21"], ["", "NPS", "Ei vielä saatavilla", ""],
    ])
    #expect(table.starts(of: 1, joinable: 2) == [0, 1, 2, 4] && table.columns == 5)
    #expect(table.periodRow?.columns.map(\.period.description) == ["5/21", "11/21"])
  }

  @Test("A whole row on one line is read too") func flatRows() {
    let text = """
      1 Oma tavoite
      Hankkeen tulostavoitteet ja prosessitavoitteet
      Tehdyt kehittämistoimenpiteet ja prosessitavoitteiden seurannan ja arvioinnin tulokset
      \tProsessitavoite\t5/21\t11/21
      \t1.1 Apua saa heti.\t-\t25 %

      """
    let read = SelfAssessmentReader.read(Array(text.utf8), national: [])
    #expect(read.processGoals.map(\.readiness) == [["11/21": 25]])
  }

  @Test("Goals without numbers are numbered in their order") func unnumbered() {
    let text =
      "1 Oma tavoite\nHankkeen tulostavoitteet ja prosessitavoitteet\n"
      + "\tProsessitavoite\n\t5/21\n\t11/21\n\n\tApua saa heti.\n\t-\n\t25 %\n\n\tJono lyhenee.\n\t0 %\n\t50 %\n\n"
    let read = SelfAssessmentReader.read(Array(text.utf8), national: [])
    #expect(read.processGoals.map(\.number) == ["1.1", "1.2"])
    #expect(read.processGoals.map(\.title) == ["Apua saa heti.", "Jono lyhenee."])
  }

  @Test("A baseline column of its own is the goal's baseline") func baselineColumn() {
    let text =
      "1 Oma tavoite\nHankkeen tulostavoitteet ja prosessitavoitteet\n"
      + "\tProsessitavoite\n\tLähtötila\n\t5/21\n\t11/21\n\n\t1.1 Apua saa heti.\n\t25 %\n\t-\n\t50 %\n\n"
    let goal = SelfAssessmentReader.read(Array(text.utf8), national: []).processGoals.first
    #expect(goal?.baseline == 25 && goal?.readiness == ["11/21": 50] && goal?.cells["Lähtötila"] == "25 %")
  }

  @Test("Words after the last table, a picture and a bookmark are listed with their lines") func listed() {
    let text =
      SyntheticDocument(seed: 3).text.replacing("\r\n", with: "\n") + "[image: x]\n 4.2 - Sarja 166\n"
    let read = SelfAssessmentReader.read(Array(text.utf8), national: [])
    #expect(
      read.unplaced.map(\.why) == ["picture", "text"]
        && read.unplaced.map(\.text) == ["[image: x]", "4.2 - Sarja 166"])
    #expect(read.unplaced.allSatisfy { $0.line > 10 })
  }

  @Test("A file in Latin-1, or with a mark of its byte order, is read as well") func codings() {
    let text = SyntheticDocument(seed: 5).text
    let latin = text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
    let marked = [0xef, 0xbb, 0xbf] + Array(text.utf8)
    let plain = SelfAssessmentReader.read(Array(text.utf8), national: [])
    #expect(SelfAssessmentReader.read(latin, national: []).processGoals == plain.processGoals)
    #expect(
      SelfAssessmentReader.read(marked, national: []).processGoals == plain.processGoals && !plain.isEmpty)
  }

  @Test(
    "A document of another kind is empty",
    arguments: ["", "\n\n", "Hankesuunnitelma\n1. Johdanto\nTekstiä.", "\tA\n\tB\n\n\t1\n\t2\n"])
  func another(_ text: String) {
    #expect(SelfAssessmentReader.read(Array(text.utf8), national: SeedDocument.national).isEmpty)
  }
}

@Suite("Reading rounds of summaries") struct RoundTests {
  static let page = """
    Perustiedot
    Jotain hankkeesta.

    Tiivistelmä oma-arvioinnista syksy 2022

    1.      Palveluiden yhdenvertaisen saatavuuden, oikea-aikaisuuden ja jatkuvuuden parantaminen

    Jonot lyhenivät.
    Toinen kappale.

    3. Palveluiden laadun ja vaikuttavuuden parantaminen
    Laatu parani.

    Tiivistelmä oma-arvioinnista, kevät 2022
    1. Palveluiden yhdenvertaisen saatavuuden, oikea-aikaisuuden ja jatkuvuuden parantaminen
    Alettiin.

    Tiivistelmä lähtötilanteen oma-arvioinnista
    Mittarit valitaan.

    Vaikutukset ja vaikuttavuus
    - jotain muuta
    """
  static let read = SelfAssessmentReader.read(Array(page.utf8), national: SeedDocument.national)

  @Test("Rounds have their half-years, goals and words") func rounds() {
    #expect(Self.read.rounds.map(\.name) == ["11/22", "5/22", "Lähtötila"])
    #expect(Self.read.rounds[0].texts.map(\.number) == ["1", "3"])
    #expect(Self.read.rounds[0].texts[0].text == ["Jonot lyhenivät.", "Toinen kappale."])
    #expect(Self.read.rounds[2].shared == ["Mittarit valitaan."] && Self.read.preface.count == 4)
  }

  @Test("The outline tells each goal's words by half-year; what is said of all is said of each")
  func outline() {
    let outline = AssessmentOutline(Self.read, added: true)
    #expect(outline.goals.map(\.number) == ["1", "3"] && outline.benefitGoals.count == 2)
    #expect(
      outline.goals[0].narrative == [
        "11/22": "Jonot lyhenivät.\nToinen kappale.", "5/22": "Alettiin.", "Lähtötila": "Mittarit valitaan.",
      ])
    #expect(outline.lines.contains("rounds: 3"))
  }

  @Test(
    "Headings of rounds in every way",
    arguments: [
      ("Tiivistelmä oma-arvioinnista syksy 2023", "11/23"),
      ("Tiivistelmä oma-arvioinnista, kevät 2021", "5/21"),
      ("Tiivistelmä syksyn 2021 oma-arvioinnista", "11/21"), ("Tiivistelmä oma-arvioinnista 5/2022", "5/22"),
      ("Tiivistelmä lähtötilanteen oma-arvioinnista", "Lähtötila"), ("Oma-arviointi kevät 2023", "5/23"),
    ])
  func headings(_ heading: String, _ name: String) {
    let read = SelfAssessmentReader.read(Array("\(heading)\nSanoja.\n".utf8), national: [])
    #expect(read.rounds.map(\.name) == [name])
  }
}
