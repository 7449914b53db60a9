@_exported public import Rules

/// A unit where care is given or contacts are answered (toimipaikka).
package enum CareUnit {}

/// Somebody's need from the first word to the end (asia).
package enum Matter {}

/// One time that can be booked (vapaa aika).
package enum BookableTime {}

/// Somebody who works for the county (ammattilainen).
package enum Professional {}

/// The time from signing in to its end (istunto).
package enum Session {}

extension ID {
  /// An id for examples.
  package static var example: ID { ID(at: Moment(seconds: 1_772_000_000), order: 7, chance: 7) }
}

extension ID<Matter> {
  /// The matter's line of facts.
  package var stream: Stream { Stream("matter", self) }
}

extension ID<Person> {
  package var stream: Stream { Stream("person", self) }
  /// The line of those who have read the person's data.
  package var trace: Stream { Stream("trace", self) }
}
