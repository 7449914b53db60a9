import Foundation

/// The short wait before a shared commit for those who were in the last one: they have just been answered, and their
/// next writes are on the way. Whoever writes alone never waits.
struct Gathering {
  private var jobs = 0, seconds = 0.0

  /// Returns when as many wait as came last time, or after a quarter of what the last commit took, at most 2 ms.
  func wait(until waiting: () -> Int) {
    guard jobs > 1 else { return }
    let clock = ContinuousClock(), end = clock.now + .seconds(min(seconds / 4, 0.002))
    while waiting() < jobs, clock.now < end { usleep(50) }
  }

  /// Notes how many shared a commit and how long it took.
  mutating func note(_ jobs: Int, _ work: () -> Void) {
    let length = ContinuousClock().measure(work).components
    (self.jobs, seconds) = (jobs, Double(length.seconds) + Double(length.attoseconds) / 1e18)
  }
}
