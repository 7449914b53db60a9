import Assessment
import Contact
import County

/// Whose queue is drawn, which view of it, and in what language.
struct QueueKey: Hashable {
  var view: DeskView
  var unit: String
  var holder: String?
  var lang: Lang
}

/// Which action's fields, in what language, in which unit, for which profession and with which services suggested.
struct FieldsKey: Hashable {
  var action: DeskAction
  var lang: Lang
  var unit: String
  var profession: String?
  var fitting: [String] = []
}

/// What the fields of an assessment follow from: what was decided before, or what was answered.
struct AssessmentKey: Hashable {
  var lang: Lang
  var made: AssessmentMade?
  var branch: Branch
  var answers: [String: String]?
  var segment: SegmentSuggestion?
}

/// Which board is drawn, and in what language.
struct TilesKey: Hashable {
  var unit: String?
  var lang: Lang
}
