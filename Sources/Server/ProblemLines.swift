import Catalogue
import County

/// What an import could not read or place, as lines: the first of each sort for the screen, all for a report.
struct ProblemLines {
  var problems: [PTVProblem]

  static let mostRecords = 200
  static let mostDetails = 20

  init(_ problems: [PTVProblem]) { self.problems = problems }

  /// Bad files and records, then details such as references to nothing, and how many more there are of each.
  var screen: [String] {
    let details = problems.filter { $0.extent == .detail }, others = problems.filter { $0.extent != .detail }
    return Self.first(Self.mostRecords, of: others, "files and records")
      + Self.first(Self.mostDetails, of: details, "details and references")
  }

  var lines: [String] { problems.map(Self.line) }

  /// One line of JSON for each problem.
  var report: String {
    problems.compactMap { try? JSON.encode($0) }.map { $0 + "\n" }.joined()
  }

  private static func first(_ most: Int, of problems: [PTVProblem], _ what: String) -> [String] {
    let more = problems.count - most
    return problems.prefix(most).map(line)
      + (more > 0 ? ["… and \(more) more \(what); --report FILE writes them all"] : [])
  }

  private static func line(_ problem: PTVProblem) -> String {
    let place = [problem.file, problem.record ?? ""].filter { !$0.isEmpty }.joined(separator: " ")
    return "\(place): \(problem.reason.en) \(problem.mend.en)"
  }
}
