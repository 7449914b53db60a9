import County

/// Months that are counted, found by day without arithmetic (kuukausijänne).
struct MonthSpan {
  private let first: Int32
  private let months: [Int16]

  init(_ months: ClosedRange<Int>) {
    let from = Months.start(months.lowerBound), to = Months.start(months.upperBound + 1)
    first = Int32(clamping: from.number)
    self.months = (from.number..<to.number).map {
      Int16(clamping: Months.index(Int32($0)) - months.lowerBound)
    }
  }

  /// The day's month from 0; -1 for one that is not counted.
  @inline(__always)
  func month(_ day: Int32) -> Int {
    let place = Int(day) - Int(first)
    return place >= 0 && place < months.count ? Int(months[place]) : -1
  }

  /// The same, with what was before counted in the first.
  @inline(__always)
  func monthOrFirst(_ day: Int32) -> Int { day < first ? 0 : month(day) }
}
