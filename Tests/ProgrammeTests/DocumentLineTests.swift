import Testing

@testable import Programme

@Suite("Lines of a saved document") struct DocumentLineTests {
  private func lines(_ bytes: [UInt8]) -> [String] { [DocumentLine](bytes).map(\.text) }

  @Test(
    "Every usual line end is one line end",
    arguments: ["a\nb", "a\rb", "a\r\nb", "a\u{2028}b", "a\u{0B}b", "\u{FEFF}a\nb"])
  func ends(_ text: String) {
    #expect(lines(Array(text.utf8)) == ["a", "b"])
    #expect([DocumentLine](Array(text.utf8)).map(\.number) == [1, 2])
  }

  @Test("A page break is a blank before the first word, and no line") func pages() throws {
    let line = try #require([DocumentLine](Array("\u{0C}Sana".utf8)).first)
    #expect(line.text == " Sana" && line.opensPage && !line.isBlank && line.bare == "Sana")
  }

  @Test(
    "Bytes that are no UTF-8 are read one sign each",
    arguments: [[0xe4, 0xf6], [0xff, 0x0a, 0xfe], [0x80]] as [[UInt8]])
  func latin(_ bytes: [UInt8]) {
    #expect(lines(bytes).joined(separator: "\n").unicodeScalars.map { UInt8($0.value) } == bytes)
  }

  @Test(
    "Blank, cell and text are told apart",
    arguments: [
      ("", true, false), (" \u{a0}", true, false), ("\t", false, true), ("\ta", false, true),
      ("a\t", false, false),
    ])
  func kinds(_ text: String, _ isBlank: Bool, _ opensCell: Bool) {
    let line = DocumentLine(number: 1, text: text)
    #expect(line.isBlank == isBlank && line.opensCell == opensCell)
  }

  @Test(
    "Headings are known by their words, whatever their writing",
    arguments: [
      ("LÄHTÖTILANTEEN  ARVIOINNIN tulokset", DocumentHeading.section(.baseline)),
      ("Hankkeen hyötytavoitteet ja prosessitavoitteet", .section(.aims)),
      ("Kehittämistoimenpiteet ja prosessitavoitteiden seuranta", .section(.actions)),
      ("Hyötytavoitteiden seurannan ja arvioinnin tulokset", .section(.results)),
      ("Liite 3. Mittarit", .appendix("Liite 3. Mittarit")), ("LIITE 12", .appendix("LIITE 12")),
      ("2) Oma tavoite", .goal(number: "2", title: "Oma tavoite")),
      ("12  Tavoite", .goal(number: "12", title: "Tavoite")),
      ("Tiivistelmä oma-arvioinnista syksy 2023", .round(Period(month: 11, year: 2023))),
      ("Tiivistelmä lähtötilanteen oma-arvioinnista", .round(nil)), ("Perustiedot", .other), ("Opit", .other),
    ])
  func headings(_ text: String, _ heading: DocumentHeading) {
    #expect(DocumentHeading(DocumentLine(number: 1, text: text)) == heading)
  }

  @Test(
    "What only looks like a heading is text",
    arguments: [
      "", "Liitteenä mittarit", "Hankkeen tulostavoitteet saavutettiin hyvin.", "5. Ei aloitettu (0 %)",
      "123 Tavoite",
      "1.1 Tavoite", "Oma-arvioinnin mukaan työ etenee hyvin.", "\t1 Tavoite", "2023",
      "Tiivistelmä oma-arvioinnista",
    ])
  func texts(_ text: String) { #expect(DocumentHeading(DocumentLine(number: 1, text: text)) == nil) }

  @Test(
    "A heading is never longer than a heading",
    arguments: ["1 ", "Liite 1 ", "Tiivistelmä oma-arvioinnista kevät 2022 "])
  func long(_ start: String) {
    let line = DocumentLine(number: 1, text: start + String(repeating: "a", count: 200))
    #expect(DocumentHeading(line) == nil)
  }
}
