package import County

/// Somebody's idea for doing better (idea).
package enum Idea {}

/// A round of a survey (kyselykierros).
package enum Survey {}

extension ID<Idea> {
  package var stream: Stream { Stream("idea", self) }
}

extension ID<Survey> {
  package var stream: Stream { Stream("survey", self) }
}

/// An idea was given (idea annettu).
package struct IdeaGiven: FactPayload {
  package static let kind = "idea.given"
  package var title: String
  package var words: String
  package init(title: String, words: String) { (self.title, self.words) = (title, words) }
  package static var example: IdeaGiven {
    IdeaGiven(title: "Yhteinen koulutuspäivä", words: "Pidetään koulutus kerran kuussa etänä.")
  }
}

/// Somebody stands behind an idea (ääni); each person once.
package struct IdeaBacked: FactPayload {
  package static let kind = "idea.backed"
  package init() {}
  package static var example: IdeaBacked { IdeaBacked() }
}

/// The programme office decided what becomes of an idea (idean tila).
package struct IdeaMoved: FactPayload {
  package static let kind = "idea.moved"
  package var state: IdeaState
  package var reason: String
  package init(state: IdeaState, reason: String) { (self.state, self.reason) = (state, reason) }
  package static var example: IdeaMoved { IdeaMoved(state: .trying, reason: "Kokeillaan Sotkamossa.") }
}

/// Where an idea is: given, being tried, taken into use, or left (idean vaihe).
package enum IdeaState: String, Codable, Sendable, CaseIterable { case given, trying, taken, left }

/// One set of answers to a survey; who answered is not kept with the answers' words (kyselyvastaus).
package struct SurveyAnswered: FactPayload {
  package static let kind = "survey.answered"
  package var questionnaire: String
  package var version: Int
  package var answers: [String: String]
  /// The project or unit it is about; `nil` for the county.
  package var about: String?

  package init(questionnaire: String, version: Int, answers: [String: String], about: String? = nil) {
    (self.questionnaire, self.version, self.answers, self.about) = (questionnaire, version, answers, about)
  }
  package static var example: SurveyAnswered {
    SurveyAnswered(questionnaire: "digital-maturity", version: 1, answers: ["channels": "3"])
  }
}

/// The outcome of a survey made elsewhere: staff eNPS, quality of working life (tulos tuotu).
package struct OutcomeEntered: FactPayload {
  package static let kind = "survey.outcomeEntered"
  /// `enps` or `qwl`.
  package var survey: String
  package var period: Period
  package var value: ReportedValue
  package var answers: Int
  package var source: String

  package init(survey: String, period: Period, value: ReportedValue, answers: Int, source: String) {
    (self.survey, self.period, self.value, self.answers, self.source) = (
      survey, period, value, answers, source
    )
  }
  package static var example: OutcomeEntered {
    OutcomeEntered(
      survey: "enps", period: .example, value: ReportedValue("-15") ?? .none, answers: 412,
      source: "Henkilöstökysely")
  }
}
