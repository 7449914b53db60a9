import County

/// The model county's programme as content: made-up goals, projects and values (esittelyohjelma).
struct ProgrammeDemo: Codable, Sendable {
  var goals: [Goal]
  var measures: [Action]
  var indicators: [Indicator]
  var chapters: [Chapter]
  var projects: [Plan]
  var ideas: [Thought]
  var outcomes: [Outcome]

  struct Goal: Codable, Sendable {
    var number: String
    var title: String
    var owner: String
    var readiness: [Int]
    var evidence: String
  }
  struct Action: Codable, Sendable {
    var id: String
    var goal: String
    var title: String
    var state: String
  }
  struct Indicator: Codable, Sendable {
    var benefit: String
    var aim: String
    var name: String
    var figure: String?
    /// `unit:kajaani-tk`; the whole county without one.
    var group: String?
    var baseline: String
    var history: [String]
  }
  struct Chapter: Codable, Sendable {
    var goal: String
    var section: String
    var words: String
  }
  struct Plan: Codable, Sendable {
    var id: String
    var name: String
    var goals: [String]
    var strategy: String
    var owner: String
    var unit: String
    var priority: Int
    var from: Int
    var to: Int
    var after: [String]?
    var light: [String]
    var plan: Int
    var done: String
    var next: String
    var need: String
    var risk: Risk
  }
  struct Risk: Codable, Sendable {
    var description: String
    var consequence: String
    var mitigation: String
    var likelihood: Int
    var impact: Int
  }
  struct Thought: Codable, Sendable {
    var title: String
    var words: String
    var votes: Int
    var state: String
    var reason: String
  }
  struct Outcome: Codable, Sendable {
    var survey: String
    var value: String
    var answers: Int
    var source: String
  }
}
