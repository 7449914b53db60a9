import County
import Foundation
import TablesTesting
import Testing

@Suite(
  "Copies, and moving to another place",
  .enabled(if: !TestStore.isPostgres, "they run on a folder of their own"))
struct CopyCommandTests {
  @Test("What is no backup is refused, and nothing is made of it") func noBackup() throws {
    try Program.inFolder { luukku in
      try luukku.write("file", "x")
      try FileManager.default.createDirectory(
        at: luukku.folder.appending(path: "empty"), withIntermediateDirectories: true)
      try FileManager.default.createDirectory(
        at: luukku.folder.appending(path: "odd"), withIntermediateDirectories: true)
      try luukku.write("odd/luukku.sqlite", "this is no store at all, only words that somebody wrote here")
      for place in ["nowhere", "empty", "file", "odd"] {
        let ended = try luukku("restore", place, "--data", "made")
        #expect(ended.status == 1 && ended.error.contains(place), "\(place): \(ended.status) \(ended.error)")
        #expect(!luukku.holds("made") && !luukku.holds("made.half"), "\(place)")
      }
      #expect(luukku.bytes("odd/luukku.sqlite")?.count == 60, "what was there is as it was")
    }
  }

  @Test("A half-made copy of a try that was killed is in nobody’s way") func half() throws {
    try Program.inFolder { luukku in
      try luukku.begin(2)
      try FileManager.default.createDirectory(
        at: luukku.folder.appending(path: "copy.half"), withIntermediateDirectories: true)
      try luukku.write("copy.half/luukku.sqlite", "half")
      #expect(try luukku("backup", "copy").status == 0)
      #expect(!luukku.holds("copy.half"))
      #expect(try luukku("verify", "--data", "copy").output.hasPrefix("2 facts hold"))
    }
  }

  @Test("The copy holds the key of the sessions, for its own user alone") func key() throws {
    try Program.inFolder { luukku in
      try luukku.begin(1)
      try luukku.write("data/session.key", String(repeating: "k", count: 40))
      #expect(try luukku("backup", "copy").status == 0)
      #expect(luukku.bytes("copy/session.key") == luukku.bytes("data/session.key"))
      for name in ["copy", "copy/luukku.sqlite"] {
        let path = luukku.folder.appending(path: name).path
        let rights = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
        #expect((rights ?? 0o777) & 0o077 == 0, "\(name) is open to others")
      }
    }
  }

  @Test("A county moves whole, is the same at its end, and moving again adds nothing") func moves() throws {
    try Program.inFolder { luukku in
      try luukku.begin(6)
      let end = try luukku("verify").output
      for _ in 0..<2 {
        let moved = try luukku("move", "--from", "data", "--to", "other")
        #expect(moved.status == 0 && moved.output.hasPrefix("moved 6 facts. End: 6:"), "\(moved.error)")
      }
      #expect(try luukku("verify", "--data", "other").output == end)
      let old = try luukku("export", "facts").output
      #expect(try luukku("export", "facts", "--data", "other").output == old)
    }
  }

  @Test("A move goes on where a grown county has more, and refuses a place that holds something else")
  func goesOn() throws {
    try Program.inFolder { luukku in
      try luukku.begin(3)
      #expect(try luukku("move", "--from", "data", "--to", "other").status == 0)
      try luukku.write("more.jsonl", FactFile.lines(2, from: 4).joined(separator: "\n"))
      #expect(try luukku("import", "facts", "more.jsonl").status == 0)
      #expect(try luukku("move", "--from", "data", "--to", "other").output.hasPrefix("moved 5 facts"))
      try luukku.write("third.jsonl", FactFile.lines(1, from: 9).joined())
      #expect(try luukku("import", "facts", "third.jsonl", "--data", "strange").status == 0)
      let before = try luukku("export", "facts", "--data", "strange").output
      let refused = try luukku("move", "--from", "data", "--to", "strange")
      #expect(refused.status == 1 && !refused.error.isEmpty && refused.output.isEmpty)
      #expect(try luukku("export", "facts", "--data", "strange").output == before)
    }
  }

  @Test("Moving from nowhere is refused with the mend, and makes nothing there") func nowhere() throws {
    try Program.inFolder { luukku in
      let ended = try luukku("move", "--from", "mistyped", "--to", "other")
      #expect(ended.status == 1 && ended.error.contains("check --from"))
      #expect(!luukku.holds("mistyped") && !luukku.holds("other"))
    }
  }
}
