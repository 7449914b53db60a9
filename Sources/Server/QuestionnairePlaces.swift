import County
import Foundation
import Yams

/// Where in a questionnaire's file a fault is: every fault has a line, at the least that of the part it is in.
struct QuestionnairePlaces {
  private var root: Node?

  init(_ text: String) { root = try? Yams.compose(yaml: text) }

  /// The line, from 1, of the question, the suggestion or the part of the file that `fault` speaks of.
  func line(of fault: String) -> Int {
    if fault == "a text lacks a language" { return blank(root) ?? 1 }
    let names = fault.matches(of: /“([^”]*)”/).map { String($0.1) }
    if fault.contains("suggestion") { return suggestion(names) ?? line(root?.mapping?["suggestions"]) ?? 1 }
    guard let name = names.first else { return line(root) ?? 1 }
    let wanted = fault.hasSuffix("is there twice") ? 1 : 0
    if fault.hasSuffix("leads nowhere"), let line = leading(to: name, root) { return line }
    return line(id: name, in: "questions", number: wanted) ?? leading(to: name, root) ?? line(root) ?? 1
  }

  private func suggestion(_ names: [String]) -> Int? {
    guard let name = names.first else { return line(entries("suggestions").last) }
    return line(id: name, in: "suggestions", number: 0)
  }

  private func entries(_ part: String) -> [Node] { (root?.mapping?[part]?.sequence).map(Array.init) ?? [] }

  private func line(_ node: Node?) -> Int? { node?.mark?.line }

  /// The entry with this id; of several, number `number`.
  private func line(id: String, in part: String, number: Int) -> Int? {
    let found = entries(part).filter { $0.mapping?["id"]?.string == id }
    return line(found.dropFirst(number).first ?? found.first)
  }

  /// The first place that names `target` as the next or the first question.
  private func leading(to target: String, _ node: Node?) -> Int? {
    switch node {
    case .mapping(let fields)?:
      for (key, value) in fields {
        if ["next", "first"].contains(key.string), value.string == target { return line(value) }
        if let found = leading(to: target, value) { return found }
      }
      return nil
    case .sequence(let values)?: return values.lazy.compactMap { leading(to: target, $0) }.first
    default: return nil
    }
  }

  /// The first text in which a language is empty.
  private func blank(_ node: Node?) -> Int? {
    switch node {
    case .mapping(let fields)?:
      for (key, value) in fields {
        let isLanguage = ["fi", "sv", "en"].contains(key.string)
        if isLanguage, value.string?.allSatisfy(\.isWhitespace) == true { return line(value) }
        if let found = blank(value) { return found }
      }
      return nil
    case .sequence(let values)?: return values.lazy.compactMap { blank($0) }.first
    default: return nil
    }
  }
}

extension ContentFolder {
  /// What keeps the whole folder from being read.
  var rootProblem: ContentProblem? {
    let files = FileManager.default
    var isFolder: ObjCBool = false
    let problem: (what: String, mend: String)? =
      if !files.fileExists(atPath: root.path, isDirectory: &isFolder) {
        ("there is no such folder", "check --content")
      } else if !isFolder.boolValue {
        ("it is a file", "name the folder that holds it")
      } else if (try? files.contentsOfDirectory(atPath: root.path)) == nil {
        ("it cannot be read", "give the program’s user rights to the folder")
      } else {
        nil
      }
    return problem.map { ContentProblem(file: root.path, line: nil, what: $0.what, mend: $0.mend) }
  }
}
