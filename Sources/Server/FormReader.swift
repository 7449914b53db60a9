import County

/// Reads `application/x-www-form-urlencoded`: at most 200 fields, broken escapes kept as they came.
enum FormReader {
  static func form(_ body: some StringProtocol) -> Form {
    var values: [String: [String]] = [:]
    for pair in body.split(separator: "&").prefix(200) {
      let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      values[decode(parts[0]), default: []].append(parts.count > 1 ? decode(parts[1]) : "")
    }
    return Form(values)
  }

  static func query(_ text: String) -> [String: String] {
    Dictionary(
      text.split(separator: "&").prefix(50).map { pair in
        let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        return (decode(parts[0]), parts.count > 1 ? decode(parts[1]) : "")
      }
    ) { first, _ in first }
  }

  private static func decode(_ text: some StringProtocol) -> String {
    var bytes: [UInt8] = [], rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"), rest.count >= 2, let high = digit(rest[rest.startIndex]),
        let low = digit(rest[rest.startIndex + 1])
      {
        bytes.append(high << 4 | low)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte == UInt8(ascii: "+") ? 32 : byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 48...57: byte - 48
    case 65...70: byte - 55
    case 97...102: byte - 87
    default: nil
    }
  }
}
