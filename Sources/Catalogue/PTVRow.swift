import County
import Foundation
import Rules

/// One JSON object of a file, asked key by key; what is not as it should be is noted, never thrown.
final class PTVRow {
  /// What was found wrong in a record and everything inside it.
  final class Notes {
    var faults: [PTVFault] = []
    var details: [PTVFault] = []
  }

  let fields: [String: Any]
  let notes: Notes

  init(_ value: Any, notes: Notes = Notes()) {
    (fields, self.notes) = (value as? [String: Any] ?? [:], notes)
  }

  /// Text without surrounding blanks; `nil` for null, missing and blank.
  func text(_ key: String) -> String? {
    guard let value = value(key) else { return nil }
    guard let text = value as? String else { return wrong(key) }
    let plain = PlainText.clean(DraftText.plain(text))
    return plain.isEmpty ? nil : String(plain.prefix(20_000))
  }

  /// A code, which some writers give as a number.
  func code(_ key: String) -> String? {
    guard let number = value(key) as? NSNumber else { return text(key) }
    return number.stringValue
  }

  func flag(_ key: String) -> Bool {
    guard let value = value(key) else { return false }
    if let flag = value as? Bool { return flag }
    guard let text = value as? String else { return wrong(key) ?? false }
    return text.lowercased() == "true"
  }

  func row(_ key: String) -> PTVRow? {
    guard let value = value(key) else { return nil }
    return value is [String: Any] ? PTVRow(value, notes: notes) : wrong(key)
  }

  /// The objects of a list; nulls among them are passed over.
  func rows(_ key: String) -> [PTVRow] {
    list(key).compactMap { $0 is [String: Any] ? PTVRow($0, notes: notes) : wrong(key) }
  }

  /// The plain texts of a list.
  func texts(_ key: String) -> [String] {
    list(key).compactMap { element in
      guard let text = element as? String else { return wrong(key) }
      let plain = PlainText.clean(text)
      return plain.isEmpty ? nil : plain
    }
  }

  func moment(_ key: String) -> Moment? {
    guard let text = text(key) else { return nil }
    if let moment = Moment(text) ?? Day(text).map({ Moment($0) }) { return moment }
    notes.details.append(.unreadable(key))
    return nil
  }

  /// Lists are searched for repeats, so one beyond any real record's length is refused, not gone through.
  private func list(_ key: String) -> [Any] {
    guard let value = value(key) else { return [] }
    guard let list = value as? [Any], list.count <= 5_000 else { return wrong(key) ?? [] }
    return list.filter { !($0 is NSNull) }
  }

  private func value(_ key: String) -> Any? { fields[key].flatMap { $0 is NSNull ? nil : $0 } }

  private func wrong<Value>(_ key: String) -> Value? {
    notes.faults.append(.wrongShape(key))
    return nil
  }
}
