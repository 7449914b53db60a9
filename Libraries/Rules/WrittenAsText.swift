/// A value that is coded as the text people write it with, such as a day (tekstinä kirjoitettava arvo).
public protocol WrittenAsText: Codable, LosslessStringConvertible {
  /// What a text that cannot be read is not, and how to write it: `a day; write yyyy-MM-dd`.
  static var form: String { get }
}

extension WrittenAsText {
  public init(from decoder: any Decoder) throws {
    let box = try decoder.singleValueContainer()
    let text = try box.decode(String.self)
    guard let value = Self(text) else {
      throw DecodingError.dataCorruptedError(
        in: box, debugDescription: "“\(text)” is not \(Self.form)")
    }
    self = value
  }

  public func encode(to encoder: any Encoder) throws {
    var box = encoder.singleValueContainer()
    try box.encode(description)
  }
}
