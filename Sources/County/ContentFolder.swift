package import Foundation
import Yams

/// The folder of questionnaires, rules and texts that the county keeps (`Content/`).
package struct ContentFolder: Sendable {
  package let root: URL

  package init(_ root: URL) { self.root = root }

  /// The folder named by `LUUKKU_CONTENT`, else `Content` here, else beside the program or above it.
  package static func found(_ named: String? = nil) throws -> ContentFolder {
    let environment = ProcessInfo.processInfo.environment["LUUKKU_CONTENT"]
    if let chosen = named ?? environment { return ContentFolder(URL(filePath: chosen)) }
    let here = URL(filePath: FileManager.default.currentDirectoryPath)
    var places = [here], program = URL(filePath: CommandLine.arguments[0]).resolvingSymlinksInPath()
    for _ in 0..<5 {
      program.deleteLastPathComponent()
      places.append(program)
    }
    let folders = places.map { $0.appending(path: "Content") }
    guard let folder = folders.first(where: { FileManager.default.fileExists(atPath: $0.path) }) else {
      throw ContentProblem(
        file: "Content", line: nil, what: "the folder is missing", mend: "give --content FOLDER")
    }
    return ContentFolder(folder)
  }

  /// Names of the YAML files directly in `folder`, sorted.
  package func files(in folder: String) -> [String] {
    let names =
      (try? FileManager.default.contentsOfDirectory(atPath: root.appending(path: folder).path)) ?? []
    return names.filter { $0.hasSuffix(".yaml") }.sorted().map { "\(folder)/\($0)" }
  }

  package func text(_ file: String) throws -> String {
    let path = root.appending(path: file).path
    guard let data = FileManager.default.contents(atPath: path) else {
      let isThere = FileManager.default.fileExists(atPath: path)
      throw ContentProblem(
        file: file, line: nil, what: isThere ? "it cannot be read" : "there is no such file",
        mend: isThere
          ? "give the program’s user rights to the folder and its files"
          : "put it back, or check --content (\(root.path))")
    }
    guard let text = String(validating: data, as: UTF8.self) else {
      throw ContentProblem(file: file, line: nil, what: "it is not UTF-8", mend: "save it as UTF-8")
    }
    return text
  }

  /// Reads a file as `Value`; a mistake names file, line and mend.
  package func read<Value: Decodable>(_ type: Value.Type = Value.self, from file: String) throws -> Value {
    let text = try text(file)
    do {
      return try YAMLDecoder().decode(type, from: text)
    } catch {
      throw ContentProblem(file: file, text: text, error: error)
    }
  }
}

/// What is wrong with a content file, where, and what to do.
package struct ContentProblem: Error, Equatable, Sendable, CustomStringConvertible {
  package var file: String
  package var line: Int?
  package var what: String
  package var mend: String

  package init(file: String, line: Int?, what: String, mend: String) {
    (self.file, self.line, self.what, self.mend) = (file, line, what, mend)
  }

  init(file: String, text: String, error: any Error) {
    let context: DecodingError.Context? =
      switch error {
      case DecodingError.keyNotFound(_, let context), DecodingError.typeMismatch(_, let context),
        DecodingError.valueNotFound(_, let context), DecodingError.dataCorrupted(let context):
        context
      default: nil
      }
    if let context, !(context.underlyingError is YamlError) {
      let line = ContentFolder.line(of: context.codingPath, in: text)
      self.init(
        file: file, line: line, what: JSON.complaint(error),
        mend: "correct the entry to the form in Docs/content.md")
    } else {
      let yaml = (context?.underlyingError ?? error) as? YamlError
      self.init(
        file: file, line: yaml?.line, what: "it is not YAML", mend: "check indentation, colons and quotes")
    }
  }

  package var description: String {
    "\(file)\(line.map { ":\($0)" } ?? ""): \(what). Mend: \(mend)."
  }
}

extension ContentFolder {
  /// The line of the nearest node on the way to `path`, from 1.
  package static func line(of path: [any CodingKey], in text: String) -> Int? {
    guard var node = try? Yams.compose(yaml: text) else { return nil }
    for key in path {
      let next =
        key.intValue.flatMap { place in node.sequence.flatMap { place < $0.count ? $0[place] : nil } }
        ?? node.mapping?[Node(key.stringValue)]
      guard let next else { break }
      node = next
    }
    return node.mark?.line
  }
}

extension YamlError {
  fileprivate var line: Int? {
    switch self {
    case .scanner(_, _, let mark, _), .parser(_, _, let mark, _), .composer(_, _, let mark, _): mark.line
    default: nil
    }
  }
}

extension ContentFolder {
  /// The first line, from 1, of `file` that holds `words`.
  package func line(of words: String, in file: String) -> Int? {
    guard let text = try? text(file) else { return nil }
    return text.split(separator: "\n", omittingEmptySubsequences: false).firstIndex { $0.contains(words) }.map
    { $0 + 1 }
  }
}
