package import Tables

/// Tables that one step fills from facts: caches of the journal that can be emptied and filled again.
package protocol Records: Sendable {
  /// Streams it reads: `matter`, `time`, …
  var rooms: Set<String> { get }
  /// Tables it fills, emptied by `rebuild`.
  var tables: [String] { get }
  /// Writes what the tables say of one stream, from all its facts: the same rows whether lived or rebuilt.
  func fill(_ stream: Stream, _ facts: [Fact], in connection: any Connection) throws
}
