/// Kinds of rows that plans tell apart (rivilajit): rows alike in every trait that some plan asks about are one kind.
struct RowKinds {
  private static let none = UInt64.max
  private let mask: UInt64
  /// The traits of each kind, by its number.
  private(set) var traits: [UInt64] = []
  private var keys = [UInt64](repeating: none, count: 256)
  private var numbers = [UInt32](repeating: 0, count: 256)

  init(_ plans: [Plan]) { mask = plans.reduce(0) { $0 | $1.asked } }

  /// The number of the row's kind, a new one for a kind not seen before.
  @inline(__always)
  mutating func number(_ row: UInt64) -> UInt32 {
    let key = row & mask, place = place(of: key)
    return keys[place] == key ? numbers[place] : add(key)
  }

  @inline(__always)
  private func place(of key: UInt64) -> Int {
    let last = keys.count - 1
    var place = Int(truncatingIfNeeded: (key &* 0x9e37_79b9_7f4a_7c15) >> 40) & last
    while keys[place] != key, keys[place] != Self.none { place = (place + 1) & last }
    return place
  }

  private mutating func add(_ key: UInt64) -> UInt32 {
    if traits.count * 2 >= keys.count { grow() }
    traits.append(key)
    put(key, UInt32(traits.count - 1))
    return UInt32(traits.count - 1)
  }

  private mutating func put(_ key: UInt64, _ number: UInt32) {
    let place = place(of: key)
    (keys[place], numbers[place]) = (key, number)
  }

  private mutating func grow() {
    keys = Array(repeating: Self.none, count: keys.count * 2)
    numbers = Array(repeating: 0, count: keys.count)
    for (number, key) in traits.enumerated() { put(key, UInt32(number)) }
  }
}

extension Plan {
  /// Every trait that the plan asks about.
  fileprivate var asked: UInt64 { among.mask | of.mask | (deed == .nps ? Self.scores : 0) }
}
