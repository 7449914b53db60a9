import ArgumentParser
import County
import CountyTesting
import Foundation
import Testing

@testable import luukku

/// One thing broken in the content, and what the check should say of it (rikottu kohta).
struct Broken: Sendable, CustomTestStringConvertible {
  var file: String
  var old: String
  var new: String
  /// A part of what is said.
  var said: String

  init(_ file: String, _ old: String, _ new: String, _ said: String) {
    (self.file, self.old, self.new, self.said) = (file, old, new, said)
  }

  var testDescription: String { "\(file): \(said)" }

  static let all = [
    Broken("county.yaml", "municipalities:", "municipalitiez:", "missing"),
    Broken("county.yaml", "population: 2107", "population: monta", "whole number"),
    Broken("urgency.yaml", "en: ", "xx: ", "missing"),
    Broken("indicators.yaml", "- id: nps", "- id: contacts", "nps"),
    Broken("indicators.yaml", "- id: nps", "- id: happiness", "happiness"),
    Broken("routing.yaml", "teeth: kajaani-hammas", "teeth: puolangan-hammas", "puolangan-hammas"),
    Broken("routing.yaml", "otherwise: yhteyskeskus", "otherwise: nowhere", "nowhere"),
    Broken("catalogue/staff.yaml", "unit: sotkamo-tk", "unit: atlantis", "no known unit"),
    Broken("catalogue/staff.yaml", "role: nurse", "role: king", "role"),
    Broken("catalogue/staff.yaml", "id: marja-luhtasaarimo", "id: fredrik-tangbrygd", "twice"),
    Broken("channels.yaml", "id: phone", "id: telegraph", "phone"),
    Broken("demo.yaml", "contactsPerWorkingDay:", "contactsPerDay:", "missing"),
    Broken("names.yaml", "women:", "womenz:", "missing"),
    Broken("calls/call-centre-1999.yaml", "entered:", "arrived:", "missing"),
    Broken("questionnaires/first-contact.yaml", "next: end", "next: nowhere", "nowhere"),
    Broken("clocks/primary.yaml", "- id:", "- idd:", ""),
    Broken("guidance/redflags.yaml", "validFrom: 2026-01-01", "validFrom: kevät", ""),
    Broken("guidance/colloquial.yaml", "\nendings:", "\n\tendings:", ""),
    Broken("guidance/colloquial.yaml", "words:\n", "wordz:\n", ""),
  ]
}

@Suite("Checking the content") struct CheckTests {
  /// What the short content's own gaps are: services were cut, so some codes lead nowhere.
  private static let before = Result { Set(Check.problems(try ShortContent.folder.get()).map(\.description)) }

  private func problems(_ change: (ContentFolder) throws -> Void) throws -> [ContentProblem] {
    try ShortContent.folder.get().copied { folder in
      try change(folder)
      let before = try Self.before.get()
      return Check.problems(folder).filter { !before.contains($0.description) }
    }
  }

  @Test("What is broken is told with its file and what to do", arguments: Broken.all)
  func broken(_ broken: Broken) throws {
    let problems = try problems { try $0.replace(broken.old, with: broken.new, in: broken.file) }
    let told = problems.filter {
      (broken.said.isEmpty || $0.description.contains(broken.said)) && !$0.mend.isEmpty
    }
    #expect(!told.isEmpty, "\(problems)")
    let folder = broken.file.split(separator: "/").first.map(String.init) ?? ""
    #expect(
      problems.contains {
        $0.file == broken.file || $0.file.hasPrefix(folder) || broken.file == "names.yaml"
      }, "\(problems)")
    for problem in problems { #expect(problem.description.count < 600 && !problem.what.isEmpty) }
  }

  @Test(
    "A file that is gone, empty, no YAML or no text is told, each by its name",
    arguments: ["county.yaml", "routing.yaml", "urgency.yaml", "catalogue/staff.yaml"])
  func unreadable(_ file: String) throws {
    for bytes: [UInt8]? in [nil, [], Array("a: [".utf8), [0xff, 0xfe, 0x00], Array("<html>".utf8)] {
      let problems = try problems { folder in
        let place = folder.root.appending(path: file)
        try FileManager.default.removeItem(at: place)
        if let bytes { try Data(bytes).write(to: place) }
      }
      #expect(!problems.isEmpty && problems.allSatisfy { !$0.mend.isEmpty }, "\(file) \(bytes ?? [])")
    }
  }

  @Test("A folder that is not there is one plain problem")
  func noFolder() {
    let problems = Check.problems(ContentFolder(URL(filePath: "/nowhere/at/all")))
    #expect(problems.count == 1 && problems[0].what.contains("no such folder"))
  }

  @Test("Problems come in the order of files and lines, each once")
  func order() throws {
    let problems = try problems { folder in
      for broken in Broken.all.prefix(6) {
        try? folder.replace(broken.old, with: broken.new, in: broken.file)
      }
    }
    let places = problems.map { "\($0.file) \(String(format: "%06d", $0.line ?? 0))" }
    #expect(places == places.sorted() && Set(problems.map(\.description)).count == problems.count)
  }
}

@Suite("The program's words") struct CommandTests {
  @Test(
    "A command is read with its options",
    arguments: [
      ["serve"], ["serve", "--port", "18700", "--host", "0.0.0.0", "--secure"],
      ["demo", "--days", "0", "--prepare-only"],
      ["demo", "--until", "2026-11-20T12:00"], ["check", "--content", "x"], ["rebuild"],
      ["export", "facts", "--since", "7"],
      ["import", "facts", "f.jsonl"], ["import", "ptv", "a.json", "b", "--strict", "--json"],
      ["import", "calls", "c.csv", "--map", "m.yaml"],
      ["clocks", "f.jsonl", "--now", "2025-03-03T09:00", "--law", "2023-10-01"],
      ["figures", "board", "--unit", "kajaani-tk"],
      ["figures", "calls", "--json"], ["ask", "hammasta särkee", "--lang", "sv", "--age", "4"],
      ["guidance", "score", "j.tsv"],
    ])
  func read(_ words: [String]) { #expect(throws: Never.self) { _ = try Luukku.parseAsRoot(words) } }

  @Test(
    "What cannot be meant is refused before anything is opened",
    arguments: [
      ["serve", "--port", "0"], ["serve", "--port", "65536"], ["serve", "--port", "x"],
      ["demo", "--days", "-1"], ["demo", "--days", "2001"],
      ["demo", "--until", "eilen"], ["demo", "--port", "99999"], ["export", "facts", "--since", "x"],
      ["import"], ["import", "facts"],
      ["import", "calls", "c.csv"], ["nosuch"], ["serve", "--nosuch"], ["ask"], ["ask", "x", "--age", "old"],
      ["clocks"],
    ])
  func refused(_ words: [String]) {
    #expect(throws: (any Error).self) {
      var command = try Luukku.parseAsRoot(words)
      // a group of commands asks which of them is meant
      try command.run()
    }
  }

  @Test("A county that is not there is not made by looking for it")
  func missing() throws {
    let place = FileManager.default.temporaryDirectory.appending(path: "luukku-\(UUID().uuidString)").path
    let places = try Places.parse(["--data", place, "--content", ContentFolder.shipped.root.path])
    #expect(throws: Refused.self) { try places.existing }
    #expect(!FileManager.default.fileExists(atPath: place))
  }
}
