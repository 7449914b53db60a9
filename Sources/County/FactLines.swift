import Tables

/// Facts as lines of JSON, one a line: the form of `luukku export facts` (tapahtumatiedosto).
package enum FactLines {
  /// Why a line was refused, and what to do.
  package struct Problem: Error, Sendable, Equatable {
    package var line: Int
    package var what: String
    package var mend: String
  }

  /// One line's fields.
  struct Line: Codable {
    var position: Int?
    var id: String
    var stream: String
    var version: Int
    var kind: String
    var occurred: Moment
    var recorded: Moment
    var actor: Actor
    var payload: AnyJSON
  }

  package static func line(_ fact: Fact) throws -> String {
    let payload = try JSON.decode(AnyJSON.self, from: fact.payload)
    return try JSON.encode(
      Line(
        position: fact.position, id: fact.id, stream: fact.stream.description, version: fact.version,
        kind: fact.kind,
        occurred: fact.occurred, recorded: fact.recorded, actor: fact.actor, payload: payload))
  }

  /// Reads a whole file; the first bad line refuses it. Empty lines are passed over.
  /// `progress` hears (read, of) lines.
  package static func read(
    _ bytes: [UInt8], vocabulary: Vocabulary, progress: (Int, Int) -> Void = { _, _ in }
  ) throws(Problem) -> [(line: Int, fact: Fact)] {
    var facts: [(line: Int, fact: Fact)] = [], number = 0
    let parts = bytes.split(separator: 10, omittingEmptySubsequences: false)
    for part in parts {
      number += 1
      if number % 1_000 == 0 || number == parts.count { progress(number, parts.count) }
      let text = String(decoding: part, as: UTF8.self)
      guard !text.allSatisfy(\.isWhitespace) else { continue }
      guard text.utf8.elementsEqual(part) else {
        throw Problem(line: number, what: "it is not UTF-8", mend: "save the file as UTF-8")
      }
      facts.append((number, try fact(text, number, vocabulary)))
    }
    return facts
  }

  private static func fact(_ text: String, _ number: Int, _ vocabulary: Vocabulary) throws(Problem) -> Fact {
    let line: Line
    do { line = try JSON.decode(Line.self, from: text) } catch {
      throw Problem(
        line: number, what: JSON.complaint(error), mend: "correct the line to the form in Docs/facts.md")
    }
    guard let stream = Stream(line.stream) else {
      throw Problem(line: number, what: "“stream” is not room/id", mend: "write for example matter/0198…")
    }
    guard (1...80).contains(line.id.utf8.count), line.version > 0 else {
      throw Problem(
        line: number, what: "“id” or “version” is out of range",
        mend: "give an id of 1–80 signs and a version from 1")
    }
    guard let type = vocabulary[line.kind] else {
      throw Problem(
        line: number, what: "“\(line.kind.prefix(40))” is no kind of fact",
        mend: "use a kind of Docs/facts.md")
    }
    do {
      let payload = try JSON.encode(line.payload)
      _ = try JSON.decode(type, from: payload)
      try noHiddenSigns(line.payload, number)
      return Fact(
        position: line.position ?? 0, id: line.id, stream: stream, version: line.version, kind: line.kind,
        occurred: line.occurred,
        recorded: line.recorded, actor: line.actor, payload: payload)
    } catch let problem as Problem {
      throw problem
    } catch {
      throw Problem(
        line: number, what: JSON.complaint(error, under: "payload"),
        mend: "correct the payload to the form in Docs/facts.md")
    }
  }

  /// A fact from elsewhere is taken as it is or not at all, so signs that our own doors would drop refuse it.
  private static func noHiddenSigns(_ payload: AnyJSON, _ number: Int) throws(Problem) {
    guard let (place, sign) = payload.hiddenSign(at: "payload") else { return }
    throw Problem(
      line: number, what: "“\(place)” holds the sign \(PlainText.name(sign)), which does not print",
      mend: "remove the sign from the text")
  }
}

extension AnyJSON {
  /// The first text with a sign that does not print, and where it is.
  fileprivate func hiddenSign(at place: String) -> (String, Unicode.Scalar)? {
    switch self {
    case .string(let text): PlainText.hidden(in: text).map { (place, $0) }
    case .array(let values):
      values.enumerated().lazy.compactMap { $1.hiddenSign(at: "\(place)[\($0)]") }.first
    case .object(let values):
      values.sorted { $0.key < $1.key }.lazy.compactMap { key, value in
        PlainText.hidden(in: key).map { (place, $0) } ?? value.hiddenSign(at: "\(place).\(key)")
      }.first
    default: nil
    }
  }
}
