/// A Finnish personal identity code (henkilötunnus), as it was given: the separator is a part of it.
/// Source: DVV, reform of the personal identity code, separators in force from 1.1.2023.
package struct IdentityCode: Hashable, Sendable {
  package let text: String
  package let born: Day

  /// What is wrong with what was given; it never carries the code itself.
  package enum Fault: Error, Sendable, CaseIterable { case length, digits, separator, date, check }

  /// Reads `DDMMYY` + separator + three digits + check sign; `nil` where any part is wrong.
  package init?(_ given: String) {
    guard let code = try? IdentityCode(reading: given) else { return nil }
    self = code
  }

  /// The same, and it says which part is wrong.
  package init(reading given: String) throws(Fault) {
    let text = given.uppercased(), signs = text.unicodeScalars.map { UInt8(exactly: $0.value) ?? 0 }
    guard signs.count == 11 else { throw .length }
    guard let century = Self.centuries[signs[6]] else { throw .separator }
    guard let digits = Self.digits(signs) else { throw .digits }
    guard digits.number >= 2,
      let born = Day(century + digits.date % 100, digits.date / 100 % 100, digits.date / 10_000)
    else { throw .date }
    guard signs[10] == Self.checks[(digits.date * 1_000 + digits.number) % 31] else { throw .check }
    (self.text, self.born) = (text, born)
  }

  /// As somebody types it: full-width signs of East Asian keyboards are the plain ones, any dash is a hyphen.
  package init(typed given: String) throws(Fault) {
    let plain = given.unicodeScalars.map(Self.plain)
    self = try IdentityCode(reading: String(String.UnicodeScalarView(plain)))
  }

  private static func plain(_ sign: Unicode.Scalar) -> Unicode.Scalar {
    switch sign.value {
    case 0xff01...0xff5e: Unicode.Scalar(sign.value - 0xfee0) ?? sign
    case 0x2010...0x2015, 0x2212: "-"
    default: sign
    }
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
