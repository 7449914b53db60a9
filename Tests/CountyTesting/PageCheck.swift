package import Markup

/// The one check of a whole rendered page that every room's tests use (sivun tarkistus).
package enum PageCheck {
  /// What is wrong with the page; empty when nothing is.
  package static func problems(_ page: HTML) -> [String] { problems(page.source) }

  package static func problems(_ page: String) -> [String] {
    let reading = PageReading(page)
    return reading.problems + signs(page) + balance(reading.tags) + identities(reading.opening)
      + fields(reading) + head(reading) + headings(reading.opening) + scripts(reading.opening)
      + addresses(reading.opening) + names(reading)
  }

  private static func signs(_ page: String) -> [String] {
    let bad = page.unicodeScalars.first {
      $0.properties.generalCategory == .control && !"\n\t".unicodeScalars.contains($0)
    }
    return bad.map { ["a control character U+\(String($0.value, radix: 16))"] } ?? []
  }

  private static func balance(_ tags: [PageReading.Tag]) -> [String] {
    var open: [String] = [], problems: [String] = []
    for tag in tags where !PageReading.Tag.alone.contains(tag.name) {
      if !tag.isClosing {
        if tag.name == "form", open.contains("form") { problems.append("a form inside a form") }
        open.append(tag.name)
      } else if open.last == tag.name {
        open.removeLast()
      } else {
        problems.append("</\(tag.name)> closes <\(open.last ?? "nothing")>")
      }
    }
    return problems + open.map { "<\($0)> is never closed" }
  }

  private static func identities(_ tags: [PageReading.Tag]) -> [String] {
    let ids = tags.compactMap { $0.attributes["id"] }
    var counts: [String: Int] = [:]
    for id in ids { counts[id, default: 0] += 1 }
    let twice = counts.filter { $0.value > 1 || $0.key.isEmpty }.keys.sorted().map {
      "id “\($0)” is there twice or empty"
    }
    let lost = tags.flatMap { tag in
      ["for", "aria-describedby", "aria-labelledby", "aria-controls"].flatMap { name in
        (tag.attributes[name] ?? "").split(separator: " ").filter { counts[String($0)] == nil }
          .map { "<\(tag.name) \(name)> points to “\($0)”, which is not there" }
      }
    }
    return twice + lost
  }

  private static func head(_ reading: PageReading) -> [String] {
    var problems: [String] = []
    let lang = reading.opening.first { $0.name == "html" }?.attributes["lang"]
    if !["fi", "sv", "en"].contains(lang) { problems.append("<html> does not say its language") }
    let titles = reading.texts(in: "title")
    if titles.count != 1 || titles.contains("") { problems.append("the page needs one title") }
    if reading.opening.count(where: { $0.name == "main" }) != 1 {
      problems.append("the page needs one <main>")
    }
    return problems
  }

  private static func headings(_ tags: [PageReading.Tag]) -> [String] {
    let levels = tags.compactMap {
      $0.name.count == 2 && $0.name.hasPrefix("h") ? Int($0.name.dropFirst()) : nil
    }
    let first = levels.count { $0 == 1 } == 1 ? [] : ["\(levels.count { $0 == 1 }) headings of level 1"]
    return first
      + zip(levels, levels.dropFirst()).filter { $1 > $0 + 1 }.map { "heading \($1) follows heading \($0)" }
  }

  private static func scripts(_ tags: [PageReading.Tag]) -> [String] {
    tags.flatMap { tag -> [String] in
      let inline = tag.attributes.keys.filter { $0 == "style" || $0.hasPrefix("on") }.sorted()
      let alone = tag.name == "style" || tag.name == "script" && tag.attributes["src"] == nil
      return inline.map { "<\(tag.name)> has “\($0)”" } + (alone ? ["an inline <\(tag.name)>"] : [])
    }
  }

  private static func addresses(_ tags: [PageReading.Tag]) -> [String] {
    let ids = Set(tags.compactMap { $0.attributes["id"] })
    return tags.flatMap { tag in
      ["href", "src", "action"].compactMap { name -> String? in
        guard let address = tag.attributes[name], !isOurs(address, ids) else { return nil }
        return "<\(tag.name) \(name)> leads to “\(address)”"
      }
    }
  }

  private static func isOurs(_ address: String, _ ids: Set<String>) -> Bool {
    if address.hasPrefix("#") { return ids.contains(String(address.dropFirst())) }
    if address.hasPrefix("/") {
      return !address.hasPrefix("//") && !address.contains("\\") && !address.contains(" ")
    }
    return address.hasPrefix("tel:") || address.hasPrefix("mailto:")
  }
}
