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
      #expect(postings.byForm[row: form].count == having)
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

@Suite("Tallies lent out") struct TalliesTests {
  @Test("A tally that is lent again is as new", arguments: 1...10 as ClosedRange<UInt64>)
  func again(_ seed: UInt64) {
    var chance = SeededLetters(seed: seed)
    let tallies = Tallies(size: 30)
    for _ in 0..<5 {
      let offers = (0..<Int.random(in: 0...40, using: &chance)).map { _ in
        (Float.random(in: 1...9, using: &chance), Int32.random(in: 0..<30, using: &chance))
      }
      var fresh = Tally(30)
      for (points, thing) in offers { fresh.offer(points, to: thing) }
      fresh.settle()
      tallies.lend { tally in
        for (points, thing) in offers { tally.offer(points, to: thing) }
        tally.settle()
        #expect(tally.sums == fresh.sums && tally.touched == fresh.touched)
      }
    }
  }

  @Test("Two who borrow at once have one each")
  func apart() {
    let tallies = Tallies(size: 2)
    tallies.lend { one in
      tallies.lend { other in
        one.offer(1, to: 0)
        other.offer(2, to: 1)
        one.settle()
        other.settle()
        #expect(one.touched == [0] && other.touched == [1])
      }
    }
  }

  @Test("Rows in one piece are the rows that were given", arguments: 1...10 as ClosedRange<UInt64>)
  func rows(_ seed: UInt64) {
    var chance = SeededLetters(seed: seed)
    let given = (0..<Int.random(in: 0...12, using: &chance)).map { _ in
      (0..<Int.random(in: 0...4, using: &chance)).map { _ in Int.random(in: 0...99, using: &chance) }
    }
    let rows = Rows(given)
    #expect(rows.count == given.count && (0..<rows.count).map { rows[row: $0].map { rows[$0] } } == given)
  }
}
