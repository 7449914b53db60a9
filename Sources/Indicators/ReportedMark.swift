import County

/// A reported fact as the columns read it (ilmoituksen merkintä).
struct ReportedMark: Sendable {
  var kind: Mark.Kind
  var unit = ""
  var person: ReportedPerson?
  var code = 0
  var number = 0
  var category = ""
  var profession = ""
  var flag = false

  /// Minutes of a year: a longer visit is a mistake, and must not stop the count.
  private static let longest = 525_600

  /// A person's emergency visits make one chain, so that a return is seen.
  var chain: String? {
    kind == .emergency ? person?.key.map { "emergency-of/\($0)" } : nil
  }

  init?(_ fact: Fact) {
    guard let mark = Self.visits(fact) ?? Self.care(fact) ?? Self.work(fact) else { return nil }
    self = mark
  }

  init(_ kind: Mark.Kind, unit: String) { (self.kind, self.unit) = (kind, unit) }

  private init(_ kind: Mark.Kind, _ unit: ID<CareUnit>?, _ person: ReportedPerson? = nil) {
    (self.kind, self.unit, self.person) = (kind, unit?.text ?? "", person)
  }

  private static func visits(_ fact: Fact) -> ReportedMark? {
    if let visit = fact.read(EmergencyVisited.self) {
      var mark = ReportedMark(.emergency, visit.unit, visit.person)
      (mark.number, mark.flag) = (min(max(visit.minutes, 0), Self.longest), visit.belongedToHealthCentre)
      return mark
    }
    if let sent = fact.read(ReferralSent.self) {
      var mark = ReportedMark(.referral, sent.unit, sent.person)
      (mark.flag, mark.category) = (sent.form == .consultation, sent.specialty)
      return mark
    }
    return nil
  }

  private static func care(_ fact: Fact) -> ReportedMark? {
    if let group = fact.read(GroupHeld.self) {
      var mark = ReportedMark(.group, group.unit)
      (mark.code, mark.number, mark.category) = (min(group.present, 255), group.places, group.name)
      return mark
    }
    if let started = fact.read(PathwayStarted.self) {
      var mark = ReportedMark(.pathway, started.unit, started.person)
      mark.category = started.pathway
      return mark
    }
    if let changed = fact.read(LevelChanged.self) {
      var mark = ReportedMark(.move, changed.unit, changed.person)
      mark.number = changed.to > changed.from ? 1 : changed.to < changed.from ? -1 : 0
      return mark
    }
    return nil
  }

  private static func work(_ fact: Fact) -> ReportedMark? {
    if let served = fact.read(LanguageServed.self) {
      var mark = ReportedMark(.language, served.unit, served.person)
      mark.flag = served.used == served.person.lang
      return mark
    }
    if let answered = fact.read(StaffAnswered.self) {
      var mark = ReportedMark(.staff, answered.unit)
      mark.code = answered.score
      return mark
    }
    if let named = fact.read(WorkerNamed.self) {
      var mark = ReportedMark(.worker, named.unit, named.person)
      mark.profession = named.profession
      return mark
    }
    return fact.kind == WorkerEnded.kind ? ReportedMark(.workerEnded, nil) : nil
  }
}
