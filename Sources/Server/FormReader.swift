import County

/// Reads `application/x-www-form-urlencoded`: at most 200 fields, broken escapes kept as they came.
enum FormReader {
  /// What a form said; a form that is not UTF-8 is refused, for its words would be kept garbled.
  static func form(_ body: some Collection<UInt8>) throws(Refusal) -> Form {
    var values: [String: [String]] = [:]
    for pair in body.split(separator: UInt8(ascii: "&")).prefix(200) {
      let parts = pair.split(separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
      values[try text(parts[0]), default: []].append(parts.count > 1 ? try text(parts[1]) : "")
    }
    return Form(values)
  }

  private static func text(_ part: some Collection<UInt8>) throws(Refusal) -> String {
    guard let text = String(validating: bytes(part), as: UTF8.self) else { throw .notUTF8 }
    return text
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
    String(decoding: bytes(text.utf8), as: UTF8.self)
  }

  private static func bytes(_ part: some Collection<UInt8>) -> [UInt8] {
    var bytes: [UInt8] = [], rest = Array(part)[...]
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
    return bytes
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

extension Refusal {
  static let notUTF8 = Refusal(
    "form.encoding",
    fi: "Lomakkeen kirjaimet eivät ole UTF-8-muodossa. Lataa sivu ja kirjoita uudelleen.",
    sv: "Formulärets bokstäver är inte i UTF-8. Ladda sidan och skriv igen.",
    en: "The letters of the form are not UTF-8. Reload the page and write again.")
}
