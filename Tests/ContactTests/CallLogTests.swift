import Contact
import County
import CountyTesting
import Tables
import Foundation
import Testing

@Suite("A phone system's log") struct CallLogTests {
  static let map: Result<CallMap, any Error> = Result {
    try ContentFolder.shipped.read(from: "calls/call-centre-1999.yaml")
  }
  static let head =
    "vru+line,call_id,customer_id,priority,type,date,vru_entry,vru_exit,vru_time,q_start,q_exit,q_time,outcome,ser_start,ser_exit,ser_time,server\n"
  static let rows = """
    AA01,1,0,0,PS,1999-08-01,8:00:00,8:00:10,10,8:00:10,8:01:10,60,AGENT,8:01:10,8:03:10,120,ANNA
    AA01,2,0,0,PS,1999-08-01,8:05:00,8:05:10,10,8:05:10,8:05:40,30,HANG,0:00:00,0:00:00,0,NO_SERVER
    AA01,3,0,0,NW,1999-08-01,9:00:00,9:00:05,5,0:00:00,0:00:00,0,HANG,0:00:00,0:00:00,0,NO_SERVER
    AA01,4,0,0,PS,1999-08-01,9:10:00,9:10:05,5,0:00:00,0:00:00,0,AGENT,9:10:05,9:11:05,60,EERO
    AA01,5,0,0,TT,1999-08-01,23:59:50,0:00:05,15,0:00:05,0:01:00,55,AGENT,0:01:00,0:02:00,60,ANNA
    AA01,6,0,0,PS,1999-08-01,10:00:00,10:00:05,5,0:00:00,0:00:00,0,PHANTOM,0:00:00,0:00:00,0,NO_SERVER

    """

  static func log(_ text: String) throws -> CallLog { try CallLog(Array(text.utf8), map: map.get()) }

  static func figures(_ county: TestCounty) async throws -> CallFigures {
    try #require(try await county.database.read { try $0.first(CallFigures.query, CallFigures.init) })
  }

