import Language
import Rules
import Testing

@testable import Search

@Suite struct RankingTests {
  private func index(_ documents: [Document], _ ranking: Ranking = Ranking()) throws -> Index {
    Index(documents, linguist: Linguist(voikko: try Voikko()), ranking: ranking)
  }

  private func ids(_ index: Index, _ text: String) -> [String] {
    index.search(index.query(Token.words(of: text), in: [Tongue(.fi)])).map(\.id)
  }

  @Test("A name weighs more than a description")
  func roles() throws {
    let index = try index([
      Document(id: "about", fields: [.init(.name, .fi, "Palvelu"), .init(.about, .fi, "kuntoutus auttaa")]),
      Document(id: "name", fields: [.init(.name, .fi, "Kuntoutus"), .init(.about, .fi, "palvelu auttaa")]),
    ])
    #expect(ids(index, "kuntoutus").first == "name")
  }

  @Test("A rare word weighs more than a common one")
  func rarity() throws {
    let many = (0..<8).map { Document(id: "c\($0)", fields: [.init(.name, .fi, "neuvonta")]) }
    let index = try index(many + [Document(id: "rare", fields: [.init(.name, .fi, "adoptio")])])
    #expect(ids(index, "neuvonta adoptio").first == "rare")
  }

  @Test("A phrase asked in full beats its scattered words")
  func phrases() throws {
    let index = try index([
      Document(
        id: "scattered", fields: [], phrases: [.init(.fi, "hammas rikki"), .init(.fi, "särkee selkää")]),
      Document(id: "whole", fields: [], phrases: [.init(.fi, "särkee hammasta"), .init(.fi, "muu asia")]),
    ])
    #expect(ids(index, "hammas särkee").first == "whole")
  }

  @Test("A doubtful phrase weighs less than a sure one")
  func phraseWeights() throws {
    let index = try index([
      Document(id: "doubtful", fields: [], phrases: [.init(.fi, "kuume", weight: 0.3)]),
      Document(id: "sure", fields: [], phrases: [.init(.fi, "kuume")]),
    ])
    #expect(ids(index, "kuumetta").first == "sure")
  }

  @Test("A long text is not better for being long")
  func length() throws {
    let filler = Array(repeating: "talo auto tie puu", count: 40).joined(separator: " ")
    let index = try index([
      Document(id: "long", fields: [.init(.about, .fi, "rokotus " + filler)]),
      Document(id: "short", fields: [.init(.about, .fi, "rokotus")]),
    ])
    #expect(ids(index, "rokotus").first == "short")
  }

  @Test("Hits far below the best are not shown")
  func floor() throws {
    var strict = Ranking()
    strict.floor = 0.99
    let documents = [
      Document(id: "best", fields: [.init(.name, .fi, "rokotus")]),
      Document(id: "weak", fields: [.init(.about, .fi, "rokotus ja paljon muuta asiaa tässä tekstissä")]),
    ]
    #expect(ids(try index(documents, strict), "rokotus") == ["best"])
    #expect(ids(try index(documents), "rokotus").count == 2)
  }

  @Test("Every role has a weight and a length")
  func complete() {
    let ranking = Ranking()
    for role in Document.Role.allCases {
      #expect((ranking.roles[role] ?? 0) > 0)
      #expect((0...1).contains(ranking.length[role] ?? -1))
    }
  }
}
