package import County

/// A service as a list shows it: its name, a short text, and where in the list it stands.
package struct ListedService: Sendable, Hashable {
  package var id: ID<Service>
  package var names: Localized
  package var summary: Localized
  package var topic: ServiceTopic
  package var classes: [String]
  /// What the county itself says of it; `nil` for a service known only from the register.
  package var own: ServiceContent?
  /// Everything that the list's filter looks at, in small letters.
  private let searched: String

  init?(_ service: ServiceContent) {
    guard let id = service.id else { return nil }
    (self.id, own, topic, classes) = (id, service, service.topic, service.classes)
    (names, summary) = (Localized(service.name), Localized(service.about))
    let words = Lang.allCases.flatMap { [service.name[$0], service.about[$0]] + service.words[$0] }
    searched = (words + service.terms.flatMap { [$0.fi, $0.sv, $0.en] }).joined(separator: "\n").lowercased()
  }

  init(_ row: CatalogueRecords.ListRow, topic: ServiceTopic) {
    (id, names, summary, classes) = (row.id, row.names, row.summary, row.classes)
    (self.topic, own) = (topic, nil)
    let classNames = classes.map(ClassNames.name).flatMap { [$0.fi, $0.sv, $0.en] }
    searched = (Array(row.summary.byLang.values).sorted() + classNames + [row.words]).joined(separator: "\n")
      .lowercased()
  }

  /// True when every word asked for is found. Endings are forgiven: the last two letters of a long word may differ.
  package func answers(_ words: String) -> Bool {
    words.lowercased().split { !$0.isLetter && !$0.isNumber }.allSatisfy { word in
      searched.contains(String(word.count > 6 ? word.dropLast(2) : word))
    }
  }
}

/// All that is known of one service: our own words, the register's record, and the national text behind it.
package struct DescribedService: Sendable, Hashable {
  package var id: ID<Service>
  package var own: ServiceContent?
  package var record: Service?
  /// The general description that the record follows.
  package var followed: Service?
  package var organization: Organization?
  package var topic: ServiceTopic

  package var names: Localized { own.map { Localized($0.name) } ?? record?.names ?? Localized() }

  /// The first text that says what this is.
  package var summary: Localized {
    [own.map { Localized($0.about) }, record?.summary, followed?.summary].lazy.compactMap(\.self)
      .first { !$0.isEmpty } ?? Localized()
  }

  /// The record's own text, else that of the general description.
  func text(_ part: (Service) -> Localized) -> Localized {
    [record, followed].lazy.compactMap(\.self).map(part).first { !$0.isEmpty } ?? Localized()
  }

  package var groups: [String] {
    own?.groups ?? (record?.targetGroups ?? followed?.targetGroups ?? []).compactMap(\.code)
  }
  package var classes: [String] { own?.classes ?? record?.classCodes ?? [] }
}

extension Localized {
  init(_ text: Text) {
    self.init(Dictionary(uniqueKeysWithValues: Lang.allCases.map { ($0, text[$0]) }))
  }
}
