import County
import Programme
import Testing

@Suite("Reported values") struct ValueTests {
  @Test(
    "Numbers keep their own unit",
    arguments: [
      ("50% ", 50.0, "%"), ("0,36%", 0.36, "%"), ("12,4 %", 12.4, "%"), ("670 kpl", 670, "kpl"),
      ("-15", -15, nil),
      ("9,4 %", 9.4, "%"), ("1 327", 1_327, nil), ("−3,5 pv", -3.5, "pv"), ("12 €", 12, "€"),
      ("4 h/vk", 4, "h/vk"),
    ] as [(String, Double, String?)])
  func numbers(_ cell: String, _ number: Double, _ unit: String?) throws {
    let value = try #require(ReportedValue(cell))
    #expect(value.kind == .number && value.number == number && value.unit == unit && value.words == cell.bare)
  }

  @Test("Ranges, dashes and empty cells") func others() throws {
    let range = try #require(ReportedValue("-30--45"))
    #expect(range.kind == .range && range.number == -30 && range.upTo == -45)
    let months = try #require(ReportedValue("4–6 kk"))
    #expect(months.kind == .range && months.number == 4 && months.upTo == 6 && months.unit == "kk")
    #expect(ReportedValue("-")?.kind == .dash && ReportedValue(" – ")?.kind == .dash)
    #expect(ReportedValue("") == nil && ReportedValue(" \n \u{a0}") == nil)
  }

  @Test(
    "Missing with its reason",
    arguments: [
      "Ei saatavilla", "Ei vielä saatavilla.", "Raportoidaan keväällä 2022", "Toteutetaan v2022.",
      "Selvityksessä",
      "Kysely käynnissä, tulokset kevään 2022 arvioinnissa.", "Tieto ei vielä saatavilla. ",
      "Ei vielä käytössä.",
    ])
  func missing(_ cell: String) {
    let value = ReportedValue(cell)
    #expect(value?.kind == .missing && value?.reason == cell.bare && value?.number == nil)
  }

  @Test(
    "Texts are texts, also with figures in them",
    arguments: [
      "Laadullinen mittaus, kuvaus alla.", "Jonossa 160 henkilöä, odotusaika 4–6 kk.",
      "Kaikkia ei saatavilla. 05; 1 327",
      "50 % (arvio)", "5 10 %%", "yli puolet",
    ])
  func texts(_ cell: String) { #expect(ReportedValue(cell)?.kind == .text) }

  @Test(
    "A made value reads back as itself",
    arguments: [(45.25, "%", 1), (1_234, "kpl", 0), (-9, nil, 0), (0, "%", 1)] as [(Double, String?, Int)])
  func made(_ number: Double, _ unit: String?, _ decimals: Int) throws {
    let value = try #require(ReportedValue.number(number, unit: unit, decimals: decimals))
    #expect(value.kind == .number && value.unit == unit)
    #expect(abs((value.number ?? .nan) - number) < 0.051)
  }

  @Test(
    "Values survive the journal",
    arguments: ["50 %", "-30--45", "Ei saatavilla", "-", "Teksti\nkahdella rivillä"])
  func survives(_ cell: String) throws {
    let value = try #require(ReportedValue(cell))
    #expect(try JSON.decode(ReportedValue.self, from: try JSON.encode(value)) == value)
  }
}

@Suite("Half-years") struct PeriodTests {
  @Test(
    "Every way of writing a period",
    arguments: [
      ("5/21", "5/21"), ("05/2021", "5/21"), ("11/2021", "11/21"), (" 11/23 ", "11/23"),
      ("kevät 2022", "5/22"), ("Syksy 2022", "11/22"),
    ])
  func written(_ text: String, _ name: String) { #expect(Period(heading: text)?.description == name) }

  @Test(
    "What is no period",
    arguments: [
      "", "Lähtötila", "13/21", "0/21", "5/1", "5-21", "21", "5/21/1", "a/b", "５/21", "Mittarit 5/21",
    ])
  func notPeriods(_ text: String) { #expect(Period(heading: text) == nil) }

  @Test("Half-years stand in order of time, and cover the six months up to their report") func order() throws
  {
    let spring = try #require(Period("5/26")), autumn = try #require(Period("11/25"))
    #expect(autumn < spring && spring.reportDay.description == "2026-05-31")
    #expect(
      spring.days.lowerBound.description == "2025-12-01" && autumn.days.upperBound.description == "2025-11-30"
    )
  }

  @Test("Addresses read back, and only one way", arguments: ["5/26", "11/09", "12/99"]) func address(
    _ text: String
  ) throws {
    let period = try #require(Period(text))
    #expect(Period(address: period.address) == period && Period(address: "0" + period.address) == nil)
    #expect(try JSON.decode([Period].self, from: JSON.encode([period])) == [period])
  }

  @Test("A period that is none is refused by name") func refused() {
    #expect(throws: DecodingError.self) { try JSON.decode([Period].self, from: "[\"13/21\"]") }
  }
}
