import County

/// Somebody was guided to help (ohjaus): which services, in the professional's judgement.
package struct GuidanceGiven: FactPayload {
  package static let kind = "guidance.given"
  /// Service codes.
  package var offers: [String]
  package var note: String?
  package init(offers: [String], note: String? = nil) { (self.offers, self.note) = (offers, note) }
  package static var example: GuidanceGiven { GuidanceGiven(offers: ["SOTE-0035"]) }
}
