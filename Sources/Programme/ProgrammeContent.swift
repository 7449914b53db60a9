package import County

/// What the county says of its programme: half-years, goals, scale, strategy, kinds of cost (ohjelman sisältö).
package struct ProgrammeContent: Codable, Sendable, Equatable {
  package var id: ID<ProgrammePlan>
  package var name: Text
  package var source: String
  package var periods: [Period]
  package var benefitGoals: [Benefit]
  package var scale: [Step]
  package var strategy: [Named]
  package var costs: [Named]

  /// A national benefit goal in three languages.
  package struct Benefit: Codable, Sendable, Equatable {
    package var number: String
    package var title: Text
    package var short: Text
  }

  /// A step of the scale of readiness.
  package struct Step: Codable, Sendable, Equatable {
    package var percent: Int
    package var name: Text
  }

  /// Something with an id and a name.
  package struct Named: Codable, Sendable, Equatable {
    package var id: String
    package var name: Text
  }

  package static let file = "programme/programme.yaml"

  package init(_ content: ContentFolder) throws {
    self = try content.read(from: Self.file)
    if let problem = Self.problems(self, content).first { throw problem }
  }

  /// The surveys that the county keeps for its programme.
  package static func surveys(_ content: ContentFolder) throws -> [Questionnaire] {
    try content.files(in: "programme/surveys").map { try content.read(from: $0) }
  }

  package var national: [String] { benefitGoals.map(\.title.fi) }
  package var stream: Stream { Stream("programme", id) }

  /// The half-year that is being reported on `day`: the first whose report day has not passed, else the last.
  package func period(on day: Day) -> Period {
    periods.first { $0.reportDay >= day } ?? periods.last ?? .example
  }

  /// What is wrong with the file.
  package static func problems(_ content: ContentFolder) -> [ContentProblem] {
    do {
      return try problems(try content.read(from: file), content) + problems(ofSurveys: content)
    } catch let problem as ContentProblem {
      return [problem]
    } catch {
      return [ContentProblem(file: file, line: nil, what: "it cannot be read", mend: "put it back")]
    }
  }

  /// A survey suggests nothing; else it keeps the rules of every questionnaire.
  private static func problems(ofSurveys content: ContentFolder) throws -> [ContentProblem] {
    try content.files(in: "programme/surveys").flatMap { file in
      let survey: Questionnaire = try content.read(from: file)
      return survey.faults.filter { $0 != "there is no suggestion" }.map {
        ContentProblem(file: file, line: nil, what: $0, mend: "correct the question or its answers")
      }
    }
  }

  private static func problems(_ said: ProgrammeContent, _ content: ContentFolder) -> [ContentProblem] {
    let texts =
      [said.name] + said.benefitGoals.flatMap { [$0.title, $0.short] } + said.scale.map(\.name)
      + (said.strategy + said.costs).map(\.name)
    var faults: [(what: String, mend: String, near: String)] = []
    if texts.contains(where: \.hasBlank) {
      faults.append(("a text lacks a language", "write fi, sv and en", "name:"))
    }
    if said.periods != Set(said.periods).sorted() || said.periods.isEmpty {
      faults.append(
        ("the half-years are not in order, or one is there twice", "write each once, oldest first", "periods")
      )
    }
    if Set(said.benefitGoals.map(\.number)).count != said.benefitGoals.count || said.benefitGoals.isEmpty {
      faults.append(
        ("a benefit goal is there twice, or there is none", "give each its own number", "benefitGoals"))
    }
    if said.scale.map(\.percent) != Set(said.scale.map(\.percent)).sorted()
      || !said.scale.allSatisfy({ 0...100 ~= $0.percent })
    {
      faults.append(("the scale does not rise from 0 to 100", "order the steps by percent", "scale"))
    }
    return faults.map {
      ContentProblem(file: file, line: content.line(of: $0.near, in: file), what: $0.what, mend: $0.mend)
    }
  }
}

/// The plan that a programme's facts are about (ohjelma).
package enum ProgrammePlan {}
