import ArgumentParser
import County
import Foundation
import Programme

/// `luukku export report PERIOD`: the programme's half-year report as text or as a tagged PDF.
struct ExportReport: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Write a half-year's programme report: text, or a tagged PDF in Finnish.",
    discussion: """
      The same facts give the same bytes.
      Examples:
        luukku export report 11/26 > report.txt
        luukku export report 11/26 --pdf report.pdf
      \(Luukku.exitCodes)
      """)

  @OptionGroup var places: Places
  @Argument(help: "The half-year, month/year.") var period: String
  @Option(help: ArgumentHelp("Write a PDF to this file.", valueName: "FILE")) var pdf: String?

  func run() async throws {
    guard let half = Period(period) else {
      throw Refused("“\(period)” is no half-year; write for example 11/26")
    }
    let county = try await Assembly(try places.existing)
    let report = try await county.programme.report(half)
    guard let pdf else { return print(report.text, terminator: "") }
    let start = ContinuousClock.now
    let bytes = try await county.programme.maker.pdf(report)
    try Data(bytes).write(to: URL(filePath: pdf))
    Luukku.say("\(pdf): \(bytes.count) bytes, made in \((ContinuousClock.now - start) / .milliseconds(1)) ms")
  }
}
