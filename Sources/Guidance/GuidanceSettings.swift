package import County

/// Settings that stand in one file of content and say what would be wrong in them (ohjauksen asetukset).
package protocol GuidanceSettings: Decodable {
  static var file: String { get }
  /// The entry that is wrong, what is wrong with it, and what to write.
  var faults: [(entry: String, what: String, mend: String)] { get }
}

extension GuidanceSettings {
  package init(_ content: ContentFolder) throws { self = try content.read(from: Self.file) }

  package static func problems(_ content: ContentFolder) -> [ContentProblem] {
    do {
      return try Self(content).faults.map { entry, what, mend in
        ContentProblem(file: file, line: content.line(of: entry + ":", in: file), what: what, mend: mend)
      }
    } catch {
      return (error as? ContentProblem).map { [$0] } ?? []
    }
  }
}
