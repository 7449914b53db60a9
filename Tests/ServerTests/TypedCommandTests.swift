import County
import Foundation
import TablesTesting
import Testing

@Suite(
  "Commands as people type them", .enabled(if: !TestStore.isPostgres, "they run on a folder of their own"))
struct TypedCommandTests {
  private static let calls = """
    vru+line,call_id,type,date,vru_entry,q_start,q_exit,q_time,outcome,ser_start,ser_exit,ser_time
    AA,1,PS,1999-08-02,9:00:00,9:00:10,9:00:40,30,AGENT,9:00:40,9:02:40,120
    AA,2,PS,1999-08-02,9:05:00,9:05:10,9:06:10,60,HANG,0:00:00,0:00:00,0
    AA,3,PS,1999-08-02,9:10:00,0:00:00,0:00:00,0,AGENT,9:10:10,9:11:10,60

    """
  private static let map = """
    key: [date, "vru+line", call_id, vru_entry]
    date: date
    line: type
    entered: vru_entry
    queued: q_start
    queueLeft: q_exit
    waitSeconds: q_time
    served: ser_start
    serviceSeconds: ser_time
    outcome: {column: outcome, answered: [AGENT], abandoned: [HANG], ignored: [PHANTOM]}
    notReached: "0:00:00"

    """

  @Test("The list of commands tells each in one line, and each has examples") func help() throws {
    try Program.inFolder { luukku in
      let list = try luukku("--help")
      #expect(list.status == 0 && list.output.contains("0 done, 1 refused input, 2 usage, 3 fault"))
      let names = list.output.split(separator: "\n").filter {
        $0.hasPrefix("  ") && $0.dropFirst(2).first?.isLowercase == true
      }
      .compactMap { $0.split(separator: " ").first.map(String.init) }
      #expect(names.count >= 15 && names.contains("serve") && names.contains("move"))
      for name in names {
        let one = try luukku(name, "--help")
        #expect(one.status == 0 && one.output.hasPrefix("OVERVIEW: "), "\(name)")
        #expect(one.output.contains("Examples:") || one.output.contains("SUBCOMMANDS:"), "\(name)")
      }
    }
  }

  @Test(
    "What cannot be meant leaves with 2 and tells the usage",
    arguments: [
      ["nothing"], ["export", "facts", "--since", "x"], ["import", "facts"], ["import", "calls", "a.csv"],
      ["serve", "--port", "harbour"], ["ask"], ["verify", "--loudly"], ["figures", "board", "extra", "more"],
    ])
  func usage(_ words: [String]) throws {
    try Program.inFolder { luukku in
      let ended = try luukku.run(words)
      #expect(ended.status == 2 && ended.error.contains("Usage: luukku"), "\(words)")
      #expect(!luukku.holds("data"))
    }
  }

  @Test(
    "A county that is not there is named, and not made by asking",
    arguments: [
      ["figures", "calls"], ["figures", "board"], ["figures", "--period", "2026-Q1"], ["verify"], ["status"],
      ["rebuild"],
      ["backup", "copy"], ["export", "facts"],
    ])
  func nowhere(_ words: [String]) throws {
    try Program.inFolder { luukku in
      let ended = try luukku.run(words + ["--data", "mistyped"])
      #expect(ended.status == 1 && ended.output.isEmpty, "\(words)")
      #expect(ended.error.contains("mistyped") && ended.error.contains("--data"), "\(ended.error)")
      #expect(!luukku.holds("mistyped") && !luukku.holds("copy"))
    }
  }

  @Test(
    "A file that is not there is named with the mend",
    arguments: [
      ["import", "facts", "gone.jsonl"], ["import", "ptv", "gone"], ["clocks", "gone.jsonl"],
      ["guidance", "score", "gone.tsv"], ["import", "sotkanet", "gone.csv"],
      ["import", "self-assessment", "gone.txt"], ["import", "calls", "gone.csv", "--map", "gone.yaml"],
    ])
  func gone(_ words: [String]) throws {
    try Program.inFolder { luukku in
      let ended = try luukku.run(words)
      #expect(ended.status == 1 && ended.error.contains("gone"), "\(words): \(ended.error)")
      #expect(ended.error.contains("check the path"), "\(words): \(ended.error)")
    }
  }

