import Contact
import County
import CountyTesting
import Testing

@Suite("The first questions, as shipped") struct FirstQuestionsTests {
  private static let read: Result<Questionnaire, any Error> = Result {
    try ContentFolder.shipped.read(from: "questionnaires/first-contact.yaml")
  }

  /// Every way through the questions.
  private func ways(_ questions: Questionnaire, _ answers: [String: String] = [:]) -> [[String: String]] {
    guard let question = questions.pending(answers) else { return [answers] }
    return (question.choices ?? []).flatMap {
      ways(questions, answers.merging([question.id: $0.value]) { $1 })
    }
  }

  @Test("They have no faults") func sound() throws { #expect(try Self.read.get().faults == []) }

  @Test("Every way through them ends, in four questions at most, with a suggestion that says why")
  func allWays() throws {
    let questions = try Self.read.get(), ways = ways(questions), classes = Set(["A", "B", "C", "D", "E"])
    #expect(ways.count == 48)
    for answers in ways {
      let suggestion = try #require(questions.suggest(answers))
      #expect(answers.count <= 4 && classes.contains(suggestion.urgency) && !suggestion.because.hasBlank)
      #expect(suggestion.used.allSatisfy { answers[$0.key] == $0.value })
    }
  }

  @Test("A warning sign is always urgent, and no sign of urgency never is") func urgency() throws {
    let questions = try Self.read.get()
    for answers in ways(questions) {
      let urgency = try #require(questions.suggest(answers)).urgency
      if answers["signs"] == "yes" { #expect(urgency == "C") }
      if answers["bad"] == "little", answers["change"] == "better" { #expect(urgency == "E") }
    }
  }

  @Test("Every topic has a queue, and every queue a valid name") func routing() throws {
    let routing: Routing = try ContentFolder.shipped.read(from: "routing.yaml")
    #expect(routing.topics.keys.allSatisfy { Topic(rawValue: $0) != nil })
    #expect(
      routing.unit(for: .ill).text == "yhteyskeskus" && routing.unit(for: .teeth).text == "kajaani-hammas")
  }
}
