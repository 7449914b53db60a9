import County
import CountyTesting
import Testing

@testable import luukku

@Suite("Reading what browsers send") struct FormReaderTests {
  /// Undoes `%hh` and `+` one sign at a time, as the standard tells it.
  private func decoded(_ text: String) -> String { String(decoding: bytes(of: text), as: UTF8.self) }

  /// `nil` where the bytes are no text.
  private func validDecoded(_ text: String) -> String? {
    let bytes = bytes(of: text), decoded = decoded(text)
    return Array(decoded.utf8) == bytes ? decoded : nil
  }

  private func bytes(of text: String) -> [UInt8] {
    var bytes: [UInt8] = [], rest = Array(text.utf8)
    while !rest.isEmpty {
      let first = rest.removeFirst()
      if first == 0x2b {
        bytes.append(0x20)
      } else if first == 0x25, rest.count >= 2, let high = hex(rest[0]), let low = hex(rest[1]) {
        bytes.append(high * 16 + low)
        rest.removeFirst(2)
      } else {
        bytes.append(first)
      }
    }
    return bytes
  }

  private func hex(_ byte: UInt8) -> UInt8? {
    let digits = Array("0123456789abcdef".utf8)
    return digits.firstIndex(of: byte | (byte >= 65 && byte <= 70 ? 0x20 : 0)).map(UInt8.init)
  }

  /// Percent signs for every byte, as a careful browser would write it.
  private func encoded(_ text: String) -> String {
    text.utf8.map { byte in
      let digits = Array("0123456789ABCDEF")
      return "%\(digits[Int(byte >> 4)])\(digits[Int(byte & 15)])"
    }.joined()
  }

  @Test(
    "A form is read field by field",
    arguments: [
      ("a=1&b=2", ["a": "1", "b": "2"]), ("a=", ["a": ""]), ("a", ["a": ""]), ("", [:]),
      ("&&a=1&&", ["a": "1"]),
      ("a=1=2", ["a": "1=2"]), ("a=b+c", ["a": "b c"]), ("a=b%20c", ["a": "b c"]), ("a=%C3%A4", ["a": "ä"]),
      ("%61=1", ["a": "1"]), ("a=%", ["a": "%"]), ("a=%4", ["a": "%4"]), ("a=%zz", ["a": "%zz"]),
      ("a=%2B%26%3D", ["a": "+&="]), ("a=%EF%BF%BD", ["a": "\u{fffd}"]), ("a=%F0%9F%99%82", ["a": "🙂"]),
      ("a=%0d%0ab", ["a": "b"]), ("a=%00b", ["a": "b"]), ("a;b=1", ["a;b": "1"]),
      ("a=1\nb=2", ["a": "1\nb=2"]),
    ] as [(String, [String: String])])
  func fields(_ body: String, _ expected: [String: String]) throws {
    let form = try FormReader.form(body.utf8)
    for (name, value) in expected { #expect(form[name] == value, "\(name)") }
  }

  @Test("Several answers to one name are kept in their order")
  func several() throws {
    #expect(try FormReader.form("t=a&x=1&t=b&t=".utf8).all("t") == ["a", "b", ""])
  }

  @Test(
    "A form that is not UTF-8 is refused in three languages, in a name as in an answer",
    arguments: [
      "a=%e4", "a=%E4%E4", "a=ok&b=%ff", "%e4=1", "a=%C3", "a=%C3&b=%A4", "a=%ED%A0%80", "a=%C0%80", "%ff",
    ])
  func garbled(_ body: String) {
    let refusal = #expect(throws: Refusal.self) { try FormReader.form(body.utf8) }
    #expect(refusal?.code == "form.encoding" && refusal?.status == 422)
    for lang in Lang.allCases { #expect(refusal?.words[lang].contains("UTF-8") == true) }
  }

  @Test(
    "Plain bytes that are not UTF-8 are refused as escaped ones are",
    arguments: [[0x61, 0x3d, 0xe4], [0xff]])
  func bytes(_ body: [UInt8]) { #expect(throws: Refusal.notUTF8) { try FormReader.form(body) } }

  @Test("An address that is not UTF-8 is read on, with a sign in place of what was lost")
  func address() { #expect(FormReader.query("a=%e4")["a"] == "\u{fffd}") }

  @Test("Any text written with escapes is read back", arguments: 1...8 as ClosedRange<UInt64>)
  func roundTrip(_ seed: UInt64) throws {
    var chance = SeededChance(seed: seed)
    let signs = Array("abc&=+%?#/;ä€🙂\"'<> ".unicodeScalars)
    for _ in 0..<80 {
      let scalars = (0..<Int.random(in: 1...20, using: &chance)).map { _ in
        signs.randomElement(using: &chance) ?? "a"
      }
      let text = "x" + String(String.UnicodeScalarView(scalars)) + "x"
      #expect(try FormReader.form("a=\(encoded(text))&b=1".utf8)["a"] == text)
      #expect(FormReader.query("\(encoded(text))=\(encoded(text))")[text] == text)
    }
  }

  @Test("Broken escapes are read as the slow reader reads them", arguments: 1...8 as ClosedRange<UInt64>)
  func slow(_ seed: UInt64) {
    var chance = SeededChance(seed: seed)
    let signs = ["%", "+", "a", "4", "C3", "A4", "%C3%A4", "%2", "ff", "%FF", "g", "€"]
    for _ in 0..<150 {
      let text = (0..<Int.random(in: 0...12, using: &chance)).map { _ in
        signs.randomElement(using: &chance) ?? ""
      }.joined()
      #expect(FormReader.query("k=\(text)")["k"] == decoded(text), "\(text)")
      let form = try? FormReader.form("k=\(text)".utf8)
      #expect(form?["k"] == validDecoded(text).map(Form.clean), "\(text)")
    }
  }

  @Test("A flood of fields is cut: two hundred of a form, fifty of an address")
  func flood() throws {
    let many = (0..<5_000).map { "f\($0)=\($0)" }.joined(separator: "&")
    let form = try FormReader.form(many.utf8), query = FormReader.query(many)
    #expect(form["f199"] == "199" && form["f200"] == "" && query.count == 50 && query["f50"] == nil)
  }

  @Test("The first of equal names in an address is the one")
  func first() { #expect(FormReader.query("to=/a&to=//evil.example")["to"] == "/a") }
}
