import Contact
import County
import CountyTesting
import Testing

@testable import Portal

@Suite("Who has read my data") struct TraceTests {
  private func trace(_ town: Town, of actor: Actor = Cast.resident) async throws -> [(String, RecordRead)] {
    let stream = try #require(ID<Person>(actor.id)).trace
    return try await town.county.journal.facts(of: stream).compactMap { fact in
      fact.read(RecordRead.self).map { (fact.actor.id, $0) }
    }
  }

  @Test("Opening a known person's matter leaves a trace, with the ground") func opens() async throws {
    let town = try await Town(), matter = try await town.known()
    _ = try await town.get(DeskLink.matter(matter).path, by: Cast.nurse)
    _ = try await town.get("/desk/person/" + Cast.resident.id, by: Cast.receptionist)
    _ = try await town.get(MyLink.matter(matter).path, by: Cast.resident)
    let trace = try await trace(town)
    #expect(trace.map(\.0) == [Cast.nurse.id, Cast.receptionist.id, Cast.resident.id])
    #expect(
      trace.map(\.1.ground) == ["care", "care", "own"]
        && trace.map(\.1.what) == ["matter", "person", "matter"])
    #expect(trace[0].1.matter == matter)
  }

  @Test("The resident sees who, when, in which role and unit, in every language", arguments: Lang.allCases)
  func readers(_ lang: Lang) async throws {
    let town = try await Town(), matter = try await town.known()
    let nurse = try #require(
      town.portal.staff.values.first { $0.unit.text == "yhteyskeskus" && $0.role == .nurse })
    _ = try await town.get(
      DeskLink.matter(matter).path, by: Actor(id: nurse.id.text, role: .nurse, unit: "yhteyskeskus"))
    let page = try await town.get("/my/readers", by: Cast.resident, lang: lang).page
    #expect(
      page.contains(nurse.name) && page.contains(Role.nurse.name[lang])
        && page.contains(MyWords.ground("care")[lang]))
    #expect(page.contains(town.portal.placeName("yhteyskeskus", lang)))
    #expect(
      try await town.get("/my/readers", by: Cast.otherResident, lang: lang).page.contains(
        MyWords.nobodyRead[lang]))
  }

  @Test("A refused look leaves no trace, for nothing was seen") func refused() async throws {
    let town = try await Town(), matter = try await town.known()
    for actor in [Cast.healthCentreNurse, Cast.manager, Cast.otherResident] {
      _ = try await town.get(DeskLink.matter(matter).path, by: actor)
      _ = try await town.get(MyLink.matter(matter).path, by: actor)
    }
    #expect(try await trace(town).isEmpty)
  }

  @Test("An unknown person's matter has nobody to tell") func anonymous() async throws {
    let town = try await Town(), matter = try await town.county.receive(),
      before = try await town.county.journal.last()
    #expect(try await town.get(DeskLink.matter(matter).path, by: Cast.nurse).status == 200)
    #expect(try await town.county.journal.last() == before)
  }

  @Test("Acting for a child is shown to both, as what it is", arguments: Lang.allCases) func acting(
    _ lang: Lang
  ) async throws {
    let town = try await Town(), child = Cast.otherResident
    _ = try await town.county.register(
      Cast.person("Lapsi Lumivirta", born: Day(2018, 1, 1), code: nil), as: child)
    _ = try await town.county.register(
      Cast.person("Aada Kaislavuolle", guardianOf: [try #require(ID(child.id))]), as: Cast.resident)
    let form = [
      "safe": "yes", "topic": "ill", "words": "Lapsella on kuumetta", "heard": "yes", "q-since": "days",
      "q-bad": "some", "q-change": "same",
      "q-signs": "no", "about": "child", "send": "yes",
    ]
    let place = try #require(try await town.post("/contact", form, by: Cast.resident, lang: lang).place)
    #expect(place.hasPrefix("/follow/"))
    let matter = try #require(
      try await town.county.journal.facts(after: 0, limit: 99).last?.stream.id(of: Matter.self))
    let holding = try await town.county.holding(matter)
    #expect(holding.person?.text == child.id && holding.contact.actedBy?.text == Cast.resident.id)
    let parent = try await town.get(MyLink.matter(matter).path, by: Cast.resident, lang: lang).page
    let own = try await town.get(MyLink.matter(matter).path, by: child, lang: lang).page
    #expect(parent.contains(MyWords.you[lang]) && own.contains(MyWords.actingPerson[lang]))
    let readers = try await town.get("/my/readers", by: child, lang: lang).page
    #expect(readers.contains(MyWords.actingPerson[lang]) && readers.contains(MyWords.ground("acting")[lang]))
    #expect(try await town.get("/my", by: Cast.resident, lang: lang).page.contains(matter.text))
  }
}