  @Test("Facts go in once, come out as they were, and a bad line leaves nothing of its file") func facts()
    throws
  {
    try Program.inFolder { luukku in
      let good = try luukku.write("good.jsonl", FactFile.lines(2).joined(separator: "\n") + "\n")
      #expect(try luukku("import", "facts", good).status == 0)
      let out = try luukku("export", "facts")
      #expect(out.status == 0 && out.output.split(separator: "\n").count == 2)
      #expect(try luukku("import", "facts", good).status == 0)
      #expect(try luukku("export", "facts").output == out.output)
      #expect(try luukku("export", "facts", "--since", "1").output.split(separator: "\n").count == 1)
      let third = FactFile.lines(3)[2]
      let bad = try luukku.write("bad.jsonl", third + "\n{\"id\":\"half")
      let refused = try luukku("import", "facts", bad)
      #expect(refused.status == 1 && refused.error.contains("2"), "\(refused.error)")
      #expect(try luukku("export", "facts").output == out.output)
      #expect(try luukku("verify").status == 0)
    }
  }

  @Test("A phone log’s figures are the log’s own, and reading it again adds nothing") func calls() throws {
    try Program.inFolder { luukku in
      let log = try luukku.write("calls.csv", Self.calls), map = try luukku.write("map.yaml", Self.map)
      for _ in 0..<2 {
        #expect(try luukku("import", "calls", log, "--map", map, "--json").status == 0)
        let figures = try #require(try luukku("figures", "calls", "--json").json)
        #expect(figures["queued"] as? Int == 2 && figures["meanWaitSeconds"] as? Double == 45)
        #expect(figures["abandonedShare"] as? Double == 0.5 && figures["meanServiceSeconds"] as? Double == 90)
      }
      let spoilt = try luukku.write("spoilt.csv", Self.calls + "AA,4,PS,1999-08-02,25:99:00\n")
      let read = try luukku("import", "calls", spoilt, "--map", map)
      #expect((read.output + read.error).contains("spoilt.csv:5:"), "\(read.output) \(read.error)")
    }
  }

  @Test("A copy is proved, a county is made of it, and a changed byte is found by name") func copies() throws
  {
    try Program.inFolder { luukku in
      let good = try luukku.write("good.jsonl", FactFile.lines(5).joined(separator: "\n"))
      #expect(try luukku("import", "facts", good).status == 0)
      let end = try luukku("verify").output
      #expect(try luukku("backup", "copy").status == 0)
      #expect(try luukku("backup", "copy").status == 1, "a copy is never written over")
      #expect(try luukku("restore", "copy", "--data", "other").status == 0)
      #expect(try luukku("verify", "--data", "other").output == end)
      #expect(!luukku.holds("copy.half") && !luukku.holds("other.half"))
      #expect(try luukku("restore", "copy", "--data", "other").status == 1, "nor is a county")
      let store = luukku.folder.appending(path: "copy/luukku.sqlite")
      var bytes = try Data(contentsOf: store)
      let place = try #require(bytes.range(of: Data("\"by\":\"p-1\"".utf8)))
      bytes[place.upperBound - 2] = UInt8(ascii: "2")
      try bytes.write(to: store)
      let found = try luukku("verify", "--data", "copy")
      #expect(found.status == 1 && (found.output + found.error).contains("altered"), "\(found.error)")
      #expect(
        try luukku("restore", "copy", "--data", "third").status == 1 && !luukku.holds("third"))
    }
  }

  @Test("A question is answered without a county, and mortal danger is said first") func ask() throws {
    try Program.inFolder { luukku in
      let tooth = try #require(try luukku("ask", "hammasta särkee", "--json").json)
      #expect(tooth["emergency"] as? Bool == false)
      let first = try #require((tooth["hits"] as? [[String: Any]])?.first)
      #expect(first["code"] as? String == "SOTE-0004" || first["code"] as? String == "SOTE-0066")
      #expect((first["reasons"] as? [String])?.isEmpty == false)
      let chest = try #require(try luukku("ask", "puristava kipu rinnassa ja kylmä hiki", "--json").json)
      #expect(chest["emergency"] as? Bool == true)
      #expect(!luukku.holds("data"), "asking makes no county")
    }
  }

  @Test("Clocks of a file are told at a moment, and a moment that is none is refused") func clocks() throws {
    try Program.inFolder { luukku in
      let good = try luukku.write("good.jsonl", FactFile.lines(2).joined(separator: "\n"))
      #expect(try luukku("clocks", good, "--now", "2026-03-03T09:00", "--json").status == 0)
      for wrong in ["2026-13-01T09:00", "tomorrow", "2026-03-03"] {
        let ended = try luukku("clocks", good, "--now", wrong)
        #expect(ended.status == 1 && ended.error.contains(wrong) && ended.error.contains("write"), "\(wrong)")
      }
    }
  }
}
