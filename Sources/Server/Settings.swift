import County
import Foundation
import Tables

/// What a county is started with: where its data is, where its content is, and how it listens.
struct Settings: Sendable {
  var data: URL
  var content: ContentFolder
  var host = "127.0.0.1"
  var port = 8080
  /// The larger store, when the county is not in its data folder.
  var address: PostgresAddress?
  /// Keys of other systems that may send contacts, as digests, by name.
  var partners: [String: String] = [:]

  init(data: String, content: String?, store: String? = nil) throws {
    self.data = URL(filePath: data, directoryHint: .isDirectory)
    self.content = try ContentFolder.found(content)
    if let problem = self.content.rootProblem { throw problem }
    let named = store ?? ProcessInfo.processInfo.environment["LUUKKU_STORE"] ?? ""
    if !named.isEmpty {
      guard PostgresAddress.isAddress(named) else {
        throw Refused("--store: write postgres://user@host/database")
      }
      address = PostgresAddress(named)
    }
    partners = try Partners(ProcessInfo.processInfo.environment["LUUKKU_PARTNERS"] ?? "").names
  }

  var store: String { data.appending(path: "luukku.sqlite").path }

  /// Opens the county's store: the server at its address, or the file in the data folder, made when it is not there.
  func open() throws -> any Database {
    if let address { return try Postgres(address) }
    try makeFolder()
    return try SQLite(path: store)
  }

  /// There is a county already.
  var isThere: Bool { address != nil || FileManager.default.fileExists(atPath: store) }

  /// The folder, or the one that it would be made in, is there.
  var hasPlace: Bool {
    [data, data.deletingLastPathComponent()].contains { FileManager.default.fileExists(atPath: $0.path) }
  }

  func makeFolder() throws {
    var isFolder: ObjCBool = false
    if FileManager.default.fileExists(atPath: data.path, isDirectory: &isFolder), !isFolder.boolValue {
      throw Refused("\(data.path): it is a file; --data names the county’s folder")
    }
    try FileManager.default.createDirectory(at: data, withIntermediateDirectories: true)
    try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: data.path)
    for tail in ["", "-wal", "-shm"] where FileManager.default.fileExists(atPath: store + tail) {
      try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: store + tail)
    }
  }

  /// The secret that session cookies are signed with; made on the first start, readable by the owner alone.
  func sessionKey() throws -> String {
    let file = data.appending(path: "session.key")
    if let key = try? String(contentsOf: file, encoding: .utf8), key.utf8.count >= 32 { return key }
    let key = World.real.secret() + World.real.secret()
    try Data(key.utf8).write(to: file, options: .atomic)
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: file.path)
    return key
  }
}
