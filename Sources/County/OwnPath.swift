import Foundation

extension Ask {
  /// `text` when it is a path of our own: nobody is sent elsewhere by a made-up link.
  package static func ownPath(_ text: String?) -> String? {
    guard let text, text.hasPrefix("/"), !text.hasPrefix("//"), !text.contains("\\"), text.utf8.count < 200,
      text.utf8.allSatisfy({ $0 > 32 && $0 < 127 })
    else { return nil }
    return text
  }

  /// `text` as a value in an address's query.
  package static func escaped(_ text: String) -> String {
    text.addingPercentEncoding(withAllowedCharacters: plain) ?? ""
  }

  private static let plain = CharacterSet(
    charactersIn: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/")
}
