package import County
import Language
import Search
import Synchronization
package import Tray

/// The one search over all that helps (opasteet): services, flows, pages, places, and the associations' cards as they
/// are now. Its index is made again when a card changes.
package final class Signposts: Sendable {
  private let base: GuidanceIndex
  private let tray: Tray
  private let built = Mutex<(stamp: Int, index: GuidanceIndex)?>(nil)

  /// `base`: everything but the cards.
  package init(base: GuidanceIndex, tray: Tray) { (self.base, self.tray) = (base, tray) }

  /// Flows and associations' cards that answer.
  package func find(_ text: String, lang: Lang, most: Int = 6) async throws -> [Find] {
    let found = try await index().answer(Question(text, lang: lang), most: 0, others: 20).others
    return Array(found.filter { $0.kind == .flow || $0.kind == .association }.prefix(most))
  }

  /// The index with the cards that are in use.
  package func index() async throws -> GuidanceIndex {
    let stamp = tray.mark
    if let known = built.withLock({ $0?.stamp == stamp ? $0?.index : nil }) { return known }
    let index = base.with(try await tray.cards().map(Offer.init))
    built.withLock { $0 = (stamp, index) }
    return index
  }
}

extension Offer {
  fileprivate init(_ state: CardState) {
    self = Offer(
      code: state.id.text, names: state.card.name, about: state.card.about,
      keywords: Dictionary(uniqueKeysWithValues: Lang.allCases.map { ($0, state.card.words($0)) }),
      municipalities: Set(state.card.municipalities)
    ).being(.association, at: TrayLink.offer(state.id).path)
  }
}
