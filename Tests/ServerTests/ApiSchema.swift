import County
import Foundation

/// The API's own document, and what it says of an answer: a plain reading of the parts of JSON Schema that it uses (rajapintakuvaus).
struct ApiSchema: Sendable {
  private let whole: AnyJSON

  init(_ document: String) throws { whole = try JSON.decode(AnyJSON.self, from: document) }

  /// What stands at the way of names.
  func at(_ names: String...) -> AnyJSON? { Self.find(names, in: whole) }

  private static func find(_ names: [String], in start: AnyJSON) -> AnyJSON? {
    names.reduce(start as AnyJSON?) { here, name in
      guard case .object(let fields)? = here else { return nil }
      return fields[name]
    }
  }

  /// The schema of an answer; `nil` where the document does not tell of that status or type.
  func answer(_ path: String, _ method: String, _ status: Int, type: String = "application/json") -> AnyJSON?
  {
    at("paths", path, method, "responses", "\(status)", "content", type, "schema")
  }

  func schema(_ name: String) -> AnyJSON? { at("components", "schemas", name) }

  /// Whatever in `value` is not as `schema` says, each with its place.
  func problems(_ value: AnyJSON, _ schema: AnyJSON, at place: String = "$") -> [String] {
    guard case .object(let rules) = schema else { return ["\(place): no schema"] }
    if case .string(let reference)? = rules["$ref"] {
      let names = reference.split(separator: "/").dropFirst().map(String.init)
      return Self.find(names, in: whole).map { problems(value, $0, at: place) } ?? [
        "\(place): \(reference) is lost"
      ]
    }
    return type(value, rules, place) + text(value, rules, place) + fields(value, rules, place)
  }

  private func type(_ value: AnyJSON, _ rules: [String: AnyJSON], _ place: String) -> [String] {
    guard case .string(let wanted)? = rules["type"] else { return [] }
    let isSo =
      switch (wanted, value) {
      case ("object", .object), ("array", .array), ("string", .string), ("boolean", .bool), ("integer", .int),
        ("number", .int), ("number", .double):
        true
      default: false
      }
    return isSo ? [] : ["\(place): it is no \(wanted)"]
  }

  private func text(_ value: AnyJSON, _ rules: [String: AnyJSON], _ place: String) -> [String] {
    guard case .string(let text) = value else { return [] }
    var problems: [String] = []
    if case .int(let least)? = rules["minLength"], text.unicodeScalars.count < least {
      problems.append("short")
    }
    if case .int(let most)? = rules["maxLength"], text.unicodeScalars.count > most { problems.append("long") }
    if case .array(let choices)? = rules["enum"], !choices.contains(value) { problems.append("no choice") }
    if case .string("uuid")? = rules["format"], UUID(uuidString: text) == nil { problems.append("no uuid") }
    if case .string("date")? = rules["format"], Day(text) == nil { problems.append("no date") }
    if case .string(let pattern)? = rules["pattern"], (try? Regex(pattern).wholeMatch(in: text)) == nil {
      problems.append("another pattern")
    }
    return problems.map { "\(place): \($0)" }
  }

  private func fields(_ value: AnyJSON, _ rules: [String: AnyJSON], _ place: String) -> [String] {
    guard case .object(let fields) = value else { return [] }
    var problems: [String] = []
    if case .array(let needed)? = rules["required"] {
      problems += needed.compactMap { name in
        guard case .string(let name) = name, fields[name] == nil else { return nil }
        return "\(place).\(name): missing"
      }
    }
    guard case .object(let known)? = rules["properties"] else { return problems }
    for (name, field) in fields.sorted(by: { $0.key < $1.key }) {
      problems +=
        known[name].map { self.problems(field, $0, at: "\(place).\(name)") } ?? ["\(place).\(name): unknown"]
    }
    return problems
  }
}
