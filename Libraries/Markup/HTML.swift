/// Markup that is already safe. Text enters only through an escaping interpolation.
public struct HTML: ExpressibleByStringInterpolation, Sendable, Equatable {
  /// UTF-8, ready to send.
  public private(set) var bytes: [UInt8]

  public init() { bytes = [] }
  public init(stringLiteral literal: String) { bytes = Array(literal.utf8) }
  public init(stringInterpolation parts: Parts) { bytes = parts.whole }

  /// Plain text, escaped.
  public init(text: String) {
    bytes = []
    bytes.append(escaping: text)
  }

  public var source: String { String(decoding: bytes, as: UTF8.self) }
  public var isEmpty: Bool { bytes.isEmpty }

  public static func + (one: HTML, other: HTML) -> HTML { [one, other].joined() }

  /// With `part` put in before the byte at `place`, which must lie between tags or attributes.
  public func inserting(_ part: HTML, at place: Int) -> HTML {
    var whole = HTML()
    whole.bytes.reserveCapacity(bytes.count + part.bytes.count)
    whole.bytes += bytes[..<place]
    whole.bytes += part.bytes
    whole.bytes += bytes[place...]
    return whole
  }

  mutating func reserve(_ count: Int) { bytes.reserveCapacity(count) }
  public static func += (one: inout HTML, other: HTML) { one.bytes += other.bytes }

  public struct Parts: StringInterpolationProtocol {
    private var bytes: [UInt8] = []
    /// Long parts and the places where they come: copied only when it is known how long the whole is.
    private var long: [(place: Int, bytes: [UInt8])] = []

    public init(literalCapacity: Int, interpolationCount: Int) {
      bytes.reserveCapacity(literalCapacity + interpolationCount * 24)
    }

    var whole: [UInt8] {
      guard !long.isEmpty else { return bytes }
      var whole: [UInt8] = [], from = 0
      whole.reserveCapacity(long.reduce(bytes.count) { $0 + $1.bytes.count })
      for part in long {
        whole += bytes[from..<part.place]
        whole += part.bytes
        from = part.place
      }
      whole += bytes[from...]
      return whole
    }

    public mutating func appendLiteral(_ literal: String) { bytes += literal.utf8 }
    public mutating func appendInterpolation(_ text: String) { bytes.append(escaping: text) }
    public mutating func appendInterpolation(_ number: Int) { bytes += String(number).utf8 }
    public mutating func appendInterpolation(_ markup: HTML) {
      if markup.bytes.count < 4_096 {
        bytes += markup.bytes
      } else {
        long.append((bytes.count, markup.bytes))
      }
    }
    public mutating func appendInterpolation(_ markup: HTML?) {
      if let markup { appendInterpolation(markup) }
    }
    public mutating func appendInterpolation(_ markup: some Sequence<HTML>) {
      for part in markup { appendInterpolation(part) }
    }
  }
}

extension [UInt8] {
  /// Appends `text` with the five signs that mean something in HTML written as references. Control characters
  /// other than tab and line ends are dropped: no page may hold them.
  mutating func append(escaping text: String) {
    var text = text
    text.withUTF8 { utf8 in
      var plain = 0
      for place in utf8.indices {
        guard let written = Self.written(utf8, place) else { continue }
        self += utf8[plain..<place]
        self += written.utf8
        plain = place + 1
        if utf8[place] & 0xc0 == 0x80 { removeLast() }  // with its first half
      }
      self += utf8[plain...]
    }
  }

  /// What stands for a byte that may not go as it is; `nil` for nearly all.
  @inline(__always) private static func written(_ utf8: UnsafeBufferPointer<UInt8>, _ place: Int)
    -> StaticText?
  {
    switch utf8[place] {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "\""): "&quot;"
    case UInt8(ascii: "'"): "&#39;"
    case 0...8, 11, 12, 14...31, 127: ""
    // U+0080–U+009F are control characters too
    case 0x80...0x9f where place > 0 && utf8[place - 1] == 0xc2: ""
    default: nil
    }
  }
}

/// A reference that stands for one sign.
private struct StaticText: ExpressibleByStringLiteral {
  let utf8: UnsafeBufferPointer<UInt8>
  init(stringLiteral text: StaticString) {
    utf8 = UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
  }
}

extension Sequence where Element == HTML {
  public func joined(by separator: HTML = "") -> HTML {
    let parts = Array(self)
    var whole = HTML()
    whole.reserve(parts.reduce(separator.bytes.count * Swift.max(0, parts.count - 1)) { $0 + $1.bytes.count })
    for (place, part) in parts.enumerated() {
      if place > 0 { whole += separator }
      whole += part
    }
    return whole
  }
}
