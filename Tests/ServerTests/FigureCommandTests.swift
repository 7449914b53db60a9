import County
import Foundation
import TablesTesting
import Testing

@testable import luukku

@Suite(
  "Commands that tell figures",
  .enabled(if: !TestStore.isPostgres, "they run on a folder of their own"))
struct FigureCommandTests {
  private func run(_ luukku: Program, _ words: [String]) throws -> Program.Ended {
    try luukku.run(words, content: try ShortContent.folder.get().root.path)
  }

  @Test("The board’s eight are told with their basis, as words and as JSON, also of an empty county")
  func board() throws {
    try Program.inFolder { luukku in
      try luukku.begin(1)
      let words = try run(luukku, ["figures", "board"])
      #expect(words.status == 0 && words.output.split(separator: "\n").count == 8, "\(words.error)")
      for line in words.output.split(separator: "\n") {
        #expect(line.wholeMatch(of: /[a-zA-Z]+: .+  \(.*\)/) != nil, "\(line)")
      }
      let json = try #require(try run(luukku, ["figures", "board", "--json", "--unit", "kajaani-tk"]).json)
      #expect((json["figures"] as? [[String: Any]])?.count == 8 && json["unit"] as? String == "kajaani-tk")
      #expect(json["position"] as? Int == 1)
    }
  }

  @Test("A unit or a moment that is none is refused with the mend") func oddBoard() throws {
    try Program.inFolder { luukku in
      try luukku.begin(1)
      for (options, said) in [
        (["--unit", "nosuch"], "units.yaml"), (["--unit", "../etc"], "units.yaml"),
        (["--now", "today"], "write 2026-11-20T16:00"),
        (["--now", "2026-02-30T09:00"], "write 2026-11-20T16:00"),
      ] {
        let ended = try run(luukku, ["figures", "board"] + options)
        #expect(ended.status == 1 && ended.error.contains(said) && ended.output.isEmpty, "\(ended.error)")
      }
    }
  }

  @Test("A period’s figures come in each form; what is no period, day or dimension is refused") func period()
    throws
  {
    try Program.inFolder { luukku in
      try luukku.begin(2)
      let json = try #require(try run(luukku, ["figures", "--period", "2026-Q1", "--json"]).json)
      #expect((json["figures"] as? [[String: Any]])?.isEmpty == false)
      let csv = try run(luukku, ["figures", "--period", "2026-03", "--csv", "--indicator", "waitPrimary"])
        .output
      #expect(
        csv.hasPrefix("indicator,") || csv.split(separator: "\n").first?.contains("indicator") == true,
        "\(csv)")
      for (options, said) in [
        (["--period", "2026-Q5"], "figures.period"),
        (["--period", "2026-Q1", "--as-of", "2999-01-01"], "figures.asOf"),
        (["--period", "2026-Q1", "--indicator", "nosuch"], "indicator"),
      ] {
        let ended = try run(luukku, ["figures"] + options)
        #expect(
          ended.status == 1 && ended.error.contains(said) && ended.output.isEmpty,
          "\(options): \(ended.error)")
      }
    }
  }

  @Test("The register’s extract has its head alone where nobody was seen, and no period is refused")
  func register() throws {
    try Program.inFolder { luukku in
      try luukku.begin(1)
      let ended = try luukku("export", "avohilmo", "--period", "2026-03")
      #expect(ended.status == 0 && ended.output.split(separator: "\n").count == 1)
      #expect(ended.output.hasPrefix("AVOHILMO_ID;ASIAKAS_KOTIKUNTA;"))
      for odd in ["2026-13", "", "march", "2026-Q0"] {
        let refused = try luukku("export", "avohilmo", "--period=\(odd)")
        #expect(
          odd.isEmpty ? refused.status == 2 : refused.status == 1 && refused.error.contains("write 2026-03"),
          "\(odd)")
      }
    }
  }

  @Test("A half-year’s report is the same twice, and what is no half-year is refused") func report() throws {
    try Program.inFolder { luukku in
      try luukku.begin(1)
      let first = try run(luukku, ["export", "report", "11/26"])
      #expect(first.status == 0 && first.output.count > 500, "\(first.error)")
      #expect(try run(luukku, ["export", "report", "11/26"]).output == first.output)
      for odd in ["13/26"] {
        let ended = try luukku.run(["export", "report", odd])
        #expect(ended.status == 1 && ended.error.contains("write for example 11/26"), "\(odd)")
      }
    }
  }

  @Test("Clocks of a file are the same whatever the order of its matters") func clocks() throws {
    try Program.inFolder { luukku in
      let lines = FactFile.lines(6)
      try luukku.write("one.jsonl", lines.joined(separator: "\n"))
      try luukku.write("two.jsonl", lines.reversed().joined(separator: "\n"))
      let told = try ["one.jsonl", "two.jsonl"].map {
        try luukku("clocks", $0, "--now", "2026-03-10T09:00", "--json").output
      }
      #expect(told[0] == told[1] && told[0].contains("\"matters\""))
      for law in ["2023", "yesterday", "2023-02-30"] {
        let ended = try luukku("clocks", "one.jsonl", "--law", law)
        #expect(ended.status == 1 && ended.error.contains("write 2023-10-01"), "\(law)")
      }
    }
  }
}
