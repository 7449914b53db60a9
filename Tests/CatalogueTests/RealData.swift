import Foundation

/// Published files outside the repository; tests that need them are skipped where they are absent.
enum RealData {
  static let absent = "skipped: real data absent"

  static let folder: URL = {
    if let path = ProcessInfo.processInfo.environment["LUUKKU_REAL_DATA"] { return URL(filePath: path) }
    return URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appending(path: "shared/data")
  }()

  static var isPresent: Bool {
    FileManager.default.fileExists(atPath: folder.appending(path: "ptv-openapi").path)
  }

  static func file(_ path: String) throws -> (name: String, data: Data) {
    (path, try Data(contentsOf: folder.appending(path: path)))
  }

  static func files(in path: String) throws -> [(name: String, data: Data)] {
    try FileManager.default.contentsOfDirectory(atPath: folder.appending(path: path).path).sorted()
      .filter { $0.hasSuffix(".json") }.map { try file("\(path)/\($0)") }
  }
}
