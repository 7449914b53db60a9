extension JSON {
  /// Said of a text that is JSON and yet cannot be taken: the reader below tells the two apart for nobody.
  static let misfit = "a number in it does not fit; write whole numbers without decimals"

  /// Where and why a JSON text could not be read, in one short sentence without the program's own names.
  package static func complaint(_ error: any Error, under root: String = "") -> String {
    switch error {
    case DecodingError.keyNotFound(let key, let context):
      "“\(path(context.codingPath + [key], root))” is missing"
    case DecodingError.typeMismatch(_, let context) where context.codingPath.isEmpty && root.isEmpty:
      "it has the wrong form as a whole; it must be a set of named fields"
    case DecodingError.typeMismatch(let type, let context):
      "“\(path(context.codingPath, root))” must be \(form(of: type))"
    case DecodingError.valueNotFound(_, let context) where context.codingPath.isEmpty && root.isEmpty:
      "it is empty; it must be a set of named fields"
    case DecodingError.valueNotFound(_, let context): "“\(path(context.codingPath, root))” is empty"
    case DecodingError.dataCorrupted(let context) where context.codingPath.isEmpty && root.isEmpty:
      context.debugDescription == misfit ? misfit : "it is not JSON"
    case DecodingError.dataCorrupted(let context):
      "“\(path(context.codingPath, root))”: \(reason(context.debugDescription))"
    default: "it cannot be read"
    }
  }

  /// `list[1].day`.
  private static func path(_ keys: [any CodingKey], _ root: String) -> String {
    keys.reduce(into: root) { path, key in
      if let place = key.intValue {
        path += "[\(place)]"
      } else {
        path += (path.isEmpty ? "" : ".") + String(key.stringValue.prefix(60))
      }
    }
  }

  /// What a field of this type looks like to somebody who writes it.
  private static func form(of type: Any.Type) -> String {
    switch type {
    case is String.Type: "text"
    case is any FixedWidthInteger.Type: "a whole number"
    case is any BinaryFloatingPoint.Type: "a number"
    case is Bool.Type: "true or false"
    default: form(named: "\(type)")
    }
  }

  private static func form(named name: String) -> String {
    if name.hasPrefix("Array") || name.hasPrefix("Sequence") { return "a list" }
    if name.hasPrefix("Dictionary") || name.hasPrefix("Mapping") { return "a set of named fields" }
    return "of another form"
  }

  /// Our own readers say what is wrong and what to write, and begin with the word itself; of what others say only
  /// the meaning is told.
  private static func reason(_ words: String) -> String {
    if words.hasPrefix("“") || words.hasPrefix("not a valid") { return words }
    if let word = words.split(separator: " invalid String value ", maxSplits: 1).dropFirst().last {
      return "“\(word.prefix(40))” is not a choice here"
    }
    if words.contains("number") || words.contains("Number") { return "the number does not fit here" }
    return "its value cannot be used"
  }
}
