public import Foundation

/// Bytes as letters that are safe in an address, without padding (RFC 4648, section 5).
public enum Base64URL {
  public static func text(_ bytes: Data) -> String {
    bytes.base64EncodedString().replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
  }

  /// The bytes behind `text`; `nil` when any sign is not of this alphabet, or when they would be written otherwise:
  /// the last sign has bits to spare, and a signature must have one spelling.
  public static func bytes(_ text: some StringProtocol) -> Data? {
    guard text.utf8.allSatisfy(isSign), text.utf8.count % 4 != 1 else { return nil }
    let padding = String(repeating: "=", count: (4 - text.utf8.count % 4) % 4)
    let usual = String(text).replacing("-", with: "+").replacing("_", with: "/") + padding
    return Data(base64Encoded: usual).flatMap { Self.text($0) == text ? $0 : nil }
  }

  private static func isSign(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
      true
    default: false
    }
  }
}
