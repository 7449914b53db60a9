import County
import Foundation
import Testing

@testable import Catalogue
@testable import luukku

@Suite("Files of an import") struct ImportPathsTests {
  private func inFolder(_ body: (String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "luukku-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: folder + "/empty", withIntermediateDirectories: true)
    for name in ["a/services.json", "b/services.json", "b/channels.json", "b/notes.txt"] {
      let file = URL(filePath: "\(folder)/\(name)")
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data("[]".utf8).write(to: file)
    }
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try body(folder)
  }

  @Test("Folders give their .json files by name; files with one name are told apart by their paths")
  func names() throws {
    try inFolder { folder in
      let files = try PTVPaths([folder + "/a", folder + "/b/"]).files
      #expect(
        files.map(\.name) == ["\(folder)/a/services.json", "channels.json", "\(folder)/b/services.json"])
      #expect(try PTVPaths([folder + "/b/services.json"]).files.map(\.name) == ["services.json"])
    }
  }

  @Test("An empty folder and a path to nothing are refused with the mend") func empty() throws {
    try inFolder { folder in
      for path in ["empty", "nothing", "empty/"] {
        let refused = #expect(throws: Refused.self) { try PTVPaths(["\(folder)/\(path)"]) }
        #expect(refused?.description.hasPrefix("\(folder)/\(path): ") == true)
      }
    }
  }

  @Test(
    "The screen shows the first problems of each sort and how many more; the report has every one",
    arguments: [(0, 0), (1, 20), (3, 21), (200, 5_000), (201, 0)])
  func lines(_ records: Int, _ details: Int) throws {
    let one = { (extent: PTVProblem.Extent, number: Int) in
      PTVProblem(
        file: "f.json", extent: extent, record: "r\(number)", type: .services,
        reason: Text(same: "Reason."), mend: Text(same: "Mend."))
    }
    let lines = ProblemLines((0..<records).map { one(.record, $0) } + (0..<details).map { one(.detail, $0) })
    let shown = min(records, 200) + min(details, 20) + (records > 200 ? 1 : 0) + (details > 20 ? 1 : 0)
    #expect(lines.screen.count == shown && lines.lines.count == records + details)
    #expect(lines.report.split(separator: "\n").count == records + details)
    if details > 20 {
      #expect(
        lines.screen.last
          == "… and \(details - 20) more details and references; --report FILE writes them all")
    }
    if records > 0 { #expect(lines.screen.first == "f.json r0: Reason. Mend.") }
  }
}
