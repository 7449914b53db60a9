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

  /// The same with settings of the environment, and with other content than the shipped.
  func run(_ words: [String], _ settings: [String: String] = [:], content: String? = nil) throws -> Ended {
    let process = Process(), place = UUID().uuidString, content = content ?? Self.root.path + "/Content"
    let files = ["out", "err"].map { folder.appending(path: "\(place).\($0)") }
    for file in files { _ = FileManager.default.createFile(atPath: file.path, contents: nil) }
    process.executableURL = Self.program
    process.arguments = words + (words.contains("--help") ? [] : ["--content", content])
    process.currentDirectoryURL = folder
    process.environment = ["PATH": "/usr/bin:/bin", "TZ": "Europe/Helsinki", "HOME": folder.path].merging(
      settings
    ) { $1 }
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

  @discardableResult
  func write(_ name: String, bytes: [UInt8]) throws -> String {
    try Data(bytes).write(to: folder.appending(path: name))
    return name
  }

  func bytes(_ name: String) -> Data? {
    FileManager.default.contents(atPath: folder.appending(path: name).path)
  }

  /// A county in `data` with facts of `count` matters.
  func begin(_ count: Int = 3, data: String = "data") throws {
    try write("begin.jsonl", FactFile.lines(count).joined(separator: "\n"))
    let ended = try run(["import", "facts", "begin.jsonl", "--data", data])
    guard ended.status == 0 else { throw CocoaError(.fileReadUnknown) }
  }

  func holds(_ name: String) -> Bool {
    FileManager.default.fileExists(atPath: folder.appending(path: name).path)
  }
}

/// Facts of matters as `luukku export facts` writes them (tapahtumatiedosto).
enum FactFile {
  static func lines(_ count: Int, from first: Int = 1) -> [String] {
    (first..<first + count).map { number in
      let minute = String(100 + number % 60).dropFirst()
      return """
        {"actor":{"id":"anonymous","role":"resident"},"id":"f-\(number)","kind":"matter.claimed","occurred":\
        "2026-03-02T09:\(minute):00+02:00","payload":{"by":"p-1"},"recorded":"2026-03-02T09:\(minute):00+02:00",\
        "stream":"matter/m-\(number)","version":1}
        """
    }
  }
}
