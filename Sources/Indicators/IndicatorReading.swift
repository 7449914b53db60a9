import County

/// One indicator's value in a period: what was counted, out of what, how sure it is (mittarin lukema).
package struct IndicatorReading: Sendable, Equatable, Codable {
  package var numerator: Int
  package var denominator: Int
  /// A count, a share 0–1, days, or an index; `nil` when there was nothing to count.
  package var value: Double?
  /// 95 % interval, where the value is a sample's.
  package var low: Double?
  package var high: Double?
  /// The ninth tenth of days waited.
  package var p90: Double?
  /// Share of the numerator, of waits.
  package var share: Double?

  package init(numerator: Int, denominator: Int, value: Double?) {
    (self.numerator, self.denominator, self.value) = (numerator, denominator, value)
  }

  package static let nothing = IndicatorReading(numerator: 0, denominator: 0, value: nil)
}

extension Counting {
  /// The value of a tally; of waits `waited` are the days, in order.
  func reading(_ tally: Tally, waited: [Int32] = []) -> IndicatorReading {
    let (n, d) = (Int(tally.numerator), Int(tally.denominator))
    switch form {
    case .count, .stock: return IndicatorReading(numerator: d, denominator: d, value: Double(d))
    case .share: return .share(n, d, interval: true)
    case .filled, .per, .coverage: return .share(n, d, interval: false)
    case .nps: return .score(up: n, down: Int(tally.extra), of: d)
    case .wait, .longWait: return .wait(waited, within: of.mask == 0 ? nil : n)
    case .continuity: return .nothing
    }
  }
}

extension IndicatorReading {
  /// A share with Wilson's 95 % interval.
  static func share(_ part: Int, _ whole: Int, interval: Bool) -> IndicatorReading {
    guard whole > 0 else { return IndicatorReading(numerator: part, denominator: whole, value: nil) }
    let n = Double(whole), p = Double(part) / n
    var reading = IndicatorReading(numerator: part, denominator: whole, value: p)
    guard interval else { return reading }
    let z = 1.96, middle = p + z * z / (2 * n),
      reach = z * (p * (1 - p) / n + z * z / (4 * n * n)).squareRoot()
    reading.low = max(0, (middle - reach) / (1 + z * z / n))
    reading.high = min(1, (middle + reach) / (1 + z * z / n))
    return reading
  }

  /// Promoters less detractors in percent, −100…100, with the interval of the sample's variance.
  static func score(up: Int, down: Int, of n: Int) -> IndicatorReading {
    guard n > 0 else { return .nothing }
    let (p, d) = (Double(up) / Double(n), Double(down) / Double(n)), mean = p - d
    let reach = 1.96 * ((p + d - mean * mean) / Double(n)).squareRoot()
    var reading = IndicatorReading(numerator: up - down, denominator: n, value: mean * 100)
    (reading.low, reading.high) = (max(-100, (mean - reach) * 100), min(100, (mean + reach) * 100))
    return reading
  }

  /// The middle of the days waited, with the interval that the order of the sample gives, and the ninth tenth.
  static func wait(_ waited: [Int32], within: Int?) -> IndicatorReading {
    wait(count: waited.count, within: within) { waited[$0] }
  }

  /// The same of `n` waits; `day` gives the days of each place in their order.
  static func wait(count n: Int, within: Int?, _ day: (Int) -> Int32) -> IndicatorReading {
    guard n > 0 else { return .nothing }
    let middle = n.isMultiple(of: 2) ? Double(day(n / 2 - 1) + day(n / 2)) / 2 : Double(day(n / 2))
    var reading = IndicatorReading(numerator: within ?? n, denominator: n, value: middle)
    let reach = 1.96 * Double(n).squareRoot() / 2, low = max(0, Int((Double(n) / 2 - reach).rounded(.down)))
    let high = min(n - 1, Int((Double(n) / 2 + reach).rounded(.up)))
    (reading.low, reading.high) = (Double(day(low)), Double(day(high)))
    reading.p90 = Double(day((n * 9 + 9) / 10 - 1))
    reading.share = within.map { Double($0) / Double(n) }
    return reading
  }
}
