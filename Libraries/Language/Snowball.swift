import CStemmer
import Rules
import Synchronization

/// Snowball's stemmers, shared by all threads.
final class Snowball: Sendable {
  private let idle: Mutex<[Lang: [Stemmer]]> = Mutex([:])
  private let known = BoundedCache<Word, String>(half: 20_000)

  private struct Word: Hashable { var text: String, lang: Lang }

  /// The stem of a folded word; the word itself where no stemmer can be made.
  func stem(_ text: String, _ lang: Lang) -> String {
    known.value(Word(text: text, lang: lang)) {
      guard let stemmer = idle.withLock({ $0[lang]?.popLast() }) ?? Stemmer(lang) else { return text }
      defer { idle.withLock { $0[lang, default: []].append(stemmer) } }
      return stemmer.stem(text)
    }
  }
}

/// One Snowball stemmer, used by one thread at a time.
private final class Stemmer: @unchecked Sendable {
  private let pointer: OpaquePointer

  init?(_ lang: Lang) {
    let name =
      switch lang {
      case .fi: "finnish"
      case .sv: "swedish"
      case .en: "english"
      }
    guard let pointer = sb_stemmer_new(name, "UTF_8") else { return nil }
    self.pointer = pointer
  }

  deinit { sb_stemmer_delete(pointer) }

  func stem(_ text: String) -> String {
    let bytes = Array(text.utf8)
    guard let stemmed = sb_stemmer_stem(pointer, bytes, Int32(bytes.count)) else { return text }
    let count = Int(sb_stemmer_length(pointer))
    return String(decoding: UnsafeBufferPointer(start: stemmed, count: count), as: UTF8.self)
  }
}
