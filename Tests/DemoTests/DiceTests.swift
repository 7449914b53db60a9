import Testing

@testable import Demo

@Suite("Dice of the model") struct DiceTests {
  @Test(
    "Every number of a range falls about as often as any other, and none beyond it",
    arguments: [1...6, -3...3, 0...1, 7...7])
  func between(_ range: ClosedRange<Int>) {
    var dice = Dice(seed: 11), counts: [Int: Int] = [:]
    for _ in 0..<6_000 { counts[dice.between(range), default: 0] += 1 }
    #expect(Set(counts.keys) == Set(range))
    let mean = 6_000 / range.count
    #expect(counts.values.allSatisfy { abs($0 - mean) * 5 < mean }, "\(counts)")
  }

  @Test(
    "A share is at least nothing and less than the whole, and halves are even",
    arguments: 1...5 as ClosedRange<UInt64>)
  func shares(_ seed: UInt64) {
    var dice = Dice(seed: seed)
    let shares = (0..<4_000).map { _ in dice.share() }
    #expect(shares.allSatisfy { (0..<1).contains($0) })
    #expect(abs(shares.reduce(0, +) / 4_000 - 0.5) < 0.02)
  }

  @Test("Every element of a list is picked at some time, and only those", arguments: [1, 2, 9])
  func picks(_ count: Int) {
    var dice = Dice(seed: 2)
    let list = Array(0..<count), picked = (0..<400).map { _ in dice.pick(list) }
    #expect(Set(picked) == Set(list))
  }

  @Test("What happens by a share happens in that share of times", arguments: [0.05, 0.3, 0.62, 0.95])
  func happens(_ share: Double) {
    var dice = Dice(seed: 8)
    let count = (0..<8_000).count { _ in dice.happens(share) }
    #expect(abs(Double(count) / 8_000 - share) < 0.02)
  }

  @Test("Shares that do not add up to one are weighed against each other")
  func weights() {
    var dice = Dice(seed: 5)
    let picked = (0..<3_000).map { _ in dice.pick(["a": 30, "b": 10, "c": 0]) }
    #expect(abs(picked.count { $0 == "a" } - 2_250) < 150 && !picked.contains("c"))
  }

  @Test("The same seed falls the same, one number later otherwise")
  func seeds() {
    var one = Dice(seed: 77), same = Dice(seed: 77), other = Dice(seed: 78)
    let falls = (0..<50).map { _ in one.next() }
    #expect(falls == (0..<50).map { _ in same.next() } && falls != (0..<50).map { _ in other.next() })
  }
}
