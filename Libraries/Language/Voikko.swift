import Synchronization

/// Finnish word analysis shared by all threads: each call borrows a handle of its own.
public final class Voikko: Sendable {
  private let idle: Mutex<[VoikkoHandle]>
  private let known: BoundedCache<String, [Reading]>
  private let spellings: BoundedCache<String, [String]>

  /// Fails with `DictionaryMissing` where the dictionary is not installed.
  public init(remembering words: Int = 20_000) throws(DictionaryMissing) {
    let first = try VoikkoHandle()
    idle = Mutex([first])
    known = BoundedCache(half: words / 2)
    spellings = BoundedCache(half: words / 10)
  }

  /// Every reading of a word form; empty where Voikko does not know the word.
  public func readings(_ word: String) -> [Reading] {
    known.value(word) { borrow { $0.readings(word) } ?? [] }
  }

  /// Corrected spellings, only for a word without any reading.
  public func suggestions(_ word: String) -> [String] {
    guard readings(word).isEmpty else { return [] }
    return spellings.value(word) { borrow { $0.suggestions(word) } ?? [] }
  }

  /// The handle comes back afterwards; a further thread opens a further handle.
  private func borrow<Answer>(_ work: (VoikkoHandle) -> Answer) -> Answer? {
    guard let handle = idle.withLock({ $0.popLast() }) ?? (try? VoikkoHandle()) else { return nil }
    defer { idle.withLock { $0.append(handle) } }
    return work(handle)
  }
}
