import Rules

/// A national general description (pohjakuvaus), in either of its two shapes.
extension PTVRow {
  /// The open API's shape, in small letters.
  func generalDescription() -> Service? {
    let name = localized("names", types: ["Name"])
    guard let (id, names) = identity(names: name.isEmpty ? localized("names") : name) else { return nil }
    var service = Service(id: id, names: names)
    service.kind = .generalDescription
    service.rows = [id]
    service.code = text("referenceCode")
    service.otherNames = localized("names", types: ["AlternativeName", "AlternateName"])
    describe(&service, from: "descriptions")
    classify(&service)
    service.channels = rows("serviceChannels").compactMap { row in
      row.row("serviceChannel")?.text("id").map { ChannelReference(channel: $0) }
    }
    return service
  }

  /// The national release's shape, in capital letters.
  func nationalRow() -> Service? {
    guard let (id, names) = identity("Id", names: labels("Name")) else { return nil }
    var service = Service(id: id, names: names)
    service.kind = .generalDescription
    service.rows = [id]
    service.code = text("ReferenceCode")
    service.summary = labels("ShortDescription")
    service.description = labels("BackgroundDescription").followed(by: labels("Description"))
    service.userInstruction = labels("UserInstructions")
    service.requirements = labels("ServiceRestrictions")
    service.charge = Charge(ptv: text("ChargeType"))
    service.chargeInfo = labels("ChargeTypeAdditionalInfo")
    service.classes = keyedTerms("ServiceClass")
    service.terms = keyedTerms("OntologyTerm")
    service.targetGroups = keyedTerms("TargetGroup")
    service.lifeEvents = keyedTerms("LifeEvent")
    return service
  }
}

extension Service {
  /// Rows with the same reference code made into one entry: one row per type or sort of municipality stands in
  /// the release, the fullest one speaks and the others fill what it lacks.
  static func merged(_ rows: [Service]) -> [Service] {
    let keyed = rows.map { ($0.code ?? $0.id, $0) }
    let groups = Dictionary(grouping: keyed) { $0.0 }
    var seen: Set<String> = []
    return keyed.filter { seen.insert($0.0).inserted }.compactMap { key, _ in
      let ranked = (groups[key] ?? []).map(\.1).sorted { $0.fullness > $1.fullness }
      guard var merged = ranked.first else { return nil }
      for other in ranked.dropFirst() { merged.fill(from: other) }
      merged.id = key
      merged.rows = ranked.flatMap(\.rows).sorted()
      return merged
    }
  }

  /// Languages first, then length; the id settles a tie, so that the order of the file does not matter.
  private var fullness: (Int, Int, String) {
    let length = [names, summary, description].flatMap(\.byLang.values).reduce(0) { $0 + $1.utf8.count }
    return (names.byLang.count, length, id)
  }

  private mutating func fill(from other: Service) {
    names = names.filled(from: other.names)
    summary = summary.filled(from: other.summary)
    description = description.filled(from: other.description)
    userInstruction = userInstruction.filled(from: other.userInstruction)
    requirements = requirements.filled(from: other.requirements)
    chargeInfo = chargeInfo.filled(from: other.chargeInfo)
    charge = charge ?? other.charge
    modified = [modified, other.modified].compactMap(\.self).max()
    classes.join(other.classes)
    terms.join(other.terms)
    targetGroups.join(other.targetGroups)
    lifeEvents.join(other.lifeEvents)
  }
}

extension [Term] {
  fileprivate mutating func join(_ others: [Term]) {
    self += others.filter { other in !contains { $0.uri == other.uri } }
  }
}
