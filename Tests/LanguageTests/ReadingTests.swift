import Testing

@testable import Language

@Suite struct ReadingTests {
  @Test(
    "Voikko's notation gives the parts",
    arguments: [
      ("+hammas(hammas)+lääkäri(lääkäri)", ["hammas", "lääkäri"]),
      ("+koti(koti)+hoito(hoitaa)", ["koti", "hoitaa"]),
      ("+e(e)+pilleri(pilleri)", ["pilleri"]),
      ("+masentu(masentua)+nut(+nut)", ["masentua"]),
      ("", []),
      ("rikki(", []),
      ("+koti(koti)+koti(koti)", ["koti"]),
    ])
  func parts(_ notation: String, _ parts: [String]) {
    #expect(Reading.parts(notation) == parts)
  }

  @Test("The word itself is no part of itself")
  func ownPart() {
    #expect(Reading(base: "Oulu", bases: "+oulu(oulu)", kind: "paikannimi").parts == [])
    #expect(Reading(base: "Oulu", bases: "", kind: "paikannimi").base == "oulu")
  }
}
