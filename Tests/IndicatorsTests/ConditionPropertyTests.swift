import County
import CountyTesting
import Testing

@testable import Indicators

@Suite("Rules over traits") struct ConditionPropertyTests {
  /// Every set of traits that a thing of the population may have, by the rules of which go together.
  private func possible(_ population: Population) -> [Set<ThingTrait>] {
    let traits = population.traits
    var found: [Set<ThingTrait>] = []
    for bits in 0..<(1 << traits.count) {
      let set = Set(traits.indices.filter { bits >> $0 & 1 == 1 }.map { traits[$0] })
      let isOneOfEach = ThingTrait.apart.allSatisfy { $0.count(where: set.contains) <= 1 }
      let implied = set.flatMap { ThingTrait.implied[$0] ?? [] }.filter(traits.contains)
      if isOneOfEach, implied.allSatisfy(set.contains) { found.append(set) }
    }
    return found
  }

  private func holds(_ condition: Condition, _ set: Set<ThingTrait>) -> Bool {
    condition.all.allSatisfy(set.contains) && !condition.none.contains(where: set.contains)
  }

  private func random(_ population: Population, _ chance: inout SeededChance) -> Condition {
    let traits = population.traits.shuffled(using: &chance)
    let all = traits.prefix(Int.random(in: 0...2, using: &chance))
    return Condition(all: Array(all), none: Array(traits.suffix(Int.random(in: 0...1, using: &chance))))
  }

  private static let populations: [Population] = [
    .due, .callback, .open, .closing, .call, .emergency, .move, .language,
  ]

  @Test(
    "What is refused as a contradiction nothing can be; what is taken something can", arguments: populations)
  func contradictions(_ population: Population) {
    var chance = SeededChance(seed: UInt64(population.rawValue))
    let sets = possible(population)
    for _ in 0..<60 {
      let condition = random(population, &chance)
      let isMet = sets.contains { holds(condition, $0) }
      #expect(condition.contradictions.isEmpty || !isMet, "\(condition)")
    }
  }

  @Test("A numerator said to be the whole denominator is that of every thing", arguments: populations)
  func entails(_ population: Population) {
    var chance = SeededChance(seed: UInt64(population.rawValue) + 100)
    let sets = possible(population)
    for _ in 0..<60 {
      let (among, of) = (random(population, &chance), random(population, &chance))
      guard among.entails(of) else { continue }
      #expect(sets.allSatisfy { !holds(among, $0) || holds(of, $0) }, "\(among) entails \(of)")
    }
  }

  @Test("A mask in one word says what a plain reading of the traits says", arguments: populations)
  func masks(_ population: Population) {
    var chance = SeededChance(seed: UInt64(population.rawValue) + 200)
    let sets = possible(population)
    for _ in 0..<40 {
      let (one, other) = (random(population, &chance), random(population, &chance))
      for set in sets.shuffled(using: &chance).prefix(20) {
        let bits = Traits(Array(set)).bits
        let both = one.and(other), isMet = one.holds(bits) && other.holds(bits)
        #expect(one.holds(bits) == holds(one, set) || !one.contradictions.isEmpty)
        #expect(both.holds(bits) == isMet || !both.contradictions.isEmpty)
      }
    }
  }

  @Test(
    "In any history each thing has only traits of its kind, and those that go together",
    arguments: UInt64(1)...15)
  func things(_ seed: UInt64) {
    let store = IndicatorStore(taking: IndicatorHistory(seed: seed).facts)
    for population in Population.allCases {
      for hot in store.table(population).hot where hot.day != .max {
        let set = Set(ThingTrait.allCases.filter { Traits([$0]).bits & hot.traits != 0 })
        #expect(ThingTrait.apart.allSatisfy { $0.count(where: set.contains) <= 1 }, "\(population) \(set)")
        let implied = set.flatMap { ThingTrait.implied[$0] ?? [] }
        #expect(implied.allSatisfy(set.contains), "\(population) \(set)")
      }
    }
  }

  @Test("Names of traits and populations read back, and no other does") func names() {
    for trait in ThingTrait.allCases { #expect(ThingTrait(name: trait.name) == trait) }
    for population in Population.allCases { #expect(Population(name: population.name) == population) }
    for name in ["", "Held", "held ", "rawValue", "0", "contact;"] {
      #expect(ThingTrait(name: name) == nil && Population(name: name) == nil)
    }
    #expect(ThingTrait.allCases.count <= 64)
  }
}
