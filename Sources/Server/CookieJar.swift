import HTTPTypes

/// The cookies that a request brought, each read when it is asked for (evästeet). A page at the desk spends a tenth of its
/// time in the framework's reader, which makes every cookie anew for each question.
struct CookieJar: Sendable {
  private let lines: [String]

  init(_ fields: HTTPFields) { lines = fields[values: .cookie] }

  /// The first value of that name; `nil` where there is none.
  subscript(name: String) -> String? {
    for line in lines {
      for part in line.utf8.split(separator: UInt8(ascii: ";")) {
        let bare = part.drop(while: Self.isBlank)
        guard bare.starts(with: name.utf8) else { continue }
        let rest = bare.dropFirst(name.utf8.count)
        guard rest.first == UInt8(ascii: "=") else { continue }
        var value = rest.dropFirst()
        while let last = value.last, Self.isBlank(last) { value = value.dropLast() }
        return String(Substring(value))
      }
    }
    return nil
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t")
  }
}
