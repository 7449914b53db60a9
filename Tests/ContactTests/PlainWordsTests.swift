import County
import CountyTesting
import Testing

@testable import Contact

/// What residents read is plain: short sentences, no shouting, no pictures.
@Suite("Plain words") struct PlainWordsTests {
  private static let texts: [Text] =
    ContactWords.signs + [
      ContactWords.safetyTitle, ContactWords.call112, ContactWords.call116117, ContactWords.noneOfThese,
      ContactWords.topicTitle,
      ContactWords.topic, ContactWords.wordsTitle, ContactWords.words, ContactWords.wordsHint,
      ContactWords.dangerTitle,
      ContactWords.goOnAnyway, ContactWords.detailsTitle, ContactWords.about, ContactWords.anonymous,
      ContactWords.name,
      ContactWords.phone, ContactWords.born, ContactWords.bornHint, ContactWords.municipality,
      ContactWords.callback,
      ContactWords.callbackHint, ContactWords.noCallback, ContactWords.send, Words.emergency, Words.urgent,
    ]
    + [
      Refusal.signInNeeded, .notYours, .notFound, .changedMeanwhile, .staleForm, .matterClosed,
      .heldByAnother, .heldByColleague, .alreadyThere,
      .noSuchMatter, ContactWords.wrongDate, ContactWords.wrongPhone, ContactWords.phoneNeeded,
    ].map(\.words)

  @Test("Every sentence has fewer than fifteen words, in every language", arguments: Lang.allCases)
  func short(_ lang: Lang) {
    for text in Self.texts {
      for sentence in text[lang].split(whereSeparator: { ".?:".contains($0) }) {
        #expect(sentence.split(separator: " ").count < 15, "\(sentence)")
      }
    }
  }

  @Test("Nobody is shouted at, and nothing is said in pictures", arguments: Lang.allCases) func calm(
    _ lang: Lang
  ) {
    for text in Self.texts {
      #expect(!text[lang].contains("!") && !text[lang].isEmpty)
      #expect(!text[lang].unicodeScalars.contains { $0.properties.isEmojiPresentation })
    }
  }

  @Test("Every refusal has a code for machines and a status that says what kind it is") func refusals() {
    let refusals = [
      Refusal.signInNeeded, .notYours, .notFound, .changedMeanwhile, .staleForm, .matterClosed,
      .heldByAnother, .heldByColleague, .noSuchMatter,
    ]
    #expect(
      Set(refusals.map(\.code)).count == refusals.count
        && refusals.allSatisfy { (400..<500).contains($0.status) })
  }
}
