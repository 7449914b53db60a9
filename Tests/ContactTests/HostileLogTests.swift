import Contact
import County
import CountyTesting
import Synchronization
import Testing

@Suite("Hostile and broken phone logs") struct HostileLogTests {
  private func log(_ bytes: [UInt8]) throws -> CallLog { try CallLog(bytes, map: CallLogTests.map.get()) }

  static let cells = [
    "", "\u{0}", "\u{202e}AGENT", "<script>alert(1)</script>", "'; drop table fact; --", "../../etc/passwd",
    "=cmd|' /C calc'!A0",
    String(repeating: "9", count: 400), "-1", "+1", "1e9", "NaN", "８:00:00", "25:61:61", "0000-00-00",
    "9999-12-31", "2026-02-30",
    "\u{feff}", "👩‍👩‍👧", "AGENT ", "agent",
  ]

  @Test(
    "A strange cell in any column is told by its line or taken as it is, and never harms the rows beside it",
    arguments: cells)
  func cell(_ cell: String) async throws {
    let good = Array(CallLogTests.rows.split(separator: "\n").prefix(3)).map(String.init)
    let columns = good[0].split(separator: ",").map(String.init)
    var text = CallLogTests.head + good.joined(separator: "\n") + "\n"
    for place in columns.indices {
      var row = columns
      row[1] = "outo\(place)"
      row[place] = "\"\(cell.replacing("\"", with: "\"\""))\""
      text += row.joined(separator: ",") + "\n"
    }
    let read = try log(Array(text.utf8))
    #expect(read.calls.count + read.problems.count + read.ignored == 3 + columns.count)
    #expect(
      read.problems.allSatisfy {
        $0.line >= 5 && $0.line <= 4 + columns.count && !$0.what.isEmpty && $0.what.count < 120
      })
    let county = try await TestCounty(), added = try await county.contact.add(read)
    #expect(added.added >= 3)
    #expect(try await county.contact.add(read).added == 0, "read twice it adds nothing")
    let (lived, rebuilt) = try await county.dumpAroundRebuild(["phone_call"])
    #expect(lived == rebuilt && lived.count == added.added)
  }

  @Test("A file cut at any byte is read as far as whole rows go, or refused by its line")
  func cut() throws {
    let bytes = Array((CallLogTests.head + CallLogTests.rows).utf8), whole = try log(bytes)
    for end in stride(from: 0, to: bytes.count, by: 7) {
      do {
        let part = try log(Array(bytes[..<end]))
        #expect(part.calls.count <= whole.calls.count && part.problems.count <= 1, "\(end)")
      } catch let problem as CallLog.Problem {
        #expect(problem.line == 1 && end <= CallLogTests.head.utf8.count, "\(end) \(problem)")
      }
    }
  }

  @Test("Random bytes are refused or passed over, never a crash", arguments: 1...6 as ClosedRange<UInt64>)
  func random(_ seed: UInt64) throws {
    var chance = SeededChance(seed: seed)
    let head = Array(CallLogTests.head.utf8),
      row = Array((CallLogTests.rows.split(separator: "\n")[0] + "\n").utf8)
    for _ in 0..<60 {
      var bytes = head + row + row
      for _ in 0..<Int.random(in: 1...12, using: &chance) {
        let place = Int.random(in: 0..<bytes.count, using: &chance)
        bytes[place] = [0, 10, 13, 34, 44, 0xff, 0xc3, 59].randomElement(using: &chance) ?? 0
      }
      if let read = try? log(bytes) { #expect(read.calls.count <= bytes.count { $0 == 10 || $0 == 13 } + 1) }
    }
  }

  @Test("Fifty thousand rows are read, and those of one call only once")
  func many() async throws {
    let rows = (0..<50_000).map {
      "AA01,\($0 % 20_000),0,0,PS,1999-08-01,8:00:00,8:00:10,10,0:00:00,0:00:00,0,HANG,0:00:00,0:00:00,0,X\n"
    }
    let read = try log(Array((CallLogTests.head + rows.joined()).utf8))
    #expect(read.calls.count == 50_000 && read.problems.isEmpty)
    #expect(Set(read.calls.compactMap { $0.first?.stream }).count <= 20_000)
  }

  @Test(
    "A log that is not UTF-8 is refused with its line and how to convert it",
    arguments: [
      ("Päivä,x\n1,2\n", 1), ("a,b\n1,2\n3,Mäki\n", 3), ("a,b\r\n1,å", 2), ("€,b\n", 1),
    ])
  func encoding(_ text: String, _ line: Int) throws {
    let latin = text.unicodeScalars.map { $0.value == 0x20ac ? 0x80 : UInt8(truncatingIfNeeded: $0.value) }
    let problem = #expect(throws: CallLog.Problem.self) { try log(latin) }
    #expect(problem?.line == line && problem?.what.contains("not UTF-8") == true)
    #expect(problem?.what.contains("iconv -f WINDOWS-1252 -t UTF-8") == true)
    let columns = #expect(throws: CallLog.Problem.self) { try log(Array(text.utf8)) }
    #expect(columns?.what.contains("column") == true, "the same in UTF-8 is read on")
  }

  @Test("A log of two bytes a letter is not UTF-8 either") func wide() throws {
    let bytes: [UInt8] = [0xff, 0xfe] + "a,b\n".utf8.flatMap { [$0, UInt8(0)] }
    #expect(throws: CallLog.Problem.self) { try log(bytes) }
  }

  @Test("How far the writing is, is told batch by batch and once at its end") func progress() async throws {
    let rows = (0..<4_100).map {
      "AA01,\($0),0,0,PS,1999-08-01,8:00:00,8:00:10,10,0:00:00,0:00:00,0,HANG,0:00:00,0:00:00,0,X\n"
    }
    let read = try log(Array((CallLogTests.head + rows.joined()).utf8)), county = try await TestCounty()
    let heard = Heard()
    #expect(try await county.contact.add(read, progress: heard.hear).added == 4_100)
    #expect(heard.places == [[0, 4_100], [2_000, 4_100], [4_000, 4_100], [4_100, 4_100]])
  }

  @Test(
    "A log of other columns, of none, or of another separator is refused with what to mend",
    arguments: ["a,b,c\n1,2,3\n", "\n", ";", "vru+line;call_id\n"])
  func otherColumns(_ text: String) throws {
    let problem = #expect(throws: CallLog.Problem.self) { try log(Array(text.utf8)) }
    #expect(problem?.line == 1 && problem?.what.isEmpty == false)
  }
}

/// What a progress was told.
private final class Heard: Sendable {
  private let told = Mutex<[[Int]]>([])

  var places: [[Int]] { told.withLock { $0 } }

  func hear(_ done: Int, _ of: Int) { told.withLock { $0.append([done, of]) } }
}
