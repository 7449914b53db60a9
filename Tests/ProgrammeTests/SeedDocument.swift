import Foundation
import Programme

/// Real self-assessment documents, where the machine has them; `LUUKKU_SEEDS` names their folder (oikeat asiakirjat).
enum SeedDocument {
  static let kymenlaakso = bytes("kymenlaakso-oma-arviointi-2021-11.txt")
  static let etelaSavo = bytes("etela-savo-sote-keskus.txt")

  private static func bytes(_ name: String) -> [UInt8]? {
    var root = URL(filePath: #filePath)
    for _ in 0..<4 { root.deleteLastPathComponent() }
    let folder =
      ProcessInfo.processInfo.environment["LUUKKU_SEEDS"].map { URL(filePath: $0) }
      ?? root.appending(path: "shared/seeds")
    return FileManager.default.contents(atPath: folder.appending(path: name).path).map(Array.init)
  }

  /// Titles of the national goals, as the shipped content has them.
  static let national = [
    "Palveluiden yhdenvertaisen saatavuuden, oikea-aikaisuuden ja jatkuvuuden parantaminen",
    "Toiminnan painotuksen siirtäminen raskaista palveluista ehkäisevään ja ennakoivaan työhön",
    "Palveluiden laadun ja vaikuttavuuden parantaminen",
    "Palveluiden monialaisuuden ja yhteentoimivuuden varmistaminen",
    "Kustannusten nousun hillitseminen",
  ]
}

extension SelfAssessment {
  /// Every line that stands somewhere in the reading, for the test that nothing is lost.
  var lines: [String] {
    let chapters = benefitGoals.flatMap { goal in
      [goal.title] + goal.sections.flatMap { [$0.heading] + $0.passages.flatMap(\.lines) }
    }
    let papers = appendices.flatMap { [$0.title] + $0.passages.flatMap(\.lines) }
    let summaries = rounds.flatMap { round in
      [round.title] + round.shared + round.texts.flatMap { [$0.title] + $0.text }
    }
    return preface.flatMap(\.lines) + chapters + papers + summaries + unplaced.map(\.text)
  }
}

extension Passage {
  var lines: [String] {
    [text].compactMap(\.self)
      + (table?.rows.joined() ?? [].joined()).flatMap { $0.split(separator: "\n").map(String.init) }
  }
}
