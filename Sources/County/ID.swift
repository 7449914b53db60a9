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

  /// A time-ordered identifier (UUID version 7, RFC 9562): neighbours in time are neighbours in an index. `order` counts
  /// the identifiers of its second, 4,096 to each of its milliseconds; `chance` sets it apart from those of others.
  package init(at moment: Moment, order: UInt64, chance: UInt64) {
    let millis = UInt64(max(0, moment.seconds)) * 1_000 + min(order >> 12, 999)
    let high = millis << 16 | 0x7000 | order & 0x0fff
    let low = 0x8000_0000_0000_0000 | chance >> 2
    text = String(unsafeUninitializedCapacity: 36) { signs in
      var place = 0
      for digit in 0..<32 {
        if [8, 12, 16, 20].contains(digit) {
          signs[place] = UInt8(ascii: "-")
          place += 1
        }
        signs[place] = hexadecimal(digit < 16 ? high : low, digit & 15)
        place += 1
      }
      return place
    }
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

/// One of the sixteen signs of a number, the greatest first.
private func hexadecimal(_ number: UInt64, _ place: Int) -> UInt8 {
  let digit = UInt8(truncatingIfNeeded: number >> (60 - UInt64(place) * 4)) & 0xf
  return digit < 10 ? 48 + digit : 87 + digit
}
