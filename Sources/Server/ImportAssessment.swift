import ArgumentParser
import County
import Foundation
import Programme

/// `luukku import self-assessment FILE`: a half-year's self-assessment that a county saved as text.
struct ImportAssessment: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "self-assessment",
    abstract:
      "Read a programme's self-assessment saved as text; what has no place is listed, nothing is lost.",
    discussion: """
      The document is read by its headings and tables. The same file twice adds nothing.
      Examples:
        luukku import self-assessment oma-arviointi-2021-11.txt
        luukku import self-assessment oma-arviointi-2021-11.txt --json
      \(Luukku.exitCodes)
      """)

  @OptionGroup var places: Places
  @OptionGroup var turn: ImportTurn
  @Argument(help: "The document, saved as text.") var file: String
  @Flag(help: "Print what was read as JSON.") var json = false

  func run() async throws {
    let data = try InputFile.contents(of: file)
    let county = try await Assembly(try places.existingOrMade)
    let name = URL(filePath: file).lastPathComponent
    let (read, added) = try await turn.alone(county.journal) { journal in
      var programme = county.programme
      programme.journal = journal
      return try await programme.take(Array(data), file: name, by: .luukku)
    }
    guard !read.isEmpty else {
      throw Refused("\(file): it has no goal, table or summary of a self-assessment; nothing was added")
    }
    let outline = AssessmentOutline(read, added: added)
    print(json ? try JSON.encode(outline) : outline.lines.joined(separator: "\n"))
  }
}
