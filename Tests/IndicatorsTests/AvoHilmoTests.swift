import Assessment
import Booking
import Contact
import County
import CountyTesting
import Testing
import Visits

@testable import Indicators

@Suite struct AvoHilmoTests {
  private let came = Moment(Day(2026, 3, 2) ?? Day(number: 0), 9, 5)
  private var march: ClosedRange<Day> {
    (Day(2026, 3, 1) ?? Day(number: 0))...(Day(2026, 3, 31) ?? Day(number: 0))
  }

  private func story(_ more: [(any FactPayload, Int)] = []) throws -> [Fact] {
    var told = Told()
    var contact = ContactReceived(
      channel: .phone, words: "–", lang: .fi, topic: .teeth, unit: ID("u0") ?? .example)
    contact.municipality = "205"
    try told.tell(contact, of: "m1", at: came, by: .resident)
    try told.tell(AssessmentMade(urgency: "E", result: .visit), of: "m1", at: came + 600)
    for (payload, seconds) in more { try told.tell(payload, of: "m1", at: came + seconds) }
    return told.facts
  }

  private func cells(_ facts: [Fact], _ days: ClosedRange<Day>? = nil) -> [[String: String]] {
    AvoHilmo.lines(facts, days ?? march).map { line in
      let cells = line.split(separator: ";", omittingEmptySubsequences: false).map(String.init)
      return Dictionary(uniqueKeysWithValues: zip(AvoHilmo.columns, cells))
    }
  }

  private func appointment() -> Appointment {
    Appointment(
      .example,
      TimePublished(
        unit: ID("u1") ?? .example, professional: .example, profession: "dentist", mode: .unit,
        starts: came + 86_400, minutes: 30))
  }

  @Test(
    "Times are written as the register writes them",
    arguments: [
      ("2026-03-02T09:05:00+02:00", "02.03.2026 09:05"), ("2026-07-12T23:59:59+03:00", "12.07.2026 23:59"),
    ])
  func times(_ moment: String, _ written: String) throws {
    #expect(AvoHilmo.time(try #require(Moment(moment))) == written)
  }

  @Test("A matter without a visit is one row with the stages that have been") func noVisit() throws {
    let row = try #require(cells(try story()).first)
    #expect(row["YHTEYDENOTTO_AJANKOHTA"] == "02.03.2026 09:05")
    #expect(row["HOIDONTARVE_AJANKOHTA"] == "02.03.2026 09:15" && row["HTA_KIIREELLISYYS"] == "E")
    #expect(row["KAYNTI_ALKOI"] == "" && row["ASIAKAS_KOTIKUNTA"] == "205")
  }

  @Test("Each visit is a row; only the first is a first visit") func visits() throws {
    let held = VisitHeld(
      mode: .video, profession: "dentist", professional: .example, unit: ID("u2") ?? .example, minutes: 25)
    let rows = cells(
      try story([(AppointmentBooked(appointment: appointment()), 900), (held, 90_000), (held, 180_000)]))
    #expect(rows.count == 2 && rows.map { $0["KAYNTI_ENSIKAYNTI"] } == ["1", "0"])
    #expect(rows[0]["KAYNTI_YHTEYSTAPA"] == "R52" && rows[0]["KAYNTI_PALVELUMUOTO"] == "T60")
    #expect(rows[0]["KAYNTI_LOPPUI"] == "03.03.2026 10:30" && rows[0]["PALVELUNTUOTTAJA_YKSIKKO"] == "u2")
    #expect(rows[0]["AJANVARAUS_VARATTU"] == "03.03.2026 09:05" && rows[0]["AJANVARAUS_YHTEYSTAPA"] == "R10")
    #expect(Set(rows.map { $0["AVOHILMO_ID"] }).count == 2)
  }

  @Test("A cancelled time is told; a visit that was held has no cancellation") func cancelled() throws {
    let booked = (AppointmentBooked(appointment: appointment()), 900)
    let gone = (AppointmentCancelled(time: .example, reason: .ill), 5_000)
    let row = try #require(cells(try story([booked, gone])).first)
    #expect(row["PERUUTUS_AJANKOHTA"] == "02.03.2026 10:28" && row["PERUUTUS_SYY"] == "ill")
    let held = VisitHeld(
      mode: .unit, profession: "dentist", professional: .example, unit: ID("u2") ?? .example, minutes: 25)
    let visit = try #require(cells(try story([booked, gone, (held, 90_000)])).first)
    #expect(visit["PERUUTUS_AJANKOHTA"] == "" && visit["PERUUTUS_SYY"] == "")
  }

  @Test("A visit outside the period is left out, and so is one that did not happen") func outside() throws {
    let held = VisitHeld(
      mode: .unit, profession: "nurse", professional: .example, unit: ID("u2") ?? .example, minutes: 25)
    #expect(cells(try story([(held, 60 * 86_400)])).isEmpty)
    var facts = try story([(held, 86_400)])
    let wrong = try #require(facts.last)
    facts.append(try wrong.followed(by: FactCorrected(fact: wrong.id, occurred: nil), id: "c", position: 9))
    #expect(cells(facts).first?["KAYNTI_ALKOI"] == "")
  }

  @Test("Every row has as many cells as the header", arguments: 0..<40 as Range<UInt64>)
  func widths(_ seed: UInt64) {
    let facts = IndicatorHistory(seed: seed).facts
    let days = (IndicatorHistory.now.day - 200)...(IndicatorHistory.now.day + 60)
    for (_, facts) in Dictionary(grouping: facts.filter { $0.stream.room == "matter" }, by: \.stream) {
      for line in AvoHilmo.lines(facts, days) {
        #expect(line.split(separator: ";", omittingEmptySubsequences: false).count == AvoHilmo.columns.count)
      }
    }
  }
}
