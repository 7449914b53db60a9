import ArgumentParser
import County
import Foundation
import Tables

/// `luukku backup DIR`: a consistent copy of the embedded store while the county is open.
struct Backup: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Copy the county to another folder while it is open, and prove the copy by its hash chain.",
    discussion: """
      For a county in its own folder. On PostgreSQL use the server's tools: Docs/operations.md.
      Examples:
        luukku backup --data /var/lib/luukku /backup/2026-11-21
      """)

  @OptionGroup var places: Places
  @Argument(help: "A folder that is not there yet.") var folder: String

  func run() async throws {
    let settings = try places.existing
    guard settings.address == nil else {
      throw Refused("the county is on PostgreSQL; back it up with the server's tools (Docs/operations.md)")
    }
    let copy = try Settings.empty(folder, content: places.content)
    let store = try SQLite(path: settings.store)
    try store.copy(to: copy.store)
    try await store.close()
    try settings.copyKey(to: copy)
    let end = try await copy.proved()
    print("backed up \(end.position) facts. End: \(end.position):\(end.link)")
  }
}

/// `luukku restore DIR`: a backup as a county again.
struct Restore: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Make a county of a backup: copied, proved by its hash chain, its tables filled again.",
    discussion: """
      Examples:
        luukku restore --data /var/lib/luukku /backup/2026-11-21
      """)

  @OptionGroup var places: Places
  @Argument(help: "A folder that `luukku backup` wrote.") var folder: String

  func run() async throws {
    var kept = try Settings(data: folder, content: places.content)
    kept.address = nil
    guard FileManager.default.fileExists(atPath: kept.store) else {
      throw Refused("\(folder): there is no backup here; check the path")
    }
    let county = try Settings.empty(places.data, content: places.content)
    let store = try SQLite(path: kept.store)
    try store.copy(to: county.store)
    try await store.close()
    try kept.copyKey(to: county)
    let end = try await county.proved(rebuilding: true)
    print("restored \(end.position) facts. End: \(end.position):\(end.link)")
  }
}

extension Settings {
  /// The settings of a county that is about to be made in `folder`.
  fileprivate static func empty(_ folder: String, content: String?) throws -> Settings {
    var settings = try Settings(data: folder, content: content)
    settings.address = nil
    guard !FileManager.default.fileExists(atPath: settings.store) else {
      throw Refused("\(folder): there is a county here already; choose another folder")
    }
    try settings.makeFolder()
    return settings
  }

  /// The secret of the sessions goes along, so that nobody is signed out.
  fileprivate func copyKey(to other: Settings) throws {
    let key = data.appending(path: "session.key")
    guard FileManager.default.fileExists(atPath: key.path) else { return }
    try FileManager.default.copyItem(at: key, to: other.data.appending(path: "session.key"))
  }

  /// Opens the county here and reads it against its chain.
  fileprivate func proved(rebuilding: Bool = false) async throws -> Chain.Head {
    let journal = try await Assembly.journal(self, world: .real)
    let walk = try await journal.verify(progress: Progress(what: "Proving").callAsFunction)
    guard walk.flaws.isEmpty else {
      throw Refused("the copy does not hold: \(walk.flaws[0].description)")
    }
    if rebuilding { try await journal.rebuild(progress: Progress(what: "Rebuilding").callAsFunction) }
    try await journal.database.close()
    return walk.head
  }
}
