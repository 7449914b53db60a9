import Synchronization

/// The rules whose clocks a matter has, and those that it had before each change of its class (väistyneet määräajat):
/// counted once for the traces of all its clocks.
final class FormerClocks: Sendable {
  private struct Known {
    var present: Set<String> = []
    var former: [String: [ClockRule]] = [:]
  }

  private let known = Mutex(Known())

  /// Names of the clocks that the matter has.
  var present: Set<String> { known.withLock { $0.present } }

  func settle(_ clocks: [Clock]) { known.withLock { $0.present = Set(clocks.map(\.rule.clock)) } }

  /// The rules in use before the fact that changed the class.
  func rules(before fact: String, count: () -> [ClockRule]) -> [ClockRule] {
    if let kept = known.withLock({ $0.former[fact] }) { return kept }
    let counted = count()
    known.withLock { $0.former[fact] = counted }
    return counted
  }
}
