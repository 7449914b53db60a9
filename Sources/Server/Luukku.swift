import ArgumentParser
import County
import Foundation

/// The program: `luukku serve`, `luukku demo`, and the county's tools.
@main
struct Luukku: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "luukku",
    abstract: "One hatch for a wellbeing services county: contact, assessment, booking, visit, board.",
    discussion: """
      Every command takes --data DIR (default ./data) and --content DIR (default: Content beside the program).
      Examples:
        luukku demo
        luukku serve --data /var/lib/luukku
      \(exitCodes)
      """,
    subcommands: [
      Serve.self, DemoCommand.self, Check.self, Rebuild.self, Export.self, Import.self, Clocks.self,
      FiguresCommand.self, AskCommand.self,
      GuidanceCommand.self, Verify.self, Status.self, MoveCommand.self, Backup.self, Restore.self,
      BenchCommand.self, SessionsCommand.self,
    ])

  /// What every command's help says of how it leaves.
  static let exitCodes = "Exit codes: 0 done, 1 refused input, 2 usage, 3 fault."

  static func main() async {
    umask(0o077)  // the county's files are for its own user alone
    do {
      var command = try parseAsRoot()
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
    } catch {
      leave(error)
    }
  }

  /// Says what was wrong and leaves with the code that scripts can trust.
  static func leave(_ error: any Error) -> Never {
    let place = (try? parseAsRoot() as? any CountyCommand)?.places.storeName ?? "the county’s store"
    if let leaving = Leaving(error, at: place) {
      say(leaving.words)
      Foundation.exit(leaving.code)
    }
    let code = exitCode(for: error)
    if code == .success || error is ExitCode { exit(withError: error) }
    say(fullMessage(for: error))
    Foundation.exit(code == .validationFailure ? 2 : 3)
  }

  static func say(_ text: String) { FileHandle.standardError.write(Data((text + "\n").utf8)) }
}

/// A line to standard output at once, also when it goes to a file.
func announce(_ text: String) { FileHandle.standardOutput.write(Data((text + "\n").utf8)) }

/// Input that the program will not take, with the mend.
struct Refused: Error, CustomStringConvertible {
  var description: String

  init(_ description: String) { self.description = description }
}

/// Where the county's data and content are.
struct Places: ParsableArguments {
  @Option(help: ArgumentHelp("The county's data folder.", valueName: "DIR"))
  var data = Self.usual

  @Option(help: ArgumentHelp("The folder of rules, questionnaires and texts.", valueName: "DIR"))
  var content: String?

  @Option(
    help: ArgumentHelp(
      "The larger store, instead of the folder's own; LUUKKU_STORE says the same without showing a password.",
      valueName: "postgres://…"))
  var store: String?

  var settings: Settings { get throws { try Settings(data: data, content: content, store: store) } }

  /// The settings of a county that is there already; a mistyped folder is not made anew.
  var existing: Settings {
    get throws {
      let settings = try settings
      guard settings.isThere else { throw Refused("\(data): there is no county here; check --data") }
      return settings
    }
  }

  /// The same for an import, which may begin a new county beside what is there already, and says so.
  var existingOrMade: Settings {
    get throws {
      let settings = try settings
      if settings.isThere { return settings }
      guard settings.hasPlace else {
        throw Refused(
          "\(data): there is no county here and no folder to make it in; check --data or make the folder")
      }
      Luukku.say("\(data): there was no county here; a new one is made")
      return settings
    }
  }

  /// The settings of the county, or `nil` where nobody named one and none is here: content alone will do.
  var existingOrNone: Settings? {
    get throws {
      let settings = try settings
      return settings.isThere || data != Self.usual ? try existing : nil
    }
  }

  private static let usual = "data"
}

/// How far long work is, on one line of the terminal.
struct Progress: Sendable {
  var what: String

  func callAsFunction(_ done: Int, _ of: Int) {
    guard isatty(2) == 1 else { return }
    let percent = of == 0 ? 100 : done * 100 / of
    FileHandle.standardError.write(
      Data("\r\(what): \(percent) % (\(done) / \(of))\(done >= of ? "\n" : "")".utf8))
  }
}
