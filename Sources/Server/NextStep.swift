import Foundation
import Tables

/// A schema step of a version that is still to come, for trying an upgrade: this program stands for that version when
/// `LUUKKU_NEXT_STEP` names the step's file (`Tests/Upgrade`).
enum NextStep {
  /// The name that the step gets: after every step of this version.
  static let name = "9000-next"

  static func tried(
    _ file: String? = ProcessInfo.processInfo.environment["LUUKKU_NEXT_STEP"]
  ) throws -> [Migration] {
    guard let file, !file.isEmpty else { return [] }
    guard let statements = try? String(contentsOfFile: file, encoding: .utf8) else {
      throw Refused("LUUKKU_NEXT_STEP: \(file) cannot be read")
    }
    return [Migration(name: name, statements: statements)]
  }
}
