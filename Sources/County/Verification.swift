package import Tables

/// What is wrong with the journal at one place (poikkeama).
package struct Flaw: Equatable, Sendable, CustomStringConvertible {
  package enum Kind: String, Sendable { case altered, removed, inserted }

  package var kind: Kind
  package var position: Int
  /// The fact's id, when there is a fact.
  package var id: String?

  package init(_ kind: Kind, at position: Int, id: String? = nil) {
    (self.kind, self.position, self.id) = (kind, position, id)
  }

  package var description: String {
    let name = "fact \(position)" + (id.map { " (\($0))" } ?? "")
    return switch kind {
    case .altered: "\(name) has been altered"
    case .removed: "\(name) has been removed"
    case .inserted: "\(name) has been put in without its link"
    }
  }
}

/// Walks the chain fact by fact and notes each place where it does not hold (tarkastus).
package struct ChainWalk: Sendable {
  package private(set) var head = Chain.Head.beginning
  package private(set) var flaws: [Flaw] = []
  /// What the last fact's link should have been, when the one it carries is wrong.
  private var shouldBe: String?

  package init(after head: Chain.Head = .beginning) { self.head = head }

  /// Takes the next row: the journal's columns and then the link. The first hundred flaws are kept.
  package mutating func take(_ row: [Value]) {
    let fact = Row(row), position = fact.int(0), carried = fact.optionalText(row.count - 1) ?? ""
    note(.removed, from: head.position + 1, to: position - 1)
    let links = ([head.link] + [shouldBe].compactMap(\.self)).map { Chain.link(row.dropLast(), after: $0) }
    let holds = links.contains(carried)
    shouldBe = holds ? nil : links[0]
    if !holds { note(Flaw(.altered, at: position, id: fact.text(1))) }
    head = Chain.Head(position: position, link: carried)
  }

  /// Compares the end with what was noted at the last commit.
  package mutating func end(at sealed: Chain.Head, last: Int) {
    note(.removed, from: head.position + 1, to: sealed.position)
    note(.inserted, from: sealed.position + 1, to: last)
    if flaws.isEmpty, head.position == sealed.position, head.link != sealed.link {
      note(Flaw(.altered, at: head.position))
    }
  }

  private mutating func note(_ kind: Flaw.Kind, from first: Int, to last: Int) {
    guard first <= last else { return }
    for position in first...last where flaws.count < 100 { note(Flaw(kind, at: position)) }
  }

  private mutating func note(_ flaw: Flaw) { if flaws.count < 100 { flaws.append(flaw) } }
}

extension Journal {
  /// Reads the whole journal against its chain; facts written meanwhile are left for the next time.
  package func verify(progress: @Sendable (Int, Int) -> Void = { _, _ in }) async throws -> ChainWalk {
    try await chainOldFacts()
    let (sealed, last) = try await database.read { connection in
      (try connection.first(ChainRecords.sealed, Chain.Head.init), try connection.count(JournalRecords.last))
    }
    let end = sealed ?? .beginning
    var walk = ChainWalk()
    while walk.head.position < max(end.position, last) {
      let after = walk.head.position
      let rows = try await database.read {
        try $0.rows(ChainRecords.rows(after: after, limit: 5_000), \.values)
      }
      for row in rows where Row(row).int(0) <= end.position { walk.take(row) }
      guard rows.count == 5_000, walk.head.position < end.position else { break }
      progress(walk.head.position, end.position)
    }
    walk.end(at: end, last: last)
    progress(end.position, end.position)
    return walk
  }
}

extension Chain.Head {
  init(_ row: Row) { self.init(position: row.int(0), link: row.text(1)) }
}

extension Journal {
  /// The link that the fact at `position` carries.
  package func link(at position: Int) async throws -> String? {
    try await database.read { try $0.first(ChainRecords.link(at: position)) { $0.text(0) } }
  }
}
