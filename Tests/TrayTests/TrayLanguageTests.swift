import County
import CountyTesting
import Rules
import Testing

@testable import Tray

@Suite("The tray in three languages") struct TrayLanguageTests {
  /// Pages of a town with one card and an accepted order, with words that each must hold.
  private func pages(_ town: TrayTown) async throws -> [(path: String, actor: Actor, words: [Text])] {
    let (card, order, word) = try await town.waiting()
    try await town.tray.change(order, by: TrayTown.editor) {
      try $0.answer(accepted: true, words: "Tervetuloa", by: TrayTown.editor)
    }
    let compare = "/tray/compare/\(card.text)/sote-0088"
    return [
      ("/tray", .anonymous, [TrayWords.tray, TrayWords.about, TrayWords.events, TrayWords.groups]),
      ("/tray/shelf/kr1.1", .anonymous, [TrayWords.home, TrayWords.anywhere, TrayWords.compare]),
      (compare, .anonymous, [TrayWords.comparison, TrayWords.provider, TrayWords.next, TrayWords.distance]),
      ("/offers/\(card.text)", .anonymous, [TrayWords.order, TrayWords.consent, TrayWords.contactDetails]),
      ("/offers/\(card.text)", Cast.nurse, [TrayWords.refer, TrayWords.consentOther]),
      (
        "/orders/\(word)", .anonymous,
        [TrayWords.sent, TrayWords.accepted, TrayWords.rate, TrayWords.rateHow]
      ),
      ("/tray/report", Cast.leader, [TrayReportWords.title, TrayReportWords.meaning]),
      (
        "/association", TrayTown.editor,
        [AssociationWords.cards, AssociationWords.add, AssociationWords.orders]
      ),
      (
        "/association/write", TrayTown.editor,
        [AssociationWords.save, AssociationWords.codes, TrayWords.price]
      ),
      (
        "/association/cards/\(card.text)", TrayTown.editor,
        [AssociationWords.review, AssociationWords.withdraw]
      ),
      ("/association/orders/\(order.text)", TrayTown.editor, [AssociationWords.order, TrayWords.phone]),
    ]
  }

  /// Words that stand in one language only, so that they betray it.
  private func foreign(_ words: [Text], to lang: Lang) -> [String] {
    words.flatMap { text in
      Lang.allCases.filter { $0 != lang }.map { text[$0] }.filter {
        !$0.isEmpty && $0.count > 4 && $0 != text[lang]
      }
    }
  }

  @Test("Each page says its words in the language asked, and in no other", arguments: Lang.allCases)
  func spoken(_ lang: Lang) async throws {
    let town = try await TrayTown()
    for (path, actor, words) in try await pages(town) {
      let page = try await town.page(.get, path, by: actor, lang: lang).source
      #expect(page.contains("<html lang=\"\(lang.rawValue)\""), "\(path)")
      for word in words { #expect(page.contains(word[lang]), "\(path) lacks “\(word[lang])”") }
      for word in foreign(words, to: lang) where !words.contains(where: { $0[lang].contains(word) }) {
        #expect(!page.contains(">\(word)<"), "\(path) says “\(word)”")
      }
    }
  }

  @Test(
    "A card that lacks a language is shown in another, marked as such",
    arguments: [
      (Lang.fi, [Lang.fi], Lang.fi), (.sv, [.fi], .fi), (.en, [.fi, .sv], .fi), (.en, [.sv], .sv),
      (.fi, [.en], .en),
      (.sv, [.en, .sv], .sv),
    ])
  func fallback(_ asked: Lang, _ written: [Lang], _ shown: Lang) async throws {
    let town = try await TrayTown()
    var card = try town.sample()
    card.about = Localized(
      Dictionary(uniqueKeysWithValues: written.map { ($0, "Kirjoitettu \($0.rawValue)") }))
    let id = try await town.tray.write(card, for: town.association, by: TrayTown.editor)
    let page = try await town.page(.get, "/offers/\(id.text)", lang: asked).source
    #expect(page.contains("Kirjoitettu \(shown.rawValue)"))
    #expect(page.contains("lang=\"\(shown.rawValue)\">Kirjoitettu") == (asked != shown))
    for other in written where other != shown { #expect(!page.contains("Kirjoitettu \(other.rawValue)")) }
  }

  @Test(
    "Every refusal of the tray is a sentence in three languages, each its own",
    arguments: [
      Refusal.noSuchCard, .noSuchOrder, .noConsent, .orderAnswered, .noRating, .notYetRated, .rated,
      .cardLacksName,
      .cardLacksAbout, .cardLacksContact, .cardLacksCode, .tooFewToCompare,
    ])
  func refusals(_ refusal: Refusal) {
    let words = Lang.allCases.map { refusal.words[$0] }
    #expect(Set(words).count == 3 && words.allSatisfy { $0.hasSuffix(".") && !$0.contains("!") })
    #expect((400..<500).contains(refusal.status))
  }
}
