import Foundation

/// Somebody's words without signs that do not print and could turn, hide or split them (näkymättömät merkit).
package enum PlainText {
  /// The same words, rid of such signs and of blank ends. Line ends stay, each as one sign; a tab is a space.
  package static func clean(_ text: String) -> String {
    guard !text.utf8.allSatisfy(isUsual) else {
      return trimmed(text)
    }
    let signs = Array(text.unicodeScalars)
    var kept: [Unicode.Scalar] = []
    for (place, sign) in signs.enumerated() {
      let next = place + 1 < signs.count ? signs[place + 1] : nil
      if let stays = plain(sign, after: kept.last, before: next) { kept.append(stays) }
    }
    return trimmed(String(String.UnicodeScalarView(kept)))
  }

  /// Most texts have no blank ends: those are not copied.
  private static func trimmed(_ text: String) -> String {
    guard let first = text.unicodeScalars.first, let last = text.unicodeScalars.last,
      first.properties.isWhitespace || last.properties.isWhitespace
    else { return text }
    return text.trimmingCharacters(in: .whitespacesAndNewlines)
  }

  /// The first sign of `text` that `clean` would drop; blanks and line ends of any kind do not count.
  package static func hidden(in text: String) -> Unicode.Scalar? {
    guard !text.utf8.allSatisfy({ (32...126).contains($0) }) else { return nil }
    let signs = Array(text.unicodeScalars)
    return signs.indices.first { place in
      let before = place > 0 ? signs[place - 1] : nil, next = place + 1 < signs.count ? signs[place + 1] : nil
      return signs[place] != "\r" && plain(signs[place], after: before, before: next) == nil
    }.map { signs[$0] }
  }

  /// `U+202E`.
  package static func name(_ sign: Unicode.Scalar) -> String {
    let digits = String(sign.value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }

  /// Signs that print of themselves, line ends, and the two bytes of å, ä and ö: nothing in them needs a look.
  private static func isUsual(_ byte: UInt8) -> Bool {
    switch byte {
    case 10, 32...126, 0xC3, 0x84, 0x85, 0x96, 0xA4, 0xA5, 0xB6: true
    default: false
    }
  }

  /// What is kept of one sign; `nil` when nothing.
  private static func plain(
    _ sign: Unicode.Scalar, after last: Unicode.Scalar?, before next: Unicode.Scalar?
  ) -> Unicode.Scalar? {
    switch sign.value {
    case 0x0a, 0x2028, 0x2029, 0x85, 0x0b, 0x0c: "\n"
    case 0x0d: next == "\n" ? nil : "\n"
    case 0x09: " "
    case 0x200c, 0x200d: sign.isJoiner(between: last, next) ? sign : nil
    case 0xfe00...0xfe0f: last.map(\.takesVariant) == true ? sign : nil
    default: sign.isHidden ? nil : sign
    }
  }
}

extension Unicode.Scalar {
  /// Shows nothing by itself: controls, signs of direction, blanks without width, tags, signs of private use.
  fileprivate var isHidden: Bool {
    switch properties.generalCategory {
    case .control, .privateUse, .surrogate: true
    case .format: !isNumberSign
    default: properties.isDefaultIgnorableCodePoint || properties.isNoncharacterCodePoint
    }
  }

  /// Arabic and Indic signs around numbers: of the same category as the hidden ones, and yet they print.
  private var isNumberSign: Bool {
    switch value {
    case 0x0600...0x0605, 0x06dd, 0x070f, 0x0890...0x0891, 0x08e2, 0x110bd, 0x110cd: true
    default: false
    }
  }

  /// Between letters of scripts that join or part them, and within a picture made of pictures.
  fileprivate func isJoiner(between last: Unicode.Scalar?, _ next: Unicode.Scalar?) -> Bool {
    guard let last else { return false }
    if last.properties.canonicalCombiningClass == .virama { return true }
    guard let next else { return false }
    if last.isOfJoiningScript && next.isOfJoiningScript { return true }
    return value == 0x200d && (last.isPicture || last.value == 0xfe0f) && next.isPicture
  }

  fileprivate var takesVariant: Bool {
    !isHidden && !properties.isWhitespace && !(0xfe00...0xfe0f).contains(value)
      && !properties.isJoinControl
  }

  private var isPicture: Bool { value > 0x7f && properties.isEmoji }

  /// Arabic and its neighbours, the scripts of India and of South-East Asia, Mongolian.
  private var isOfJoiningScript: Bool {
    switch value {
    case 0x0600...0x0dff, 0x1000...0x109f, 0x1780...0x18aa, 0x1900...0x1cff, 0xa800...0xabff,
      0xfb50...0xfdff, 0xfe70...0xfefc, 0x10a00...0x11fff:
      !isHidden && properties.isAlphabetic || properties.canonicalCombiningClass != .notReordered
    default: false
    }
  }
}
