/// Markup that is already safe. Text enters only through an escaping interpolation.
public struct HTML: ExpressibleByStringInterpolation, Sendable, Equatable {
  /// UTF-8, ready to send.
  public private(set) var bytes: [UInt8]

  public init() { bytes = [] }
  public init(stringLiteral literal: String) { bytes = Array(literal.utf8) }
  public init(stringInterpolation parts: Parts) { bytes = parts.bytes }

  /// Plain text, escaped.
  public init(text: String) {
    bytes = []
    bytes.append(escaping: text)
  }

  public var source: String { String(decoding: bytes, as: UTF8.self) }
  public var isEmpty: Bool { bytes.isEmpty }

  public static func + (one: HTML, other: HTML) -> HTML {
    var both = one
    both.bytes += other.bytes
    return both
  }

  public static func += (one: inout HTML, other: HTML) { one.bytes += other.bytes }

  public struct Parts: StringInterpolationProtocol {
    var bytes: [UInt8] = []

    public init(literalCapacity: Int, interpolationCount: Int) {
      bytes.reserveCapacity(literalCapacity + interpolationCount * 24)
    }

    public mutating func appendLiteral(_ literal: String) { bytes += literal.utf8 }
    public mutating func appendInterpolation(_ text: String) { bytes.append(escaping: text) }
    public mutating func appendInterpolation(_ number: Int) { bytes += String(number).utf8 }
    public mutating func appendInterpolation(_ markup: HTML) { bytes += markup.bytes }
    public mutating func appendInterpolation(_ markup: HTML?) { if let markup { bytes += markup.bytes } }
    public mutating func appendInterpolation(_ markup: some Sequence<HTML>) {
      for part in markup { bytes += part.bytes }
    }
  }
}

extension [UInt8] {
  /// Appends `text` with the five signs that mean something in HTML written as references. Control characters
  /// other than tab and line ends are dropped: no page may hold them.
  mutating func append(escaping text: String) {
    var text = text
    text.withUTF8 { utf8 in
      for byte in utf8 {
        switch byte {
        case UInt8(ascii: "&"): self += "&amp;".utf8
        case UInt8(ascii: "<"): self += "&lt;".utf8
        case UInt8(ascii: ">"): self += "&gt;".utf8
        case UInt8(ascii: "\""): self += "&quot;".utf8
        case UInt8(ascii: "'"): self += "&#39;".utf8
        case 0...8, 11, 12, 14...31, 127: continue
        case 0x80...0x9f where last == 0xc2: removeLast()  // U+0080–U+009F are control characters too
        default: append(byte)
        }
      }
    }
  }
}

extension Sequence where Element == HTML {
  public func joined(by separator: HTML = "") -> HTML {
    var whole = HTML(), first = true
    for part in self {
      if !first { whole += separator }
      whole += part
      first = false
    }
    return whole
  }
}
