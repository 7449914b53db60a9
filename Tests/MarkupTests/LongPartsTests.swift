import Testing

@testable import Markup

@Suite("Markup put together of long and short parts") struct LongPartsTests {
  /// A text without signs, of up to three thousand letters, and the same as markup.
  private static func part(_ chance: inout Chance) -> (text: String, html: HTML) {
    let length =
      Bool.random(using: &chance)
      ? Int.random(in: 0...9, using: &chance) : Int.random(in: 900...3_000, using: &chance)
    let text = String((0..<length).map { _ in "abcåäö".randomElement(using: &chance) ?? "a" })
    return (text, HTML(text: text))
  }

  /// Puts two pieces together in one of the ways that pages do.
  private static func join(
    _ one: (text: String, html: HTML), _ other: (text: String, html: HTML), _ chance: inout Chance
  ) -> (text: String, html: HTML) {
    switch Int.random(in: 0..<5, using: &chance) {
    case 0: return (one.text + other.text, one.html + other.html)
    case 1: return ("<p>\(one.text)</p>\(other.text)", "<p>\(one.html)</p>\(other.html)")
    case 2: return ("\(one.text), \(other.text)", [one.html, other.html].joined(by: ", "))
    case 3: return ("\(one.text)\(other.text)7", "\([one.html, other.html])\(7)")
    default:
      var both = one.html
      both += other.html
      return (one.text + other.text, both)
    }
  }

  private static func whole(_ chance: inout Chance) -> (text: String, html: HTML) {
    var whole = part(&chance)
    for _ in 0..<Int.random(in: 0...12, using: &chance) {
      let next = part(&chance)
      whole = Bool.random(using: &chance) ? join(whole, next, &chance) : join(next, whole, &chance)
    }
    return whole
  }

  @Test(
    "However it is put together, it says the same as plain text would",
    arguments: 1...40 as ClosedRange<UInt64>)
  func same(_ seed: UInt64) {
    var chance = Chance(seed: seed)
    let (text, html) = Self.whole(&chance)
    #expect(html.source == text && html.count == text.utf8.count && html.isEmpty == text.isEmpty)
    #expect(Array(html.parts.joined()) == html.bytes)
    #expect(html == HTML(stringLiteral: text) && html != html + "x")
  }

  @Test(
    "Something is put in at any place, across the borders of parts too",
    arguments: 1...20 as ClosedRange<UInt64>)
  func inserting(_ seed: UInt64) {
    var chance = Chance(seed: seed)
    let html = Self.whole(&chance).html, part = Self.part(&chance).html, bytes = html.bytes
    for place in Set(
      [0, bytes.count] + (0..<20).map { _ in Int.random(in: 0...bytes.count, using: &chance) })
    {
      let whole = html.inserting(part, at: place)
      #expect(
        whole.bytes == Array(bytes[..<place]) + part.bytes + Array(bytes[place...])
          && whole.count == whole.bytes.count)
    }
  }

  @Test("What was put into a page does not change with the page")
  func apart() {
    let long = HTML(text: String(repeating: "a", count: 5_000))
    var page: HTML = "\(long)"
    page += "b"
    var other = page
    other += long
    #expect(long.count == 5_000 && page.count == 5_001 && other.count == 10_001)
    #expect(
      page.source.hasSuffix("ab") && other.source.hasSuffix("aba" + String(repeating: "a", count: 4_999)))
  }
}
