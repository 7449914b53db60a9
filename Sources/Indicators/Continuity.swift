import County

/// How often people meet the same doctor (hoidon jatkuvuus, COC): Bice and Boxerman's index over the twelve months
/// that end with the period, of those with at least two visits.
struct Continuity {
  static let fewest = 2
  static let window = 364

  /// Visits by person and professional, of those that count.
  private var visits: [Int32: [Int32: Int]] = [:]

  mutating func add(person: Int32, professional: Int32) {
    guard person >= 0 else { return }
    visits[person, default: [:]][professional, default: 0] += 1
  }

  /// The mean over people; the denominator is how many they are.
  var reading: IndicatorReading {
    var indices: [Double] = []
    for (_, counts) in visits.sorted(by: { $0.key < $1.key }) {
      let n = counts.values.reduce(0, +)
      guard n >= Self.fewest else { continue }
      let same = counts.values.reduce(0) { $0 + $1 * ($1 - 1) }
      indices.append(Double(same) / Double(n * (n - 1)))
    }
    guard !indices.isEmpty else { return .nothing }
    let n = Double(indices.count), mean = indices.reduce(0, +) / n
    var reading = IndicatorReading(numerator: 0, denominator: indices.count, value: mean)
    guard indices.count > 1 else { return reading }
    let variance = indices.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / (n - 1)
    let reach = 1.96 * (variance / n).squareRoot()
    (reading.low, reading.high) = (max(0, mean - reach), min(1, mean + reach))
    return reading
  }
}
