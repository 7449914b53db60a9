import Foundation
import Testing

/// The built program run as people run it, in a folder of its own (käännetty ohjelma).
struct Program {
  struct Ended {
    var status: Int32
    var output: String
    var error: String

    var json: [String: Any]? {
      (try? JSONSerialization.jsonObject(with: Data(output.utf8))) as? [String: Any]
    }
  }

  /// Where the program is run; removed by `inFolder`.
  let folder: URL

  private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
  private static let program = root.appending(path: ".build/debug/luukku")

  static func inFolder(_ body: (Program) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "luukku-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(Program(folder: folder))
  }

  /// Runs the program to its end. It knows no larger store, whatever the tests themselves run on.
  func callAsFunction(_ words: String...) throws -> Ended { try run(words) }

  func run(_ words: [String]) throws -> Ended {
    let process = Process(), place = UUID().uuidString
    let files = ["out", "err"].map { folder.appending(path: "\(place).\($0)") }
    for file in files { _ = FileManager.default.createFile(atPath: file.path, contents: nil) }
    process.executableURL = Self.program
    process.arguments = words + (words.contains("--help") ? [] : ["--content", Self.root.path + "/Content"])
    process.currentDirectoryURL = folder
    process.environment = ["PATH": "/usr/bin:/bin", "TZ": "Europe/Helsinki", "HOME": folder.path]
    process.standardOutput = try FileHandle(forWritingTo: files[0])
    process.standardError = try FileHandle(forWritingTo: files[1])
    process.standardInput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    let told = try files.map { String(decoding: try Data(contentsOf: $0), as: UTF8.self) }
    for file in files { try FileManager.default.removeItem(at: file) }
    return Ended(status: process.terminationStatus, output: told[0], error: told[1])
  }

  @discardableResult
  func write(_ name: String, _ text: String) throws -> String {
    try text.write(to: folder.appending(path: name), atomically: true, encoding: .utf8)
    return name
  }

  func holds(_ name: String) -> Bool {
    FileManager.default.fileExists(atPath: folder.appending(path: name).path)
  }
}
