import County
import Foundation

/// The indicators counted again as `Docs/indicators.md` tells, from exported facts, by somebody who has never seen the
/// columns (riippumaton mittarilaskija).
struct IndicatorRecount {
  typealias Fields = [String: Any]

  /// A fact and what it says.
  struct Told {
    var fact: Fact
    var fields: Fields
    var day: Day { fact.occurred.day }
    func text(_ name: String) -> String? { fields[name] as? String }
    func number(_ name: String) -> Int { fields[name] as? Int ?? 0 }
    var person: Fields { fields["person"] as? Fields ?? [:] }
  }

  let streams: [String: [Told]]
  let told: [Told]

  /// What had been recorded by the end of `day`, with the corrections recorded by then.
  init(_ all: [Fact], knownOn day: Day? = nil) {
    let known = all.filter { fact in day.map { fact.recorded.day <= $0 } ?? true }
    var mends: [String: Told] = [:]
    for fact in known where fact.kind == "fact.corrected" {
      let mend = Told(fact: fact, fields: Self.fields(fact))
      mends[mend.text("fact") ?? ""] = mend
    }
    told = known.filter { $0.kind != "fact.corrected" }.compactMap { fact in
      guard let mend = mends[fact.id] else { return Told(fact: fact, fields: Self.fields(fact)) }
      guard let occurred = mend.text("occurred").flatMap({ Moment($0) }) else { return nil }
      var mended = fact
      mended.occurred = occurred
      return Told(fact: mended, fields: Self.fields(fact))
    }
    streams = Dictionary(grouping: told, by: \.fact.stream.description)
  }

  private static func fields(_ fact: Fact) -> Fields {
    (try? JSONSerialization.jsonObject(with: Data(fact.payload.utf8))) as? Fields ?? [:]
  }

  func all(_ kind: String) -> [Told] { told.filter { $0.fact.kind == kind } }
  var matters: [[Told]] { streams.filter { $0.key.hasPrefix("matter/") }.map(\.value) }
  var calls: [[Told]] { streams.filter { $0.key.hasPrefix("call/") }.map(\.value) }
}

/// What is known of one matter, told in the words of the document.
struct ToldMatter {
  let told: [IndicatorRecount.Told]

  func all(_ kind: String) -> [IndicatorRecount.Told] { told.filter { $0.fact.kind == kind } }
  var contact: IndicatorRecount.Told? { all("contact.received").last }
  var unit: String { contact?.text("unit") ?? "" }

  var answered: Moment? {
    let answers = told.filter { one in
      switch one.fact.kind {
      case "contact.answered", "assessment.made": true
      case "message.written": one.fact.actor.role != .resident
      case "contact.received": one.text("channel") == "walkin"
      default: false
      }
    }
    return answers.map(\.fact.occurred).min()
  }

  var assessed: IndicatorRecount.Told? { all("assessment.made").min { $0.fact.occurred < $1.fact.occurred } }
  var urgency: Character? { assessed?.text("urgency")?.first }
  var branch: String {
    all("assessment.made").compactMap { $0.text("branch") }.last ?? contact?.text("branch") ?? ""
  }
  var isHealth: Bool { ["primary", "oral", "mental", "specialised", "psychiatric"].contains(branch) }
  var reason: String? { all("contact.linked").last?.text("reason") }
  var isFailure: Bool { reason != nil && reason != "newMatter" }
  var visits: [IndicatorRecount.Told] { all("visit.held") }
  var firstVisit: IndicatorRecount.Told? { visits.min { $0.fact.occurred < $1.fact.occurred } }
  var closed: IndicatorRecount.Told? { all("matter.closed").last }
  var person: String? {
    all("contact.identified").last?.text("person") ?? contact?.text("person")
  }

  var counting: Day? {
    guard let contact else { return nil }
    let calendar = WorkingCalendar.finland,
      isLate = calendar.isWorking(contact.day) && contact.fact.occurred.hour >= 16
    var day = isLate ? contact.day + 1 : contact.day
    while !calendar.isWorking(day) { day = day + 1 }
    return day
  }

  /// The first visit, when an assessment came before it.
  var served: (visit: IndicatorRecount.Told, wait: Int, long: Int)? {
    guard let contact, let visit = firstVisit, let assessed, assessed.fact.occurred <= visit.fact.occurred
    else { return nil }
    let booked = told.filter { $0.fact.kind == "appointment.booked" || $0.fact.kind == "appointment.moved" }
    let first = ([contact, assessed] + booked).map(\.fact.occurred).min() ?? contact.fact.occurred
    return (visit, visit.day - assessed.day, visit.day - first.day)
  }

  /// Listed days and the end of each, read in the order of recording.
  var waits: [(unit: String, from: Day, to: Day?)] {
    var waits: [(String, Day, Day?)] = [], open: IndicatorRecount.Told?
    for one in told {
      let ends = [
        "appointment.booked", "appointment.moved", "visit.held", "matter.closed", "waiting.listed",
      ].contains(one.fact.kind)
      if ends, let list = open {
        waits.append((list.text("unit") ?? "", list.day, max(list.fact.occurred, one.fact.occurred).day))
        open = nil
      }
      if one.fact.kind == "waiting.listed" { open = one }
    }
    if let open { waits.append((open.text("unit") ?? "", open.day, nil)) }
    return waits
  }
}
