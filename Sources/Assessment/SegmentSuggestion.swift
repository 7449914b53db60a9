package import County

/// A segment that the rule suggests, with what it rests on (segmenttiehdotus).
package struct SegmentSuggestion: Codable, Sendable, Hashable {
  package var segment: ClientSegment
  package var contacts: Int
  package var supports: Int
  package var days: Int
  /// Of the rule.
  package var version: Int

  package init(segment: ClientSegment, contacts: Int, supports: Int, days: Int, version: Int) {
    (self.segment, self.contacts, self.supports) = (segment, contacts, supports)
    (self.days, self.version) = (days, version)
  }

  /// Why, in words that the professional can check.
  package var because: Text {
    Text(
      fi: "\(days) päivässä \(contacts) yhteydenottoa, joista arjen tukea koski \(supports)",
      sv: "\(contacts) kontakter på \(days) dagar, av dem \(supports) om stöd i vardagen",
      en: "\(contacts) contacts in \(days) days, \(supports) of them about support in everyday life")
  }
}
