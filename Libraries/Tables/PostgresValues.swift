import CPostgres
import Foundation

/// Values on their way to PostgreSQL, side by side in one piece of memory.
struct PostgresValues {
  private var bytes: [UInt8] = []
  /// Where each value begins; `nil` for null.
  private var starts: [Int?] = []

  init(_ values: [Value]) throws {
    for value in values {
      switch value {
      case .null: starts.append(nil)
      case .integer(let number): add(String(number))
      case .real(let number): add(number.description)
      case .text(let text):
        if text.utf8.contains(0) { throw StoreFault.broken("PostgreSQL 22021: a text holds the sign NUL") }
        add(text)
      }
    }
  }

  private mutating func add(_ text: String) {
    starts.append(bytes.count)
    bytes += text.utf8
    bytes.append(0)
  }

  /// Lends the values as libpq wants them: pointers to texts that end in zero.
  func lend<Result>(_ body: (Int32, UnsafePointer<UnsafePointer<CChar>?>?) -> Result) -> Result {
    bytes.withUnsafeBytes { memory in
      let first = memory.baseAddress?.assumingMemoryBound(to: CChar.self)
      let pointers = starts.map { start in start.flatMap { first?.advanced(by: $0) } }
      return pointers.withUnsafeBufferPointer { body(Int32(starts.count), $0.baseAddress) }
    }
  }
}

extension Value {
  /// The number PostgreSQL knows this type by; 0 lets the statement decide.
  var type: Oid {
    switch self {
    case .integer: 20
    case .real: 701
    case .text, .null: 0
    }
  }
}

/// What a statement answered; its memory is given back with it.
final class PostgresAnswer {
  fileprivate let raw: OpaquePointer

  init(_ raw: OpaquePointer) { self.raw = raw }
  deinit { PQclear(raw) }

  /// How many rows the statement changed.
  var changed: Int { Int(String(cString: PQcmdTuples(raw))) ?? 0 }
  /// The statement's name for what it did, such as `COMMIT`.
  var deed: String { String(cString: PQcmdStatus(raw)) }

  func each(_ body: (Row) throws -> Void) throws {
    let types = (0..<PQnfields(raw)).map { PQftype(raw, $0) }
    for row in 0..<PQntuples(raw) {
      try body(Row(types.enumerated().map { value(row, Int32($0.offset), $0.element) }))
    }
  }

  private func value(_ row: Int32, _ column: Int32, _ type: Oid) -> Value {
    guard PQgetisnull(raw, row, column) == 0, let start = PQgetvalue(raw, row, column) else { return .null }
    switch type {
    case 20, 21, 23: return .integer(strtol(start, nil, 10))
    case 16: return .integer(start.pointee == CChar(bitPattern: UInt8(ascii: "t")) ? 1 : 0)
    case 700, 701: return .real(strtod(start, nil))
    case 1700: return number(start)
    default:
      let length = Int(PQgetlength(raw, row, column))
      return .text(String(decoding: UnsafeRawBufferPointer(start: start, count: length), as: UTF8.self))
    }
  }

  /// A sum is whole when it is written without a fraction.
  private func number(_ start: UnsafePointer<CChar>) -> Value {
    let text = String(cString: start)
    return Int(text).map(Value.integer) ?? .real(Double(text) ?? .nan)
  }
}

extension PostgresAnswer {
  /// The statement failed, or was passed over because one before it did.
  var isLost: Bool {
    let status = PQresultStatus(raw)
    return status == PGRES_FATAL_ERROR || status == PGRES_PIPELINE_ABORTED || status == PGRES_BAD_RESPONSE
  }

  /// The failure in the words of every store. It keeps the server's code and its sentence, never the values.
  var fault: StoreFault? {
    guard isLost, PQresultStatus(raw) != PGRES_PIPELINE_ABORTED else { return nil }
    let code = field("C"), words = "PostgreSQL \(code): \(field("M"))"
    return switch code.prefix(2) {
    case "23": .conflict(words)
    case "08", "40": .gone(words)
    case _ where ["57P01", "57P02", "57P03", "25006", ""].contains(code): .gone(words)
    default: .broken(words)
    }
  }

  private func field(_ letter: Unicode.Scalar) -> String {
    PQresultErrorField(raw, Int32(letter.value)).map { String(cString: $0) } ?? ""
  }
}
