import County
import Indicators
import Testing

@Suite("National figures") struct NationalSumTests {
  private func reading(_ measure: Measure, _ numerator: Int, _ denominator: Int, web: Int) -> Reading {
    var reading = Reading(measure, numerator: numerator, denominator: denominator, value: nil)
    reading.parts = [Reading.Part("web", web), Reading.Part("phone", numerator - web)]
    return reading
  }

  @Test(
    "Counts of counties are added, parts by their names",
    arguments: Measure.allCases.filter { $0 != .thirdFree })
  func sum(_ measure: Measure) throws {
    let other: Measure = measure == .nps ? .contacts : .nps
    let counties = [
      reading(measure, 5, 10, web: 2), reading(other, 1_000, 1_000, web: 0), reading(measure, 7, 30, web: 7),
    ]
    let sum = try #require(NationalSum(measure, of: counties))
    #expect(sum.numerator == 12 && sum.denominator == 40 && sum.parts == ["web": 9, "phone": 3])
  }

  @Test("The middle of free times is no sum") func median() {
    #expect(NationalSum(.thirdFree, of: [reading(.thirdFree, 1, 1, web: 0)]) == nil)
  }

  @Test("No county is nothing counted") func none() throws {
    let sum = try #require(NationalSum(.contacts, of: []))
    #expect(sum.numerator == 0 && sum.denominator == 0 && sum.parts.isEmpty)
  }

  @Test("However the country is cut into counties, the sum is the same", arguments: UInt64(1)...10)
  func cuts(_ seed: UInt64) throws {
    let chance = SeededChance(seed: seed)
    var whole = (0, 0), counties: [Reading] = []
    for _ in 0..<Int(chance.next() % 40) + 1 {
      let total = Int(chance.next() % 10_000), part = Int(chance.next() % UInt64(total + 1))
      whole = (whole.0 + part, whole.1 + total)
      counties.append(reading(.sameDay, part, total, web: 0))
    }
    let sum = try #require(NationalSum(.sameDay, of: counties.shuffled()))
    #expect(sum.numerator == whole.0 && sum.denominator == whole.1)
  }
}
