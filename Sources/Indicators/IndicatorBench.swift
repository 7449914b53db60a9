import Booking
import Contact
package import County
import Foundation

/// Made-up facts of three years for measuring the indicators, and the same columns for another engine (mittausaineisto).
package enum IndicatorBench {
  package static let now = Moment(Day(2026, 11, 20) ?? Day(number: 0), 12)
  package static let months = Months.index(of: now.day) - 35...Months.index(of: now.day)

  /// A store that has taken so many facts, one by one, with the seconds that it took.
  package static func store(_ registry: Registry, facts: Int) -> IndicatorStore {
    var store = IndicatorStore(registry.countings), maker = BenchFacts()
    while maker.position < facts { for mark in maker.story() { store.take(mark) { _ in nil } } }
    return store
  }

  /// Takes `count` more facts and gives the seconds of each, cells and all.
  package static func takes(_ store: inout IndicatorStore, _ count: Int) -> [Double] {
    var maker = BenchFacts(from: store.position, seed: 77), times: [Double] = []
    let clock = ContinuousClock()
    while times.count < count {
      for mark in maker.story() {
        let start = clock.now
        store.take(mark) { _ in nil }
        let length = (clock.now - start).components
        times.append(Double(length.seconds) + Double(length.attoseconds) / 1e18)
      }
    }
    return times
  }

  /// One file a population: what counting reads, with the month ready; and the plans that count them.
  package static func write(_ store: IndicatorStore, _ registry: Registry, to folder: String) throws {
    let root = URL(filePath: folder)
    for population in Population.allCases {
      var text = "traits,day,month,other,wmonth,value,unit,person\n"
      let table = store.table(population)
      for row in table.hot.indices where table.hot[row].day != .max {
        let hot = table.hot[row], gone = hot.other == Item.never ? 999_999 : Months.index(hot.other)
        text +=
          "\(hot.traits),\(hot.day),\(Months.index(hot.day)),\(hot.other),\(population.isStock ? gone : 0),\(hot.value),\(hot.unit),\(table.cold[row].who.person)\n"
      }
      try text.write(to: root.appending(path: "\(population.name).csv"), atomically: false, encoding: .utf8)
    }
    let plans = zip(registry.indicators, registry.countings).map { BenchPlan($0.id, $1) }
    try JSON.encode(plans).write(to: root.appending(path: "plans.json"), atomically: false, encoding: .utf8)
  }

  /// A plan as another engine reads it.
  struct BenchPlan: Encodable {
    var id: String
    var form: String
    var population: String
    var amongMask: UInt64
    var amongWant: UInt64
    var ofMask: UInt64
    var ofWant: UInt64
    var over: String?
    var overMask: UInt64
    var overWant: UInt64

    init(_ id: String, _ counting: Counting) {
      (self.id, form, population) = (id, counting.form.rawValue, counting.population.name)
      (amongMask, amongWant) = (counting.among.mask, counting.among.want)
      (ofMask, ofWant) = (counting.of.mask, counting.of.want)
      (over, overMask, overWant) = (counting.over?.name, counting.overAmong.mask, counting.overAmong.want)
    }
  }
}

/// Makes up facts, a story at a time.
struct BenchFacts {
  private(set) var position: Int
  private var chance: SeededChance
  private var number: Int

  init(from position: Int = 0, seed: UInt64 = 5) {
    (self.position, chance, number) = (position, SeededChance(seed: seed), position)
  }

  private mutating func random(_ count: Int) -> Int { Int(chance.next() % UInt64(count)) }
  private mutating func unit() -> String { "u\(random(20))" }
  private mutating func moment() -> Moment { IndicatorBench.now + -random(1_090 * 86_400) }

  private mutating func mark(_ subject: String, _ at: Moment, _ what: ReadMark.What) -> ReadMark {
    position += 1
    return ReadMark(position: position, subject: subject, at: at, recorded: at.day, what: what)
  }

  /// Most stories are matters; some are calls and reports.
  mutating func story() -> [ReadMark] {
    number += 1
    switch random(10) {
    case 0...6: return matter()
    case 7: return call()
    default: return report()
    }
  }

  private mutating func matter() -> [ReadMark] {
    let name = "matter/b\(number)", unit = unit(), came = moment(), assessed = came + random(100_000)
    var marks = [
      mark(name, came, .contact(contact(unit, came))), mark(name, came + random(20_000), .plain(.answered)),
      mark(name, assessed, .assessed(.init(urgency: random(4) == 0 ? "D" : "E", branch: nil))),
    ]
    if random(14) == 0 { marks.append(mark(name, assessed, .linked(.allCases[random(6)]))) }
    if random(8) == 0 { marks.append(mark(name, assessed, .listed(.init(unit: unit, profession: "nurse")))) }
    if random(2) == 0 { marks += visit(name, unit, assessed + random(14 * 86_400)) }
    if random(20) > 0 {
      marks.append(mark(name, assessed + random(20 * 86_400), .closed(.allCases[random(6)])))
    }
    return marks
  }

  private mutating func contact(_ unit: String, _ came: Moment) -> MarkGlimpse.Contact {
    .init(
      channel: .allCases[random(9)], unit: unit, branch: [.primary, .primary, .oral, .social][random(4)],
      lang: .allCases[random(3)], person: "r\(random(60_000))", born: Day(number: random(20_000)),
      municipality: "\(100 + random(8))", callback: random(8) == 0 ? .init(to: came + 7_200) : nil,
      earlier: random(12) == 0 ? "x" : nil)
  }

  private mutating func visit(_ name: String, _ unit: String, _ seen: Moment) -> [ReadMark] {
    let visit = MarkGlimpse.Visit(
      mode: .allCases[random(4)], profession: random(3) == 0 ? "doctor" : "nurse",
      professional: "p\(random(200))",
      unit: unit)
    var marks = [mark(name, seen, .visit(visit))]
    if random(5) == 0 { marks.append(mark(name, seen + 3_600, .score(.feedback, random(11), unit: ""))) }
    return marks
  }

  private mutating func call() -> [ReadMark] {
    let name = "call/b\(number)", at = moment(),
      ends: Mark.Kind = random(6) == 0 ? .callAbandoned : .callAnswered
    return [
      mark(name, at, .call(.callReceived, .init(line: "PS", waitSeconds: nil))),
      mark(name, at, .plain(.callQueued)),
      mark(name, at + 60, .call(ends, .init(line: nil, waitSeconds: 60))),
    ]
  }

  private mutating func report() -> [ReadMark] {
    let kinds: [Mark.Kind] = [
      .emergency, .emergency, .emergency, .referral, .group, .pathway, .move, .language, .staff, .worker,
    ]
    var report = ReportedMark(kinds[random(10)], unit: unit())
    report.person = ReportedPerson(
      key: "k\(random(40_000))", born: Day(number: random(20_000)), municipality: "\(100 + random(8))",
      lang: .fi)
    (report.flag, report.number, report.code) = (random(3) == 0, 20 + random(400), random(11))
    if random(8) == 0 {
      let who = MarkGlimpse.Resident(born: Day(number: random(20_000)), municipality: "101", lang: .fi)
      return [mark("person/b\(number)", moment(), .resident(who))]
    }
    return [mark(report.chain ?? "report/b\(number)", moment(), .reported(report))]
  }
}
