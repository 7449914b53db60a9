import Tables

/// The right of one node to do a job that must run once (vuoro). Its fence grows at each change of holder, so what
/// an earlier holder still tries to write is refused.
package struct Lease: Sendable, Equatable {
  package var name: String
  package var holder: String
  package var until: Moment
  package var fence: Int
}

/// The county's leases.
package struct Leases: Sendable {
  let journal: Journal

  package init(_ journal: Journal) { self.journal = journal }

  /// Takes or renews the lease for `seconds`; `nil` while somebody else holds it.
  package func take(_ name: String, as holder: String, for seconds: Int) async throws -> Lease? {
    let now = journal.world.now()
    return try await journal.database.write { connection in
      try connection.run(
        """
        insert into lease (name, holder, until, fence) values (\(name), \(holder), \(now + seconds), 1)
        on conflict (name) do update set until = excluded.until, holder = excluded.holder,
          fence = lease.fence + case when lease.holder = excluded.holder then 0 else 1 end
        where lease.holder = excluded.holder or lease.until <= \(now)
        """)
      return try connection.first(Self.find(name), Lease.init).flatMap { $0.holder == holder ? $0 : nil }
    }
  }

  /// Gives the lease back before its time.
  package func give(_ lease: Lease) async throws {
    _ = try await journal.database.write {
      try $0.run(
        """
        update lease set until = 0 where name = \(lease.name) and holder = \(lease.holder)
        and fence = \(lease.fence)
        """)
    }
  }

  package func all() async throws -> [Lease] {
    try await journal.database.read {
      try $0.rows("select name, holder, until, fence from lease order by name", Lease.init)
    }
  }

  fileprivate static func find(_ name: String) -> SQL {
    "select name, holder, until, fence from lease where name = \(name)"
  }
}

extension Journal {
  /// The same journal for the holder of `lease`: it writes only while that is the last lease given of its name, which
  /// is checked in the transaction of each write.
  package func under(_ lease: Lease) -> Journal {
    var guarded = self
    guarded.lease = lease
    return guarded
  }

  /// Refuses when somebody else has got the lease that this journal writes under.
  func checkLease(in connection: any Connection) throws {
    guard let lease else { return }
    let last = try connection.first(Leases.find(lease.name), Lease.init)
    guard last?.fence == lease.fence, last?.holder == lease.holder else { throw Refusal.turnLost }
  }
}

extension Refusal {
  /// Somebody slept over their turn, and another has taken it.
  package static let turnLost = Refusal(
    "turn.lost", status: 409, fi: "Toinen ohjelma on ottanut tämän työn. Loppua ei kirjoitettu.",
    sv: "Ett annat program har tagit över arbetet. Resten skrevs inte.",
    en: "Another program has taken over this work. The rest of it was not written.")

  static func turnTaken(by holder: String) -> Refusal {
    Refusal(
      "turn.taken", status: 409,
      fi: "\(holder) tekee tätä juuri. Odota, että se on valmis, ja yritä uudelleen.",
      sv: "\(holder) gör det här just nu. Vänta tills det är klart och försök igen.",
      en: "\(holder) is doing this just now. Wait until it has finished and try again.")
  }
}

extension Lease {
  fileprivate init(_ row: Row) {
    self.init(
      name: row.text(0), holder: row.text(1), until: Moment(seconds: row.int(2)), fence: row.int(3))
  }
}
