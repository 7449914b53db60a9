package import County
package import Tables

/// Contact's tables: whose a matter is and where it has been; people by code; calls.
package struct ContactRecords: Records {
  package static let migrations = [
    Migration(name: "0003-contact", file: PackageResources.step_0003_contact_sql)
  ]
  package let rooms: Set<String> = ["matter", "person", "call"]
  package let tables = ["matter", "matter_unit", "person", "phone_call"]

  package init() {}

  package func fill(_ stream: Stream, _ facts: [Fact], in connection: any Connection) throws {
    switch stream.room {
    case "matter": try fillMatter(stream, facts, in: connection)
    case "person": try fillPerson(stream, facts, in: connection)
    default: try fillCall(stream, facts, in: connection)
    }
  }

  private func fillMatter(_ stream: Stream, _ facts: [Fact], in connection: any Connection) throws {
    guard let holding = Holding(facts) else { return }
    let id = String(stream.id), contact = holding.contact
    try connection.send(
      """
      insert into matter (id, person, acted_by, phone, topic, opened, closed, follow, sender_key)
      values (\(id), \(holding.person), \(contact.actedBy), \(contact.phone), \(contact.topic.rawValue),
        \(holding.opened), \(holding.closedAt), \(contact.follow), \(contact.key))
      on conflict (id) do update set person = excluded.person, closed = excluded.closed, opened = excluded.opened
      """)
    for unit in holding.units {
      try connection.send(
        "insert into matter_unit (matter, unit) values (\(id), \(unit)) on conflict do nothing")
    }
  }

  private func fillPerson(_ stream: Stream, _ facts: [Fact], in connection: any Connection) throws {
    guard let person = facts.last(where: { $0.kind == Person.kind })?.read(Person.self) else { return }
    try connection.send(
      """
      insert into person (id, code, name, born)
      values (\(String(stream.id)), \(person.code?.text), \(person.name), \(person.born))
      on conflict (id) do update set code = excluded.code, name = excluded.name, born = excluded.born
      """)
  }

  private func fillCall(_ stream: Stream, _ facts: [Fact], in connection: any Connection) throws {
    guard let call = PhoneCall(facts) else { return }
    try connection.send(
      """
      insert into phone_call (id, line, entered, queued, wait, outcome, service, callback)
      values (\(String(stream.id)), \(call.line), \(call.entered), \(call.queued), \(call.wait),
        \(call.outcome.rawValue), \(call.service), \(call.callbackAsked))
      on conflict (id) do update set queued = excluded.queued, wait = excluded.wait, outcome = excluded.outcome,
        service = excluded.service, callback = excluded.callback
      """)
  }

  /// Matters of the same person or number on the same topic, open or closed after `since`; newest first.
  static func earlier(person: ID<Person>?, phone: String?, topic: Topic, since: Moment) -> SQL {
    let whose: SQL = person.map { "person = \($0)" } ?? "phone = \(phone)"
    return """
      select id from matter where \(whose) and topic = \(topic.rawValue)
        and (closed is null or closed > \(since)) order by opened desc limit 1
      """
  }

  static func matter(withKey key: String) -> SQL { "select id from matter where sender_key = \(key)" }
  package static func matter(followedBy digest: String) -> SQL {
    "select id from matter where follow = \(digest)"
  }
  package static func person(code: IdentityCode) -> SQL {
    "select id, name from person where code = \(code.text)"
  }
}
