import County
import Foundation

/// The figures counted again as `Docs/indicators.md` tells, by somebody who has never seen the program (riippumaton laskija).
struct Recount {
  /// What is known of one matter.
  struct Known {
    var contact: Fact?
    var fields: [String: Any] = [:]
    var counting: Day?
    var answered: Day?
    var assessed: Fact?
    var urgency = ""
    var visit: Fact?
    var visitUnit = ""
    var reason: String?
    var isRepeat = false

    var isFailure: Bool { reason.map { $0 != "newMatter" } ?? false }

    var isSameDay: Bool {
      guard let counting, let answered, let assessed else { return false }
      return answered <= counting && assessed.occurred.day <= counting
    }

    var isFirstVisit: Bool {
      guard let visit, let assessed else { return false }
      return assessed.occurred <= visit.occurred && urgency == "E"
    }

    var isWithinWeek: Bool {
      guard let visit, let assessed else { return false }
      return visit.occurred.day - assessed.occurred.day <= 7
    }
  }

  let facts: [Fact]
  /// As they were recorded: corrections do not reach waiting lists.
  let recorded: [Fact]
  private(set) var matters: [Known] = []

  init(_ all: [Fact]) {
    (facts, recorded) = (Self.mended(all), all)
    for (_, facts) in Dictionary(grouping: facts.filter({ $0.stream.room == "matter" }), by: \.stream) {
      matters.append(facts.sorted { $0.position < $1.position }.reduce(into: Known(), Self.learn))
    }
  }

  static func fields(_ fact: Fact) -> [String: Any] {
    (try? JSONSerialization.jsonObject(with: Data(fact.payload.utf8))) as? [String: Any] ?? [:]
  }

  static func text(_ fact: Fact, _ name: String) -> String { fields(fact)[name] as? String ?? "" }

  private static func mended(_ all: [Fact]) -> [Fact] {
    var mends: [String: Fact] = [:]
    for fact in all.sorted(by: { $0.position < $1.position }) where fact.kind == "fact.corrected" {
      mends[text(fact, "fact")] = fact
    }
    return all.compactMap { fact in
      guard let mend = mends[fact.id] else { return fact }
      guard let occurred = Moment(text(mend, "occurred")) else { return nil }
      var mended = fact
      mended.occurred = occurred
      return mended
    }
  }

  private static func learn(_ known: inout Known, _ fact: Fact) {
    func answer() { known.answered = min(known.answered ?? fact.occurred.day, fact.occurred.day) }
    switch fact.kind {
    case "contact.received":
      contact(&known, fact)
      if text(fact, "channel") == "walkin" { answer() }
    case "contact.answered": answer()
    case "message.written": if fact.actor.role != .resident { answer() }
    case "assessment.made":
      answer()
      if fact.occurred < known.assessed?.occurred ?? .init(seconds: .max) {
        (known.assessed, known.urgency) = (fact, text(fact, "urgency"))
      }
    case "contact.linked": (known.reason, known.isRepeat) = (text(fact, "reason"), true)
    case "visit.held":
      if fact.occurred < known.visit?.occurred ?? .init(seconds: .max) {
        (known.visit, known.visitUnit) = (fact, text(fact, "unit"))
      }
    default: break
    }
  }

  private static func contact(_ known: inout Known, _ fact: Fact) {
    (known.contact, known.fields) = (fact, fields(fact))
    var day = fact.occurred.day
    if WorkingCalendar.finland.isWorking(day), fact.occurred.hour >= 16 { day = day + 1 }
    while !WorkingCalendar.finland.isWorking(day) { day = day + 1 }
    known.counting = day
    if known.fields["earlier"] != nil { known.isRepeat = true }
  }
}
