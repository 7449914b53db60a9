import Testing

@testable import Language

@Suite struct BoundedCacheTests {
  @Test("An answer is made once while it is remembered")
  func once() {
    let cache = BoundedCache<Int, Int>(half: 10)
    var made = 0
    for _ in 0..<5 {
      _ = cache.value(7) {
        made += 1; return 49
      }
    }
    #expect(made == 1)
  }

  @Test("The cache never grows past twice its half", arguments: [1, 2, 10, 100])
  func bounded(_ half: Int) {
    let cache = BoundedCache<Int, Int>(half: half)
    for number in 0..<1_000 { #expect(cache.value(number) { number * 2 } == number * 2) }
    #expect(cache.count <= 2 * half)
  }

  @Test("A word of every day stays while rare ones pass")
  func popular() {
    let cache = BoundedCache<Int, Int>(half: 10)
    var made = 0
    for number in 1...500 {
      _ = cache.value(0) {
        made += 1; return 0
      }
      _ = cache.value(number) { number }
    }
    #expect(made == 1)
  }
}
