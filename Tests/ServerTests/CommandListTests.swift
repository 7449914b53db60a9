import ArgumentParser
import Testing

@testable import luukku

@Suite("The list of commands") struct CommandListTests {
  /// Every command that can be typed, with its words.
  private func all(_ command: any ParsableCommand.Type = Luukku.self, _ words: [String] = []) -> [(
    words: [String], type: any ParsableCommand.Type
  )] {
    let inner = command.configuration.subcommands
    return inner.isEmpty
      ? [(words, command)]
      : inner.flatMap { all($0, words + [$0.configuration.commandName ?? $0._commandName]) }
  }

  /// Work on no county of its own: they check content, measure, or name their places in another way.
  private static let placeless: Set = ["check", "clocks", "move", "bench"]

  @Test("Whatever works on a county can say where, when its store fails") func places() {
    for (words, type) in all() where !Self.placeless.contains(words[0]) {
      #expect(type is any CountyCommand.Type, "\(words.joined(separator: " "))")
    }
  }

  @Test("Each has a line that tells what it does, ends it with a full stop, and shows how it is typed")
  func told() {
    for (words, type) in all() where words[0] != "bench" {
      let about = type.configuration
      #expect(about.abstract.hasSuffix(".") && about.abstract.count < 120, "\(words)")
      #expect(about.discussion.contains("luukku \(words[0])"), "\(words) has no example")
    }
  }

  @Test("No two commands have one name") func names() {
    let names = all().map { $0.words.joined(separator: " ") }
    #expect(Set(names).count == names.count && names.count > 20)
  }
}
