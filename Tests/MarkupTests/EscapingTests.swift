import Markup
import Testing

/// Chance that is the same for the same seed.
struct Chance: RandomNumberGenerator {
  private var state: UInt64
  init(seed: UInt64) { state = seed &* 0x9e37_79b9_7f4a_7c15 | 1 }
  mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state &* 0x2545_f491_4f6c_dd1d
  }
}

@Suite("Escaping") struct EscapingTests {
  /// Text that somebody hostile or merely Finnish could write.
  static func hostile(_ chance: inout Chance, most: Int = 40) -> String {
    let signs = Array(
      "<>&\"'/=` abcäöåÄÖ€👩‍👩‍👧\u{0}\u{1}\u{8}\u{b}\u{c}\u{1b}\u{7f}\u{80}\u{85}\u{9f}\u{a0}\n\t\r\u{202e}\u{feff}\u{1080}\u{20ac}"
        .unicodeScalars)
    var text = String.UnicodeScalarView()
    for _ in 0..<Int.random(in: 0...most, using: &chance) {
      if let sign = signs.randomElement(using: &chance) { text.append(sign) }
    }
    return String(text)
  }

  /// The scalars that a browser would read: references are undone scalar by scalar, whatever stands after them.
  static func read(_ html: String) -> [Unicode.Scalar] {
    let references = ["&lt;": "<", "&gt;": ">", "&quot;": "\"", "&#39;": "'", "&amp;": "&"]
    var rest = Array(html.unicodeScalars)[...], read: [Unicode.Scalar] = []
    while let scalar = rest.first {
      let found = references.first { rest.starts(with: $0.key.unicodeScalars) }
      read += found.map { Array($0.value.unicodeScalars) } ?? [scalar]
      rest = rest.dropFirst(found?.key.unicodeScalars.count ?? 1)
    }
    return read
  }

  static func isDropped(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.generalCategory == .control && !"\t\n\r".unicodeScalars.contains(scalar)
  }

  @Test("No text brings a tag, a quote or a control character into a page; all else arrives")
  func fuzz() {
    var chance = Chance(seed: 11)
    for _ in 0..<2_000 {
      let text = Self.hostile(&chance), html = HTML(text: text).source
      #expect(!html.unicodeScalars.contains { "<>\"'".unicodeScalars.contains($0) })
      #expect(!html.unicodeScalars.contains(where: Self.isDropped))
      #expect(Self.read(html) == text.unicodeScalars.filter { !Self.isDropped($0) })
    }
  }

  @Test(
    "Each of the five signs is written as a reference",
    arguments: [
      ("<script>", "&lt;script&gt;"), ("a & b", "a &amp; b"), ("\"x\" 'y'", "&quot;x&quot; &#39;y&#39;"),
      ("&lt;", "&amp;lt;"),
      ("äö€", "äö€"), ("a\u{0}b\u{1b}[31m", "ab[31m"), ("x\u{85}y\u{9f}", "xy"), ("ႀ", "ႀ"),
      ("rivi\ntoinen\t", "rivi\ntoinen\t"),
    ])
  func signs(_ text: String, _ escaped: String) {
    #expect(HTML(text: text).source == escaped)
    #expect(("\(text)" as HTML).source == escaped)
  }

  @Test("Markup inside markup is not escaped again, and nothing is nothing") func nesting() {
    let inner: HTML = "<b>\("<")</b>", none: HTML? = nil
    #expect(("<p>\(inner)\(none)\(7)</p>" as HTML).source == "<p><b>&lt;</b>7</p>")
    #expect(("\([inner, inner])" as HTML).source == "<b>&lt;</b><b>&lt;</b>")
    for place in 0...inner.bytes.count {
      let whole = inner.inserting(" x", at: place).bytes
      #expect(whole == Array(inner.bytes[..<place]) + Array(" x".utf8) + Array(inner.bytes[place...]))
    }
    #expect([inner, inner].joined(by: ", ").source == "<b>&lt;</b>, <b>&lt;</b>")
    #expect(([HTML]()).joined(by: ",").isEmpty)
  }

  @Test("Adding keeps order") func adding() {
    var html: HTML = "<i>"
    html += "</i>"
    #expect((html + "!").source == "<i></i>!")
    #expect(HTML().isEmpty && !html.isEmpty)
  }

  @Test("Whatever the labels, values and notes say, a component's own tags stay as they are")
  func components() {
    var chance = Chance(seed: 12)
    for _ in 0..<300 {
      let text = Self.hostile(&chance, most: 20), plain = "x"
      for (hostile, calm) in zip(Self.everything(text), Self.everything(plain)) {
        #expect(Self.skeleton(hostile) == Self.skeleton(calm))
      }
    }
  }

  /// One of each component, all saying `text`.
  static func everything(_ text: String) -> [HTML] {
    let field = Field(
      "name", text, hint: text, value: "value " + text, error: text, required: true, autocomplete: text)
    let choices = [Choice("a " + text, text, note: text), Choice("b", text)]
    return [
      textField(field), textArea(field), radios(field, choices), checkboxes(field, choices),
      select(field, choices),
      hidden(text, text), button(text, name: text, value: text, key: text),
      link(text, text, class: text, key: text),
      form(text, secret: text, class: text, HTML(text: text)),
      notice(.info, heading: text, HTML(text: text), role: text),
      table(caption: text, columns: [text], rows: [[HTML(text: text)]], class: text),
      facts([(text, HTML(text: text))]),
      list([HTML(text: text)], class: text, ordered: true), fold(text, HTML(text: text), open: true),
      unseen(text),
      foreign(text, lang: text), paragraph(text, class: text), heading(text, id: text),
      Sparkline(points: [1, 2], label: text).svg,
      Document(lang: text, title: text, room: text, stylesheet: text, script: text, body: HTML(text: text))
        .html,
    ]
  }

  /// Tags and names of attributes, without any text or value.
  static func skeleton(_ html: HTML) -> String {
    var inTag = false, quoted = false, kept = ""
    for sign in html.source.unicodeScalars {
      if sign == "\"", inTag { quoted.toggle() }
      if sign == "<" { inTag = true }
      if inTag, !quoted { kept.unicodeScalars.append(sign) }
      if sign == ">", !quoted { inTag = false }
    }
    return kept
  }
}