  @Test("A small log gives the figures that one reckons on paper") func paper() async throws {
    let county = try await TestCounty(), log = try Self.log(Self.head + Self.rows)
    #expect(log.calls.count == 5 && log.ignored == 1 && log.problems.isEmpty)
    #expect(try await county.contact.add(log) == (5, 0))
    let figures = try await Self.figures(county)
    #expect(
      figures.queued == 3 && figures.meanWaitSeconds == (60 + 30 + 55) / 3.0
        && figures.abandonedShare == 1 / 3.0 && figures.meanServiceSeconds == 80)
  }

  @Test("Reading a log again, or one that overlaps it, adds only what is new") func twice() async throws {
    let county = try await TestCounty(),
      half = Self.rows.split(separator: "\n").prefix(3).joined(separator: "\n")
    #expect(try await county.contact.add(Self.log(Self.head + half)) == (3, 0))
    #expect(try await county.contact.add(Self.log(Self.head + Self.rows)) == (2, 3))
    #expect(try await county.contact.add(Self.log(Self.head + Self.rows)) == (0, 5))
    let (lived, rebuilt) = try await county.dumpAroundRebuild(["phone_call"])
    #expect(lived == rebuilt && lived.count == 5)
  }

  @Test("A quote that is never closed refuses the file by its line: no row is lost unseen") func openQuote()
    throws
  {
    let torn = Self.head + Self.rows + "\"AA01,7,0,0\n" + Self.rows
    let line = (Self.head + Self.rows).split(separator: "\n", omittingEmptySubsequences: false).count
    let problem = #expect(throws: CallLog.Problem.self) { try Self.log(torn) }
    #expect(problem?.line == line)
  }

  @Test("A call over midnight ends on the next day, and a wish to be called back is known") func midnight()
    throws
  {
    let night = try #require(
      try Self.log(Self.head + Self.rows).calls.first { $0.contains { $0.payload is CallbackAsked } })
    #expect(
      night.map { $0.occurred.description } == [
        "1999-08-01T23:59:50+03:00", "1999-08-02T00:00:05+03:00", "1999-08-01T23:59:50+03:00",
        "1999-08-02T00:01:00+03:00",
      ])
  }

  @Test(
    "A broken row is told by its line and leaves the others alone",
    arguments: [
      ("AA01,7,0,0", "it has 4 cells, not 17"),
      ("AA01,7,0,0,PS,1.8.1999,8:00:00,,,,,,HANG,,,,", "is not a day"),
      ("AA01,7,0,0,PS,1999-08-01,8.00,,,,,,HANG,,,,", "is not a time"),
      ("AA01,7,0,0,PS,1999-08-01,25:00:00,,,,,,HANG,,,,", "is not a time"),
      ("AA01,7,0,0,PS,1999-08-01,,,,,,,HANG,,,,", "is missing"),
      ("AA01,7,0,0,PS,1999-08-01,8:00:00,,,8:00:05,8:00:09,long,HANG,,,,", "is not a number"),
      ("AA01,7,0,0,PS,1999-08-01,8:00:00,,,,,,LOST,,,,", "is not in the map"),
      ("AA01,7,0,0,PS,1999-08-01,8:00:00,,,8:00:05,8:00:09,99999999999999999999,HANG,,,,", "is not a number"),
    ])
  func brokenRow(_ row: String, _ what: String) throws {
    let log = try Self.log(Self.head + Self.rows + row + "\n")
    #expect(log.calls.count == 5 && log.problems.count == 1)
    #expect(
      log.problems.first?.line == 8 && log.problems.first?.what.contains(what) == true, "\(log.problems)")
  }

  @Test(
    "A file without the columns of the map, or without anything, is refused whole",
    arguments: [
      ("", "the file is empty"), ("a,b,c\n1,2,3\n", "is not in the file"),
      (head.replacing("outcome", with: "result") + rows, "“outcome”"), ("\n\n\n", "the file is empty"),
    ])
  func wrongFile(_ text: String, _ what: String) {
    let problem = #expect(throws: CallLog.Problem.self) { try Self.log(text) }
    #expect(problem?.line == 1 && problem?.what.contains(what) == true)
  }

  @Test("Half a file gives the calls of its whole rows, wherever it was cut") func halfFile() throws {
    let bytes = Array((Self.head + Self.rows).utf8)
    for end in stride(from: Self.head.utf8.count, through: bytes.count, by: 7) {
      let log = try CallLog(Array(bytes[..<end]), map: Self.map.get())
      #expect(log.calls.count + log.ignored + log.problems.count <= 6 && log.problems.count <= 1)
    }
  }

  @Test("A hundred thousand broken lines are a hundred thousand told problems, and no crash")
  func manyBroken() throws {
    let log = try Self.log(Self.head + String(repeating: "x,y\n", count: 100_000))
    #expect(log.problems.count == 100_000 && log.calls.isEmpty && log.problems.last?.line == 100_001)
  }

  @Test("Random bytes never crash the reader") func fuzz() throws {
    let chance = SeededChance(seed: 8), good = Array((Self.head + Self.rows).utf8)
    for round in 0..<150 {
      var bytes = good
      for _ in 0..<Int(chance.next() % 12) {
        let byte = UInt8(truncatingIfNeeded: chance.next())
        bytes[Int(chance.next() % UInt64(bytes.count))] = round % 3 == 0 ? byte : byte & 0x7f
      }
      do {
        let log = try CallLog(bytes, map: Self.map.get())
        #expect(log.calls.count <= 6)
      } catch {
        let problem = try #require(error as? CallLog.Problem)
        let told = ["the quote is never closed", "the file is not UTF-8"]
        #expect(problem.line == 1 || told.contains(where: problem.what.hasPrefix))
      }
    }
  }
}
