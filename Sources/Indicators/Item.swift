import County

/// One countable thing, folded from its facts (laskettava): where, when, what is so of it, and of whom.
struct Item: Sendable, Equatable {
  static let never = Int32.max

  var population: Population
  var traits = Traits()
  /// The day it counts for; of a stock the first day.
  var day: Int32
  /// Wait, score, minutes or those present.
  var value: Int32 = 0
  /// A second number: wait from the first contact, places offered; of a stock the day it ended.
  var other: Int32 = 0
  var unit: UInt16 = 0
  var who = Whose()
  var channel: UInt8 = 0
  var profession: UInt8 = 0
  var branch: UInt8 = 0
  /// The client's segment, from 1; 0 where nobody has told it.
  var segment: UInt8 = 0
  /// Reason, specialty, pathway or line: a number of `Codes.categories`.
  var category: UInt8 = 0

  init(_ population: Population, day: Int32) { (self.population, self.day) = (population, day) }
}

/// Of whom a thing is, as far as figures need: numbers, never names (kenen).
struct Whose: Sendable, Equatable {
  static let unborn = Int32.min

  var person: Int32 = -1
  var born = unborn
  var municipality: UInt8 = 0
  /// 0 unknown, else the language's place + 1.
  var lang: UInt8 = 0

  /// The number of the age band on `day`; 0 when the birthday is not known.
  func ageBand(on day: Int32) -> UInt8 {
    guard born != Self.unborn, born <= day else { return 0 }
    let years = Day(number: Int(born)).years(to: Day(number: Int(day)))
    return UInt8(AgeBand.bounds.lastIndex { $0 <= years }.map { $0 + 1 } ?? 0)
  }
}

/// The county's bands of age (ikäryhmät), as in its population figures.
package enum AgeBand {
  static let bounds = [0, 7, 18, 23, 65, 75, 85]

  /// `0–6` … `85–`.
  package static let names = bounds.enumerated().map { place, from in
    place + 1 < bounds.count ? "\(from)–\(bounds[place + 1] - 1)" : "\(from)–"
  }
}

/// Names as small numbers, in the order in which they came; 0 is for one that is not known (koodit).
package struct Codes: Sendable, Equatable {
  package private(set) var names = [""]
  private var numbers: [String: Int] = ["": 0]

  package func number(_ name: String) -> Int? { numbers[name] }

  /// The number of `name`, a new one when it has none; 0 once `most` names are there.
  mutating func number(for name: String, most: Int = 255) -> Int {
    if let number = numbers[name] { return number }
    guard names.count <= most else { return 0 }
    numbers[name] = names.count
    names.append(name)
    return names.count - 1
  }
}
