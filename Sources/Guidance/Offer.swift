package import Rules

/// Something that helps, as far as finding it is concerned: a service, or what leads to one (löydettävä).
package struct Offer: Sendable {
  /// What sort of thing is found (laji).
  package enum Kind: String, Codable, CaseIterable, Sendable {
    case service, flow, selfcare, association, unit, channel, form

    package var name: Text {
      switch self {
      case .service: Text(fi: "Palvelu", sv: "Tjänst", en: "Service")
      case .flow: Text(fi: "Kysymykset", sv: "Frågor", en: "Questions")
      case .selfcare: Text(fi: "Itsehoito-ohje", sv: "Egenvårdsråd", en: "Self-care advice")
      case .association: Text(fi: "Järjestön apu", sv: "Organisations hjälp", en: "Help from an organisation")
      case .unit: Text(fi: "Toimipiste", sv: "Verksamhetsställe", en: "Place")
      case .channel: Text(fi: "Asiointikanava", sv: "Kanal", en: "Way to reach us")
      case .form: Text(fi: "Lomake", sv: "Blankett", en: "Form")
      }
    }
  }

  package var kind = Kind.service
  /// The page that it leads to.
  package var path = ""
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

  /// The same as another sort of thing, with its page.
  package func being(_ kind: Kind, at path: String) -> Offer {
    var offer = self
    (offer.kind, offer.path) = (kind, path)
    return offer
  }

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
