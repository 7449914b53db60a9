import County
import CountyTesting
import Testing

@Suite("Words without signs that do not print") struct PlainTextTests {
  /// Signs that turn the direction of text, have no width, or show nothing at all.
  static let hidden: [UInt32] =
    Array(0x202a...0x202e) + Array(0x2066...0x2069)
    + [
      0x200b, 0xfeff, 0x200e, 0x200f, 0x061c, 0x2060, 0x2061, 0x206a, 0xad, 0x34f, 0x115f, 0x3164, 0xffa0,
      0x180e, 0xfff9, 0xfffe, 0x1fffe, 0xe000, 0xe0041, 0xe0101, 0x1d173, 0, 7, 0x1b, 0x7f, 0x9f,
    ]

  @Test("A sign that does not print goes, and the words around it stay", arguments: hidden)
  func goes(_ value: UInt32) throws {
    let sign = try #require(Unicode.Scalar(value)), text = "kipeä\(sign) polvi"
    #expect(PlainText.clean(text) == "kipeä polvi")
    #expect(PlainText.hidden(in: text) == sign)
    #expect(PlainText.clean("\(sign)\(sign)").isEmpty, "nothing but such signs is nothing")
    #expect(Form(["a": [text]])["a"] == "kipeä polvi")
    #expect(Ask(.get, "/", query: ["q": text], visitor: Visitor()).query["q"] == "kipeä polvi")
  }

  @Test(
    "Words of any language and pictures of many parts stay as they were written",
    arguments: [
      "Äiti kaatui – 3 €/pv, 38,5 °C", "mitt barn hostar åäö", "„šžõ“ ñ ß Ł", "Привет, болит зуб",
      "می‌خواهم نوبت بگیرم", "क्‍ष और श्‍री", "ශ්‍රී ලංකා", "ന്‍", "مرحبا ٣٤", "\u{600}١٢",
      "👩‍👩‍👧‍👦 ❤️‍🔥 🏳️‍🌈 👩🏽‍⚕️ 👍🏿 ☎️ 1️⃣", "日本語", "한국어", "e\u{301}", "a\nb\n\nc", "🇫🇮", "x²",
    ])
  func stays(_ text: String) {
    #expect(PlainText.clean(text) == text)
    #expect(PlainText.clean(text).unicodeScalars.elementsEqual(text.unicodeScalars))
    #expect(PlainText.hidden(in: text) == nil)
  }

  @Test(
    "A joiner stays only between what it joins",
    arguments: [
      ("pas\u{200d}sword", "password"), ("a\u{200c}b", "ab"), ("\u{200d}a", "a"), ("👩\u{200d}", "👩"),
      ("👩\u{200d}a", "👩a"), ("1\u{200d}2", "12"), ("☎\u{fe0f}\u{fe0f}", "☎\u{fe0f}"), ("\u{fe0f}a", "a"),
      (" \u{fe0f}a", "a"), ("می\u{200c}\u{200c}خ", "می\u{200c}خ"), ("👩\u{200c}👧", "👩👧"),
    ])
  func joiners(_ given: String, _ kept: String) {
    #expect(PlainText.clean(given).unicodeScalars.elementsEqual(kept.unicodeScalars))
  }

  @Test(
    "A blank of another kind parts words still",
    arguments: [
      ("a\tb", "a b"), ("a\rb", "a\nb"), ("a\r\nb", "a\nb"), ("a\u{2028}b\u{2029}c", "a\nb\nc"),
      ("a\u{85}b", "a\nb"), ("a\u{a0}b", "a\u{a0}b"), ("\t a \r\n", "a"), ("a\n\r\nb", "a\n\nb"),
    ])
  func blanks(_ given: String, _ kept: String) {
    #expect(PlainText.clean(given).unicodeScalars.elementsEqual(kept.unicodeScalars))
    #expect(PlainText.hidden(in: given) == nil)
  }

  @Test("Random text cleaned is clean, cleaned again the same, and has lost no letter", arguments: 1...8)
  func random(_ seed: UInt64) {
    let chance = SeededChance(seed: seed)
    let pool: [Unicode.Scalar] =
      Self.hidden.compactMap(Unicode.Scalar.init)
      + "aäö 1.\n\r\t👩👧❤\u{200d}\u{200c}\u{fe0f}मश्یخ\u{2028}".unicodeScalars
    for _ in 0..<400 {
      let signs = (0..<12).map { _ in pool[Int(chance.next() % UInt64(pool.count))] }
      let text = String(String.UnicodeScalarView(signs)), clean = PlainText.clean(text)
      #expect(PlainText.hidden(in: clean) == nil)
      #expect(PlainText.clean(clean).unicodeScalars.elementsEqual(clean.unicodeScalars))
      let letters = { (text: String) in text.unicodeScalars.filter { $0.properties.isAlphabetic }.map(\.value)
      }
      #expect(letters(clean) == letters(text).filter { ![0x115f, 0x3164, 0xffa0].contains($0) })
    }
  }

  @Test("A sign is named as people look it up", arguments: [(0x202e, "U+202E"), (7, "U+0007")])
  func names(_ value: UInt32, _ name: String) throws {
    #expect(PlainText.name(try #require(Unicode.Scalar(value))) == name)
  }
}
