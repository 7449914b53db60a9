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
      \(Luukku.exitCodes)
      """)

  @OptionGroup var places: Places
  @Argument(help: "A folder that is not there yet.") var folder: String

  func run() async throws {
    let settings = try places.existing
    guard settings.address == nil else {
      throw Refused("the county is on PostgreSQL; back it up with the server's tools (Docs/operations.md)")
    }
    let end = try await settings.copied(to: folder, content: places.content, rebuilding: false)
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
      \(Luukku.exitCodes)
      """)

  @OptionGroup var places: Places
  @Argument(help: "A folder that `luukku backup` wrote.") var folder: String

  func run() async throws {
    var kept = try Settings(data: folder, content: places.content)
    kept.address = nil
    guard FileManager.default.fileExists(atPath: kept.store) else {
      throw Refused("\(folder): there is no backup here; check the path")
    }
    let end = try await kept.copied(to: places.data, content: places.content, rebuilding: true)
    print("restored \(end.position) facts. End: \(end.position):\(end.link)")
  }
}

extension Settings {
  /// Copies this county to `folder`, where it appears only when the copy holds: until then it grows beside it.
  fileprivate func copied(to folder: String, content: String?, rebuilding: Bool) async throws -> Chain.Head {
    let files = FileManager.default
    var county = try Settings(data: folder, content: content),
      half = try Settings(
        data: county.data.path + ".half", content: content)
    (county.address, half.address) = (nil, nil)
    guard !files.fileExists(atPath: county.store) else {
      throw Refused("\(folder): there is a county here already; choose another folder")
    }
    // what a try that was killed has left
    if files.fileExists(atPath: half.data.path) { try files.removeItem(at: half.data) }
    try half.makeFolder()
    let end: Chain.Head
    do {
      let source = try await PlacedFault.naming(self) { try SQLite(path: store) }
      try source.copy(to: half.store)
      try await source.close()
      end = try await half.proved(rebuilding: rebuilding)
    } catch {
      try files.removeItem(at: half.data)
      throw error
    }
    try county.makeFolder()
    try copyKey(to: county)
    try files.moveItem(atPath: half.store, toPath: county.store)
    try files.removeItem(at: half.data)
    return end
  }

  /// The secret of the sessions goes along, so that nobody is signed out.
  private func copyKey(to other: Settings) throws {
    let key = data.appending(path: "session.key"), place = other.data.appending(path: "session.key")
    let files = FileManager.default
    guard files.fileExists(atPath: key.path), !files.fileExists(atPath: place.path) else { return }
    try files.copyItem(at: key, to: place)
  }

  /// Opens the county here and reads it against its chain.
  private func proved(rebuilding: Bool) async throws -> Chain.Head {
    let journal = try await Assembly.journal(self, world: .real)
    let walk = try await journal.verify(progress: Progress(what: "Proving").callAsFunction)
    guard walk.flaws.isEmpty else {
      try await journal.database.close()
      throw Refused("the copy does not hold: \(walk.flaws[0].description)")
    }
    if rebuilding { try await journal.rebuild(progress: Progress(what: "Rebuilding").callAsFunction) }
    try await journal.database.close()
    return walk.head
  }
}
