package import County

/// How long walks through flows are kept in use, in days (kulkujen säilyminen). The facts stay, for they have no person in
/// them; what ends is that an address opens them, and that they are counted.
package struct WalkKeeping: Codable, Sendable, Equatable, GuidanceSettings {
  /// Days in which the address of a walk opens it.
  package var opens: Int
  /// Days in which a walk is counted in its flow's picture.
  package var counts: Int
  package var owner: Text

  package static let file = "guidance/walks.yaml"

  package init(opens: Int = 2, counts: Int = 400, owner: Text = Text(same: "–")) {
    (self.opens, self.counts, self.owner) = (opens, counts, owner)
  }

  /// Whether a walk that began at `start` still opens.
  func isOpen(_ start: Moment, now: Moment) -> Bool { start + opens * 86_400 > now }

  /// The first moment that is counted, where `since` was asked for.
  func counted(since: Moment, now: Moment) -> Moment { max(since, now + -counts * 86_400) }

  package var faults: [(entry: String, what: String, mend: String)] {
    ((1...30).contains(opens)
      ? [] : [("opens", "\(opens) days is no time to come back in", "write days from 1 to 30")])
      + ((opens...3_660).contains(counts)
        ? [] : [("counts", "\(counts) days cannot be counted", "write days from `opens` to 3660")])
      + (owner.hasBlank ? [("owner", "the owner lacks a language", "write fi, sv and en")] : [])
  }
}
