import Language
import Rules
import Testing

@testable import Search

@Suite struct IndexTests {
  let index: Index

  init() throws {
    index = Index(
      Self.documents,
      linguist: Linguist(voikko: try Voikko(), compounds: Compounds(vocabulary: ["tand", "läkare"])),
      synonyms: Synonyms([.fi: [["fyssari", "fysioterapia"]], .en: [["jab", "vaccination"]]]))
  }

  static let documents = [
    document(
      "teeth", "Suun terveydenhuolto", "Mun- och tandvård", "Oral health care",
      phrases: [(.fi, "hammaslääkäri"), (.fi, "reikä hampaassa"), (.sv, "tandläkare"), (.en, "dentist")]),
    document(
      "urgent-teeth", "Hammashoidon päivystys", "Tandjour", "Emergency dental care",
      phrases: [(.fi, "hammassärky yöllä"), (.en, "toothache at night")]),
    document(
      "vaccine", "Rokotuspalvelut", "Vaccinationstjänster", "Vaccination services",
      phrases: [(.fi, "rokote"), (.sv, "vaccin"), (.en, "vaccine")]),
    document("physio", "Fysioterapia", "Fysioterapi", "Physiotherapy", phrases: [(.fi, "selkäkipu")]),
    document("home", "Kotihoito", "Hemvård", "Home care", phrases: [(.fi, "vanhus ei pärjää kotona")]),
  ]

  static func document(
    _ id: String, _ fi: String, _ sv: String, _ en: String, phrases: [(Lang, String)]
  ) -> Document {
    Document(
      id: id, fields: [.init(.name, .fi, fi), .init(.name, .sv, sv), .init(.name, .en, en)],
      phrases: phrases.map { Document.Phrase($0.0, $0.1) })
  }

  @Test("A stem is shown by a whole word that has it, and one's own word where only the ending differs")
  func shown() throws {
    let reason = try #require(ask("vaccinations", .en).first?.reasons.first)
    #expect(reason.words == "vaccinations" && reason.found == "vaccine" && reason.way == .same)
    let other = try #require(ask("jab", .en).first { $0.id == "vaccine" }?.reasons.first)
    #expect(other.words == "vaccine ← jab" && other.way == .synonym)
  }

  private func ask(_ text: String, _ lang: Lang) -> [Hit] {
    index.search(index.query(Token.words(of: text), in: [Tongue(lang)]))
  }

  @Test(
    "The right document comes first",
    arguments: [
      ("hammaslääkärille aika", Lang.fi, "teeth"), ("hampaassa on reikä", .fi, "teeth"),
      ("hammas särkee yöllä päivystys", .fi, "urgent-teeth"), ("rokotteet lapselle", .fi, "vaccine"),
      ("tandläkaren", .sv, "teeth"), ("vaccinet", .sv, "vaccine"), ("dentists", .en, "teeth"),
      ("toothache at night", .en, "urgent-teeth"), ("kotihoitoa vanhukselle", .fi, "home"),
    ])
  func first(_ text: String, _ lang: Lang, _ id: String) {
    #expect(ask(text, lang).first?.id == id)
  }

  @Test("A misspelt word finds its document and says so")
  func typo() throws {
    let hit = try #require(ask("hamaslääkäri", .fi).first)
    #expect(hit.id == "teeth")
    #expect(hit.reasons.map(\.description).contains("hammaslääkäri ← hamaslääkäri"))
  }

  @Test("A synonym finds its document and says so")
  func synonym() throws {
    let hit = try #require(ask("fyssari", .fi).first)
    #expect(hit.id == "physio")
    #expect(hit.reasons.first?.way == .synonym)
    #expect(ask("jab", .en).first?.id == "vaccine")
  }

  @Test("A part of a compound is enough, and is named as a part")
  func part() throws {
    let hit = try #require(ask("hammas", .fi).first { $0.id == "teeth" })
    #expect(hit.reasons.first?.found == "hammas")
  }

  @Test("Nothing asked, nothing found", arguments: ["", "ja tai kun", "zzzzqqq", "112"])
  func nothing(_ text: String) {
    #expect(ask(text, .fi).isEmpty)
  }

  @Test("Hits stand in order of points, and every hit has a reason")
  func order() {
    let hits = ask("hammas päivystys rokotus koti", .fi)
    #expect(hits.count >= 3)
    #expect(zip(hits, hits.dropFirst()).allSatisfy { $0.score >= $1.score })
    #expect(hits.allSatisfy { !$0.reasons.isEmpty && $0.reasons.count <= 3 })
  }

  @Test("Equal points stand in the order of ids")
  func ties() throws {
    let twins = ["b", "a", "c"].map { Self.document($0, "Neuvola", "Rådgivning", "Clinic", phrases: []) }
    let index = Index(twins, linguist: Linguist(voikko: try Voikko()))
    let hits = index.search(index.query(Token.words(of: "neuvola"), in: [Tongue(.fi)]))
    #expect(hits.map(\.id) == ["a", "b", "c"])
  }

  @Test("The same question gives the same answer from indexes built twice")
  func repeatable() throws {
    let again = Index(Self.documents, linguist: Linguist(voikko: try Voikko()))
    let other = Index(Self.documents, linguist: Linguist(voikko: try Voikko()))
    for text in ["hammas yöllä", "koti hoito", "rokotus päivystys", "selkä kipeä"] {
      let one = again.search(again.query(Token.words(of: text), in: [Tongue(.fi), Tongue(.sv, weight: 0.5)]))
      let two = other.search(other.query(Token.words(of: text), in: [Tongue(.fi), Tongue(.sv, weight: 0.5)]))
      #expect(one == two)
    }
  }

  @Test("An index of nothing answers nothing")
  func empty() {
    let index = Index([], linguist: Linguist(voikko: nil))
    #expect(index.count == 0)
    #expect(index.search(index.query(Token.words(of: "lääkäri"), in: [Tongue(.fi)])).isEmpty)
  }

  @Test("A question in two languages is answered in both")
  func mixed() {
    let query = index.query(Token.words(of: "dentist rokotus"), in: [Tongue(.fi), Tongue(.en, weight: 0.6)])
    #expect(Set(index.search(query).prefix(2).map(\.id)) == ["teeth", "vaccine"])
  }

  @Test("No more hits than asked for")
  func most() {
    let query = index.query(Token.words(of: "hammas rokotus koti fysioterapia päivystys"), in: [Tongue(.fi)])
    #expect(index.search(query, most: 2).count == 2)
  }
}
