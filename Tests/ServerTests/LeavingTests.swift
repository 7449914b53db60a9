import County
import CountyTesting
import Foundation
import NIOCore
import Tables
import Testing

@testable import luukku

@Suite("How the program leaves") struct LeavingTests {
  @Test(
    "A refused input leaves with 1, a fault with 3, each in one line that names the place and the mend",
    arguments: [
      (StoreFault.newer(schema: "0099-x"), 1, "install that version"),
      (.blocked(.notAStore), 1, "another folder"), (.blocked(.cannotOpen), 1, "check that the folder"),
      (.blocked(.full), 3, "make room"), (.blocked(.noRights), 3, "rights"),
      (.blocked(.inUse), 3, "stop that program"),
      (.broken("SQLite 10: disk I/O error"), 3, "failed"), (.gone("no route"), 3, "cannot be reached"),
    ])
  func stores(_ fault: StoreFault, _ code: Int32, _ said: String) {
    let leaving = Leaving(fault, at: "/county/luukku.sqlite")
    #expect(leaving?.code == code && leaving?.words.hasPrefix("/county/luukku.sqlite: ") == true)
    #expect(leaving?.words.contains(said) == true && leaving?.words.contains("\n") == false)
  }

  @Test(
    "What the file system says is told in our words",
    arguments: [
      (CocoaError.Code.fileWriteNoPermission, 3, "rights"), (.fileWriteVolumeReadOnly, 3, "rights"),
      (.fileWriteOutOfSpace, 3, "disk is full"), (.fileWriteFileExists, 1, "in the way"),
      (.fileReadNoSuchFile, 1, "check the path"), (.fileWriteUnknown, 3, "cannot be used"),
    ])
  func files(_ code: CocoaError.Code, _ exit: Int32, _ said: String) {
    let leaving = Leaving(CocoaError(code, userInfo: [NSFilePathErrorKey: "/x/y"]), at: "/elsewhere")
    #expect(leaving?.code == exit && leaving?.words.contains(said) == true)
    #expect(leaving?.words.contains("Error") == false && leaving?.words.contains("NS") == false)
  }

  @Test(
    "Why it cannot listen is said with the mend",
    arguments: [(EADDRINUSE, 1, "--port"), (EACCES, 3, "from 1024"), (EADDRNOTAVAIL, 1, "--host")])
  func listening(_ number: CInt, _ code: Int32, _ said: String) {
    let error = Leaving.listening(IOError(errnoCode: number, reason: "bind"), "10.9.8.7", 80)
    let leaving = Leaving(error)
    #expect(leaving?.code == code && leaving?.words.contains(said) == true, "\(error)")
  }

  @Test("Refusals leave with 1, and an unknown error is left to others") func others() {
    #expect(Leaving(Refused("no"))?.code == 1 && Leaving(Refusal.notFound)?.code == 1)
    #expect(
      Leaving(ContentProblem(file: "a", line: 1, what: "b", mend: "c")) == Leaving("a:1: b. Mend: c.", 1))
    #expect(Leaving(Fault("x")) == Leaving("x", 3) && Leaving(CancellationError()) == nil)
  }

  @Test(
    "A fault of another store than the command’s own names that store, with the same code",
    arguments: [
      (StoreFault.blocked(.notAStore), 1), (.newer(schema: "0099-x"), 1), (.gone("no route"), 3),
      (.blocked(.full), 3),
    ] as [(StoreFault, Int32)])
  func elsewhere(_ fault: StoreFault, _ code: Int32) async throws {
    let settings = try Settings(data: "/backup", content: ContentFolder.shipped.root.path)
    let thrown = await #expect(throws: PlacedFault.self) {
      try await PlacedFault.naming(settings) { throw fault }
    }
    let leaving = Leaving(try #require(thrown), at: "/county/luukku.sqlite")
    #expect(leaving?.code == code && leaving?.words.hasPrefix("/backup/luukku.sqlite: ") == true)
    #expect(leaving?.words.contains("/county") == false)
    #expect(try await PlacedFault.naming(settings) { 7 } == 7)
  }
}
