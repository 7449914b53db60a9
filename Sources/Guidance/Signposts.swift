package import County
package import Language
import Search
import Synchronization
package import Tray

/// Finds flows and associations' cards by everyday words, beside the services (opasteet). Rebuilt when a card changes.
package final class Signposts: Sendable {
  private let book: FlowBook
  private let tray: Tray
  private let colloquial: Colloquial
  private let voikko: Voikko?
  private let built = Mutex<(stamp: Int, index: GuidanceIndex)?>(nil)

  package init(book: FlowBook, tray: Tray, colloquial: Colloquial, voikko: Voikko?) {
    (self.book, self.tray, self.colloquial, self.voikko) = (book, tray, colloquial, voikko)
  }

  /// A flow or a card that answers, how well, and by which words.
  package struct Find: Sendable, Equatable {
    package var code: String
    package var score: Double
    /// How much of what was said it answers: longer words that were met, of three at most.
    package var share: Double
    package var reasons: [String]

    /// Points below which only some common word is shared.
    static let floor = 3.2
    /// Points above which one rare word is enough.
    static let sure = 6.0

    /// Answers well enough to be spoken of.
    package var isGood: Bool { score > Self.sure || (score > Self.floor && share > 0.34) }
  }

  package func find(_ text: String, lang: Lang, most: Int = 6) async throws -> [Find] {
    let words = Set(Token.words(of: text).map(\.text).filter { $0.count > 3 })
    return try await index().answer(Question(text, lang: lang), most: most).hits.map { hit in
      let met = words.intersection(hit.reasons.map(\.asked)).count
      return Find(
        code: hit.id, score: hit.score, share: words.isEmpty ? 1 : Double(met) / Double(min(words.count, 3)),
        reasons: Set(hit.reasons.map(\.description)).sorted())
    }
  }

  private func index() async throws -> GuidanceIndex {
    let stamp = tray.mark
    if let known = built.withLock({ $0?.stamp == stamp ? $0?.index : nil }) { return known }
    let cards = try await tray.cards().map(Offer.init)
    let content = GuidanceContent(
      words: WordList(), colloquial: colloquial,
      redFlags: RedFlagList(source: "", validFrom: Day(number: 0)))
    let index = GuidanceIndex(offers: book.offers + cards, content: content, voikko: voikko)
    built.withLock { $0 = (stamp, index) }
    return index
  }
}

extension Offer {
  fileprivate init(_ state: CardState) {
    self.init(
      code: state.id.text, names: state.card.name, about: state.card.about,
      keywords: Dictionary(uniqueKeysWithValues: Lang.allCases.map { ($0, state.card.words($0)) }),
      municipalities: Set(state.card.municipalities))
  }
}
