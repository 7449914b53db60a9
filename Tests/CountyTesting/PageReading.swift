/// A page taken apart into tags and the text between them (sivun osat).
struct PageReading {
  /// One tag with its attributes in small letters.
  struct Tag {
    var name: String
    var attributes: [String: String] = [:]
    var isClosing = false

    /// Elements that never close.
    static let alone: Set = ["meta", "link", "input", "br", "img", "hr", "col", "source", "wbr"]
  }

  enum Part { case tag(Tag), text(String) }

  private(set) var parts: [Part] = []
  private(set) var problems: [String] = []
  /// Read by scalars, as browsers do: a sign with an accent after it is still that sign.
  private var rest: Substring.UnicodeScalarView

  init(_ page: String) {
    rest = page.unicodeScalars[...]
    while let sign = rest.first { if sign == "<" { readTag() } else { readText() } }
  }

  var tags: [Tag] { parts.compactMap { if case .tag(let tag) = $0 { tag } else { nil } } }
  var opening: [Tag] { tags.filter { !$0.isClosing } }

  private mutating func readText() {
    let text = rest.prefix { $0 != "<" }
    if text.contains(">") { problems.append("a bare “>” in “\(String(text).prefix(40))”") }
    parts.append(.text(String(text)))
    rest = rest.dropFirst(text.count)
  }

  private mutating func readTag() {
    rest = rest.dropFirst()
    if rest.first == "!" { return rest = rest.drop { $0 != ">" }.dropFirst() }
    let closes = rest.first == "/"
    if closes { rest = rest.dropFirst() }
    let name = rest.prefix { $0.properties.isAlphabetic || ("0"..."9").contains($0) }
    rest = rest.dropFirst(name.count)
    var tag = Tag(name: String(name).lowercased(), isClosing: closes)
    if name.isEmpty { problems.append("a bare “<” before “\(String(rest.prefix(20)))”") }
    while let sign = rest.first, sign != ">" {
      if sign.properties.isWhitespace { rest = rest.dropFirst() } else { readAttribute(of: &tag) }
    }
    if rest.isEmpty { problems.append("<\(tag.name)> never ends") }
    rest = rest.dropFirst()
    parts.append(.tag(tag))
  }

  private mutating func readAttribute(of tag: inout Tag) {
    let signs = rest.prefix { !$0.properties.isWhitespace && $0 != "=" && $0 != ">" },
      name = String(signs).lowercased()
    rest = rest.dropFirst(max(signs.count, 1))
    var value = ""
    if rest.first == "=" {
      rest = rest.dropFirst()
      if rest.first != "\"" { problems.append("<\(tag.name) \(name)> has no quotes") }
      let inside = rest.dropFirst().prefix { $0 != "\"" }
      value = String(inside)
      rest = rest.dropFirst(inside.count + 2)
    }
    if tag.attributes.updateValue(value, forKey: name) != nil {
      problems.append("<\(tag.name)> has “\(name)” twice")
    }
  }
}
