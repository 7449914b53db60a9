package import County
import Tables

/// How people have gone through a flow: walks on each answer, and those who went no further (kulkumäärät).
package struct FlowTraffic: Sendable, Equatable {
  package var begun: Int
  /// Walks by answer.
  package var taken: [QuestionGraph.Step: Int]
  /// Walks that stopped at a question.
  package var left: [String: Int]

  package init(begun: Int, taken: [QuestionGraph.Step: Int], left: [String: Int]) {
    (self.begun, self.taken, self.left) = (begun, taken, left)
  }

  /// Counted from the walks themselves; the tables must say the same.
  package init(_ walks: [FlowWalk], first: String) {
    (begun, taken, left) = (walks.count, [:], [:])
    for walk in walks {
      for step in walk.steps { taken[step, default: 0] += 1 }
      if walk.outcome == nil { left[walk.steps.isEmpty ? first : walk.at, default: 0] += 1 }
    }
  }

  /// Walks that came to a question or an outcome.
  package func reached(_ place: String, first: String) -> Int {
    (place == first ? begun : 0)
      + taken.reduce(0) { $0 + ($1.key.next == place ? $1.value : 0) }
  }

  /// The share of those at `question` who went no further.
  package func dropOff(at question: String, first: String) -> Double {
    let reached = reached(question, first: first)
    return reached == 0 ? 0 : Double(left[question] ?? 0) / Double(reached)
  }
}

extension Flows {
  /// Traffic of the version in use since the moment asked, from the tables; of walks that are still counted.
  package func traffic(of flow: Flow, since asked: Moment) async throws -> FlowTraffic {
    let moment = keeping.counted(since: asked, now: journal.world.now())
    return try await journal.database.read { connection in
      let rows = try connection.rows(FlowRecords.answers(of: flow, since: moment)) { row in
        (QuestionGraph.Step(question: row.text(0), answer: row.text(1), next: row.text(2)), row.int(3))
      }
      let left = try connection.rows(FlowRecords.left(in: flow, since: moment)) { row in
        (row.text(0).isEmpty ? flow.first : row.text(0), row.int(1))
      }
      return FlowTraffic(
        begun: try connection.count(FlowRecords.begun(flow, since: moment)),
        taken: Dictionary(rows) { $0 + $1 }, left: Dictionary(left) { $0 + $1 })
    }
  }
}
