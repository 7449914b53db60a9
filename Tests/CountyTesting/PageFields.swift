// The part of the page check that asks whether everybody can tell what a field, a button or a picture is.
extension PageCheck {
  static func fields(_ reading: PageReading) -> [String] {
    let labelled = Set(reading.opening.filter { $0.name == "label" }.compactMap { $0.attributes["for"] })
    let visible = reading.opening.filter { tag in
      ["select", "textarea"].contains(tag.name)
        || tag.name == "input" && !["hidden", "submit"].contains(tag.attributes["type"] ?? "text")
    }
    let nameless = visible.filter { tag in
      let named = ["aria-label", "aria-labelledby"].contains { tag.attributes[$0]?.isEmpty == false }
      return !named && !(tag.attributes["id"].map(labelled.contains) ?? false)
    }
    return nameless.map { "<\($0.name) name=\"\($0.attributes["name"] ?? "")\"> has no label" }
      + unsent(visible) + groups(reading)
  }

  /// A field without a name would never be sent.
  private static func unsent(_ fields: [PageReading.Tag]) -> [String] {
    fields.filter { ($0.attributes["name"] ?? "").isEmpty }.map { "<\($0.name)> has no name" }
  }

  /// Radio buttons stand in a group that says what they answer.
  private static func groups(_ reading: PageReading) -> [String] {
    var depth = 0, problems: [String] = []
    for tag in reading.tags {
      if tag.name == "fieldset" { depth += tag.isClosing ? -1 : 1 }
      if tag.name == "input", tag.attributes["type"] == "radio", depth == 0 {
        problems.append("radio “\(tag.attributes["name"] ?? "")” stands outside a fieldset")
      }
    }
    let legends = reading.texts(in: "legend").count { !$0.isEmpty },
      sets = reading.opening.count { $0.name == "fieldset" }
    return problems + (legends == sets ? [] : ["\(sets) fieldsets but \(legends) legends"])
  }

  /// Buttons and links that say nothing, pictures without words, tables without a caption.
  static func names(_ reading: PageReading) -> [String] {
    var problems: [String] = []
    for name in ["button", "a", "h1", "h2", "h3", "label", "caption"]
    where reading.texts(in: name).contains("") {
      problems.append("a <\(name)> says nothing")
    }
    for tag in reading.opening {
      if tag.name == "img", tag.attributes["alt"] == nil { problems.append("an <img> has no alt") }
      if tag.name == "svg", tag.attributes["aria-label"] ?? tag.attributes["aria-hidden"] == nil {
        problems.append("an <svg> has no words")
      }
    }
    let tables = reading.opening.count { $0.name == "table" }, captions = reading.texts(in: "caption").count
    return problems + (tables == captions ? [] : ["\(tables) tables but \(captions) captions"])
  }
}

extension PageReading {
  /// The trimmed text of each element of that name; a label on the element counts as text.
  func texts(in name: String) -> [String] {
    var texts: [String] = [], open: [(String, Int)] = [], depth = 0
    for part in parts {
      switch part {
      case .text(let text): for place in open.indices { open[place].0 += text }
      case .tag(let tag) where Tag.alone.contains(tag.name): continue
      case .tag(let tag) where tag.isClosing:
        if let last = open.last, last.1 == depth, tag.name == name {
          texts.append(last.0.split(whereSeparator: \.isWhitespace).joined(separator: " "))
          open.removeLast()
        }
        depth -= 1
      case .tag(let tag):
        depth += 1
        if tag.name == name { open.append((tag.attributes["aria-label"] ?? "", depth)) }
      }
    }
    return texts
  }
}
