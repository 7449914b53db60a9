import Contact
package import County

/// What people with the same words were in the end given (aiemmat valinnat), counted from closed matters. Words are
/// kept only as the search's own forms of words that the catalogue has; of a person nothing is kept once counted.
package struct Priors: Sendable, Equatable {
  /// How often a service was given among the closed matters with a word.
  package struct Chosen: Codable, Sendable, Equatable {
    package var times: Int
    package var of: Int

    package init(times: Int, of: Int) { (self.times, self.of) = (times, of) }

    var share: Double { of == 0 ? 0 : Double(times) / Double(of) }
  }

  /// The closed matters of one word, and those in which each service was given.
  private struct Count: Sendable, Equatable {
    var matters = 0
    var given: [String: Int] = [:]
  }

  /// A matter that is not closed yet: the forms of its words and what was given last.
  private struct Open: Sendable, Equatable {
    var forms: Set<String>
    var given: [String] = []
  }

  private var counts: [String: Count] = [:]
  private var open: [Stream: Open] = [:]
  /// The last fact that was read.
  package private(set) var position = 0

  package init() {}

  /// The kinds of facts that it counts; the others it passes over.
  static let kinds = [ContactReceived.kind, GuidanceGiven.kind, MatterClosed.kind]

  /// Nothing has been counted.
  package var isEmpty: Bool { counts.isEmpty }

  /// Takes one fact; `forms` gives the forms of somebody's words that the catalogue knows.
  package mutating func take(_ fact: Fact, forms: (String, Lang) -> Set<String>) {
    position = max(position, fact.position)
    switch fact.kind {
    case ContactReceived.kind:
      guard let contact = fact.read(ContactReceived.self) else { return }
      let known = forms(contact.words, contact.lang)
      if !known.isEmpty { open[fact.stream] = Open(forms: known) }
    case GuidanceGiven.kind:
      guard let given = fact.read(GuidanceGiven.self) else { return }
      open[fact.stream]?.given = given.offers.map { $0.uppercased() }
    case MatterClosed.kind:
      guard let closed = fact.read(MatterClosed.self), let matter = open.removeValue(forKey: fact.stream)
      else { return }
      if [.helped, .selfCare, .referred].contains(closed.reason) { count(matter) }
    default: return
    }
  }

  private mutating func count(_ matter: Open) {
    guard !matter.given.isEmpty else { return }
    for form in matter.forms {
      counts[form, default: Count()].matters += 1
      for code in Set(matter.given) { counts[form]?.given[code, default: 0] += 1 }
    }
  }

  /// What each service's choices were, by the word that tells most of it; words of fewer than `least` matters, and
  /// services given to fewer than five, say nothing.
  package func chosen(_ forms: some Sequence<String>, least: Int) -> [String: Chosen] {
    var best: [String: Chosen] = [:]
    for form in forms {
      guard let count = counts[form], count.matters >= max(least, 1) else { continue }
      for (code, times) in count.given where times >= Self.fewest {
        let chosen = Chosen(times: times, of: count.matters)
        let known = best[code]
        if known == nil || (chosen.share, chosen.of) > (known?.share ?? 0, known?.of ?? 0) {
          best[code] = chosen
        }
      }
    }
    return best
  }

  /// Fewer people than this are never spoken of.
  static let fewest = 5

  /// Open matters and counted words, for looking whether anything is kept.
  var size: (open: Int, words: Int) { (open.count, counts.count) }
}
