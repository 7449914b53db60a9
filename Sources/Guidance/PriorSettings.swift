package import County

/// How much earlier choices count in the search, and from how many on (aiempien valintojen asetukset).
package struct PriorSettings: Codable, Sendable, Equatable, GuidanceSettings {
  package var on: Bool
  /// Closed matters with the same word below this number say nothing.
  package var least: Int
  /// The share by which a service's points grow at most.
  package var most: Double
  package var owner: Text

  package static let file = "guidance/priors.yaml"

  package init(on: Bool, least: Int, most: Double, owner: Text = Text(same: "–")) {
    (self.on, self.least, self.most, self.owner) = (on, least, most, owner)
  }

  package var faults: [(entry: String, what: String, mend: String)] {
    (least < 5 ? [("least", "\(least) people could be told apart", "write 5 or more")] : [])
      + ((0...0.3).contains(most)
        ? [] : [("most", "\(most) would outweigh what was asked", "write a share from 0 to 0.3")])
      + (owner.hasBlank ? [("owner", "the owner lacks a language", "write fi, sv and en")] : [])
  }
}
