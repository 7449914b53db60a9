import County
import Testing

@Suite("Personal identity codes") struct IdentityCodeTests {
  /// Published test codes; nobody has them.
  static let published = [
    ("010594Y9032", "1994-05-01"), ("010594Y9021", "1994-05-01"), ("020594X903P", "1994-05-02"),
    ("030594W903B", "1994-05-03"),
    ("040594V9030", "1994-05-04"), ("050594U903M", "1994-05-05"), ("010516B903X", "2016-05-01"),
    ("020516C903K", "2016-05-02"),
    ("030516D9037", "2016-05-03"), ("010501E9032", "2001-05-01"), ("020502E902X", "2002-05-02"),
    ("020503F9037", "2003-05-02"),
  ]

  @Test("A published test code is read, with its day of birth, and known as artificial", arguments: published)
  func good(_ text: String, _ born: String) throws {
    let code = try #require(IdentityCode(text))
    #expect(code.text == text && code.born.description == born && code.isArtificial)
  }

  @Test("The classic example is read and is not artificial") func classic() throws {
    let code = try #require(IdentityCode("131052-308T"))
    #expect(code.born == Day(1952, 10, 13) && !code.isArtificial)
  }

  @Test("Every separator gives its century", arguments: Array("+-YXWVUABCDEF"))
  func separators(_ separator: Character) throws {
    let century = separator == "+" ? 1800 : "-YXWVU".contains(separator) ? 1900 : 2000
    let born = try #require(Day(century + 7, 12, 31)),
      code = try #require(IdentityCode.artificial(born: born, number: 951, separator: separator))
    #expect(code.born == born && code.text.contains(separator) && IdentityCode(code.text) == code)
  }

  @Test("Two codes that differ only in the separator are two people") func separatorIsIdentity() throws {
    let born = try #require(Day(1994, 5, 1))
    let codes = "-YXWVU".compactMap { IdentityCode.artificial(born: born, number: 903, separator: $0) }
    #expect(Set(codes).count == 6)
  }

  @Test("Small letters are read as large", arguments: ["010594y9032", "020594x903p", "131052-308t"])
  func small(_ text: String) { #expect(IdentityCode(text)?.text == text.uppercased()) }

  @Test("Only the right one of the 31 check signs is accepted", arguments: published)
  func checks(_ text: String, _ born: String) {
    let good = "0123456789ABCDEFHJKLMNPRSTUVWXY".filter {
      IdentityCode(text.dropLast() + [$0].map(String.init).joined()) != nil
    }
    #expect(good == String(text.suffix(1)))
  }

  @Test(
    "Anything else is refused",
    arguments: [
      "", "010594Y903", "010594Y90322", "310294Y903A", "320594Y9032", "010094Y9032", "011394Y9032",
      "010594G9032", "010594y90 2",
      "010594*9032", " 010594Y9032", "010594Y9032 ", "０10594Y9032", "010594Y9O32", "010594Y903I",
      "010594Y903O", "ß10594Y9032", "010594Yı032",
      "000000-0000", "010594Y0010", "010594Y0000",
    ])
  func refused(_ text: String) { #expect(IdentityCode(text) == nil) }

  @Test(
    "What is wrong is told by its part",
    arguments: [
      ("", .length), ("010594Y903", .length), ("010594Y90322", .length), (" 010594Y9032", .length),
      ("ß10594Y9032", .length), ("010594y90 2", .digits), ("0105-4Y9032", .digits), ("010594Y9O32", .digits),
      ("０10594Y9032", .digits), ("010594*9032", .separator), ("010594G9032", .separator),
      ("010594 9032", .separator), ("010594–9032", .separator), ("310294Y903A", .date),
      ("011394Y9032", .date),
      ("010594Y0010", .date), ("010594Y9033", .check), ("010594Y903I", .check), ("010595Y9032", .check),
    ] as [(String, IdentityCode.Fault)])
  func faults(_ text: String, _ fault: IdentityCode.Fault) {
    #expect(throws: fault) { try IdentityCode(reading: text) }
    #expect(IdentityCode(text) == nil)
  }

  @Test("Full-width signs are plain ones when somebody types them, and nowhere else", arguments: published)
  func wide(_ text: String, _ born: String) throws {
    let wide = String(
      String.UnicodeScalarView(text.unicodeScalars.compactMap { Unicode.Scalar($0.value + 0xfee0) }))
    #expect(try IdentityCode(typed: wide).text == text && IdentityCode(wide) == nil)
    #expect(try IdentityCode(typed: wide.lowercased()).text == text)
    #expect(try IdentityCode(typed: text).text == text)
    #expect(throws: IdentityCode.Fault.check) {
      try IdentityCode(typed: String(wide.dropLast()) + (text.hasSuffix("0") ? "１" : "０"))
    }
  }

  @Test("Any dash that a keyboard or a text program makes is a hyphen", arguments: "-‐‑‒–—―−")
  func dashes(_ dash: Character) throws {
    #expect(try IdentityCode(typed: "131052\(dash)308T").text == "131052-308T")
  }

  @Test("A leap day is a birthday in leap years alone") func leapDays() throws {
    let born = try #require(Day(2000, 2, 29)),
      code = try #require(IdentityCode.artificial(born: born, number: 900, separator: "A"))
    #expect(code.born == born)
    #expect(IdentityCode("290200-" + code.text.suffix(4)) == nil, "1900 was no leap year")
  }

  @Test("Reading any text never crashes, and one changed sign is always noticed") func fuzz() {
    let chance = SeededChance(seed: 3), signs = Array("0123456789ABCDEFYXWVU-+ äß\u{301}")
    for (text, _) in Self.published {
      for place in 0..<11 {
        var changed = Array(text)
        changed[place] = signs[Int(chance.next() % UInt64(signs.count))]
        if place != 6, let code = IdentityCode(String(changed)) { #expect(code.text == text) }
      }
    }
    for _ in 0..<1_000 {
      let text = String(
        (0..<Int(chance.next() % 14)).map { _ in signs[Int(chance.next() % UInt64(signs.count))] })
      if let code = IdentityCode(text) { #expect(code.text == text.uppercased()) }
    }
  }

  @Test("In JSON it is its text, and a broken one is refused") func json() throws {
    let code = try #require(IdentityCode("010594Y9032"))
    #expect(try JSON.encode([code]) == "[\"010594Y9032\"]")
    #expect(try JSON.decode([IdentityCode].self, from: "[\"010594Y9032\"]") == [code])
    #expect(throws: DecodingError.self) { try JSON.decode([IdentityCode].self, from: "[\"010594Y9033\"]") }
  }
}
