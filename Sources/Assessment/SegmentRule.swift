package import Contact
package import County

/// What the rule of segments looks at: one earlier contact, by its day and topic (aiempi yhteydenotto).
package struct EarlierContact: Sendable, Hashable {
  package var day: Day
  package var topic: Topic

  package init(_ day: Day, _ topic: Topic) { (self.day, self.topic) = (day, topic) }
}

/// The county's rule that suggests a segment; a professional decides (segmenttisääntö).
package struct SegmentRule: Codable, Sendable, Equatable {
  package static let file = "segments.yaml"

  package var version: Int
  /// How many days back it looks.
  package var days: Int
  /// So many contacts or more tell of much care.
  package var contacts: Int
  /// So many contacts about `topics` or more tell that everyday life needs support.
  package var supports: Int
  package var topics: [Topic]
  package var source: Text

  package init(_ content: ContentFolder) throws {
    self = try content.read(from: Self.file)
    if let problem = Self.problems(content).first { throw problem }
  }

  package init(version: Int, days: Int, contacts: Int, supports: Int, topics: [Topic], source: Text) {
    (self.version, self.days, self.contacts) = (version, days, contacts)
    (self.supports, self.topics, self.source) = (supports, topics, source)
  }

  /// `nil` where nothing is known of the person before today's contact.
  package func suggest(_ earlier: [EarlierContact], on today: Day) -> SegmentSuggestion? {
    let seen = earlier.filter { $0.day <= today && today - $0.day < days }
    guard !seen.isEmpty else { return nil }
    let support = seen.count { topics.contains($0.topic) }
    return SegmentSuggestion(
      segment: ClientSegment(needsMuchCare: seen.count >= contacts, needsSupport: support >= supports),
      contacts: seen.count, supports: support, days: days, version: version)
  }

  package static func problems(_ content: ContentFolder) -> [ContentProblem] {
    func problem(_ what: String, _ mend: String, near words: String) -> ContentProblem {
      ContentProblem(file: file, line: content.line(of: words, in: file), what: what, mend: mend)
    }
    do {
      let rule: SegmentRule = try content.read(from: file)
      var problems: [ContentProblem] = []
      if !(1...3_660).contains(rule.days) || rule.contacts < 1 || rule.supports < 1 {
        problems.append(problem("a border is not above zero", "write at least 1", near: "days"))
      }
      if rule.topics.isEmpty || Set(rule.topics).count != rule.topics.count {
        problems.append(
          problem("the topics are none, or one is there twice", "name each once", near: "topics"))
      }
      if rule.source.hasBlank {
        problems.append(problem("the source lacks a language", "write fi, sv and en", near: "source"))
      }
      return problems
    } catch {
      let unread = ContentProblem(file: file, line: nil, what: "it cannot be read", mend: "put it back")
      return [(error as? ContentProblem) ?? unread]
    }
  }
}
