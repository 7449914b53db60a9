import County
import Foundation
import TablesTesting
import Testing

@Suite(
  "Commands of whoever keeps the county",
  .enabled(if: !TestStore.isPostgres, "they run on a folder of their own"))
struct KeepingCommandTests {
  @Test("The end that was written down proves the past; another end is refused") func ends() throws {
    try Program.inFolder { luukku in
      try luukku.begin(4)
      let end = try #require(try luukku("verify").output.firstMatch(of: /End: (4:[0-9a-f]{64})/)?.output.1)
      #expect(try luukku("verify", "--end", String(end)).status == 0)
      let link = end.dropFirst(2)
      for wrong in [
        "4:\(link.reversed().map(String.init).joined())", "3:\(link)", "5:\(link)", "0:\(link)", "-4:\(link)",
      ] {
        let ended = try luukku("verify", "--end=\(wrong)")
        #expect(
          ended.status == 1 && ended.error.contains("not the same"), "\(wrong.prefix(9)): \(ended.error)")
        #expect(ended.output.isEmpty, "nothing is said to hold")
      }
      for odd in ["4", ":", "four:\(link)", "4:\(link):1", "99999999999999999999:\(link)"] {
        let ended = try luukku("verify", "--end=\(odd)")
        #expect(ended.status == 1 && ended.error.contains("--end: write"), "\(odd): \(ended.error)")
      }
    }
  }

  @Test("An end written down still holds after the county has grown") func grown() throws {
    try Program.inFolder { luukku in
      try luukku.begin(2)
      let end = try #require(try luukku("verify").output.firstMatch(of: /End: (\S+)/)?.output.1)
      try luukku.write("more.jsonl", FactFile.lines(3, from: 3).joined(separator: "\n"))
      #expect(try luukku("import", "facts", "more.jsonl").output == "added 3, known 0\n")
      let later = try luukku("verify", "--end", String(end))
      #expect(later.status == 0 && later.output.hasPrefix("5 facts hold"))
    }
  }

  @Test("The state of the store tells its facts and the turn that an import had") func status() throws {
    try Program.inFolder { luukku in
      try luukku.begin(3)
      let lines = try luukku("status").output.split(separator: "\n")
      #expect(lines.contains { $0.hasPrefix("store ") && $0.hasSuffix("data/luukku.sqlite") })
      #expect(lines.contains("journal  3 facts"))
      #expect(lines.contains { $0.hasPrefix("lease    import  free, last ") }, "\(lines)")
      #expect(!lines.contains { $0.hasPrefix("node ") }, "nobody serves")
    }
  }

  @Test("Sessions of somebody are counted and ended; a name that is no id is refused") func sessions() throws
  {
    try Program.inFolder { luukku in
      let moment = Moment(seconds: Int(Date().timeIntervalSince1970))
      let fact = """
        {"actor":{"id":"elli-nurse","role":"nurse","unit":"yhteyskeskus"},"id":"s-1","kind":"session.opened",\
        "occurred":"\(moment)","payload":{"until":"\(moment + 3_600)"},"recorded":"\(moment)",\
        "stream":"session/s-1","version":1}
        """
      try luukku.write("session.jsonl", fact)
      #expect(try luukku("import", "facts", "session.jsonl").status == 0)
      #expect(try luukku("sessions", "elli-nurse").output == "Open: 1.\n")
      #expect(try luukku("sessions", "otso-nurse", "--end").output == "Ended 0.\n")
      #expect(try luukku("sessions", "elli-nurse", "--end").output == "Ended 1.\n")
      #expect(try luukku("sessions", "elli-nurse").output == "Open: 0.\n")
      #expect(try luukku("export", "facts", "--since", "1").output.contains(#""reason":"keeper""#))
      for odd in ["", "../x", "Elli Nurse", "a'or'1'='1", "ä"] {
        let ended = try luukku("sessions", odd, "--end")
        #expect(ended.status == 1 && ended.error.contains("not an id"), "\(odd)")
      }
      #expect(try luukku("verify").status == 0)
    }
  }

  @Test("Tables are filled again as often as one likes, and nothing in the journal changes") func rebuild()
    throws
  {
    try Program.inFolder { luukku in
      try luukku.begin(5)
      let before = try luukku("export", "facts").output, end = try luukku("verify").output
      for _ in 0..<2 { #expect(try luukku("rebuild").output == "rebuilt from 5 facts\n") }
      #expect(try luukku("export", "facts").output == before)
      #expect(try luukku("verify").output == end)
    }
  }
}
