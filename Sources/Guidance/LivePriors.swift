package import County
import Synchronization

/// Earlier choices as they are now, followed from the journal in memory (elävät aiemmat valinnat).
package final class LivePriors: Sendable {
  package let settings: PriorSettings
  private let journal: Journal
  private let index: GuidanceIndex
  private let priors = Mutex(Priors())

  /// `index`: its forms of words are those that are counted.
  package init(journal: Journal, index: GuidanceIndex, settings: PriorSettings) {
    (self.journal, self.index, self.settings) = (journal, index, settings)
  }

  /// Reads the journal from its beginning and then follows it until the task is cancelled. Switched off it reads
  /// nothing.
  package func run() async throws {
    guard settings.on else { return }
    try await journal.tail.follow(after: now.position) { self.take($0) }
  }

  /// Takes facts up to the journal's present end; for commands and tests.
  package func catchUp() async throws {
    while settings.on {
      let facts = try await journal.facts(ofKinds: Priors.kinds, after: now.position, limit: 5_000)
      guard !facts.isEmpty else { return }
      take(facts)
    }
  }

  package var now: Priors { priors.withLock { $0 } }

  private func take(_ facts: [Fact]) {
    priors.withLock { priors in
      // a reader beside this one may have taken some of these
      for fact in facts where fact.position > priors.position {
        priors.take(fact) { index.forms(of: $0, $1) }
      }
    }
  }

  /// What people with these words were given, by service.
  package func chosen(_ words: [AskedWord]) -> [String: Priors.Chosen] {
    priors.withLock { $0.chosen(words, least: settings.least) }
  }

  /// The question with what is known of its words.
  package func informed(_ question: Question) -> Question {
    guard settings.on, priors.withLock({ !$0.isEmpty }) else { return question }
    var question = question
    question.earlier = self
    return question
  }
}
