import County
import Foundation
import TablesTesting
import Testing

@testable import luukku

@Suite(
  "Files that are not what the command asks for",
  .enabled(if: !TestStore.isPostgres, "they run on a folder of their own"))
struct HostileFileTests {
  /// Bytes that somebody may name by mistake or on purpose.
  static let files: [(name: String, bytes: [UInt8])] = [
    ("empty", []), ("zeros", Array(repeating: 0, count: 4_096)),
    ("picture", [0x89, 0x50, 0x4e, 0x47, 0xff, 0xfe, 0x0a, 0xe4]),
    ("half", Array("{\"id\":\"f-1\",\"stream\":\"matter/m-1\",\"pay".utf8)),
    ("deep", Array(repeating: UInt8(ascii: "["), count: 50_000)),
    ("lines", Array(String(repeating: "a,b;c\td\n", count: 2_000).utf8)),
    ("markup", Array("<html><script>alert(1)</script>\n".utf8)),
  ]
  /// Commands that read a file; `F` stands for it.
  static let commands = [
    ["import", "facts", "F"], ["import", "ptv", "F"], ["import", "ptv", "--strict", "F"],
    ["import", "ontology", "F"],
    ["import", "calls", "F", "--map", "calls.yaml"], ["clocks", "F", "--now", "2026-03-03T09:00"],
  ]
  /// Those that put the whole county together first.
  static let whole = [
    ["import", "sotkanet", "F"], ["import", "self-assessment", "F"],
  ]

  private func prepare(_ luukku: Program) throws {
    let content = try ShortContent.folder.get()
    try luukku.write("calls.yaml", try content.text("calls/call-centre-1999.yaml"))
    try luukku.write("reported.yaml", try content.text("reported/emergency.yaml"))
    for (name, bytes) in Self.files { try luukku.write(name, bytes: bytes) }
    try luukku.begin(2)
  }

  /// Either nothing was found to take, or it was refused: never a fault, a crash, or a word of the program's own insides.
  private func check(_ luukku: Program, _ command: [String], _ name: String) throws {
    let words = command.map { $0 == "F" ? name : $0 }
    let ended = try luukku.run(words, content: try ShortContent.folder.get().root.path)
    #expect([0, 1].contains(ended.status), "\(words): \(ended.status) \(ended.error.prefix(200))")
    if ended.status == 1 { #expect(ended.error.contains(name), "\(words): \(ended.error.prefix(200))") }
    for inside in ["Swift.", "DecodingError", "Fatal", "NSCocoa", "Optional(", "Error Domain"] {
      #expect(!ended.error.contains(inside), "\(words) says \(inside)")
    }
    #expect(ended.error.utf8.count < 20_000, "\(words) says too much")
  }

  @Test("It is refused by its name or nothing is taken, and the county is as it was") func quick() throws {
    try Program.inFolder { luukku in
      try prepare(luukku)
      let before = try luukku("export", "facts").output
      for command in Self.commands {
        for name in ["empty", "picture", "half", "deep"] { try check(luukku, command, name) }
      }
      #expect(try luukku("export", "facts").output == before)
      #expect(try luukku("verify").status == 0)
    }
  }

  @Test("So are those that need the whole county", arguments: whole) func slow(_ command: [String]) throws {
    try Program.inFolder { luukku in
      try prepare(luukku)
      let before = try luukku("export", "facts").output
      try check(luukku, command, command.contains("sotkanet") ? "lines" : "picture")
      #expect(try luukku("export", "facts").output == before)
    }
  }

  @Test("A map that is no map, and a folder where a file should be, are refused by their names") func maps()
    throws
  {
    try Program.inFolder { luukku in
      try prepare(luukku)
      try luukku.write("log.csv", "a,b\n1,2\n")
      try FileManager.default.createDirectory(
        at: luukku.folder.appending(path: "kansio"), withIntermediateDirectories: true)
      let maps = Self.files.map { (["import", "calls", "log.csv", "--map", $0.name], $0.name) }
      let folders = Self.commands.filter { !$0.contains("ptv") }.map { command in
        (command.map { $0 == "F" ? "kansio" : $0 }, "kansio")
      }
      for (words, name) in maps + folders {
        let ended = try luukku.run(words)
        #expect(
          ended.status == 1 && ended.error.contains(name),
          "\(words): \(ended.status) \(ended.error.prefix(200))")
      }
    }
  }
}
