import Foundation
import Rules

/// Ways of contact inside a record: numbers, mail, pages.
extension PTVRow {
  /// Numbers of one or more lists. The register writes one row per language; equal numbers become one.
  func phones(_ keys: String...) -> [Phone] {
    keys.flatMap(rows).compactMap(\.phone).reduce(into: []) { phones, next in
      let same = phones.firstIndex {
        $0.number == next.number && $0.kind == next.kind
          && Set($0.info.byLang.keys).isDisjoint(with: next.info.byLang.keys)
      }
      guard let same else { return phones.append(next) }
      phones[same].info = phones[same].info.filled(from: next.info)
      phones[same].chargeInfo = phones[same].chargeInfo.filled(from: next.chargeInfo)
    }
  }

  private var phone: Phone? {
    let digits = Self.dialled(code("number") ?? "")
    guard digits.contains(where: { "123456789".contains($0) }) else { return nil }
    let prefix = flag("isFinnishServiceNumber") ? "" : Self.dialled(text("prefixNumber") ?? "")
    let isWhole = prefix.isEmpty || digits.hasPrefix("+")
    return Phone(
      number: isWhole ? digits : prefix + digits.drop { $0 == "0" },
      kind: text("type").flatMap { Phone.Kind(rawValue: $0.lowercased()) } ?? .phone,
      info: spoken("additionalInformation"), charge: Charge(ptv: text("serviceChargeType")),
      chargeInfo: spoken("chargeDescription"))
  }

  /// The digits of the first number in a field: where two stand in one, or words follow, they are not run together.
  private static func dialled(_ text: String) -> String {
    let run = text.drop { !"0123456789+*".contains($0) }
      .prefix { "0123456789+*()-–.#".contains($0) || $0.isWhitespace }
    let abroad = run.first == "+" ? run.replacing("(0)", with: "") : run
    return abroad.filter { "0123456789+*".contains($0) }
  }

  func emails(_ keys: String...) -> [String] {
    keys.flatMap(rows).compactMap { $0.text("value") }.reduce(into: []) { emails, email in
      if email.contains("@"), !emails.contains(email) { emails.append(email) }
    }
  }

  /// Pages of one or more lists; a row's address stands in `url`, in some versions in `value`.
  func webPages(_ keys: String...) -> [WebPage] {
    keys.flatMap(rows).reduce(into: []) { pages, row in
      let title = row.text("value") ?? row.text("name")
      guard let url = Self.address(row.text("url") ?? title) else { return }
      let words = Localized(first: [(row.text("language") ?? "fi", Self.address(title) == nil ? title : nil)])
      guard let same = pages.firstIndex(where: { $0.url == url }) else {
        return pages.append(WebPage(url: url, title: words))
      }
      pages[same].title = pages[same].title.filled(from: words)
    }
  }

  /// A web address and nothing else: a link to any other scheme is not shown to people.
  private static func address(_ text: String?) -> String? {
    guard let text, text.count <= 2000, !text.contains(where: { $0.isWhitespace || "\"<>".contains($0) })
    else {
      return nil
    }
    let lower = text.lowercased()
    if lower.hasPrefix("https://") || lower.hasPrefix("http://") { return text }
    return lower.hasPrefix("www.") ? "http://" + text : nil
  }
}
