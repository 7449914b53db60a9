/// Which things count: all of some traits, none of others (ehto).
package struct Condition: Sendable, Hashable {
  package var all: [Trait]
  package var none: [Trait]
  let mask: UInt64
  let want: UInt64

  package init(all: [Trait] = [], none: [Trait] = []) {
    (self.all, self.none) = (all, none)
    want = Traits(all).bits
    mask = want | Traits(none).bits
  }

  @inline(__always) func holds(_ traits: UInt64) -> Bool { traits & mask == want }

  /// Both conditions at once.
  func and(_ other: Condition) -> Condition { Condition(all: all + other.all, none: none + other.none) }
}

/// How an indicator is counted (laskentatapa): a typed rule over things and their traits.
package struct Counting: Sendable, Hashable {
  /// What the value is.
  package enum Form: String, Codable, Sendable, CaseIterable {
    /// How many there were.
    case count
    /// Share of those among whom the rest is so.
    case share
    /// Days: the middle value and the ninth tenth, and the share.
    case wait
    /// The same from the first contact.
    case longWait
    /// Promoters less detractors.
    case nps
    /// Sum of values beside sum of second numbers: places used of places offered.
    case filled
    /// How many there are at the period's end.
    case stock
    /// Things of one kind for each of another, as a share.
    case per
    /// Those there are at the period's end, beside those of another kind.
    case coverage
    /// How often a person meets the same doctor: 0–1.
    case continuity
  }

  package var form: Form
  package var population: Population
  /// Which of the population are counted.
  package var among: Condition
  /// Which of those make the numerator.
  package var of: Condition
  /// What `per` and `coverage` are beside.
  package var over: Population?
  package var overAmong = Condition()

  package init(
    _ form: Form, _ population: Population, among: Condition = Condition(), of: Condition = Condition(),
    over: Population? = nil, overAmong: Condition = Condition()
  ) {
    (self.form, self.population, self.among, self.of) = (form, population, among, of)
    (self.over, self.overAmong) = (over, overAmong)
  }
}

/// What one cell counts (laskurit).
package struct Tally: Sendable, Equatable {
  package var numerator: Int32 = 0
  package var denominator: Int32 = 0
  /// Detractors, or the sum of days waited.
  package var extra: Int32 = 0

  static func + (one: Tally, other: Tally) -> Tally {
    Tally(
      numerator: one.numerator &+ other.numerator, denominator: one.denominator &+ other.denominator,
      extra: one.extra &+ other.extra)
  }
}

/// One indicator's rule for the things of one population, ready to be applied fast.
struct Plan: Sendable {
  enum Deed: UInt8, Sendable {
    case share, numerator, denominator, nps, filled, wait, longWait, stock, stockBelow
  }

  var indicator: Int
  var deed: Deed
  var among: Condition
  var of: Condition

  /// Adds what the thing brings to a cell.
  @inline(__always)
  func count(_ hot: ItemTable.Hot, into tally: inout Tally, _ sign: Int32) {
    guard among.holds(hot.traits) else { return }
    switch deed {
    case .share:
      tally.denominator &+= sign
      if of.holds(hot.traits) { tally.numerator &+= sign }
    case .numerator, .stockBelow: tally.numerator &+= sign
    case .denominator, .stock: tally.denominator &+= sign
    case .nps: countScore(hot, into: &tally, sign)
    case .filled:
      tally.numerator &+= sign &* hot.value
      tally.denominator &+= sign &* hot.other
    case .wait, .longWait:
      tally.denominator &+= sign
      tally.extra &+= sign &* (deed == .wait ? hot.value : hot.other)
      if of.holds(hot.traits) { tally.numerator &+= sign }
    }
  }

  private func countScore(_ hot: ItemTable.Hot, into tally: inout Tally, _ sign: Int32) {
    tally.denominator &+= sign
    if hot.traits & Self.up != 0 { tally.numerator &+= sign }
    if hot.traits & Self.down != 0 { tally.extra &+= sign }
  }

  static let up = Traits([.promoter]).bits
  static let down = Traits([.detractor]).bits
  static let scores = up | down
  var isStock: Bool { deed == .stock || deed == .stockBelow }
}

extension Counting {
  /// The plans by population that count this indicator.
  func plans(_ indicator: Int) -> [(Population, Plan)] {
    func plan(_ population: Population, _ deed: Plan.Deed, _ among: Condition) -> (Population, Plan) {
      (population, Plan(indicator: indicator, deed: deed, among: among, of: of))
    }
    switch form {
    case .count, .share: return [plan(population, .share, among)]
    case .wait: return [plan(population, .wait, among)]
    case .longWait: return [plan(population, .longWait, among)]
    case .nps: return [plan(population, .nps, among)]
    case .filled: return [plan(population, .filled, among)]
    case .stock: return [plan(population, .stock, among)]
    case .per:
      return [plan(population, .numerator, among)] + (over.map { [plan($0, .denominator, overAmong)] } ?? [])
    case .coverage:
      return [plan(population, .stockBelow, among)] + (over.map { [plan($0, .stock, overAmong)] } ?? [])
    case .continuity: return []
    }
  }
}
