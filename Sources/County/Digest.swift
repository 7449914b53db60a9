import Crypto
import Foundation

/// One-way digests: the same text gives the same name, and the name does not give the text back.
package enum Digest {
  /// SHA-256 of `text`, its first 32 hexadecimal signs.
  package static func hex(_ text: String) -> String {
    SHA256.hash(data: Data(text.utf8)).prefix(16).map { byte in
      String(byte >> 4, radix: 16) + String(byte & 15, radix: 16)
    }.joined()
  }
}
