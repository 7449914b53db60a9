import Testing
@testable import Indicators

@Suite struct MedianTests {
  @Test(
    "The median is the middle value, or the mean of the middle two",
    arguments: [([3], 3.0), ([1, 9], 5.0), ([9, 1, 4], 4.0), ([4, 1, 9, 2], 3.0)])
  func middle(_ values: [Int], _ expected: Double) { #expect(median(values) == expected) }

  @Test("Nothing has no median") func empty() { #expect(median([]) == nil) }
}
