/// A Finnish personal identity code (henkilötunnus), as it was given: the separator is a part of it.
/// Source: DVV, reform of the personal identity code, separators in force from 1.1.2023.
package struct IdentityCode: Hashable, Sendable {
  package let text: String
  package let born: Day

  /// Reads `DDMMYY` + separator + three digits + check sign; `nil` where any part is wrong.
  package init?(_ given: String) {
    let text = given.uppercased()
    let signs = Array(text.utf8)
    guard signs.count == 11, let digits = Self.digits(signs), let century = Self.centuries[signs[6]],
      let born = Day(century + digits.date % 100, digits.date / 100 % 100, digits.date / 10_000),
      signs[10] == Self.checks[(digits.date * 1_000 + digits.number) % 31], digits.number >= 2
    else { return nil }
    (self.text, self.born) = (text, born)
  }

  /// Numbers 900–999 belong to nobody: tests and demonstrations use them.
  package var isArtificial: Bool { text.utf8.dropFirst(7).first == UInt8(ascii: "9") }

  private static func digits(_ signs: [UInt8]) -> (date: Int, number: Int)? {
    let read = { (part: ArraySlice<UInt8>) in
      part.allSatisfy { (48...57).contains($0) } ? part.reduce(0) { $0 * 10 + Int($1) - 48 } : nil
    }
    guard let date = read(signs[0..<6]), let number = read(signs[7..<10]) else { return nil }
    return (date, number)
  }

  private static let checks = Array("0123456789ABCDEFHJKLMNPRSTUVWXY".utf8)
  private static let centuries: [UInt8: Int] = {
    var centuries: [UInt8: Int] = [UInt8(ascii: "+"): 1_800]
    for sign in "-YXWVU".utf8 { centuries[sign] = 1_900 }
    for sign in "ABCDEF".utf8 { centuries[sign] = 2_000 }
    return centuries
  }()

  /// The code of somebody made up: `number` 900–999.
  package static func artificial(born: Day, number: Int, separator: Character) -> IdentityCode? {
    let (year, month, date) = born.parts
    let digits = [date, month, year % 100].map { $0 < 10 ? "0\($0)" : "\($0)" }.joined()
    let check = checks[((date * 10_000 + month * 100 + year % 100) * 1_000 + number) % 31]
    return IdentityCode("\(digits)\(separator)\(number)\(Character(UnicodeScalar(check)))")
  }
}

extension IdentityCode: Codable {
  package init(from decoder: any Decoder) throws {
    let box = try decoder.singleValueContainer()
    guard let code = IdentityCode(try box.decode(String.self)) else {
      throw DecodingError.dataCorruptedError(in: box, debugDescription: "not a valid personal identity code")
    }
    self = code
  }

  package func encode(to encoder: any Encoder) throws {
    var box = encoder.singleValueContainer()
    try box.encode(text)
  }
}
