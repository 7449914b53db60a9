package import County
package import Tables

/// The flows' tables: each walk's way as it is now, for the picture (kulkujen taulut).
package struct FlowRecords: Records {
  package static let migrations = [
    Migration(name: "0020-flows", file: PackageResources.step_0020_flows_sql)
  ]
  package let rooms: Set<String> = ["walk"]
  package let tables = ["flow_walk", "flow_step"]

  package init() {}

  package func fill(_ stream: Stream, _ facts: [Fact], in connection: any Connection) throws {
    guard let walk = FlowWalk(facts) else { return }
    let id = String(stream.id)
    try connection.run(
      """
      insert into flow_walk (id, flow, version, started, at, outcome)
      values (\(id), \(walk.flow), \(walk.version), \(walk.started), \(walk.at), \(walk.outcome))
      on conflict (id) do update set at = excluded.at, outcome = excluded.outcome
      """)
    try connection.run("delete from flow_step where walk = \(id)")
    for (place, step) in walk.steps.enumerated() {
      try connection.run(
        """
        insert into flow_step (walk, place, flow, version, started, question, answer, next)
        values (\(id), \(place), \(walk.flow), \(walk.version), \(walk.started), \(step.question), \(step.answer),
          \(step.next))
        """)
    }
  }

  /// How many walks took each answer of a flow since a moment.
  static func answers(of flow: Flow, since: Moment) -> SQL {
    """
    select question, answer, next, count(*) from flow_step
    where flow = \(flow.id) and version = \(flow.version) and started >= \(since)
    group by question, answer, next order by question, answer, next
    """
  }

  /// How many walks stand, unfinished, at each place, and how many began.
  static func left(in flow: Flow, since: Moment) -> SQL {
    """
    select at, count(*) from flow_walk
    where flow = \(flow.id) and version = \(flow.version) and started >= \(since) and outcome is null
    group by at order by at
    """
  }

  static func begun(_ flow: Flow, since: Moment) -> SQL {
    "select count(*) from flow_walk where flow = \(flow.id) and version = \(flow.version) and started >= \(since)"
  }
}
