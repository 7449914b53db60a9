import ArgumentParser
import County
import Testing

@testable import luukku

@Suite("What each command tells of itself") struct HelpTests {
  struct Command: CustomTestStringConvertible, Sendable {
    var path: [String]
    var type: any ParsableCommand.Type

    var testDescription: String { path.joined(separator: " ") }
    var help: String { Luukku.helpMessage(for: type, columns: 200) }

    /// It and everything under it that people are shown.
    var all: [Command] {
      var all = [self]
      for one in type.configuration.subcommands {
        let configuration = one.configuration
        guard configuration.shouldDisplay else { continue }
        all += Command(path: path + [one._commandName], type: one).all
      }
      return all
    }

    /// The lines of examples, each as the words that a shell would hand over.
    var examples: [[String]] {
      help.split(separator: "\n").map { $0.trimmingPrefix { $0 == " " } }.filter { $0.hasPrefix("luukku") }
        .map { line in
          let words = line.prefix { $0 != ">" && $0 != "|" && $0 != "#" }
          return words.split(separator: "\"", omittingEmptySubsequences: false).enumerated().flatMap {
            $0 % 2 == 1 ? [String($1)] : $1.split(separator: " ").map(String.init)
          }
        }
    }
  }

  static let all = Command(path: ["luukku"], type: Luukku.self).all

  @Test("All are looked at") func many() {
    #expect(Self.all.count >= 30)
    for path in ["luukku export facts", "luukku import calls", "luukku figures board", "luukku guidance"] {
      #expect(Self.all.contains { $0.testDescription == path }, "\(path)")
    }
  }

  @Test("It has examples of itself and the exit codes, once", arguments: all) func told(_ command: Command) {
    let help = command.help
    #expect(help.contains("Examples:") && !command.examples.isEmpty)
    // what is done when nothing is named may be shown without its name
    let paths = [command.path, command.path.count > 2 ? Array(command.path.dropLast()) : command.path]
    #expect(command.examples.contains { words in paths.contains { words.starts(with: $0) } }, "\(help)")
    #expect(help.components(of: Luukku.exitCodes) == 1, "\(help)")
    #expect(Luukku.exitCodes == "Exit codes: 0 done, 1 refused input, 2 usage, 3 fault.")
  }

  @Test("Every example can be typed as it stands", arguments: all) func typed(_ command: Command) {
    for words in command.examples {
      #expect(throws: Never.self, "\(words)") { try Luukku.parseAsRoot(Array(words.dropFirst())) }
    }
  }
}

extension String {
  /// How many times `part` is there.
  fileprivate func components(of part: String) -> Int { ranges(of: part).count }
}
