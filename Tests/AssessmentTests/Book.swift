import Assessment
import Contact
import County
import CountyTesting
import Foundation
import Testing

/// The shipped rules at work on a told story.
enum Book {
  static let vocabulary = Vocabulary(TestCounty.facts)

  /// Read from the files once for all tests.
  private static let read = Result { try ClockBook(.shipped) }
  static func shipped() throws -> ClockBook { try read.get() }

  static func clocks(
    _ story: Story, now: String = "2030-01-01T00:00", law: String? = nil, recordedIn order: [Int]? = nil
  ) throws -> [Clock] {
    try clocks(
      try story.facts(recordedIn: order), now: Moment(now) ?? TestCounty.start, law: law.flatMap { Day($0) })
  }

  static func clocks(_ facts: [Fact], now: Moment, law: Day? = nil) throws -> [Clock] {
    try shipped().clocks(of: ClockCase(facts, vocabulary), now: now, law: law)
  }

  /// All that anybody can see of the clocks: standing, times and reasons.
  static func seen(_ facts: [Fact], now: Moment) throws -> ClockReport {
    ClockReport(matter: "story", clocks: try clocks(facts, now: now), now: now)
  }

  /// The clock of that name, or of that rule.
  static func clock(_ name: String, _ story: Story, now: String = "2030-01-01T00:00", law: String? = nil)
    throws -> Clock?
  {
    try clocks(story, now: now, law: law).first { $0.rule.clock == name || $0.rule.id == name }
  }
}

extension ClockReport {
  /// The same without the lines that tell of corrections.
  var uncorrected: ClockReport {
    var report = self
    for place in report.clocks.indices { report.clocks[place].trace.removeAll { $0.step == .correction } }
    return report
  }
}

extension Story {
  /// A matter whose branch the contact already tells.
  static func begun(_ at: String, _ branch: Branch, born: String? = nil) -> Story {
    var contact = ContactReceived(channel: .web, words: "–", lang: .fi, topic: .other, unit: .example)
    (contact.branch, contact.born) = (branch, born.flatMap { Day($0) })
    var story = Story()
    story.tell(Moment(at) ?? TestCounty.start, contact)
    return story
  }
}

extension AssessmentMade {
  /// Not urgent, a visit, unless told otherwise.
  static func made(
    _ urgency: String = "E", _ reason: CareReason = .illness, result: AssessmentResult = .visit,
    branch: Branch? = nil,
    traits: [String] = []
  ) -> AssessmentMade {
    AssessmentMade(urgency: urgency, result: result, reason: reason, branch: branch, traits: traits)
  }
}

/// One line of a table: a story, the clock looked at, and the rule and due day it must have; no rule, no clock.
struct Expected: Sendable, CustomTestStringConvertible {
  var name: String
  var story: Story
  var clock: String
  var rule: String?
  var due: String?

  init(_ name: String, _ story: Story, _ clock: String, _ rule: String?, _ due: String?) {
    (self.name, self.story, self.clock, self.rule, self.due) = (name, story, clock, rule, due)
  }

  var testDescription: String { name }
}
