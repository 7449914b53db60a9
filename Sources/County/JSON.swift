package import Foundation

/// Reads and writes JSON in the one form the journal uses: sorted keys, no spaces.
package enum JSON {
  package static func encode(_ value: some Encodable) throws -> String {
    String(decoding: try encoder.encode(value), as: UTF8.self)
  }

  package static func decode<Value: Decodable>(_ type: Value.Type, from text: String) throws -> Value {
    try decode(type, from: Data(text.utf8))
  }

  package static func decode<Value: Decodable>(_ type: Value.Type, from data: Data) throws -> Value {
    do { return try decoder.decode(type, from: data) } catch DecodingError.dataCorrupted(let context)
      where context.codingPath.isEmpty
    {
      let isJSON = (try? decoder.decode(AnyJSON.self, from: data)) != nil
      throw DecodingError.dataCorrupted(
        .init(codingPath: [], debugDescription: isJSON ? misfit : context.debugDescription))
    }
  }

  private static let encoder: JSONEncoder = {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return encoder
  }()
  private static let decoder = JSONDecoder()
}

/// Any JSON value, kept as it came.
package enum AnyJSON: Codable, Hashable, Sendable {
  case null, bool(Bool), int(Int), double(Double), string(String), array([AnyJSON]), object([String: AnyJSON])

  package init(from decoder: any Decoder) throws {
    let box = try decoder.singleValueContainer()
    if box.decodeNil() {
      self = .null
    } else if let value = try? box.decode(Bool.self) {
      self = .bool(value)
    } else if let value = try? box.decode(Int.self) {
      self = .int(value)
    } else if let value = try? box.decode(Double.self) {
      self = .double(value)
    } else if let value = try? box.decode(String.self) {
      self = .string(value)
    } else if let value = try? box.decode([AnyJSON].self) {
      self = .array(value)
    } else {
      self = .object(try box.decode([String: AnyJSON].self))
    }
  }

  package func encode(to encoder: any Encoder) throws {
    var box = encoder.singleValueContainer()
    switch self {
    case .null: try box.encodeNil()
    case .bool(let value): try box.encode(value)
    case .int(let value): try box.encode(value)
    case .double(let value): try box.encode(value)
    case .string(let value): try box.encode(value)
    case .array(let values): try box.encode(values)
    case .object(let values): try box.encode(values)
    }
  }
}
