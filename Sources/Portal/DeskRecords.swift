package import Assessment
import Booking
package import Contact
package import County
package import Tables

/// The desk's table: one row a matter, ordered by the time that is left (työjono).
package struct DeskRecords: Records {
  package static let migrations = [
    Migration(name: "0010-desk", file: PackageResources.step_0010_desk_sql),
    Migration(name: "0011-desk-free", file: PackageResources.step_0011_desk_free_sql),
  ]
  package let rooms: Set<String> = ["matter"]
  package let tables = ["desk"]
  private let clocks: ClockBook
  private let vocabulary: Vocabulary

  /// What `due` says where no clock runs: after every real moment.
  static let never = 99_999_999_999

  package init(clocks: ClockBook, vocabulary: Vocabulary) {
    (self.clocks, self.vocabulary) = (clocks, vocabulary)
  }

  package func fill(_ stream: Stream, _ facts: [Fact], in connection: any Connection) throws {
    guard let holding = Holding(facts) else { return }
    let contact = holding.contact, about = StandingFacts(facts), standing = Standing(about)
    let made = facts.last { $0.kind == AssessmentMade.kind }?.read(AssessmentMade.self)
    let due = standing == .closed ? Self.never : due(facts, holding, standing)
    try connection.send(
      """
      insert into desk (matter, unit, holder, standing, channel, topic, words, lang, born, municipality, opened, due,
        urgency, is_repeat, shelf, starts, closed)
      values (\(String(stream.id)), \(holding.unit), \(holding.holder), \(standing.rawValue), \(contact.channel.rawValue),
        \(contact.topic.rawValue), \(String(String.UnicodeScalarView(contact.words.unicodeScalars.prefix(120)))), \(contact.lang.rawValue),
        \(holding.born?.description), \(holding.municipality), \(holding.opened), \(due), \(made?.urgency),
        \(contact.earlier != nil && holding.linked == nil), \(standing.shelf), \(about.appointment?.starts), \(holding.closedAt))
      on conflict (matter) do update set unit = excluded.unit, holder = excluded.holder, standing = excluded.standing,
        born = excluded.born, municipality = excluded.municipality, opened = excluded.opened, due = excluded.due,
        urgency = excluded.urgency, is_repeat = excluded.is_repeat, shelf = excluded.shelf, starts = excluded.starts,
        closed = excluded.closed
      """)
  }

  /// The tightest open clock, or the promised call where that comes first; judged when the last fact was learnt.
  private func due(_ facts: [Fact], _ holding: Holding, _ standing: Standing) -> Int {
    let now = facts.map(\.recorded).max() ?? holding.opened
    let open = clocks.clocks(of: ClockCase(facts, vocabulary), now: max(now, holding.opened)).first {
      $0.isOpen
    }
    let call = holding.promisedCall(standing)?.to
    return [open?.due, call].compactMap { $0?.seconds }.min() ?? Self.never
  }
}

/// A row of the queue.
package struct DeskRow: Sendable, Equatable {
  package var matter: String
  package var standing: Standing
  package var channel: ContactChannel
  package var topic: Topic
  package var words: String
  package var born: Day?
  package var municipality: String?
  package var opened: Moment
  package var due: Moment?
  package var urgency: String?
  package var holder: String?
  package var isRepeat: Bool
  package var starts: Moment?

  static let columns: SQL = """
    matter, standing, channel, topic, words, born, municipality, opened, due, urgency, holder, is_repeat, starts
    """

  init(_ row: Row) {
    (matter, words, holder, urgency) = (row.text(0), row.text(4), row.optionalText(10), row.optionalText(9))
    standing = Standing(rawValue: row.text(1)) ?? .received
    (channel, topic) = (ContactChannel(rawValue: row.text(2)) ?? .web, Topic(rawValue: row.text(3)) ?? .other)
    (born, municipality, opened) = (
      row.optionalText(5).flatMap { Day($0) }, row.optionalText(6), Moment(seconds: row.int(7))
    )
    due = row.int(8) == DeskRecords.never ? nil : Moment(seconds: row.int(8))
    (isRepeat, starts) = (row.int(11) == 1, row.optionalInt(12).map { Moment(seconds: $0) })
  }
}

/// A view of a unit's queue (jonon näkymä).
package enum DeskView: String, CaseIterable, Sendable {
  case queue, free, mine, repeats, booked

  package var name: Text {
    switch self {
    case .queue: Text(fi: "Jono", sv: "Kö", en: "Queue")
    case .free: Text(fi: "Vapaat", sv: "Lediga", en: "Unclaimed")
    case .mine: Text(fi: "Omani", sv: "Mina", en: "Mine")
    case .repeats: Text(fi: "Toistuvat", sv: "Upprepade", en: "Repeats")
    case .booked: Text(fi: "Varatut", sv: "Bokade", en: "Booked")
    }
  }

  /// Rows of `unit` as `actor` sees them, least time left first, then oldest.
  func rows(unit: String, actor: Actor, limit: Int) -> SQL {
    """
    select \(DeskRow.columns) from desk where unit = \(unit) and shelf = \(self == .booked ? "booked" : "work") \(filter(actor))
    order by due, opened, matter limit \(limit)
    """
  }

  func count(unit: String, actor: Actor) -> SQL {
    "select count(*) from desk where unit = \(unit) and shelf = \(self == .booked ? "booked" : "work") \(filter(actor))"
  }

  private func filter(_ actor: Actor) -> SQL {
    switch self {
    case .queue, .booked: ""
    case .free: "and holder is null"
    case .mine: "and holder = \(actor.id)"
    case .repeats: "and is_repeat = 1"
    }
  }
}
