import ArgumentParser
import County
import SignIn
import Tables

/// `luukku sessions`: ends all sessions of somebody, as when they have left the county's service.
struct SessionsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sessions", abstract: "See how many sessions somebody has open, and end them.",
    discussion: """
      A serving county refuses the ended sessions within two seconds. The end is a fact in the journal.
      Examples:
        luukku sessions tuula-helmekaarros
        luukku sessions tuula-helmekaarros --end
      \(Luukku.exitCodes)
      """)

  @OptionGroup var places: Places
  @Argument(help: "The id of a resident or professional, as facts have it.") var who: String
  @Flag(help: "End them all.") var end = false

  func run() async throws {
    guard let id = ID<Session>(who) else {
      throw Refused("\(who): this is not an id; see luukku export facts")
    }
    let settings = try places.existing
    let journal = try await Assembly.journal(settings, world: .real)
    let sessions = Sessions(seal: Seal(key: World.real.secret()), journal: journal)
    if end {
      print("Ended \(try await sessions.endAll(of: id.text)).")
    } else {
      print("Open: \(try await sessions.list(of: id.text).count).")
    }
    try await journal.database.close()
  }
}
