extension Registry {
  /// How each shipped indicator is counted, by id; its texts are in `Content/`.
  static let shipped: [String: Counting] = firstBoard.merging(access) { one, _ in one }
    .merging(flow) { one, _ in one }.merging(reported) { one, _ in one }

  /// Figures of a moment: the live board counts them; a period has none.
  static let moments: [String: Counting] = [
    "waiting": Counting(.stock, .open), "thirdFree": Counting(.stock, .waiting),
  ]

  private static let firstBoard: [String: Counting] = [
    "contacts": Counting(.count, .contact),
    "sameDay": Counting(.share, .due, of: Condition(all: [.sameDay])),
    "firstVisit": Counting(
      .share, .firstVisit, among: Condition(all: [.nonUrgent]), of: Condition(all: [.withinWeek])),
    "remote": Counting(.share, .visit, among: Condition(all: [.held]), of: Condition(all: [.remote])),
    "failure": Counting(.share, .contact, of: Condition(all: [.failure])),
    "nps": Counting(.nps, .answer),
  ]

  private static let primary = Condition(all: [.primary, .nonUrgent])
  private static let oral = Condition(all: [.oral, .nonUrgent])
  private static let week = Condition(all: [.withinWeek])

  private static let access: [String: Counting] = [
    "waitPrimary": Counting(.wait, .firstVisit, among: primary, of: week),
    "waitPrimaryContact": Counting(.longWait, .firstVisit, among: primary),
    "waitOral": Counting(.wait, .firstVisit, among: oral, of: week),
    "waitOralContact": Counting(.longWait, .firstVisit, among: oral),
    "waitOverWeek": Counting(.share, .firstVisit, among: primary, of: Condition(all: [.overWeek])),
    "openCases": Counting(.stock, .open),
    "answeredSameDay": Counting(.share, .contact, of: Condition(all: [.answeredSameDay])),
    "callbacksKept": Counting(.share, .callback, of: Condition(all: [.kept])),
    "abandonment": Counting(
      .share, .call, among: Condition(all: [.queued]), of: Condition(all: [.abandoned])),
    "missedVisits": Counting(.share, .visit, of: Condition(all: [.missed])),
    "waitingList": Counting(.stock, .waiting),
  ]

  private static let flow: [String: Counting] = [
    "withoutVisit": Counting(
      .share, .closing, among: Condition(all: [.solved]), of: Condition(all: [.withoutVisit])),
    "eServices": Counting(.share, .contact, of: Condition(all: [.electronic])),
    "remoteContacts": Counting(.share, .contact, of: Condition(all: [.remote])),
    "repeatContacts": Counting(.share, .contact, of: Condition(all: [.repeated])),
    "failureReasons": Counting(.count, .contact, among: Condition(all: [.failure])),
    "continuity": Counting(.continuity, .visit, among: Condition(all: [.held, .doctor])),
  ]

  private static let reported: [String: Counting] = [
    "consultations": Counting(
      .per, .referral, among: Condition(all: [.consultation]), over: .contact,
      overAmong: Condition(all: [.health])),
    "referrals": Counting(.count, .referral, among: Condition(all: [.referral])),
    "heavierServices": Counting(.share, .move, of: Condition(all: [.heavier])),
    "emergencyReturns": Counting(
      .share, .emergency, among: Condition(all: [.known]), of: Condition(all: [.returned])),
    "emergencyBelonged": Counting(.share, .emergency, of: Condition(all: [.belonged])),
    "emergencyUnderThree": Counting(
      .share, .emergency, among: Condition(all: [.belonged]), of: Condition(all: [.underThreeHours])),
    "groupPlaces": Counting(.filled, .group),
    "digitalPathways": Counting(.count, .pathway),
    "namedWorkers": Counting(.coverage, .worker, over: .resident),
    "staffNps": Counting(.nps, .staff),
    "ownLanguage": Counting(.share, .language, of: Condition(all: [.ownLanguage])),
  ]
}
