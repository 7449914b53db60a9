/// What a piece of work is sure to ask first (ennakko). A store far away asks it once for all works that share a
/// commit and keeps the answers in its `notes`.
public struct Foresight: Sendable {
  /// What it concerns, such as the streams that the work adds to.
  public var names: [String]
  /// Asks about all `names` at once and notes the answers on the connection.
  public var ask: @Sendable (_ names: [String], _ connection: any Connection) throws -> Void

  public init(
    _ names: [String],
    ask: @escaping @Sendable (_ names: [String], _ connection: any Connection) throws -> Void
  ) {
    (self.names, self.ask) = (names, ask)
  }

  /// How many names one question bears.
  static let most = 512

  /// Asks for all works of a commit together; `nil` stands for a work that told nothing.
  static func ask(_ all: [Foresight?], on connection: any Connection) throws {
    let told = all.compactMap(\.self), names = Set(told.flatMap(\.names)).sorted()
    guard let first = told.first, names.count > 1 else { return }
    for start in stride(from: 0, to: names.count, by: most) {
      try first.ask(Array(names[start..<min(start + most, names.count)]), connection)
    }
  }
}

/// What works that share a commit have found out and tell each other; gone when the commit is over (muistiinpanot).
public typealias Notes = [String: any Sendable]
