import Foundation

/// Plain text out of the editor's JSON that the national register keeps inside some strings.
enum DraftText {
  /// Paragraphs parted by a blank line, list items by `• `; text that is not editor JSON comes back as it is.
  static func plain(_ text: String) -> String {
    guard text.first == "{", text.contains("\"blocks\""),
      let object = try? JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any],
      let blocks = object["blocks"] as? [Any]
    else { return text }
    return blocks.reduce(into: "") { plain, block in append(block, to: &plain) }
  }

  private static func append(_ block: Any, to plain: inout String) {
    guard let block = block as? [String: Any],
      let words = (block["text"] as? String)?.trimmingCharacters(in: .whitespacesAndNewlines), !words.isEmpty
    else { return }
    let isItem = (block["type"] as? String)?.hasSuffix("list-item") == true
    let followsItem = plain.split(separator: "\n").last?.hasPrefix("• ") == true
    let gap = plain.isEmpty ? "" : isItem && followsItem ? "\n" : "\n\n"
    plain += gap + (isItem ? "• " : "") + words
  }
}
