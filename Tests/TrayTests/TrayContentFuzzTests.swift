import Catalogue
import County
import CountyTesting
import Testing

@testable import Tray

@Suite("Broken files of the tray") struct TrayContentFuzzTests {
  private static let services = Result { Set(try CatalogueContent(.shipped).services.map(\.code)) }

  /// The text with something broken at a random place.
  private func broken(_ text: String, _ chance: inout SeededChance) -> String {
    var signs = Array(text.unicodeScalars)
    for _ in 0..<Int.random(in: 1...4, using: &chance) where !signs.isEmpty {
      let place = Int.random(in: 0..<signs.count, using: &chance)
      switch Int.random(in: 0...4, using: &chance) {
      case 0: signs.remove(at: place)
      case 1: signs.insert("{", at: place)
      case 2: signs[place] = "\n"
      case 3: signs.removeSubrange(place..<min(place + 200, signs.count))
      default: signs.insert(contentsOf: signs[place..<min(place + 40, signs.count)], at: place)
      }
    }
    return String(String.UnicodeScalarView(signs))
  }

  @Test(
    "A file broken anywhere is read or refused by its name, and never ends the program",
    arguments: ["tray.yaml", "associations.yaml"])
  func fuzz(_ file: String) throws {
    var chance = SeededChance(seed: 77)
    let services = try Self.services.get(), good = try ContentFolder.shipped.text(file)
    try ContentFolder.shipped.copied { content in
      for _ in 0..<12 {
        try content.write(broken(good, &chance), to: file)
        for problem in TrayContent.problems(content, services: services) {
          #expect(problem.file == file && !problem.what.isEmpty && !problem.mend.isEmpty)
        }
      }
    }
  }

  @Test(
    "Each fault of the files is named where it stands",
    arguments: [
      (
        "tray.yaml", "code: KE1, services: [SOTE-0026, SOTE-0027, SOTE-0028, SOTE-0077, SOTE-0012]",
        "code: KE1, services: []", "is empty"
      ),
      ("associations.yaml", "id: usvalampi", "id: usva.lampi", "has a point in its id"),
      (
        "associations.yaml", "editors: [{id: usvalampi-editor, name: \"Kari Usvasalo\"}]", "editors: []",
        "an editor"
      ),
      ("associations.yaml", "codes: [KE14, P5.16]", "codes: [KE99, P5.16]", "“KE99”, which is unknown"),
      ("associations.yaml", "sv: \"Usvalampi närståendevårdare\"", "sv: \"  \"", "lacks a name"),
      ("associations.yaml", "phone: \"08 000 0302\"", "phone: \"\"", "lacks name, about, contact"),
    ])
  func named(_ file: String, _ good: String, _ bad: String, _ what: String) throws {
    let services = try Self.services.get()
    try ContentFolder.shipped.copied { content in
      try content.replace(good, with: bad, in: file)
      let problems = TrayContent.problems(content, services: services)
      #expect(problems.count == 1 && problems[0].file == file, "\(problems)")
      #expect(problems.first?.what.contains(what) == true && problems.first?.line != nil, "\(problems)")
    }
  }

  @Test("A missing or binary file is one problem", arguments: ["tray.yaml", "associations.yaml"])
  func unreadable(_ file: String) throws {
    try ContentFolder.shipped.copied { content in
      for text in ["", "- - -: [", "shelves: 7\nassociations: x"] {
        try content.write(text, to: file)
        #expect(TrayContent.problems(content, services: []).map(\.file).contains(file), "\(text)")
      }
    }
  }
}
