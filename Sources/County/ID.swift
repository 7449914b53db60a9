/// An identifier that remembers whose it is, so a visit cannot be looked up with a booking's id.
package struct ID<Owner>: Hashable, Sendable, Comparable {
  package let text: String

  /// Small letters, digits, `-` and `.`, at most 64 signs: safe in an address, a stream name and a log.
  package init?(_ text: some StringProtocol) {
    let fits = (1...64).contains(text.utf8.count) && text.utf8.allSatisfy(\.isIDSign)
    guard fits, text != ".", text != ".." else { return nil }
    self.text = String(text)
  }

  private init(known text: String) { self.text = text }

  /// A time-ordered identifier (UUID version 7): neighbours in time are neighbours in an index.
  package init(at moment: Moment, chance: UInt64, more: UInt64) {
    let millis = UInt64(max(0, moment.seconds)) * 1_000 + chance % 1_000
    let high = millis << 16 | 0x7000 | (chance >> 10) & 0x0fff
    let low = 0x8000_0000_0000_0000 | more >> 2
    let hex = hexadecimal(high) + hexadecimal(low)
    let cuts = [0..<8, 8..<12, 12..<16, 16..<20, 20..<32]
    text = cuts.map { String(decoding: hex[$0], as: UTF8.self) }.joined(separator: "-")
  }

  /// The same identifier seen as another kind of thing, where two kinds share their numbers.
  package func of<Other>(_ other: Other.Type) -> ID<Other> { ID<Other>(known: text) }

  package static func < (one: ID, other: ID) -> Bool { one.text < other.text }
}

extension ID: Codable {
  package init(from decoder: any Decoder) throws {
    let box = try decoder.singleValueContainer()
    let text = try box.decode(String.self)
    guard let id = ID(text) else {
      throw DecodingError.dataCorruptedError(
        in: box, debugDescription: "“\(text.prefix(70))” is not an identifier")
    }
    self = id
  }

  package func encode(to encoder: any Encoder) throws {
    var box = encoder.singleValueContainer()
    try box.encode(text)
  }
}

extension UInt8 {
  fileprivate var isIDSign: Bool {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
      UInt8(ascii: "-"), UInt8(ascii: "."):
      true
    default: false
    }
  }
}

private func hexadecimal(_ number: UInt64) -> [UInt8] {
  (0..<16).map { place in
    let digit = UInt8(number >> (60 - UInt64(place) * 4) & 0xf)
    return digit < 10 ? 48 + digit : 87 + digit
  }
}
