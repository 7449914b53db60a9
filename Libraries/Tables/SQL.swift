/// SQL text whose interpolations are always bound values; there is no way to splice a string.
public struct SQL: ExpressibleByStringInterpolation, Sendable, Equatable {
  /// The text with one `?` for each value.
  public private(set) var text: String
  public private(set) var values: [Value]

  public init(stringLiteral literal: String) { (text, values) = (literal, []) }
  public init(stringInterpolation parts: Parts) { (text, values) = (parts.text, parts.values) }

  /// Text from a migration file, which holds statements and no values.
  public init(statements: String) { (text, values) = (statements, []) }

  public struct Parts: StringInterpolationProtocol {
    var text = ""
    var values: [Value] = []

    public init(literalCapacity: Int, interpolationCount: Int) {
      text.reserveCapacity(literalCapacity + interpolationCount)
      values.reserveCapacity(interpolationCount)
    }

    public mutating func appendLiteral(_ literal: String) { text += literal }

    public mutating func bind(_ value: Value) {
      text += "?"
      values.append(value)
    }

    public mutating func appendInterpolation(_ value: String) { bind(.text(value)) }
    public mutating func appendInterpolation(_ value: String?) { bind(value.map(Value.text) ?? .null) }
    public mutating func appendInterpolation(_ value: Int) { bind(.integer(value)) }
    public mutating func appendInterpolation(_ value: Int?) { bind(value.map(Value.integer) ?? .null) }
    public mutating func appendInterpolation(_ value: Double?) { bind(value.map(Value.real) ?? .null) }
    public mutating func appendInterpolation(_ value: Bool) { bind(.integer(value ? 1 : 0)) }

    /// A part of a statement, with its own values.
    public mutating func appendInterpolation(_ part: SQL) {
      text += part.text
      values += part.values
    }

    /// `(?, ?, …)` for a row of `values`.
    public mutating func appendInterpolation(_ row: [Value]) {
      text += "(" + row.map { _ in "?" }.joined(separator: ", ") + ")"
      values += row
    }

    /// `(?), (?), …` for a table of one column.
    public mutating func appendInterpolation(column: some Collection<String>) {
      text.reserveCapacity(text.utf8.count + column.count * 5)
      for (index, value) in column.enumerated() {
        text += index > 0 ? ", (?)" : "(?)"
        values.append(.text(value))
      }
    }

    /// `(?, ?, …)` for `in`; an empty list matches nothing.
    public mutating func appendInterpolation(list: some Collection<String>) {
      guard !list.isEmpty else { return text += "(null)" }
      text += "("
      for (index, value) in list.enumerated() {
        if index > 0 { text += ", " }
        bind(.text(value))
      }
      text += ")"
    }
  }
}

/// One value in a row or a statement: the types that both stores share.
public enum Value: Hashable, Sendable {
  case text(String), integer(Int), real(Double), null
}

/// One row of an answer; columns are read by their place in the `select`.
public struct Row: Sendable, Equatable {
  public let values: [Value]

  public init(_ values: [Value]) { self.values = values }

  public func text(_ column: Int) -> String { optionalText(column) ?? "" }
  public func int(_ column: Int) -> Int { optionalInt(column) ?? 0 }

  public func optionalText(_ column: Int) -> String? {
    switch values[column] {
    case .text(let text): text
    case .integer(let number): String(number)
    case .real(let number): String(number)
    case .null: nil
    }
  }

  public func optionalInt(_ column: Int) -> Int? {
    switch values[column] {
    case .integer(let number): number
    case .real(let number): Int(exactly: number.rounded())
    case .text(let text): Int(text)
    case .null: nil
    }
  }

  public func real(_ column: Int) -> Double? {
    switch values[column] {
    case .real(let number): number
    case .integer(let number): Double(number)
    case .text(let text): Double(text)
    case .null: nil
    }
  }
}
