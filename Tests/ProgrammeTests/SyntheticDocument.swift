import County
import Programme

/// A made-up self-assessment in the national form, written out as counties save theirs (keksitty oma-arviointi).
struct SyntheticDocument {
  struct Goal {
    var number: String
    var title: String
    /// One cell for each period.
    var cells: [String]
  }

  struct Measure {
    var aim: String
    var name: String
    /// The baseline's cell and then one for each period.
    var cells: [String]
  }

  struct Chapter {
    var title: String
    /// Rows of the readiness table; a row may hold several goals.
    var rows: [[Goal]]
    var measures: [Measure]
  }

  var periods: [String]
  var chapters: [Chapter]
  var lineEnd = "\n"
  var numberSign = ""

  var text: String {
    var lines = [
      "Ohje: kirjaa vain tulokset.", "Käsitteet", "Arviointiasteikko:", "1. Ei aloitettu (0 %)", "",
    ]
    for (place, chapter) in chapters.enumerated() { lines += self.lines(of: chapter, number: place + 1) }
    lines += ["Liite 1; Mittarit", "\tTyöpaketti", "\tMittari", "", "\t1. Työ", "\tMäärä", "", ""]
    return lines.joined(separator: lineEnd)
  }

  private func lines(of chapter: Chapter, number: Int) -> [String] {
    let head = ["\tProsessitavoite", "Huom! Raportoitu", "\tKehittämistoiminnan valmiusaste", "", "\t"]
    let readiness = chapter.rows.flatMap { row -> [String] in
      let label = row.map { "\($0.number) \($0.title)" }.joined(separator: lineEnd + lineEnd)
      return ["\t\(label)"] + row[0].cells.map { "\t\($0)" } + [""]
    }
    let measures = chapter.measures.flatMap {
      ["\t\($0.aim)", "\t\($0.name)"] + $0.cells.map { "\t\($0)" } + [""]
    }
    return [
      "\(number)\(numberSign) \(chapter.title)", "Hankkeen tulostavoitteet ja prosessitavoitteet",
      "Tavoittelemme.", "",
    ]
      + ["Lähtötilanteen arvioinnin tulokset", "Lähtötila oli tämä.", ""]
      + ["Tehdyt kehittämistoimenpiteet ja prosessitavoitteiden seurannan ja arvioinnin tulokset"] + head
      + periods.map { "\t\($0)" } + [""] + readiness + ["", ""]
      + chapter.rows.flatMap { row in
        row.flatMap { ["\($0.number) \($0.title)", "· Kerrotaan \($0.number)."] }
      }
      + ["", "Hyötytavoitteiden seurannan ja arvioinnin tulokset"]
      + (["Hyötytavoite", "Mittarit", "Lähtötila"] + periods).map { "\t\($0)" } + [""] + measures + ["", ""]
  }

  /// Random, but the same for the same seed.
  init(seed: UInt64) {
    var chance = SeededChance(seed: seed)
    let all = ["5/20", "11/20", "5/21", "11/21", "5/22", "11/22", "5/23", "11/23"]
    periods = Array(all[..<Int.random(in: 2...8, using: &chance)])
    let count = periods.count
    chapters = (1...Int.random(in: 1...5, using: &chance)).map { number in
      Self.chapter(number, count, &chance)
    }
    numberSign = [".", "", ")"].randomElement(using: &chance) ?? ""
    lineEnd = ["\n", "\r\n"].randomElement(using: &chance) ?? "\n"
  }

  private static func chapter(_ number: Int, _ periods: Int, _ chance: inout SeededChance) -> Chapter {
    var next = 0
    let rows = (0..<Int.random(in: 1...6, using: &chance)).map { _ -> [Goal] in
      let cells = (0..<periods).map { _ in
        ["-", "", "0 %", "25%", "50 %", "75 %", "100 %"].randomElement(using: &chance) ?? ""
      }
      return (0..<(Int.random(in: 0...5, using: &chance) == 0 ? 2 : 1)).map { _ in
        next += 1
        return Goal(number: "\(number).\(next)", title: "Tavoite \(number).\(next) toteutuu", cells: cells)
      }
    }
    let measures = (0..<Int.random(in: 1...5, using: &chance)).map { place in
      Measure(
        aim: place == 0 ? "Hyöty \(number)" : "", name: "Mittari \(number)-\(place)",
        cells: (0...periods).map { _ in
          ["-", "", "12,4 %", "670 kpl", "Ei saatavilla", "Jonossa 160", "-15"].randomElement(using: &chance)
            ?? ""
        })
    }
    return Chapter(title: "Oma hyötytavoite \(number)", rows: rows, measures: measures)
  }

  func read() -> SelfAssessment {
    SelfAssessmentReader.read(Array(text.utf8), national: SeedDocument.national)
  }
}
