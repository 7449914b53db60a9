import County
import CountyTesting
import Programme
import Testing

@Suite("The programme in each language") struct ProgrammeWordsTests {
  private static let town = Task {
    var town = try await ProgrammeCounty.full()
    town.programme.units = [
      "kajaani-tk": Text(fi: "Kajaanin asema", sv: "Kajana station", en: "Kajaani station")
    ]
    town.programme.people = ["saga-office": "Saga Suunnittelija"]
    return town
  }

  /// Words that each page must say, by language.
  private static let promised: [(String, [Text])] = [
    (
      "/programme",
      [
        Text(fi: "Aikajana", sv: "Tidslinje", en: "Timeline"), Text(fi: "Riskit", sv: "Risker", en: "Risks"),
        Text(fi: "Valmiusaste", sv: "Färdighetsgrad", en: "Readiness"),
        Text(fi: "Yhteensä", sv: "Sammanlagt", en: "Together"),
        Text(fi: "Kajaanin asema", sv: "Kajana station", en: "Kajaani station"),
      ]
    ),
    (
      "/programme/goal/1.1",
      [
        Text(fi: "Mihin arvio perustuu", sv: "Vad bedömningen bygger på", en: "What the score rests on"),
        Text(same: "Saga Suunnittelija"),
        Text(fi: "Lisää toimenpide", sv: "Lägg till en åtgärd", en: "Add an action"),
      ]
    ),
    (
      "/programme/benefit/1",
      [
        Text(
          fi: "Liitä ja irrota mittareita", sv: "Koppla och ta bort mätare", en: "Link and unlink measures")
      ]
    ),
    (
      "/programme/project/a",
      [
        Text(fi: "Suunniteltu", sv: "Planerat", en: "Plan"),
        Text(fi: "Ennuste", sv: "Prognos", en: "Forecast"),
        Text(fi: "Sulje riski", sv: "Avsluta en risk", en: "Close a risk"),
        Text(fi: "Mitä seuraavaksi", sv: "Vad kommer härnäst", en: "What comes next"),
      ]
    ),
    (
      "/programme/report/11-26",
      [
        Text(fi: "Lataa PDF", sv: "Ladda ner PDF", en: "Download PDF"),
        Text(fi: "Ohjausryhmä", sv: "Styrgrupp", en: "Steering group"),
        Text(fi: "Allekirjoita: kirjoittaja", sv: "Underteckna: författare", en: "Sign: author"),
      ]
    ),
    ("/programme/ideas", [Text(fi: "Anna idea", sv: "Ge en idé", en: "Give an idea")]),
    ("/programme/surveys", [Text(fi: "Kirjaa tulos", sv: "Anteckna resultatet", en: "Record the result")]),
  ]

  @Test("Each page says what it promises", arguments: Lang.allCases) func promised(_ lang: Lang) async throws
  {
    let town = try await Self.town.value
    for (path, texts) in Self.promised {
      let page = try await town.ask(path, lang: lang).page
      for text in texts { #expect(page.contains(text[lang]), "\(path) lacks “\(text[lang])”") }
    }
  }

  /// Finnish words of headings, buttons and columns that a page in another language must not hold.
  private static let finnish = [
    "Tavoitteet", "Raportit", "Kyselyt", "Hankkeet", "Tallenna", "Valmiusaste", "Puolivuosi", "Kiireys",
    "Vastaa", "Alkaa", "Päättyy", "Tilanne", "Yksikkö", "Suunniteltu", "Toteutunut", "Todennäköisyys",
    "Mittarit", "Äänet", "Ääniä", "Lähde", "Kirjaa", "Odottaa", "Tiiviste", "Hyväksyntä", "Taulukko",
  ]

  @Test(
    "No Finnish is left on a Swedish or English page, but where it says that it is Finnish",
    arguments: [Lang.sv, .en])
  func leftover(_ lang: Lang) async throws {
    let town = try await Self.town.value
    for path in ProgrammeCounty.pages {
      let page = try await town.ask(path, lang: lang).page
      let own = page.replacing(/<div class="report" lang="fi">.*<\/div>/.dotMatchesNewlines(), with: "")
        .replacing(/<(p|div)[^>]* lang="fi">.*?<\/\1>/.dotMatchesNewlines(), with: "")
      let words = Set(own.split { !$0.isLetter }.map(String.init))
      #expect(words.intersection(Self.finnish).isEmpty, "\(path) says \(words.intersection(Self.finnish))")
    }
  }

  @Test("The menu has its parts in each language, and says where one is", arguments: Lang.allCases)
  func menu(_ lang: Lang) async throws {
    let town = try await Self.town.value
    for path in [
      "/programme", "/programme/goals", "/programme/reports", "/programme/ideas", "/programme/surveys",
    ] {
      let page = try await town.ask(path, lang: lang).page
      #expect(page.contains("<a href=\"\(path)\" aria-current=\"page\">"), "\(path)")
      #expect(page.matches(of: /aria-current="page"/).count >= 1)
    }
    let staff = try await town.ask("/programme/ideas", by: Cast.nurse, lang: lang).page
    #expect(!staff.contains("href=\"/programme/goals\"") && staff.contains("href=\"/programme/surveys\""))
  }

  @Test("Every refusal is a sentence in three languages, each its own") func refusals() {
    let all: [Refusal] = [
      .noSuchGoal, .noSuchMeasure, .noSuchPeriod, .noSuchNumber, .noSuchStep, .noEvidence, .noValue,
      .noMeasureName, .noSuchFigure, .noSuchGroup, .linkedBefore, .noUnlinkReason, .noSuchAction,
      .noActionTitle,
      .actionTwice, .noSuchProject, .endsBeforeItBegins, .noSuchPriority, .roundInACircle, .noSuchCost,
      .noSuchSum, .noSuchWeight, .noSuchMonth, .noSuchRisk, .closedBefore, .nothingLearnt, .reportSigned,
      .signedBefore, .backedBefore, .ideaSettled, .noSuchIdea, .noReason, .noSuchSurvey, .notYetKnown,
      .noPaper,
    ]
    #expect(Set(all.map(\.code)).count == all.count)
    for refusal in all {
      let words = Lang.allCases.map { refusal.words[$0] }
      #expect(
        Set(words).count == 3 && words.allSatisfy { $0.hasSuffix(".") && !$0.contains("!") },
        "\(refusal.code)")
    }
  }
}
