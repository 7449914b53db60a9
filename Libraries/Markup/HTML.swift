/// Markup that is already safe. Text enters only through an escaping interpolation.
///
/// Long parts are shared with the markup that they are put into, not copied: a page is written out once.
public struct HTML: ExpressibleByStringInterpolation, Sendable {
  /// What is closed, in order; `tail` follows.
  private var closed: [ArraySlice<UInt8>] = []
  private var tail: [UInt8] = []
  private var closedCount = 0

  /// From here on a part is shared: copying a shorter one costs less than keeping count of it.
  private static let long = 1_024

  public init() {}
  public init(stringLiteral literal: String) { tail = Array(literal.utf8) }
  public init(stringInterpolation parts: Parts) { self = parts.whole }

  /// Plain text, escaped.
  public init(text: String) { tail.append(escaping: text) }

  /// UTF-8, ready to send, in parts.
  public var parts: [ArraySlice<UInt8>] { closed + [tail[...]] }
  public var bytes: [UInt8] { Array(parts.joined()) }
  public var source: String { String(decoding: bytes, as: UTF8.self) }
  /// Bytes of UTF-8.
  public var count: Int { closedCount + tail.count }
  public var isEmpty: Bool { count == 0 }

  public static func + (one: HTML, other: HTML) -> HTML {
    var whole = one
    whole += other
    return whole
  }

  public static func += (one: inout HTML, other: HTML) {
    for part in other.closed { one.add(part) }
    one.add(other.tail[...])
  }

  /// With `part` put in before the byte at `place`, which must lie between tags or attributes.
  public func inserting(_ part: HTML, at place: Int) -> HTML {
    cut(0..<place) + part + cut(place..<count)
  }

  private func cut(_ range: Range<Int>) -> HTML {
    var whole = HTML(), from = 0
    for part in parts {
      let mine = range.clamped(to: from..<from + part.count)
      whole.add(part.dropFirst(mine.lowerBound - from).prefix(mine.count))
      from += part.count
    }
    return whole
  }

  private mutating func add(_ part: ArraySlice<UInt8>) {
    guard part.count >= Self.long else {
      return part.withUnsafeBufferPointer { tail.append(contentsOf: $0) }
    }
    if !tail.isEmpty { closed.append(tail[...]) }
    closed.append(part)
    closedCount += tail.count + part.count
    tail = []
  }

  public struct Parts: StringInterpolationProtocol {
    fileprivate var whole = HTML()

    public init(literalCapacity: Int, interpolationCount: Int) {
      whole.tail.reserveCapacity(literalCapacity + interpolationCount * 24)
    }

    public mutating func appendLiteral(_ literal: String) {
      var literal = literal
      literal.withUTF8 { whole.tail.append(contentsOf: $0) }
    }
    public mutating func appendInterpolation(_ text: String) { whole.tail.append(escaping: text) }
    public mutating func appendInterpolation(_ number: Int) { appendLiteral(String(number)) }
    public mutating func appendInterpolation(_ markup: HTML) { whole += markup }
    public mutating func appendInterpolation(_ markup: HTML?) {
      if let markup { whole += markup }
    }
    public mutating func appendInterpolation(_ markup: some Sequence<HTML>) {
      for part in markup { whole += part }
    }
  }
}

extension HTML: Equatable {
  public static func == (one: HTML, other: HTML) -> Bool {
    one.count == other.count && one.parts.joined().elementsEqual(other.parts.joined())
  }
}

extension [UInt8] {
  /// Appends `text` with the five signs that mean something in HTML written as references. Control characters
  /// other than tab and line ends are dropped: no page may hold them.
  mutating func append(escaping text: String) {
    var text = text
    text.withUTF8 { utf8 in
      var plain = 0
      for place in utf8.indices where !Self.isPlain(utf8[place]) {
        guard let written = Self.written(utf8, place) else { continue }
        append(contentsOf: UnsafeBufferPointer(rebasing: utf8[plain..<place]))
        append(contentsOf: written.utf8)
        plain = place + 1
        if utf8[place] & 0xc0 == 0x80 { removeLast() }  // with its first half
      }
      append(contentsOf: UnsafeBufferPointer(rebasing: utf8[plain...]))
    }
  }

  /// Letters, digits, spaces and most signs: nearly all bytes, told at once.
  @inline(__always) private static func isPlain(_ byte: UInt8) -> Bool {
    byte &- 63 < 64 || byte == 32 || byte &- 40 < 20 || byte > 0x9f
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
    var whole = HTML()
    for (place, part) in enumerated() {
      if place > 0 { whole += separator }
      whole += part
    }
    return whole
  }
}
