import County
import CountyTesting
import Programme
import Testing

@Suite("The idea box at its door") struct IdeaDoorTests {
  private func town() async throws -> (ProgrammeCounty, String) {
    let town = try await ProgrammeCounty()
    let sent = try await town.send("/programme/ideas", ["title": "Kävely", "words": "Ulos"], by: Cast.nurse)
    #expect(sent.status == 303 && sent.added == 1)
    return (town, sent.place)
  }

  @Test(
    "Only the office settles an idea, whatever a form says it does",
    arguments: ["move", "", "x", "MOVE", "move ", "give", "back,move", "delete"])
  func settles(_ what: String) async throws {
    let (town, place) = try await town()
    for actor in [Cast.nurse, Cast.receptionist, Cast.leader, Cast.manager] {
      let sent = try await town.send(
        place, ["do": what, "state": "taken", "reason": "Otetaan."], by: actor)
      let isMove = what == "move" || what == "move "
      #expect(sent.added == 0 && sent.code == (isMove ? "access.denied" : "address.unknown"), "\(actor.id)")
    }
    #expect(try await town.ask(place, by: Cast.nurse).page.contains("Annettu"))
  }

  @Test(
    "The office moves an idea with a state and a reason, or is told what lacks",
    arguments: [
      ("taken", "Otetaan.", true), ("trying", "Kokeillaan.", true), ("", "Syy", false),
      ("gone", "Syy", false),
      ("left", "", false), ("left", " \n\t", false), ("left", Hostile.long(4_001), false),
      ("left", Hostile.long(4_000), true),
    ])
  func moves(_ state: String, _ reason: String, _ isTaken: Bool) async throws {
    let (town, place) = try await town()
    let sent = try await town.send(place, ["do": "move", "state": state, "reason": reason])
    #expect(sent.status == (isTaken ? 303 : 422) && sent.added == (isTaken ? 1 : 0))
    #expect(isTaken || sent.page.contains("role=\"alert\""))
  }

  @Test(
    "An idea needs a title and words, neither too long",
    arguments: [
      ("", "Sanat", false), ("Nimi", "", false), (" ", "Sanat", false), ("Nimi", "\u{200b}", false),
      (Hostile.long(121), "Sanat", false), ("Nimi", Hostile.long(4_001), false),
      (Hostile.long(120), Hostile.long(4_000), true),
    ])
  func gives(_ title: String, _ words: String, _ isTaken: Bool) async throws {
    let (town, _) = try await town()
    let sent = try await town.send("/programme/ideas", ["title": title, "words": words], by: Cast.nurse)
    #expect(sent.status == (isTaken ? 303 : 422) && sent.added == (isTaken ? 1 : 0))
  }

  @Test("Words stay words on the list and on the idea's page", arguments: Hostile.words)
  func hostile(_ words: String) async throws {
    let (town, _) = try await town()
    let sent = try await town.send("/programme/ideas", ["title": words, "words": words], by: Cast.nurse)
    for lang in Lang.allCases {
      for path in ["/programme/ideas", sent.place] {
        let page = try await town.ask(path, by: Cast.secondNurse, lang: lang).page
        #expect(!page.contains("<script>alert") && !page.contains("<img") && !page.contains("\u{202e}"))
      }
    }
  }

  @Test("A settled idea takes no votes, and one who has voted sees no button") func settled() async throws {
    let (town, place) = try await town()
    #expect(try await town.ask(place, by: Cast.secondNurse).page.contains("value=\"back\""))
    #expect(try await town.send(place, ["do": "back"], by: Cast.secondNurse).status == 303)
    #expect(!(try await town.ask(place, by: Cast.secondNurse).page.contains("value=\"back\"")))
    _ = try await town.send(place, ["do": "move", "state": "left", "reason": "Ei nyt"])
    #expect(try await town.send(place, ["do": "back"], by: Cast.receptionist).isRefused(.ideaSettled))
    #expect(!(try await town.ask(place, by: Cast.receptionist).page.contains("value=\"back\"")))
  }
}
