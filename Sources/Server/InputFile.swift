import Foundation

/// A file that somebody names to a command (syötetiedosto).
enum InputFile {
  /// All of it, or the refusal that names it.
  static func contents(of path: String) throws -> Data {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw Refused("\(path): there is no such file; check the path")
    }
    return data
  }
}
