import County
import Foundation
import Indicators
import Portal

/// This node's place among the others: what it tells of itself, and the work that only one of them does.
struct Presence: Sendable {
  var county: Assembly
  private let id = World.real.secret()
  private let started = World.real.now()

  /// The program's version; old and new run side by side during an upgrade.
  static let version = "1"

  init(county: Assembly) { self.county = county }

  /// Tells every few seconds that the node is there; a store that is away for a while is waited for.
  func run() async throws {
    let nodes = Nodes(county.journal.database)
    while !Task.isCancelled {
      try? await nodes.tell(await node())
      try? await Task.sleep(for: .seconds(Nodes.beat))
    }
  }

  private func node() async -> ServingNode {
    let settings = county.settings
    var node = ServingNode(
      id: id, name: "\(ProcessInfo.processInfo.hostName):\(settings.port)", version: Self.version,
      started: started,
      position: await county.portal.board.figures.position)
    node.seen = World.real.now()
    return node
  }

  func end() async throws { try await Nodes(county.journal.database).leave(id) }
}

extension Assembly {
  /// The secret that session cookies are signed with: in the data folder, or in the store that all nodes share.
  func sessionKey() async throws -> String {
    guard settings.address != nil else { return try settings.sessionKey() }
    return try await journal.setting("session.key", first: World.real.secret() + World.real.secret())
  }
}
