import ArgumentParser
import County
import Foundation
import Tables

/// `luukku verify`: the journal against its hash chain.
struct Verify: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Read the whole journal against its hash chain; names every fact altered, removed or put in.",
    discussion: """
      Write the printed end down elsewhere: with --end a later run also proves that the past is the same.
      Examples:
        luukku verify --data /var/lib/luukku
        LUUKKU_STORE=postgres://luukku@db/luukku luukku verify --end 120000:5f70bf18…
      \(Luukku.exitCodes)
      """)

  @OptionGroup var places: Places
  @Option(help: ArgumentHelp("An end printed earlier.", valueName: "POSITION:LINK")) var end: String?

  func run() async throws {
    let journal = try await Assembly.journal(try places.existing, world: .real)
    let walk = try await journal.verify(progress: Progress(what: "Reading").callAsFunction)
    for flaw in walk.flaws { Luukku.say(flaw.description) }
    guard walk.flaws.isEmpty else { throw Refused("the journal does not hold: restore it from a backup") }
    if let end { try await compare(end, journal) }
    print("\(walk.head.position) facts hold. End: \(walk.head.position):\(walk.head.link)")
  }

  private func compare(_ text: String, _ journal: Journal) async throws {
    let parts = text.split(separator: ":")
    guard parts.count == 2, let position = Int(parts[0]) else {
      throw Refused("--end: write 120000:5f70bf18…")
    }
    guard try await journal.link(at: position) == String(parts[1]) else {
      throw Refused("fact \(position) or one before it is not the same as when the end was written down")
    }
  }
}

/// `luukku status`: the nodes, how far each has read, and who holds which lease.
struct Status: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Show the journal's end, the nodes with their lag and version, and the leases.",
    discussion: """
      Examples:
        luukku status --store postgres://luukku@db/luukku
      \(Luukku.exitCodes)
      """)

  @OptionGroup var places: Places

  func run() async throws {
    let settings = try places.existing
    let journal = Journal(try settings.open(), world: .real, vocabulary: Assembly.vocabulary, records: [])
    let (last, now) = (try await journal.last(), World.real.now())
    print("store    \(settings.address?.description ?? settings.store)")
    print("journal  \(last) facts")
    for node in try await Nodes(journal.database).all() {
      let silent = now.seconds - node.seen.seconds
      print(
        "node     \(node.name)  version \(node.version)  since \(node.started)  "
          + (silent > Nodes.silence
            ? "silent for \(silent) s" : "behind by \(max(0, last - node.position)) facts"))
    }
    for lease in try await Leases(journal).all() {
      let standing = lease.until <= now ? "free, last" : "held until \(lease.until) by"
      print("lease    \(lease.name)  \(standing) \(lease.holder)  fence \(lease.fence)")
    }
  }
}

/// `luukku move --from … --to …`: the county from one store to another.
struct MoveCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "move",
    abstract: "Move the journal to another store, checked link by link; goes on if broken off.",
    discussion: """
      Stop the nodes first. The tables are filled again at the new place.
      Examples:
        luukku move --from /var/lib/luukku --to postgres://luukku@db/luukku
        luukku move --from postgres://luukku@db/luukku --to /var/lib/luukku-back
      \(Luukku.exitCodes)
      """)

  @Option(help: ArgumentHelp("Where the county is.", valueName: "DIR|postgres://…")) var from: String
  @Option(help: ArgumentHelp("Where it goes.", valueName: "DIR|postgres://…")) var to: String
  @Option(help: ArgumentHelp("The folder of rules, questionnaires and texts.", valueName: "DIR"))
  var content: String?

  func run() async throws {
    let (old, young) = (try place(from), try place(to))
    guard old.address != nil || FileManager.default.fileExists(atPath: old.store) else {
      throw Refused("\(from): there is no county here; check --from")
    }
    let source = try await PlacedFault.naming(old) { try await Assembly.journal(old, world: .real) }
    let target = try await PlacedFault.naming(young) { try await Assembly.journal(young, world: .real) }
    let end = try await Turn("move", of: target).run(waiting: 5) { mine in
      try await Move(from: source, to: mine).run(progress: Progress(what: "Moving").callAsFunction)
    }
    print("moved \(end.position) facts. End: \(end.position):\(end.link)")
    try await source.database.close()
    try await target.database.close()
  }

  private func place(_ name: String) throws -> Settings {
    if PostgresAddress.isAddress(name) { return try Settings(data: "data", content: content, store: name) }
    var settings = try Settings(data: name, content: content)
    settings.address = nil
    return settings
  }
}
