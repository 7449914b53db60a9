import Rules

/// A time on the wall clock in minutes since midnight, 0 … 1440, where 1440 is the end of the day.
package struct ClockTime: Hashable, Comparable, Sendable {
  package var minutes: Int

  package init?(minutes: Int) {
    guard (0...1440).contains(minutes) else { return nil }
    self.minutes = minutes
  }

  /// Reads `8:00`, `08:00`, `08.00` and `08:00:00`. Seconds are cut; `23:59` means the end of the day.
  package init?(_ text: String) {
    let parts = text.split(omittingEmptySubsequences: false) { $0 == ":" || $0 == "." }
    guard (2...4).contains(parts.count), parts[0].utf8.count <= 2, parts[1].utf8.count == 2 else {
      return nil
    }
    let numbers = parts.prefix(3).compactMap { $0.utf8.allSatisfy { (48...57).contains($0) } ? Int($0) : nil }
    guard numbers.count == min(parts.count, 3), numbers.dropFirst().allSatisfy({ $0 < 60 }) else {
      return nil
    }
    let minutes = numbers[0] * 60 + numbers[1]
    self.init(minutes: minutes == 1439 ? 1440 : minutes)
  }

  package static func < (one: ClockTime, other: ClockTime) -> Bool { one.minutes < other.minutes }
}

extension ClockTime: WrittenAsText {
  package static var form: String { "a time of day; write 08:00" }

  package var description: String {
    "\(minutes / 60 < 10 ? "0" : "")\(minutes / 60):\(minutes % 60 < 10 ? "0" : "")\(minutes % 60)"
  }
}
