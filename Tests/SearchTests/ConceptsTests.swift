import Language
import Rules
import Testing

@testable import Search

@Suite struct ConceptsTests {
  let concepts = Concepts([
    .init(id: "care", names: [.fi: ["hoito"], .en: ["care"]], narrower: ["home-care"]),
    .init(
      id: "home-care", names: [.fi: ["kotihoito", "avohoito"], .sv: ["hemvård"], .en: ["home care"]],
      broader: ["care"]),
  ])

  @Test("A thing is known by all its names")
  func names() {
    let fields = concepts.fields(of: "home-care").filter { $0.role == .term }
    #expect(Set(fields.map(\.text)) == ["kotihoito", "avohoito", "hemvård", "home care"])
  }

  @Test("Things one step away come in a role of their own")
  func near() {
    #expect(concepts.fields(of: "home-care").contains { $0.role == .near && $0.text == "hoito" })
    #expect(concepts.fields(of: "care").contains { $0.role == .near && $0.text == "kotihoito" })
  }

  @Test("An unknown thing has no names")
  func unknown() {
    #expect(concepts.fields(of: "nothing").isEmpty)
  }

  @Test("Adding a known thing joins names and links, and repeats nothing")
  func join() {
    var concepts = concepts
    concepts.add(.init(id: "care", names: [.fi: ["hoito", "hoiva"], .sv: ["vård"]], broader: ["top"]))
    #expect(concepts.count == 2)
    let own = concepts.fields(of: "care").filter { $0.role == .term }.map(\.text)
    #expect(own.filter { $0 == "hoito" }.count == 1)
    #expect(own.contains("hoiva"))
    #expect(own.contains("vård"))
  }

  @Test("A document is found by another name of its thing")
  func found() throws {
    let documents = [
      Document(id: "a", fields: [.init(.name, .fi, "Apu kotiin")] + concepts.fields(of: "home-care")),
      Document(id: "b", fields: [.init(.name, .fi, "Rokotus")]),
    ]
    let index = Index(documents, linguist: Linguist(voikko: try Voikko()))
    #expect(index.search(index.query(Token.words(of: "avohoidon"), in: [Tongue(.fi)])).map(\.id) == ["a"])
  }

  @Test(
    "Things told in any order, or in pieces, are the same things", arguments: 1...8 as ClosedRange<UInt64>)
  func order(_ seed: UInt64) {
    var chance = SeededLetters(seed: seed)
    let pieces = (0..<12).map { place in
      Concepts.Concept(
        id: "c\(place % 4)", names: [.fi: ["nimi \(place)"], .sv: ["namn \(place % 2)"]],
        broader: ["b\(place % 3)"])
    }
    let one = Concepts(pieces), other = Concepts(pieces.shuffled(using: &chance))
    #expect(one.count == 4 && one.all.map(\.id) == other.all.map(\.id))
    for (left, right) in zip(one.all, other.all) {
      #expect(Set(left.names[.fi] ?? []) == Set(right.names[.fi] ?? []) && left.names[.fi]?.count == 3)
      #expect(Set(left.broader) == Set(right.broader) && left.broader.count == Set(left.broader).count)
    }
  }
}
