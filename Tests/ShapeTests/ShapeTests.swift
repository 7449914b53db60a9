import Foundation
import Testing

/// The repository's shape, written down so that it cannot drift.
@Suite struct ShapeTests {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  static func swiftFiles(_ folders: String...) -> [URL] {
    folders.flatMap { folder -> [URL] in
      let all = FileManager.default.enumerator(
        at: root.appending(path: folder), includingPropertiesForKeys: nil)
      return (all?.compactMap { $0 as? URL } ?? []).filter { $0.pathExtension == "swift" }
    }
    .sorted { $0.path < $1.path }
  }

  static let code = swiftFiles("Sources", "Libraries")
  static let tests = swiftFiles("Tests")

  static func lines(_ file: URL) -> [String] {
    let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    return text.split(separator: "\n").map(String.init).filter { line in
      let bare = line.drop { $0 == " " }
      return !bare.isEmpty && !bare.hasPrefix("//")
    }
  }

  @Test("A file fits on a few screens", arguments: code + tests)
  func filesFit(_ file: URL) {
    #expect(Self.lines(file).count <= 250, "\(file.lastPathComponent)")
  }

  @Test("There are at least six lines of test for five lines of code") func testsOutweighCode() throws {
    let scripts = FileManager.default.enumerator(
      at: Self.root.appending(path: "Tests"), includingPropertiesForKeys: nil)
    let walked = (scripts?.compactMap { $0 as? URL } ?? []).filter {
      $0.pathExtension == "py" || $0.lastPathComponent == "run"
    }
    let script = walked.flatMap(Self.lines).count { !$0.drop { $0 == " " }.hasPrefix("#") }
    let code = Self.code.flatMap(Self.lines).count, tests = Self.tests.flatMap(Self.lines).count + script
    #expect(Double(tests) >= 1.2 * Double(code), "\(tests) lines of test, \(code) lines of code")
  }

  @Test("The median file has at most 60 lines of code") func medianFile() {
    let counts = Self.code.map { Self.lines($0).count }.sorted()
    #expect(counts[counts.count / 2] <= 60)
  }

  @Test("Names say what is inside", arguments: code)
  func noDrawers(_ file: URL) {
    let words = [
      "Util", "Helper", "Common", "Shared", "Manager", "Misc", "Core", "Base", "New", "V2", "Extensions",
    ]
    let name = file.deletingPathExtension().lastPathComponent
    #expect(!words.contains(where: name.contains), "\(name) names a drawer, not a thing")
  }

  /// Roles of files in a step and what each may import.
  @Test("A file that decides touches no table, no page and no server", arguments: swiftFiles("Sources"))
  func decisionsArePure(_ file: URL) throws {
    let name = file.deletingPathExtension().lastPathComponent,
      step = file.deletingLastPathComponent().lastPathComponent
    let roles = ["Records", "Queries", "Pages", "API", "Links", "Door", "Form", "Words", "Figures"]
    guard !["Server", "Portal", "County", "Demo"].contains(step), name != step,
      !roles.contains(where: name.hasSuffix)
    else { return }
    let text = try String(contentsOf: file, encoding: .utf8)
    let imports = text.matches(of: /(?m)^(?:\w+ )?import (\w+)/).map { String($0.1) }
    let pages: Set = ["Markup", "Hummingbird"]
    #expect(Set(imports).isDisjoint(with: pages), "\(step)/\(name) should only decide")
  }

  @Test("Only the server knows the HTTP framework", arguments: swiftFiles("Sources"))
  func oneServer(_ file: URL) throws {
    let text = try String(contentsOf: file, encoding: .utf8)
    #expect(!text.contains("import Hummingbird") || file.path.contains("/Sources/Server/"))
  }

  @Test("Nothing crashes on purpose in request code", arguments: code)
  func noTraps(_ file: URL) throws {
    let text = try String(contentsOf: file, encoding: .utf8)
    for trap in ["try" + "!", "fatal" + "Error(", "as" + "! "] {
      #expect(!text.contains(trap), "\(file.lastPathComponent) has \(trap)")
    }
  }

  /// Lengths of functions in lines of code, by their braces.
  static func functions(_ file: URL) -> [(name: String, length: Int)] {
    var open: [(name: String, indent: Int, start: Int)] = [], found: [(String, Int)] = []
    for (number, line) in lines(file).enumerated() {
      let indent = line.prefix { $0 == " " }.count
      if let last = open.last, line.hasPrefix(String(repeating: " ", count: last.indent) + "}") {
        found.append((last.name, number - last.start - 1))
        open.removeLast()
      }
      if line.contains(/(^|\s)(func |init[?(<])/), line.hasSuffix("{") {
        open.append((line.trimmingCharacters(in: .whitespaces), indent, number))
      }
    }
    return found
  }

  @Test("No function is longer than forty lines", arguments: code)
  func functionsFit(_ file: URL) {
    for function in Self.functions(file) {
      #expect(function.length <= 40, "\(file.lastPathComponent): \(function.name)")
    }
  }

  @Test("Half of the functions fit in five lines, nine in ten in fifteen") func functionLengths() {
    let lengths = Self.code.flatMap(Self.functions).map(\.length).sorted()
    #expect(lengths[lengths.count / 2] <= 5)
    #expect(lengths[lengths.count * 9 / 10] <= 15)
  }

  @Test("No path of a machine stands in the repository", arguments: code + tests)
  func noMachinePaths(_ file: URL) throws {
    let text = try String(contentsOf: file, encoding: .utf8)
    #expect(!text.contains("/wo" + "rk/") && !text.contains("/op" + "t/swift"), "\(file.lastPathComponent)")
  }
}
