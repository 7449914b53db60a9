import County
import Foundation
import TablesTesting
import Testing

@Suite(
  "Commands at the same time",
  .enabled(if: !TestStore.isPostgres, "they run on a folder of their own"))
struct TogetherCommandTests {
  /// Runs each of the commands at once, each to its end.
  private func together(_ luukku: Program, _ commands: [[String]]) throws -> [Program.Ended] {
    let ended = Ends()
    DispatchQueue.concurrentPerform(iterations: commands.count) { place in
      if let one = try? luukku.run(commands[place]) { ended.add(one) }
    }
    return ended.all
  }

  private final class Ends: @unchecked Sendable {
    private let lock = NSLock()
    private var ended: [Program.Ended] = []
    var all: [Program.Ended] { lock.withLock { ended } }
    func add(_ one: Program.Ended) { lock.withLock { ended.append(one) } }
  }

  @Test("Two imports of the same file add its facts once, and both end well") func imports() throws {
    try Program.inFolder { luukku in
      try luukku.begin(1)
      try luukku.write("more.jsonl", FactFile.lines(40, from: 2).joined(separator: "\n"))
      let command = ["import", "facts", "more.jsonl"]
      let ended = try together(luukku, [command, command])
      #expect(ended.map(\.status) == [0, 0], "\(ended.map(\.error))")
      #expect(ended.map(\.output).sorted() == ["added 0, known 40\n", "added 40, known 0\n"])
      #expect(try luukku("verify").output.hasPrefix("41 facts hold"))
    }
  }

  @Test("A copy taken during an import is a whole county of some moment") func copy() throws {
    try Program.inFolder { luukku in
      try luukku.begin(5)
      try luukku.write("more.jsonl", FactFile.lines(300, from: 6).joined(separator: "\n"))
      let ended = try together(luukku, [["import", "facts", "more.jsonl"], ["backup", "copy"]])
      #expect(ended.map(\.status) == [0, 0], "\(ended.map(\.error))")
      let copied = try luukku("verify", "--data", "copy")
      #expect(copied.status == 0)
      #expect(copied.output.hasPrefix("5 facts") || copied.output.hasPrefix("305 facts"), "\(copied.output)")
    }
  }

  @Test("Reading while another reads and a third fills the tables disturbs nobody") func readers() throws {
    try Program.inFolder { luukku in
      try luukku.begin(60)
      let ended = try together(luukku, [["verify"], ["rebuild"], ["export", "facts"], ["status"]])
      #expect(ended.allSatisfy { $0.status == 0 }, "\(ended.map(\.error))")
      #expect(ended.contains { $0.output.split(separator: "\n").count == 60 })
    }
  }
}
