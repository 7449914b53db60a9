package import County
package import Tables

/// Feedback's table: which link belongs to which matter.
package struct FeedbackRecords: Records {
  package static let migrations = [
    Migration(name: "0007-feedback", file: PackageResources.step_0007_feedback_sql)
  ]
  package let rooms: Set<String> = ["matter"]
  package let tables = ["feedback_link"]

  package init() {}

  package func fill(_ stream: Stream, _ facts: [Fact], in connection: any Connection) throws {
    let asked = facts.compactMap { $0.read(FeedbackAsked.self) }
    guard !asked.isEmpty else { return }
    let answered = facts.contains { $0.kind == FeedbackGiven.kind }
    for ask in asked {
      try connection.send(
        """
        insert into feedback_link (link, matter, answered) values (\(ask.link), \(String(stream.id)), \(answered))
        on conflict (link) do update set answered = excluded.answered
        """)
    }
  }

  static func matter(of link: String) -> SQL { "select matter from feedback_link where link = \(link)" }
  static func open(_ link: String) -> SQL {
    "select count(*) from feedback_link where link = \(link) and answered = 0"
  }
}
