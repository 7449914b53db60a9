import Rules
import Testing

@testable import Search

@Suite("Tallies of points") struct TallyTests {
  @Test(
    "Of each word only its best meeting counts, and words are added up",
    arguments: 1...25 as ClosedRange<UInt64>)
  func sums(_ seed: UInt64) {
    var chance = SeededLetters(seed: seed)
    let things = Int.random(in: 1...20, using: &chance)
    var tally = Tally(things), slow = [Double](repeating: 0, count: things), order: [Int32] = []
    for _ in 0..<Int.random(in: 0...8, using: &chance) {
      var best = [Float](repeating: 0, count: things), met: [Int32] = []
      for _ in 0..<Int.random(in: 0...30, using: &chance) {
        let thing = Int.random(in: 0..<things, using: &chance),
          points = Float(Int.random(in: -3...40, using: &chance))
        tally.offer(points, to: Int32(thing))
        if points > 0, best[thing] == 0 { met.append(Int32(thing)) }
        best[thing] = max(best[thing], points)
      }
      tally.settle()
      for thing in met where slow[Int(thing)] == 0 { order.append(thing) }
      for thing in 0..<things { slow[thing] += Double(best[thing]) }
    }
    #expect(tally.sums == slow && tally.touched == order)
  }

  @Test("Settling twice adds nothing, and meeting nothing touches nothing")
  func twice() {
    var tally = Tally(3)
    tally.offer(0, to: 1)
    tally.settle()
    #expect(tally.touched.isEmpty && tally.sums == [0, 0, 0])
    tally.offer(2, to: 1)
    tally.settle()
    tally.settle()
    #expect(tally.touched == [1] && tally.sums == [0, 2, 0])
  }

  @Test("A form keeps its number, and the same letters in another language are another form")
  func vocabulary() {
    var vocabulary = Vocabulary()
    let numbers = ["koti", "hem", "koti", "tuki"].map { vocabulary.add($0, .fi) }
    #expect(numbers == [0, 1, 0, 2] && vocabulary.add("koti", .sv) == 3)
    #expect(vocabulary.forms == ["koti", "hem", "tuki", "koti"] && vocabulary.number("koti", .en) == nil)
    #expect(vocabulary.number("koti", .sv) == 3)
  }

  @Test(
    "What a form gives a document is found among its postings, and nothing elsewhere",
    arguments: 1...10 as ClosedRange<UInt64>)
  func postings(_ seed: UInt64) {
    var chance = SeededLetters(seed: seed)
    let counts = (0..<12).map { _ -> FormCounts in
      var counts = FormCounts()
      for form in 0..<6 where Bool.random(using: &chance) {
        counts.weights[form] = Double.random(in: 0.1...9, using: &chance)
      }
      return counts
    }
    let postings = Postings(counts: counts, documents: 12, forms: 6, ranking: Ranking())
    for form in 0..<6 {
      let having = counts.count { $0.weights[form] != nil }
      #expect(postings.byForm[form].count == having)
      for (document, counted) in counts.enumerated() {
        let weight = counted.weights[form] ?? 0, wanted = Float(weight / (Ranking().saturation + weight))
        #expect(abs(postings.impact(of: form, in: document) - wanted) < 1e-6)
      }
      for other in 0..<6 where counts.count(where: { $0.weights[other] != nil }) > having {
        #expect(postings.rarity[form] > postings.rarity[other], "the rarer is worth more")
      }
    }
  }
}
