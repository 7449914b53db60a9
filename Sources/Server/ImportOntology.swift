import ArgumentParser
import Catalogue
import County
import Foundation

/// `luukku import ontology FILE`: names and links of the national ontology, for the search.
struct ImportOntology: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ontology",
    abstract: "Read the national ontology’s concepts: names, synonyms, links; twice changes nothing.",
    discussion: """
      A bad concept is reported by its id and passed over. A running server takes the words into use when it is
      started again.
      Examples:
        luukku import ontology ontology-tero.json
        luukku import ontology ontology-tero.json --json
      \(Luukku.exitCodes)
      """)

  @OptionGroup var places: Places
  @OptionGroup var turn: ImportTurn
  @Argument(help: "The ontology’s file (JSON).") var file: String
  @Flag(help: "Print the summary as one line of JSON; standard error has every problem.") var json = false

  func run() async throws {
    let data = try InputFile.contents(of: file)
    let catalogue = try await Assembly.catalogue(try places.existingOrMade)
    let name = URL(filePath: file).lastPathComponent
    let done = try await turn.alone(catalogue.journal) { journal in
      var mine = catalogue
      mine.journal = journal
      return try await mine.importOntology(name, data)
    }
    let problems = ProblemLines(done.problems)
    for line in json ? problems.lines : problems.screen { Luukku.say(line) }
    print(json ? done.json : done.line)
    if done.problems.contains(where: { $0.extent == .file }) {
      throw Refused("nothing could be read; correct the file named above and import it again")
    }
  }
}

extension Catalogue.OntologyImported {
  /// One line, for people.
  fileprivate var line: String {
    "concepts: read \(counts.read), added \(counts.added), changed \(counts.changed), unchanged \(counts.unchanged), skipped \(counts.skipped)"
  }
}
