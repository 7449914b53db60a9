import County
import CountyTesting
import Foundation
import Testing

@testable import Catalogue

@Suite("The catalogue's content files")
struct CatalogueContentTests {
  @Test("The shipped files have no problems")
  func shipped() throws {
    #expect(CatalogueContent.problems(.shipped) == [])
    let content = try CatalogueCounty.shipped.get()
    #expect(content.services.count == 101 && content.units.count >= 15)
    #expect(content.services.allSatisfy { $0.id != nil })
  }

  @Test("Every own service is offered somewhere or can be asked for, and every class has a name")
  func names() throws {
    let content = try CatalogueCounty.shipped.get()
    for code in Set(content.services.flatMap { $0.classes + $0.groups + $0.events }) {
      #expect(ClassNames.name(code) != Text(same: code), "\(code)")
    }
  }

  @Test("A code without a name of its own has that of the class above it, or itself")
  func unnamed() {
    #expect(ClassNames.name("P6.2").en == "Education and training")
    #expect(ClassNames.name("X9") == Text(same: "X9"))
  }

  struct Break: CustomTestStringConvertible, Sendable {
    var file: String
    var words: String
    var others: String
    /// What the mended line holds.
    var at: String
    var says: String
    var testDescription: String { says }

    static func services(_ words: String, _ others: String, at: String, says: String) -> Break {
      Break(file: "catalogue/services.yaml", words: words, others: others, at: at, says: says)
    }

    static func units(_ words: String, _ others: String, at: String, says: String) -> Break {
      Break(file: "catalogue/units.yaml", words: words, others: others, at: at, says: says)
    }
  }

  static let breaks: [Break] = [
    .services("- code: SOTE-0002", "- code: SOTE-0001", at: "- code: SOTE-0001", says: "twice"),
    .services("- code: SOTE-0002", "- code: SOTE-2", at: "- code: SOTE-2", says: "not a service code"),
    .services("fi: Sosiaalipäivystys", "fi: \" \"", at: "fi: \" \"", says: "lacks words"),
    .services("classes: [P4]", "classes: [P-4]", at: "classes: [P-4]", says: "not a code of classes"),
    .services("groups: [KR1]", "groups: [XR1]", at: "groups: [XR1]", says: "not a code of groups"),
    .services("events: []", "events: [E5]", at: "events: [E5]", says: "not a code of events"),
    .services("[sossupäivystys,", "[\" \",", at: "[\" \",", says: "blank search word"),
    .services("topic: other", "topic: sea", at: "topic: sea", says: "topic"),
    .services("next: call", "next: fly", at: "next: fly", says: "next"),
    .units("- id: kajaani-tk", "- id: yhteyskeskus", at: "- id: yhteyskeskus", says: "twice"),
    .units("[SOTE-0008, SOTE-0009,", "[SOTE-0008, SOTE-9009,", at: "SOTE-9009", says: "SOTE-9009"),
    .units("latitude: 64.22883", "latitude: 46.22883", at: "latitude: 46.22883", says: "not in Finland"),
    .units(
      "municipality: \"205\"", "municipality: \"999\"", at: "municipality: \"999\"",
      says: "not in county.yaml"),
    .units("phone: \"08 000 0100\"", "phone: \"\"", at: "phone: \"\"", says: "blank phone"),
    .units("en: \"Contact centre\"", "en: \"\"", at: "en: \"\"", says: "lacks a name"),
    .units(
      "days: [mon-thu], from: \"08:00\"", "days: [mon-thu], from: \"25:00\"", at: "25:00",
      says: "not a time of day"),
    .units("days: [mon-thu]", "days: [someday]", at: "someday", says: "not a weekday"),
    .units(
      "days: [mon-thu], from: \"08:00\"", "days: [mon-thu], from: \"18:00\"", at: "\"18:00\", to",
      says: "no time"),
    .units(
      "{day: 2026-01-01, closed: true}", "{day: 2026-02-30, closed: true}", at: "2026-02-30",
      says: "not a day"),
    .units(
      "{day: 2026-01-06, closed: true}", "{day: 2026-01-06, from: \"08:00\"}", at: "06, from",
      says: "neither closed"),
    .units("name: {fi: \"Chat ja viestit\"", "name: {fi: \"\"", at: "teams:", says: "team chat"),
  ]

  @Test("A broken copy is found out with file, line and mend", arguments: breaks)
  func broken(_ broken: Break) throws {
    try ContentFolder.shipped.copied { folder in
      try folder.replace(broken.words, with: broken.others, in: broken.file)
      let problems = CatalogueContent.problems(folder)
      let found = try #require(problems.first { $0.what.contains(broken.says) }, "\(problems)")
      #expect(found.file == broken.file && !found.mend.isEmpty)
      let lines = try folder.text(broken.file).split(separator: "\n", omittingEmptySubsequences: false)
      let line = try #require(found.line)
      #expect(
        (max(line - 2, 0)...line).contains { lines.indices.contains($0) && lines[$0].contains(broken.at) },
        "\(found)")
    }
  }

  @Test("A file that is not YAML, or is missing, is told in one sentence")
  func notYAML() throws {
    try ContentFolder.shipped.copied { folder in
      try folder.write("units: [", to: "catalogue/units.yaml")
      #expect(CatalogueContent.problems(folder).map(\.file) == ["catalogue/units.yaml"])
      try FileManager.default.removeItem(at: folder.root.appending(path: "catalogue/services.yaml"))
      #expect(CatalogueContent.problems(folder).map(\.what) == ["there is no such file"])
    }
  }
}
