import Foundation
import Rules

// Questionnaires come from files; tests make them through the same decoding.
extension Questionnaire {
  static func make(questions: [Question], suggestions: [SuggestionRule]) -> Questionnaire {
    let raw = Raw(
      id: "sample", version: 3, title: Text(same: "Kysely"), source: "test", first: "since",
      questions: questions,
      suggestions: suggestions)
    return decoded(raw)
  }

  private struct Raw: Encodable {
    var id: String, version: Int, title: Text, source: String, first: String
    var questions: [Question], suggestions: [SuggestionRule]
  }
}

extension Questionnaire.Choice {
  static func make(_ value: String, _ text: Text, _ next: String) -> Self {
    decoded(Raw(value: value, text: text, next: next))
  }
  private struct Raw: Encodable { var value: String, text: Text, next: String }
}

extension Questionnaire.Question {
  static func make(_ id: String, _ text: Text, _ choices: [Questionnaire.Choice], next: String? = nil) -> Self
  {
    decoded(Raw(id: id, text: text, choices: choices, next: next))
  }
  private struct Raw: Encodable { var id: String, text: Text, choices: [Questionnaire.Choice], next: String? }
}

extension Questionnaire.SuggestionRule {
  static func make(_ id: String, _ when: [String: [String]]?, _ urgency: String, _ because: Text) -> Self {
    decoded(Raw(id: id, when: when, urgency: urgency, because: because))
  }
  private struct Raw: Encodable { var id: String, when: [String: [String]]?, urgency: String, because: Text }
}

/// The value that `raw` is the JSON of; a mistake in a test's own sample stops the test.
private func decoded<Value: Decodable>(_ raw: some Encodable) -> Value {
  do {
    return try JSONDecoder().decode(Value.self, from: JSONEncoder().encode(raw))
  } catch {
    preconditionFailure("the sample is broken: \(error)")
  }
}
