import County
import Foundation

@testable import Indicators

extension Recount {
  /// A figure as a list of numbers: its value, then what goes with it.
  func values(_ measure: Measure, unit: String?, now: Moment) -> [Double?] {
    let counted = Counted(recount: self, unit: unit, now: now)
    return switch measure {
    case .contacts: [counted.contacts]
    case .sameDay: [counted.sameDay]
    case .firstVisit: counted.firstVisit
    case .remote: [counted.remote]
    case .failure: counted.failure
    case .nps: counted.nps
    case .thirdFree: [counted.thirdFree]
    case .waiting: []
    }
  }
}

/// The formulas, for one unit or all, at one moment (kaavat).
struct Counted {
  var recount: Recount
  var unit: String?
  var now: Moment

  private var today: Day { now.day }
  private var month: ClosedRange<Day> { today - 27...today }
  private var known: [Recount.Known] { recount.matters.filter { $0.contact != nil } }
  private var mine: [Recount.Known] { known.filter { unit == nil || $0.fields["unit"] as? String == unit } }

  private func share(_ part: Int, _ all: Int) -> Double? { all == 0 ? nil : Double(part) / Double(all) }

  var contacts: Double { Double(mine.count { $0.contact?.occurred.day == today }) }

  var sameDay: Double? {
    let counted = mine.filter { $0.counting.map(month.contains) ?? false }
    return share(counted.count(where: \.isSameDay), counted.count)
  }

  var firstVisit: [Double?] {
    let visits = known.filter { matter in
      matter.isFirstVisit && matter.visit.map { month.contains($0.occurred.day) } ?? false
        && (unit == nil || matter.visitUnit == unit)
    }
    let whole = share(visits.count(where: \.isWithinWeek), visits.count)
    guard unit == nil else { return [whole] }
    let centres = Dictionary(grouping: visits, by: \.visitUnit).values
    let good = centres.count { Double($0.count(where: \.isWithinWeek)) / Double($0.count) >= 0.8 }
    return [whole, share(good, centres.count)]
  }

  var remote: Double? {
    let visits = recount.facts.filter { fact in
      fact.kind == "visit.held" && month.contains(fact.occurred.day)
        && (unit == nil || Recount.text(fact, "unit") == unit)
    }
    return share(visits.count { ["phone", "video"].contains(Recount.text($0, "mode")) }, visits.count)
  }

  var failure: [Double?] {
    let counted = mine.filter { $0.contact.map { month.contains($0.occurred.day) } ?? false }
    let failures: Set = ["noAnswer", "wrongPlace", "partlyServed", "informationMissing", "other"]
    return [
      share(counted.count { failures.contains($0.reason ?? "") }, counted.count),
      Double(counted.count(where: \.isRepeat)),
    ]
  }

  var nps: [Double?] {
    let units = Dictionary(
      known.compactMap { matter in
        matter.contact.map { ($0.stream, matter.fields["unit"] as? String ?? "") }
      }
    ) { first, _ in first }
    let scores = recount.facts.filter { fact in
      fact.kind == "feedback.given" && (today - 89...today).contains(fact.occurred.day)
        && (unit == nil || units[fact.stream] == unit)
    }.map { Recount.fields($0)["score"] as? Int ?? -1 }
    guard !scores.isEmpty else { return [nil, nil, nil] }
    let n = Double(scores.count), p = Double(scores.count { $0 >= 9 }) / n,
      d = Double(scores.count { $0 <= 6 }) / n
    let reach = 1.96 * ((p + d - (p - d) * (p - d)) / n).squareRoot()
    return [100 * (p - d), max(-100, 100 * (p - d - reach)), min(100, 100 * (p - d + reach))]
  }

  /// The median of each calendar's third free time; a waiting list is 182 days.
  var thirdFree: Double? {
    let lists = self.lists, calendars = self.calendars
    var days = calendars.filter {
      !lists.contains([$0.key[0], $0.key[1]]) && (unit == nil || $0.key[0] == unit)
    }
    .map { $0.value.count < 3 ? 182 : $0.value.sorted()[2] }
    days += lists.filter { unit == nil || $0[0] == unit }.map { _ in 182 }
    let sorted = days.sorted()
    guard !sorted.isEmpty else { return nil }
    return Double(sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2]) / 2
  }

  /// Days to each calendar's free non-urgent times; one without any coming time is nobody's.
  private var calendars: [[String]: [Int]] {
    var calendars: [[String]: [Int]] = [:]
    for (_, facts) in Dictionary(grouping: recount.facts.filter({ $0.stream.room == "time" }), by: \.stream) {
      let fields = Recount.fields(facts[0]), kinds = facts.map(\.kind)
      guard let starts = Moment(fields["starts"] as? String ?? ""), starts > now,
        fields["urgent"] as? Bool == false,
        !kinds.contains("time.withdrawn")
      else { continue }
      let key = ["unit", "profession", "professional"].map { fields[$0] as? String ?? "" }
      let isFree = kinds.last { $0 == "time.reserved" || $0 == "time.freed" } != "time.reserved"
      calendars[key, default: []] += isFree ? [starts.day - today] : []
    }
    return calendars
  }

  private var lists: Set<[String]> {
    var lists: Set<[String]> = []
    for (_, facts) in Dictionary(
      grouping: recount.recorded.filter({ $0.stream.room == "matter" }), by: \.stream)
    {
      let ordered = facts.sorted { $0.position < $1.position }
      let ends: Set = ["visit.held", "matter.closed", "appointment.booked"]
      guard let last = ordered.lastIndex(where: { $0.kind == "waiting.listed" }),
        !ordered[last...].contains(where: { ends.contains($0.kind) })
      else { continue }
      lists.insert([Recount.text(ordered[last], "unit"), Recount.text(ordered[last], "profession")])
    }
    return lists
  }
}
