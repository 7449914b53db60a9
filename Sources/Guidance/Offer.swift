package import Rules

/// A service that the county offers, as far as finding it is concerned (palvelu).
package struct Offer: Sendable {
  /// The national code, `SOTE-0035`, or the county's own.
  package var code: String
  package var names: Localized
  package var about: Localized
  /// Everyday words and short phrases in which this very service is asked for.
  package var keywords: [Lang: [String]]
  /// National codes of service classes (P…) and target groups (KR…).
  package var classes: [String]
  package var groups: [String]
  /// Identifiers of the concepts that describe the service.
  package var terms: [String]
  /// Municipality codes where it is offered; empty for everywhere.
  package var municipalities: Set<String>
  /// Whole years of age that it is for; `nil` for all.
  package var ages: ClosedRange<Int>?
  package var topic: String?

  package init(
    code: String, names: Localized, about: Localized = Localized(), keywords: [Lang: [String]] = [:],
    classes: [String] = [], groups: [String] = [], terms: [String] = [], municipalities: Set<String> = [],
    ages: ClosedRange<Int>? = nil, topic: String? = nil
  ) {
    (self.code, self.names, self.about, self.keywords) = (code, names, about, keywords)
    (self.classes, self.groups, self.terms) = (classes, groups, terms)
    (self.municipalities, self.ages, self.topic) = (municipalities, ages, topic)
  }

  /// True where the asker's municipality and age, as far as told, do not rule the service out.
  func suits(_ question: Question) -> Bool {
    let here = question.municipality.map { municipalities.isEmpty || municipalities.contains($0) } ?? true
    let fits = question.age.map { ages?.contains($0) ?? true } ?? true
    return here && fits
  }
}
