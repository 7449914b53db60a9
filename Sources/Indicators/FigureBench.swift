package import County
import Foundation

/// Made-up columns of any size for measuring, and the same columns as CSV for another engine (mittausaineisto).
package enum FigureBench {
  /// Matters with a contact, an answer, an assessment, a visit, a closing; some feedback and links; and times.
  package static func figures(facts: Int, now: Moment) -> Figures {
    var figures = Figures(), chance = SeededChance(seed: 5), position = 0
    func take(_ subject: String, _ at: Moment, _ what: ReadFact.What) {
      position += 1
      figures.take(ReadFact(position: position, subject: subject, at: at, what: what)) { _ in nil }
    }
    var number = 0
    while position < facts {
      number += 1
      let name = "m\(number)", unit = "u\(chance.next() % 20)",
        came = now + -Int(chance.next() % (200 * 86_400))
      let channels = Cell.Counter.allCases.prefix(9).map { "\($0)" }
      let channel = channels[Int(chance.next() % 9)]
      take(name, came, .benchContact(channel: channel, unit: unit, isRepeat: chance.next() % 12 == 0))
      take(name, came + Int(chance.next() % 20_000), .answered)
      let assessed = came + Int(chance.next() % 100_000)
      take(name, assessed, .assessed(urgency: UInt8(ascii: chance.next() % 4 == 0 ? "D" : "E")))
      if chance.next() % 14 == 0 { take(name, assessed, .benchLinked(Int(chance.next() % 6))) }
      if chance.next() % 2 == 0 {
        let seen = min(assessed + Int(chance.next() % (14 * 86_400)), now)
        take(name, seen, .visit(isRemote: chance.next() % 2 == 0, unit: unit))
        if chance.next() % 5 == 0 { take(name, seen, .feedback(UInt8(chance.next() % 11))) }
      }
      if chance.next() % 20 != 0 {
        take(name, min(assessed + 86_400, now), .closed)
      } else {
        figures.set(TightestClock(due: now + (Int(chance.next() % 900_000) - 200_000), unit: unit), of: name)
      }
      if number % 4 == 0 {
        let free = now + Int(chance.next() % (30 * 86_400))
        take(
          "t\(number)", came,
          .published(
            unit: unit, professional: "p\(chance.next() % 60)", profession: "nurse", starts: free,
            urgent: false))
      }
    }
    return figures
  }

  /// kind, subject, at, day, unit, code, flag, counting day: what the recount reads; times and dues beside it.
  package static func write(_ figures: Figures, to folder: String) throws {
    let root = URL(filePath: folder)
    try FileManager.default.createDirectory(at: root, withIntermediateDirectories: true)
    var rows = "kind,subject,at,day,unit,code,flag,counting\n"
    for row in figures.rows where row.subject >= 0 {
      rows +=
        "\(row.kind),\(row.subject),\(row.at),\(row.day),\(row.unit),\(row.code),\(row.flag ? 1 : 0),\(row.counting)\n"
    }
    try rows.write(to: root.appending(path: "rows.csv"), atomically: false, encoding: .utf8)
    let slots = figures.times.slots.values.map {
      "\($0.calendar),\($0.starts),\($0.day),\($0.isFree ? 1 : 0)"
    }
    try ("calendar,starts,day,free\n" + slots.joined(separator: "\n")).write(
      to: root.appending(path: "slots.csv"), atomically: false, encoding: .utf8)
    let dues = figures.dues.values.map { "\($0.at)" }
    try ("due\n" + dues.joined(separator: "\n")).write(
      to: root.appending(path: "dues.csv"), atomically: false, encoding: .utf8)
  }
}

extension Figures {
  /// The eight figures counted again from the rows alone, as if nothing had been kept.
  package func recomputed(now: Moment) -> [Reading] {
    var fresh = self
    fresh.grid = recounted()
    return Measure.allCases.map { fresh.reading($0, now: now) }
  }
}
