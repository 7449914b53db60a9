import Contact
import County

/// One thing of a matter's class that an assessment changed (luokan muutos).
enum ClassChange: Equatable {
  case urgency(String?, String?)
  case reason(CareReason?, CareReason?)
  case branch(Branch, Branch)

  static func all(_ before: MatterClass, _ after: MatterClass) -> [ClassChange] {
    var changes: [ClassChange] = []
    if before.urgency != after.urgency { changes.append(.urgency(before.urgency, after.urgency)) }
    if before.reason != after.reason { changes.append(.reason(before.reason, after.reason)) }
    if before.branch != after.branch { changes.append(.branch(before.branch, after.branch)) }
    return changes
  }

  func matters(to when: ClockRule.Conditions) -> Bool {
    switch self {
    case .urgency: when.asksUrgency
    case .reason: when.reason != nil
    case .branch: when.branch != nil
    }
  }

  var words: Text {
    switch self {
    case .urgency(let from, let to):
      Self.words(
        Text(fi: "kiireellisyysluokka", sv: "brådskeklass", en: "class of urgency"),
        from.map(Text.init(same:)), to.map(Text.init(same:)))
    case .reason(let from, let to):
      Self.words(Text(fi: "hoidon syy", sv: "vårdorsak", en: "reason of care"), from?.name, to?.name)
    case .branch(let from, let to):
      Self.words(Text(fi: "palveluala", sv: "servicebransch", en: "branch of service"), from.name, to.name)
    }
  }

  /// `class E`, or `class E → B` where there was one before.
  private static func words(_ what: Text, _ from: Text?, _ to: Text?) -> Text {
    what.map { what, lang in
      "\(what) " + [from?[lang], to?[lang]].compactMap(\.self).joined(separator: " → ")
    }
  }
}
