package import Foundation

/// A claim as a test writes it (väite).
package enum Told: Sendable, Encodable, ExpressibleByStringLiteral, ExpressibleByIntegerLiteral,
  ExpressibleByArrayLiteral
{
  case text(String), number(Int), list([String])

  package init(stringLiteral text: String) { self = .text(text) }
  package init(integerLiteral number: Int) { self = .number(number) }
  package init(arrayLiteral texts: String...) { self = .list(texts) }

  package func encode(to encoder: any Encoder) throws {
    var box = encoder.singleValueContainer()
    switch self {
    case .text(let text): try box.encode(text)
    case .number(let number): try box.encode(number)
    case .list(let texts): try box.encode(texts)
    }
  }
}

/// JSON of anything, with sorted keys.
package func json(_ value: some Encodable) -> Data {
  let encoder = JSONEncoder()
  encoder.outputFormatting = .sortedKeys
  return (try? encoder.encode(value)) ?? Data()
}
