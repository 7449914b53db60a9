import Foundation

/// Writing made comparable: one case, composed letters, one kind of hyphen, nothing invisible.
public enum Folding {
  /// The text in lower case with only letters that Finnish, Swedish and English write; at most `limit`
  /// characters are read, from both ends of an overlong text, because the point may stand last.
  public static func fold(_ text: String, limit: Int = 4_000) -> String {
    if let folded = usual(text, limit) { return folded }
    var folded = String.UnicodeScalarView()
    for scalar in capped(text, limit).precomposedStringWithCanonicalMapping.lowercased().unicodeScalars {
      folded.append(plain(scalar))
    }
    return String(folded)
  }

  /// The same of a text with no other letters than these three languages write; `nil` of any other.
  private static func usual(_ text: String, _ limit: Int) -> String? {
    var folded: [UInt8] = []
    folded.reserveCapacity(text.utf8.count)
    var isAfterC3 = false
    for byte in text.utf8 {
      switch byte {
      case 0xC3 where !isAfterC3: isAfterC3 = true
      case 0x84, 0x85, 0x96: if isAfterC3 { folded += [0xC3, byte + 0x20] } else { return nil }
      case 0xA4, 0xA5, 0xB6: if isAfterC3 { folded += [0xC3, byte] } else { return nil }
      case 0..<0x80:
        folded.append(byte < 32 || byte == 127 ? 32 : (65...90).contains(byte) ? byte + 32 : byte)
      default: return nil
      }
      if byte != 0xC3 { isAfterC3 = false }
    }
    return folded.count <= limit ? String(decoding: folded, as: UTF8.self) : nil
  }

  private static func capped(_ text: String, _ limit: Int) -> String {
    let scalars = text.unicodeScalars
    guard scalars.index(scalars.startIndex, offsetBy: limit, limitedBy: scalars.endIndex) != nil else {
      return text
    }
    return String(scalars.prefix(limit * 3 / 4)) + " . " + String(scalars.suffix(limit / 4))
  }

  private static func plain(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    if scalar.value < 128 { return scalar.value < 32 || scalar.value == 127 ? " " : scalar }
    if let mapped = letters[scalar] { return mapped }
    return scalar.properties.isAlphabetic || scalar.properties.numericType != nil ? scalar : " "
  }

  private static let letters: [Unicode.Scalar: Unicode.Scalar] = {
    let pairs: [(String, Unicode.Scalar)] = [
      ("éèêë", "e"), ("áàâã", "a"), ("íìîï", "i"), ("óòôõ", "o"), ("úùûü", "u"), ("æ", "ä"), ("ø", "ö"),
      ("ç", "c"), ("ñ", "n"), ("š", "s"), ("ž", "z"), ("’‘´`", "'"), ("‐‑–—−", "-"), ("…", "."),
    ]
    var table: [Unicode.Scalar: Unicode.Scalar] = ["å": "å", "ä": "ä", "ö": "ö"]
    for (from, to) in pairs { for scalar in from.unicodeScalars { table[scalar] = to } }
    return table
  }()
}
