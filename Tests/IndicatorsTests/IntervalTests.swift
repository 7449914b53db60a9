import County
import CountyTesting
import Testing

@testable import Indicators

@Suite("How sure a figure is") struct IntervalTests {
  @Test("A share's interval holds it, lies within 0 and 1, and narrows as more are counted")
  func shares() throws {
    for whole in [1, 2, 5, 10, 37, 100, 1_000, 100_000] {
      for part in Set([0, 1, whole / 3, whole / 2, whole - 1, whole]) where (0...whole).contains(part) {
        let reading = IndicatorReading.share(part, whole, interval: true)
        let (low, value, high) = (
          try #require(reading.low), try #require(reading.value), try #require(reading.high)
        )
        #expect(0 <= low && low <= value + 1e-12 && value <= high + 1e-12 && high <= 1, "\(part)/\(whole)")
        let wider = IndicatorReading.share(part, whole, interval: true),
          narrower = IndicatorReading.share(part * 4, whole * 4, interval: true)
        #expect((narrower.high ?? 1) - (narrower.low ?? 0) < (wider.high ?? 1) - (wider.low ?? 0))
      }
    }
    #expect(IndicatorReading.share(0, 0, interval: true).value == nil)
    #expect(IndicatorReading.share(3, 4, interval: false).low == nil)
  }

  @Test(
    "Wilson's interval of known cases",
    arguments: [
      (0, 10, 0.0, 0.2775), (10, 10, 0.7225, 1.0), (5, 10, 0.2366, 0.7634), (81, 263, 0.2553, 0.3662),
      (1, 29, 0.0061, 0.1718),
    ])
  func wilson(_ part: Int, _ whole: Int, _ low: Double, _ high: Double) {
    let reading = IndicatorReading.share(part, whole, interval: true)
    #expect(abs((reading.low ?? 9) - low) < 1e-3 && abs((reading.high ?? 9) - high) < 1e-3)
  }

  @Test("The middle and the ninth tenth of waits are those of a plain sort", arguments: UInt64(1)...80)
  func waits(_ seed: UInt64) throws {
    var chance = SeededChance(seed: seed)
    let days = (0..<Int.random(in: 1...40, using: &chance)).map { _ in
      Int32.random(in: -3...400, using: &chance)
    }.sorted()
    let reading = IndicatorReading.wait(days, within: days.count { $0 <= 7 }), n = days.count
    let middle = n % 2 == 1 ? Double(days[n / 2]) : Double(days[n / 2 - 1] + days[n / 2]) / 2
    #expect(reading.value == middle && reading.denominator == n)
    let ninth = try #require(days.first { day in Double(days.count { $0 <= day }) >= 0.9 * Double(n) - 1e-9 })
    #expect(reading.p90 == Double(ninth))
    #expect((reading.low ?? 999) <= middle && middle <= (reading.high ?? -999))
    #expect(reading.share == Double(days.count { $0 <= 7 }) / Double(n))
  }

  @Test(
    "A recommendation index lies within its interval, and both within −100 and 100", arguments: UInt64(1)...40
  )
  func scores(_ seed: UInt64) throws {
    var chance = SeededChance(seed: seed)
    let up = Int.random(in: 0...30, using: &chance), down = Int.random(in: 0...30, using: &chance)
    let flat = Int.random(in: 0...30, using: &chance), n = up + down + flat
    let reading = IndicatorReading.score(up: up, down: down, of: n)
    guard n > 0 else {
      #expect(reading == .nothing)
      return
    }
    let value = try #require(reading.value), low = try #require(reading.low),
      high = try #require(reading.high)
    #expect(abs(value - 100 * Double(up - down) / Double(n)) < 1e-9)
    #expect(-100 <= low && low <= value + 1e-9 && value <= high + 1e-9 && high <= 100)
  }

  @Test("A group's difference from the rest is that of the parts turned round", arguments: UInt64(1)...30)
  func gaps(_ seed: UInt64) throws {
    var chance = SeededChance(seed: seed)
    let (whole, rest) = (Int.random(in: 1...50, using: &chance), Int.random(in: 1...50, using: &chance))
    let (part, other) = (Int.random(in: 0...whole, using: &chance), Int.random(in: 0...rest, using: &chance))
    let one = try #require(Gap(part: part, whole: whole, ofPart: part + other, ofWhole: whole + rest))
    let turned = try #require(Gap(part: other, whole: rest, ofPart: part + other, ofWhole: whole + rest))
    #expect(abs(one.value + turned.value) < 1e-9 && abs(one.low + turned.high) < 1e-9)
    #expect(abs(one.value - (Double(part) / Double(whole) - Double(other) / Double(rest))) < 1e-9)
    #expect(Gap(part: part, whole: whole, ofPart: part, ofWhole: whole) == nil)
    #expect(Gap(part: whole + 1, whole: whole, ofPart: whole + 1, ofWhole: whole + rest) == nil)
  }
}
