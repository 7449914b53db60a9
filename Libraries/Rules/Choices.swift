/// A choice that a machine or a file names by a word; a word that is none of them is told with all that are.
extension RawRepresentable where Self: Decodable & CaseIterable, RawValue == String {
  public init(from decoder: any Decoder) throws {
    let box = try decoder.singleValueContainer()
    let word = try box.decode(String.self)
    guard let choice = Self(rawValue: word) else {
      let words = Self.allCases.map(\.rawValue).joined(separator: ", ")
      throw DecodingError.dataCorruptedError(
        in: box, debugDescription: "“\(word.prefix(40))” is not a choice here; write one of: \(words)")
    }
    self = choice
  }
}
