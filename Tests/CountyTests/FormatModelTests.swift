import County
import CountyTesting
import Testing

@Suite("Numbers and times against slow writers") struct FormatModelTests {
  @Test("Whole numbers of every size", arguments: Lang.allCases)
  func whole(_ lang: Lang) {
    let chance = SeededChance(seed: 41)
    var numbers = [
      0, 1, 9, 10, 99, 100, 999, 1_000, 9_999, 10_000, 99_999, 100_000, 999_999, 1_000_000, 1_000_000_000_000,
    ]
    numbers += (0..<300).map { _ in Int(chance.next() % 10_000_000_000) }
    for number in numbers + numbers.map({ -$0 }) {
      #expect(Format.number(number, lang) == SlowFormat.number(number, lang))
    }
  }

  @Test("One decimal, rounded to the nearest, halves away from nought", arguments: Lang.allCases)
  func decimals(_ lang: Lang) {
    for tenths in Array(-250...250) + [12_345, -98_765, 10_000_000] {
      #expect(
        Format.number(Double(tenths) / 10, decimals: 1, lang) == SlowFormat.tenths(tenths, lang), "\(tenths)")
      #expect(
        Format.percent(Double(tenths) / 1_000, lang, decimals: 1).hasPrefix(SlowFormat.tenths(tenths, lang)))
    }
    #expect(
      Format.number(0.25, decimals: 1, .en) == "0.3" && Format.number(-0.25, decimals: 1, .en) == "−0.3")
  }

  @Test("Lengths from a second to a year", arguments: Lang.allCases)
  func lengths(_ lang: Lang) {
    let chance = SeededChance(seed: 42), day = lang == .fi ? "pv" : "d"
    let edges = [0, 59, 60, 3_599, 3_600, 3_660, 86_399, 86_400, 86_459, 86_460, 90_000, 172_800]
    for seconds in edges + (0..<300).map({ _ in Int(chance.next() % 31_536_000) }) {
      #expect(Format.length(seconds, lang) == SlowFormat.length(seconds, day: day), "\(seconds)")
      #expect(Format.length(-seconds, lang) == Format.length(seconds, lang))
    }
  }

  @Test("A day is told by its weekday and date, whatever the year", arguments: Lang.allCases)
  func days(_ lang: Lang) throws {
    let names: [Lang: [String]] = [
      .fi: ["ma", "ti", "ke", "to", "pe", "la", "su"],
      .sv: ["mån", "tis", "ons", "tors", "fre", "lör", "sön"],
      .en: ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"],
    ]
    let monday = try #require(Day(2026, 3, 2))
    for offset in -800...800 {
      let day = monday + offset, parts = day.parts
      let weekday = try #require(names[lang])[((offset % 7) + 7) % 7]
      #expect(Format.day(day, lang) == "\(weekday) \(parts.day).\(parts.month).\(parts.year)")
    }
  }

  @Test(
    "A moment of today is its clock; of another day it has its day, of another year its year",
    arguments: [-40_000_000, -86_400, -43_200, -1, 0, 1, 43_200, 86_400, 40_000_000])
  func short(_ offset: Int) {
    let now = TestCounty.start, moment = now + offset
    for lang in Lang.allCases {
      let short = Format.short(moment, now: now, lang)
      let whole = Format.moment(moment, lang), year = String(moment.day.parts.year)
      let dated =
        year == String(now.day.parts.year)
        ? whole.replacing("\(year) ", with: " ", maxReplacements: 1) : whole
      #expect(short == (moment.day == now.day ? Format.at(moment, lang) : dated))
      #expect(Format.moment(moment, lang) == "\(Format.day(moment.day, lang)) \(Format.at(moment, lang))")
    }
  }

  @Test("Every minute of a day has a clock of hours, a point and two digits")
  func clocks() {
    let midnight = Moment(TestCounty.start.day)
    for minute in 0..<1_440 {
      let written = Format.clock(midnight + minute * 60), parts = written.split(separator: ".")
      #expect(
        parts.count == 2 && Int(parts[0]) == minute / 60 && Int(parts[1]) == minute % 60
          && parts[1].count == 2, "\(written)")
    }
  }
}
