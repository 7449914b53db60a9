import County
import Foundation
import Programme

/// Typesets a report into a tagged PDF (PDF/UA-1) with typst, in a process of its own (ladonta).
struct Typst: Sendable {
  var content: ContentFolder

  var maker: PaperMaker { PaperMaker { report in try await self.pdf(report) } }

  private static let program = """
    import sys, typst
    typst.compile(sys.argv[1], output=sys.argv[2], root=sys.argv[3], ignore_system_fonts=True, pdf_standards=['ua-1'])
    """

  func pdf(_ report: Report) async throws -> [UInt8] {
    let folder = FileManager.default.temporaryDirectory.appending(path: "luukku-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try content.text("programme/report.typ").write(
      to: folder.appending(path: "report.typ"), atomically: false, encoding: .utf8)
    try JSON.encode(report.shown).write(
      to: folder.appending(path: "report.json"), atomically: false, encoding: .utf8)
    let paper = folder.appending(path: "report.pdf")
    try await run([folder.appending(path: "report.typ").path, paper.path, folder.path])
    guard let bytes = FileManager.default.contents(atPath: paper.path) else { throw Refusal.noPaper }
    return Array(bytes)
  }

  private func run(_ arguments: [String]) async throws {
    let process = Process()
    process.executableURL = python
    process.arguments = ["-c", Self.program] + arguments
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    let status = await withCheckedContinuation { (done: CheckedContinuation<Int32, Never>) in
      process.terminationHandler = { done.resume(returning: $0.terminationStatus) }
      do { try process.run() } catch {
        process.terminationHandler = nil
        done.resume(returning: -1)
      }
    }
    guard status == 0 else { throw Refusal.noPaper }
  }

  /// The Python that has typst: `LUUKKU_PYTHON`, else the one that `Tools/setup` made beside the content folder.
  private var python: URL {
    if let named = ProcessInfo.processInfo.environment["LUUKKU_PYTHON"] { return URL(filePath: named) }
    let beside = content.root.deletingLastPathComponent().appending(path: ".venv/bin/python")
    return FileManager.default.isExecutableFile(atPath: beside.path)
      ? beside : URL(filePath: "/usr/bin/python3")
  }
}
