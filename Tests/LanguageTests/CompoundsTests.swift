import Testing

@testable import Language

@Suite struct CompoundsTests {
  let compounds = Compounds(vocabulary: [
    "hem", "vård", "sjukvård", "hälsovård", "barn", "skydd", "rådgivning", "tand", "läkare", "tid",
    "skolhälsovård",
    "skolläkare", "stöd", "person", "familj", "äldre", "boende",
  ])

  @Test(
    "A compound falls into known words",
    arguments: [
      ("hemsjukvård", ["hem", "sjukvård"]),
      ("barnskydd", ["barn", "skydd"]),
      ("barnrådgivningen", ["barn", "rådgivningen"]),
      ("tandläkare", ["tand", "läkare"]),
      ("tandläkartid", []),
      ("stödpersonen", ["stöd", "personen"]),
      ("äldreboende", ["äldre", "boende"]),
    ])
  func splits(_ word: String, _ parts: [String]) {
    #expect(compounds.split(word) == parts)
  }

  @Test("A beginning used by several known words counts as a word")
  func openings() {
    #expect(compounds.split("skolrådgivning") == ["skol", "rådgivning"])
  }

  @Test("A joining s is dropped")
  func linking() {
    let compounds = Compounds(vocabulary: ["graviditet", "kontroll"])
    #expect(compounds.split("graviditetskontroll") == ["graviditet", "kontroll"])
  }

  @Test(
    "A plain, short or unknown word is left whole",
    arguments: ["vård", "barn", "", "a", "xyzxyzxyz", "läkare"])
  func plain(_ word: String) {
    #expect(compounds.split(word).isEmpty)
  }
}
