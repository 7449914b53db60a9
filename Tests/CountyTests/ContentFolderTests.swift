import County
import CountyTesting
import Foundation
import Testing

@Suite("The content folder") struct ContentFolderTests {
  struct Shape: Decodable { var name: Text, days: [Day] }

  private func problem(_ text: String) throws -> ContentProblem? {
    try ContentFolder.shipped.copied { content in
      try content.write(text, to: "shape.yaml")
      do {
        _ = try content.read(Shape.self, from: "shape.yaml")
        return nil
      } catch { return error as? ContentProblem }
    }
  }

  @Test("A sound file is read") func sound() throws {
    #expect(try problem("name: {fi: a, sv: b, en: c}\ndays: [2026-03-02]\n") == nil)
  }

  @Test(
    "A mistake is told with its file, its line and what to do",
    arguments: [
      ("name: {fi: a, sv: b}\ndays: []\n", 1, "“name.en” is missing"), ("days: []\n", 1, "“name” is missing"),
      ("name: {fi: a, sv: b, en: c}\ndays:\n- 2026-03-02\n- 2.3.2026\n", 4, "is not a day"),
      ("name: {fi: a, sv: b, en: c}\ndays: 7\n", 2, "“days” must be a list"),
      ("name: {fi: a\ndays: [\n", 2, "it is not YAML"), ("", nil, "wrong form"),
      ("just words", nil, "wrong form"),
    ] as [(String, Int?, String)])
  func mistakes(_ text: String, _ line: Int?, _ said: String) throws {
    let problem = try #require(try problem(text))
    #expect(
      problem.file == "shape.yaml" && problem.what.contains(said) && !problem.mend.isEmpty, "\(problem)")
    if let line { #expect(problem.line == line, "\(problem)") }
    #expect(problem.description.hasPrefix("shape.yaml"))
  }

  @Test("A file that is not there, or not UTF-8, says so") func unreadable() throws {
    #expect(throws: ContentProblem.self) { try ContentFolder.shipped.text("nothing.yaml") }
    try ContentFolder.shipped.copied { content in
      try Data([0xff, 0xfe, 0xc3]).write(to: content.root.appending(path: "bad.yaml"))
      #expect(throws: ContentProblem.self) { try content.text("bad.yaml") }
    }
  }

  @Test("Files of a folder come in order, and only YAML; no folder, no files") func files() {
    let files = ContentFolder.shipped.files(in: "clocks")
    #expect(
      files == files.sorted() && files.contains("clocks/primary.yaml")
        && files.allSatisfy { $0.hasSuffix(".yaml") })
    #expect(ContentFolder.shipped.files(in: "nowhere") == [])
  }

  @Test("The folder is found by its name") func found() throws {
    #expect(
      try ContentFolder.found(ContentFolder.shipped.root.path).text("county.yaml").contains("municipalities"))
  }

  @Test("The model county's shares and people add up") func county() throws {
    let county: CountyContent = try ContentFolder.shipped.read(from: "county.yaml")
    #expect(
      abs(county.ages.reduce(0) { $0 + $1.share } - 1) < 0.001
        && abs(county.languages.values.reduce(0, +) - 1) < 0.001)
    #expect(county.municipalities.reduce(0) { $0 + $1.population } == county.residents)
    #expect(
      !county.name.hasBlank && Set(county.municipalities.map(\.code)).count == county.municipalities.count)
    for place in county.municipalities {
      #expect(place.ages?.count == county.ages.count && !place.name.hasBlank)
    }
  }
}
