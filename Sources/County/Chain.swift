import Crypto
package import Tables

/// The hash chain of the journal (tiivisteketju): each fact carries the SHA-256 of itself together with that of the
/// fact before, so nothing can be altered, removed or put between without breaking it.
package enum Chain {
  /// The link of the first fact joins on to this.
  package static let beginning = ""

  /// Where the chain stands: the last fact's position and link.
  package struct Head: Equatable, Sendable {
    package var position: Int
    package var link: String

    package init(position: Int, link: String) { (self.position, self.link) = (position, link) }

    package static let beginning = Head(position: 0, link: Chain.beginning)
  }

  /// The link of a fact as the journal's row holds it, in the order of `JournalRecords.columns`.
  package static func link(_ row: ArraySlice<Value>, after before: String) -> String {
    var text = ChainText(after: before)
    for value in row { text.add(value) }
    return text.digest
  }

  static func link(_ fact: Fact, after before: String) -> String {
    var text = ChainText(after: before)
    text.add(fact.position)
    text.add(fact.id)
    text.add(fact.stream.description)
    text.add(fact.version)
    text.add(fact.kind)
    text.add(fact.occurred.seconds)
    text.add(fact.recorded.seconds)
    text.add(fact.actor.id)
    text.add(fact.actor.role.rawValue)
    if let unit = fact.actor.unit { text.add(unit) } else { text.add(.null) }
    text.add(fact.payload)
    return text.digest
  }
}

/// The bytes a link is taken of: each value by its kind, its length and itself, so that no two facts look the same.
private struct ChainText {
  private var bytes: [UInt8] = []

  init(after before: String) {
    bytes.reserveCapacity(640)
    add(before)
  }

  mutating func add(_ number: Int) {
    bytes.append(UInt8(ascii: "i"))
    digits(number)
    bytes.append(UInt8(ascii: ";"))
  }

  private mutating func digits(_ number: Int) {
    if number < 0 { bytes.append(UInt8(ascii: "-")) }
    var rest = number.magnitude, divisor: UInt = 1
    while rest / divisor >= 10 { divisor *= 10 }
    while divisor > 0 {
      bytes.append(UInt8(ascii: "0") + UInt8(rest / divisor))
      rest %= divisor
      divisor /= 10
    }
  }

  mutating func add(_ text: String) {
    bytes.append(UInt8(ascii: "t"))
    digits(text.utf8.count)
    bytes.append(UInt8(ascii: ":"))
    bytes += text.utf8
  }

  mutating func add(_ value: Value) {
    switch value {
    case .integer(let number): add(number)
    case .text(let text): add(text)
    case .real(let number): bytes += "r\(number);".utf8
    case .null: bytes.append(UInt8(ascii: "n"))
    }
  }

  /// SHA-256 in small hexadecimal letters.
  var digest: String {
    String(unsafeUninitializedCapacity: 64) { letters in
      var place = 0
      for byte in SHA256.hash(data: bytes) {
        letters[place] = Self.signs[Int(byte >> 4)]
        letters[place + 1] = Self.signs[Int(byte & 15)]
        place += 2
      }
      return place
    }
  }

  private static let signs = Array("0123456789abcdef".utf8)
}
