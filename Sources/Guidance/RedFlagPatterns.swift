/// Patterns, with the first slot of each beside them: most questions meet few.
struct RedFlagPatterns: Sendable {
  var patterns: [RedFlagPattern] = []
  var first: [Int] = []

  init(_ patterns: [RedFlagPattern] = []) {
    self.patterns = patterns.filter { !$0.slots.isEmpty }
    first = self.patterns.map { $0.slots[0] }
  }

  /// Those that the words may show, in order.
  func seen(in sight: Sight) -> some Sequence<RedFlagPattern> {
    first.indices.lazy.filter { sight.hasMet(first[$0]) }.map { patterns[$0] }
  }
}
