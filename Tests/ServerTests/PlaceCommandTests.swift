import County
import Foundation
import TablesTesting
import Testing

@Suite(
  "Places that cannot be a county’s",
  .enabled(if: !TestStore.isPostgres, "they run on a folder of their own"))
struct PlaceCommandTests {
  private static let reading = [
    ["verify"], ["status"], ["rebuild"], ["export", "facts"], ["figures", "calls"], ["backup", "copy"],
    ["sessions", "x"],
  ]

  @Test(
    "A file that is no store is refused by its name, and not a byte of it is changed",
    arguments: [
      "these are words and no store at all, and there are more than sixteen of them", "",
      "SQLite format 3\u{0}and then nothing that could be read as a store",
    ])
  func noStore(_ words: String) throws {
    try Program.inFolder { luukku in
      try FileManager.default.createDirectory(
        at: luukku.folder.appending(path: "data"), withIntermediateDirectories: true)
      try luukku.write("data/luukku.sqlite", words)
      for command in Self.reading where !words.isEmpty {
        let ended = try luukku.run(command)
        #expect(ended.status == 1, "\(command): \(ended.status) \(ended.error)")
        #expect(
          ended.error.contains("luukku.sqlite") && ended.error.split(separator: "\n").count == 1,
          "\(ended.error)")
        #expect(luukku.bytes("data/luukku.sqlite") == Data(words.utf8), "\(command)")
      }
      #expect(!luukku.holds("copy") && !luukku.holds("copy.half"))
    }
  }

  @Test("A folder that is a file is named with the mend") func file() throws {
    try Program.inFolder { luukku in
      try luukku.write("data", "x")
      try luukku.write("facts.jsonl", FactFile.lines(1).joined())
      for command in [["import", "facts", "facts.jsonl"], ["serve"]] {
        let ended = try luukku.run(command)
        #expect(ended.status == 1 && ended.error.contains("data"), "\(command): \(ended.error)")
      }
      #expect(luukku.bytes("data") == Data("x".utf8))
    }
  }

  @Test("A store that has lost its last bytes is told as a fault or a refusal, never half read") func cut()
    throws
  {
    try Program.inFolder { luukku in
      try luukku.begin(40)
      #expect(try luukku("backup", "copy").status == 0)
      let whole = try #require(luukku.bytes("copy/luukku.sqlite"))
      for kept in [whole.count / 2, 5_000, 100] {
        try luukku.write("copy/luukku.sqlite", bytes: Array(whole.prefix(kept)))
        for tail in ["-wal", "-shm"] {
          try? FileManager.default.removeItem(at: luukku.folder.appending(path: "copy/luukku.sqlite\(tail)"))
        }
        let ended = try luukku("verify", "--data", "copy")
        #expect(
          [1, 3].contains(ended.status) && !ended.output.contains("facts hold"), "\(kept): \(ended.status)")
        #expect(ended.error.contains("luukku.sqlite") || ended.error.contains("restore it"), "\(ended.error)")
      }
    }
  }

  @Test(
    "What a setting cannot be is said by its name, and never the secret in it",
    arguments: [
      (["LUUKKU_PARTNERS": "triage"], "LUUKKU_PARTNERS: entry 1"),
      (["LUUKKU_PARTNERS": "triage:salasana1,Chat:salasana2"], "LUUKKU_PARTNERS: entry 2"),
      (["LUUKKU_PARTNERS": "triage:lyhyt"], "too short"),
      (["LUUKKU_STORE": "mysql://root:salasana1@db/x"], "postgres://user@host/database"),
      (["LUUKKU_OIDC_STAFF_ISSUER": "http://a.fi", "LUUKKU_OIDC_STAFF_SECRET": "salasana1"], "LUUKKU_"),
    ] as [([String: String], String)])
  func settings(_ settings: [String: String], _ said: String) throws {
    try Program.inFolder { luukku in
      let ended = try luukku.run(["serve", "--port", "1"], settings)
      #expect(ended.status == 1 && ended.error.contains(said), "\(ended.status): \(ended.error)")
      #expect(!ended.error.contains("salasana") && !ended.output.contains("Luukku is open"))
    }
  }

  @Test("A port that is none is usage", arguments: ["0", "65536", "-1", "80.5", "http", ""])
  func ports(_ port: String) throws {
    try Program.inFolder { luukku in
      let ended = try luukku("serve", "--port=\(port)")
      #expect(ended.status == 2 && ended.error.contains("Usage: luukku serve") && !luukku.holds("data"))
    }
  }
}
