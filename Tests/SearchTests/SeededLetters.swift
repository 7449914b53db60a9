/// Chance that repeats itself, for words made of letters.
struct SeededLetters: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state ^ (state >> 29)
  }

  mutating func word(_ lengths: ClosedRange<Int> = 0...8) -> [Unicode.Scalar] {
    (0..<Int.random(in: lengths, using: &self)).map { _ in
      Unicode.Scalar(UInt8.random(in: 97...102, using: &self))
    }
  }
}
