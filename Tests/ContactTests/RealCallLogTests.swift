import Contact
import County
import CountyTesting
import Foundation
import Tables
import Testing

/// Ten days of a real call centre, read through the shipped map; skipped where the file is absent.
@Suite("A real phone log", .enabled(if: RealCallLog.path != nil, "skipped: real data absent"))
struct RealCallLogTests {
  @Test(
    "The figures equal an independent count of the file, and reading it again adds nothing",
    .timeLimit(.minutes(2)))
  func figures() async throws {
    let bytes = try RealCallLog.bytes(), log = try CallLog(Array(bytes), map: CallLogTests.map.get())
    let expected = RealCallLog.counted(String(decoding: bytes, as: UTF8.self))
    #expect(log.problems.isEmpty && log.ignored == expected.phantoms && log.calls.count == expected.calls)
    let county = try await TestCounty()
    #expect(try await county.contact.add(log) == (expected.calls, 0))
    let figures = try await CallLogTests.figures(county)
    #expect(figures.queued == expected.queued)
    #expect(abs(figures.meanWaitSeconds - expected.meanWait) < 0.000_001)
    #expect(abs(figures.abandonedShare - expected.abandoned) < 0.000_001)
    #expect(abs(figures.meanServiceSeconds - expected.meanService) < 0.000_001)
    let facts = try await county.journal.last()
    #expect(try await county.contact.add(log) == (0, expected.calls))
    #expect(try await county.journal.last() == facts)
  }
}

/// The file, and what is in it, counted without the product.
enum RealCallLog {
  static let path: String? = {
    var root = URL(filePath: #filePath)
    for _ in 0..<4 { root.deleteLastPathComponent() }
    let folder =
      ProcessInfo.processInfo.environment["LUUKKU_REAL_DATA"] ?? root.appending(path: "shared/data").path
    let path = folder + "/calls/calls-1999-08-days-01-10.csv.gz"
    return FileManager.default.fileExists(atPath: path) ? path : nil
  }()

  static func bytes() throws -> Data {
    let unpack = Process(), pipe = Pipe()
    unpack.executableURL = URL(filePath: "/usr/bin/env")
    unpack.arguments = ["gzip", "-dc", path ?? ""]
    unpack.standardOutput = pipe
    try unpack.run()
    let data = try pipe.fileHandleForReading.readToEnd() ?? Data()
    unpack.waitUntilExit()
    return data
  }

  struct Count: Equatable {
    var calls = 0, phantoms = 0, queued = 0, meanWait = 0.0, abandoned = 0.0, meanService = 0.0
  }

  static func counted(_ text: String) -> Count {
    var count = Count(), wait = 0, hung = 0, served = 0, service = 0
    for line in text.utf8.split(separator: 10).dropFirst() {
      let cells = line.split(separator: 44, omittingEmptySubsequences: false).map { String(Substring($0)) }
      guard cells[12] != "PHANTOM" else { count.phantoms += 1; continue }
      count.calls += 1
      if cells[9] != "0:00:00" {
        (count.queued, wait, hung) = (
          count.queued + 1, wait + (Int(cells[11]) ?? 0), hung + (cells[12] == "HANG" ? 1 : 0)
        )
      }
      if cells[12] == "AGENT", cells[13] != "0:00:00" {
        (served, service) = (served + 1, service + (Int(cells[15]) ?? 0))
      }
    }
    (count.meanWait, count.abandoned) = (
      Double(wait) / Double(count.queued), Double(hung) / Double(count.queued)
    )
    count.meanService = Double(service) / Double(served)
    return count
  }
}
