import Foundation

/// The files that an import of the register was asked to read, each with a name that tells it from the others.
struct PTVPaths {
  struct File: Equatable {
    var path: String
    /// The last part of the path; the whole path when two files share it.
    var name: String
  }

  private(set) var files: [File] = []

  /// Files as they are; of folders, the `.json` files directly in them, by name.
  init(_ given: [String]) throws {
    let paths = try given.flatMap(Self.paths)
    let counts = Dictionary(grouping: paths) { Self.last($0) }.mapValues(\.count)
    files = paths.map { File(path: $0, name: counts[Self.last($0)] == 1 ? Self.last($0) : $0) }
  }

  private static func last(_ path: String) -> String { URL(filePath: path).lastPathComponent }

  private static func paths(_ given: String) throws -> [String] {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: given, isDirectory: &isFolder) else {
      throw Refused("\(given): there is no such file; check the path")
    }
    guard isFolder.boolValue else { return [given] }
    let folder = given.hasSuffix("/") ? String(given.dropLast()) : given
    let names = try FileManager.default.contentsOfDirectory(atPath: given).filter { $0.hasSuffix(".json") }
    guard !names.isEmpty else {
      throw Refused(
        "\(given): there is no .json file in this folder; name the folder or files of the register")
    }
    return names.sorted().map { "\(folder)/\($0)" }
  }
}
