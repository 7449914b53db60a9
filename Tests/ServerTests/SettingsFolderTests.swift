import County
import CountyTesting
import Foundation
import Testing

@testable import luukku

@Suite("A county's own folder") struct SettingsFolderTests {
  /// Settings over an empty folder that is removed afterwards.
  private func inFolder(_ body: (Settings) throws -> Void) throws {
    let place = FileManager.default.temporaryDirectory.appending(path: "luukku-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: place) }
    try body(try Settings(data: place.path, content: ContentFolder.shipped.root.path))
  }

  private func rights(_ path: String) throws -> Int {
    try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int ?? 0
  }

  @Test("The folder and its store are for their owner alone, also when they were open before")
  func rights() throws {
    try inFolder { settings in
      try settings.makeFolder()
      #expect(try rights(settings.data.path) == 0o700)
      for tail in ["", "-wal", "-shm"] {
        #expect(FileManager.default.createFile(atPath: settings.store + tail, contents: Data()))
        try FileManager.default.setAttributes([.posixPermissions: 0o666], ofItemAtPath: settings.store + tail)
      }
      try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: settings.data.path)
      try settings.makeFolder()
      #expect(try rights(settings.data.path) == 0o700)
      for tail in ["", "-wal", "-shm"] { #expect(try rights(settings.store + tail) == 0o600, "\(tail)") }
    }
  }

  @Test("The secret of sessions is made once, long, kept for the owner alone, and another county has another")
  func key() throws {
    var keys: [String] = []
    for _ in 0..<2 {
      try inFolder { settings in
        try settings.makeFolder()
        let key = try settings.sessionKey()
        #expect(key.utf8.count >= 32)
        #expect(try settings.sessionKey() == key, "the next start signs with the same secret")
        #expect(try rights(settings.data.appending(path: "session.key").path) == 0o600)
        keys.append(key)
      }
    }
    #expect(Set(keys).count == 2)
  }

  @Test(
    "A secret that is too short, empty or no text is made anew",
    arguments: ["", "lyhyt", String(repeating: "a", count: 31)])
  func weak(_ weak: String) throws {
    try inFolder { settings in
      try settings.makeFolder()
      let file = settings.data.appending(path: "session.key")
      try Data(weak.utf8).write(to: file)
      let key = try settings.sessionKey()
      #expect(key != weak && key.utf8.count >= 32)
      try Data([0xff, 0xfe, 0x00]).write(to: file)
      #expect(try settings.sessionKey().utf8.count >= 32)
    }
  }

  @Test("The world outside goes on: its chance differs and its clock is of this century")
  func world() {
    let chances = (0..<50).map { _ in World.real.chance() }
    #expect(Set(chances).count == 50)
    #expect(World.real.now() > TestCounty.start + -86_400 * 365)
    #expect(World.real.secret() != World.real.secret())
  }

  @Test("The demo's clock stands until it is live")
  func demoClock() {
    let clock = DemoClock(seed: 3), again = DemoClock(seed: 3)
    clock.frozen.now = TestCounty.start
    #expect(!clock.isLive && clock.world.now() == TestCounty.start)
    #expect((0..<9).map { _ in clock.world.chance() } == (0..<9).map { _ in again.world.chance() })
    clock.isLive = true
    #expect(clock.isLive && clock.world.now() >= World.real.now() + -60)
    clock.isLive = false
    #expect(clock.world.now() == TestCounty.start)
  }
}
