/// The things of one population in columns (sarakkeet): what every count reads side by side, the rest apart.
struct ItemTable: Sendable {
  /// What counting reads of one thing.
  struct Hot: Sendable {
    var traits: UInt64
    var day: Int32
    var other: Int32
    var value: Int32
    var unit: UInt16
  }

  /// What breaking down, drilling and updating read.
  struct Cold: Sendable {
    var who: Whose
    var ageBand: UInt8
    var channel: UInt8
    var profession: UInt8
    var branch: UInt8
    var segment: UInt8
    var category: UInt8
    var subject: Int32
    /// The next thing of the same subject.
    var next: ItemPlace
  }

  private(set) var hot: [Hot] = []
  private(set) var cold: [Cold] = []
  private var free: [Int32] = []

  var count: Int { hot.count - free.count }

  mutating func add(_ item: Item, subject: Int32, next: ItemPlace) -> Int {
    let hot = Hot(
      traits: item.traits.bits, day: item.day, other: item.other, value: item.value, unit: item.unit)
    let cold = Cold(
      who: item.who, ageBand: item.who.ageBand(on: item.day), channel: item.channel,
      profession: item.profession, branch: item.branch, segment: item.segment, category: item.category,
      subject: subject, next: next)
    if let place = free.popLast() {
      (self.hot[Int(place)], self.cold[Int(place)]) = (hot, cold)
      return Int(place)
    }
    self.hot.append(hot)
    self.cold.append(cold)
    return self.hot.count - 1
  }

  /// A hole lies on a day that no period holds.
  mutating func remove(_ place: Int) {
    hot[place] = Hot(traits: 0, day: .max, other: .min, value: 0, unit: 0)
    cold[place].subject = -1
    free.append(Int32(place))
  }

  mutating func link(_ place: Int, to next: ItemPlace) { cold[place].next = next }

  func item(_ place: Int, _ population: Population) -> Item {
    let (hot, cold) = (hot[place], cold[place])
    var item = Item(population, day: hot.day)
    item.traits.bits = hot.traits
    (item.value, item.other, item.unit, item.who) = (hot.value, hot.other, hot.unit, cold.who)
    (item.channel, item.profession, item.branch) = (cold.channel, cold.profession, cold.branch)
    (item.segment, item.category) = (cold.segment, cold.category)
    return item
  }

  mutating func reserve(_ count: Int) {
    hot.reserveCapacity(count)
    cold.reserveCapacity(count)
  }
}

/// Where a thing is: its population and its place in that table, in one word.
struct ItemPlace: Sendable, Equatable {
  private var word: UInt32

  static let none = ItemPlace(word: .max)
  private init(word: UInt32) { self.word = word }
  init(_ population: Population, _ place: Int) { word = UInt32(population.rawValue) << 27 | UInt32(place) }

  var population: Population { Population(rawValue: UInt8(word >> 27)) ?? .contact }
  var place: Int { Int(word & 0x7ff_ffff) }
}
