import Foundation
import Synchronization
import Tables
import TablesTesting

/// Opens the store that these tests run over: each of the two in its turn.
func openStore() async throws -> any Database {
  try await TestStore.open([
    Migration(
      name: "0001-thing",
      statements: "create table thing (id text primary key, words text, number integer, share real);")
  ])
}

/// A path for a file that is removed, with its companions, when `body` ends.
func withFile<Result>(_ body: (String) async throws -> Result) async throws -> Result {
  let folder = FileManager.default.temporaryDirectory.appending(path: "luukku-\(UUID().uuidString)")
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: folder) }
  return try await body(folder.appending(path: "county.sqlite").path)
}

/// What happened during a test, from many threads.
final class Heard: Sendable {
  private let words = Mutex<[String]>([])
  var all: [String] { words.withLock(\.self) }
  func add(_ word: String) { words.withLock { $0.append(word) } }
}

/// Chance that is the same for the same seed.
struct Chance: RandomNumberGenerator {
  private var state: UInt64
  init(seed: UInt64) { state = seed &* 0x9e37_79b9_7f4a_7c15 | 1 }
  mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state &* 0x2545_f491_4f6c_dd1d
  }
}
