import Markup
import Testing

@Suite("Escaping against a slow model") struct EscapingModelTests {
  /// Whole strings are compared as bytes: Swift's own equality would hide a lost mark.
  private func same(_ text: String) -> Bool {
    let expected = Array(SlowEscaping.escaped(text).utf8)
    return HTML(text: text).bytes == expected && ("\(text)" as HTML).bytes == expected
  }

  @Test("Each scalar of the first 70 000, alone and between others, is written as the model writes it")
  func everyScalar() {
    var wrong: [UInt32] = []
    for value in UInt32(0)...70_000 {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let text = String(scalar)
      if HTML(text: text).bytes != Array(SlowEscaping.escaped(text).utf8) || !same("a\(text)<") {
        wrong.append(value)
      }
    }
    #expect(wrong.isEmpty, "\(wrong.prefix(8))")
  }

  @Test(
    "Random texts of every plane are written as the model writes them",
    arguments: 1...12 as ClosedRange<UInt64>)
  func random(_ seed: UInt64) {
    var chance = Chance(seed: seed)
    for _ in 0..<400 {
      var text = String.UnicodeScalarView()
      for _ in 0..<Int.random(in: 0...30, using: &chance) { text.append(scalar(&chance)) }
      #expect(same(String(text)), "\(String(text).debugDescription)")
    }
  }

  /// Half of them near the signs that matter, the rest from anywhere.
  private func scalar(_ chance: inout Chance) -> Unicode.Scalar {
    let near: [ClosedRange<UInt32>] = [0...64, 0x7e...0xa2, 0xc0...0xc4, 0x300...0x304, 0x2028...0x202e]
    let range = Bool.random(using: &chance) ? near.randomElement(using: &chance) ?? 0...9 : 0...0x10ffff
    return Unicode.Scalar(UInt32.random(in: range, using: &chance)) ?? "\u{fffd}"
  }

  @Test(
    "Signs whose second byte looks like a control character are kept",
    arguments: [
      "\u{c2}", "\u{e0}", "\u{1080}", "\u{109f}", "\u{2080}", "\u{10080}", "Â\u{80}Â", "\u{c2}\u{85}\u{c2}",
    ])
  func neighbours(_ text: String) { #expect(same(text)) }

  @Test("A mark that joins a sign does not hide it from escaping", arguments: ["<", ">", "&", "\"", "'"])
  func joined(_ sign: String) {
    for mark in ["\u{301}", "\u{200d}", "\u{fe0f}", "\u{20dd}", "\u{338}"] {
      let html = HTML(text: sign + mark).source
      #expect(
        !html.unicodeScalars.contains { "<>\"'".unicodeScalars.contains($0) },
        "\(sign) \(mark.debugDescription)")
      #expect(same(sign + mark) && same(mark + sign))
    }
  }

  @Test("A text of a million signs is written whole")
  func long() {
    let text = String(repeating: "a<b>\u{0}ä&", count: 150_000)
    #expect(HTML(text: text).bytes.count == (1 + 4 + 1 + 4 + 2 + 5) * 150_000)
  }

  @Test("Text that comes from Foundation's own storage is written alike")
  func parts() {
    let whole = "alku <loppu> \u{85} & muuta"
    for start in 0..<whole.count {
      let part = String(whole.dropFirst(start))
      #expect(same(part) && same(String(whole.prefix(start))))
    }
  }
}

@Suite("Components keep what they are given") struct ComponentPropertyTests {
  private static let texts = [
    "", "a", "<b>", "\"", "'", "&amp;", "ä", "\u{202e}abc", "a\nb", "</textarea>", "</select>", "--><!--",
    "]]>",
    "javascript:alert(1)", "x\" autofocus onfocus=\"alert(1)",
  ]

  /// What stands between the quotes of an attribute, with references undone.
  private func value(of name: String, in html: HTML) -> String? {
    let source = html.source
    guard let start = source.firstRange(of: " \(name)=\"") else { return nil }
    let raw = source[start.upperBound...].prefix { $0 != "\"" }
    return String(String.UnicodeScalarView(EscapingTests.read(String(raw))))
  }

  @Test("A value goes into a field and can be read out again", arguments: texts)
  func fields(_ text: String) {
    #expect(value(of: "value", in: textField(Field("a", "A", value: text))) == text)
    #expect(value(of: "value", in: hidden("a", text)) == text)
    #expect(value(of: "href", in: link(text, "x")) == text)
    #expect(value(of: "aria-label", in: Sparkline(points: [1], label: text).svg) == text)
    #expect(value(of: "action", in: form(text, secret: "s", "")) == text)
  }

  @Test("A text area's words can be read out again", arguments: texts)
  func areas(_ text: String) {
    let source = textArea(Field("a", "A", value: text)).source
    let inside = source.split(separator: ">\n", maxSplits: 1).last?.components(until: "</textarea>") ?? ""
    #expect(String(String.UnicodeScalarView(EscapingTests.read(inside))) == text)
  }

  @Test("Exactly the chosen choices are chosen, whatever they are called", arguments: texts)
  func choices(_ text: String) {
    let choices = Self.texts.enumerated().map { Choice($1.isEmpty ? "none" : $1, "Vaihtoehto \($0)") }
    let field = Field("a", "A", value: text.isEmpty ? "none" : text)
    for html in [radios(field, choices), select(field, choices)] {
      #expect(html.source.count(of: " checked") + html.source.count(of: " selected") == 1)
    }
    #expect(
      checkboxes(Field("a", "A"), choices, chosen: [text]).source.count(of: " checked")
        == (text.isEmpty ? 0 : 1))
  }
}

@Suite("Parts side by side") struct BarStripTests {
  private func bars(_ counts: [Int]) -> [(x: Double, width: Double)] {
    let svg = BarStrip(parts: counts.map { ("osa", $0) }, label: "Osat").svg.source
    return svg.matches(of: /x="([0-9.-]+)" y="4" width="([0-9.-]+)"/).compactMap {
      guard let x = Double($0.output.1), let width = Double($0.output.2) else { return nil }
      return (x, width)
    }
  }

  @Test("Nothing to show is no picture", arguments: [[], [0], [0, 0, 0]])
  func nothing(_ counts: [Int]) {
    #expect(BarStrip(parts: counts.map { ("a", $0) }, label: "x").svg.isEmpty)
  }

  @Test("Bars stand side by side, never over each other, and as wide as their share")
  func shares() {
    var chance = Chance(seed: 31)
    for _ in 0..<200 {
      let counts = (0..<Int.random(in: 1...8, using: &chance)).map { _ in
        Int.random(in: 0...900, using: &chance)
      }
      let whole = counts.reduce(0, +), bars = bars(counts)
      guard whole > 0 else { continue }
      #expect(bars.count == counts.count)
      for (bar, count) in zip(bars, counts) {
        #expect(abs(bar.width - max(240 * Double(count) / Double(whole) - 1, 0)) < 0.06)
        #expect(bar.x >= 0 && bar.x + bar.width <= 240.06)
      }
      for (one, next) in zip(bars, bars.dropFirst()) { #expect(one.x + one.width <= next.x + 0.06) }
    }
  }
}

extension Substring {
  /// What stands before `end`.
  func components(until end: String) -> String {
    String(self[..<(firstRange(of: end)?.lowerBound ?? endIndex)])
  }
}
