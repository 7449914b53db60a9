import Foundation
package import Rules

/// What services, channels and organisations have alike: an id, a time of change, and a fingerprint.
package protocol CatalogueRecord: Codable, Hashable, Sendable {
  var id: String { get }
  var modified: Moment? { get }
}

extension Service: CatalogueRecord {}
extension Channel: CatalogueRecord {}
extension Organization: CatalogueRecord {}

/// A record's content in brief, to be stored beside it: equal fingerprints mean equal records.
package struct RecordFingerprint: Codable, Hashable, Sendable {
  /// 32 hexadecimal digits.
  package var content: String
  package var modified: Moment?

  package init(content: String, modified: Moment?) {
    self.content = content
    self.modified = modified
  }
}

extension CatalogueRecord {
  /// Computed from the record as read, so that the fetcher's own bookkeeping keys make no difference.
  package var fingerprint: RecordFingerprint {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let bytes = (try? encoder.encode(self)) ?? Data(id.utf8)
    let halves = [0xcbf2_9ce4_8422_2325, 0x6c62_272e_07bb_0142].map { fold(bytes, from: $0) }
    return RecordFingerprint(content: halves.map(hexadecimal).joined(), modified: modified)
  }

  /// Fowler–Noll–Vo 1a with two starting values: no secret is kept, only equality is told.
  private func fold(_ bytes: Data, from start: UInt64) -> UInt64 {
    bytes.reduce(start) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
  }

  private func hexadecimal(_ number: UInt64) -> String {
    let digits = String(number, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
