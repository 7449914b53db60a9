import County
import Rules

/// More of the same kind of offers, and the seconds that answers take, for measuring the search (mittausaineisto).
package enum GuidanceBench {
  /// The offers and made-up ones after them, each put together from the name, text and words of three of them.
  package static func enlarged(_ offers: [Offer], to count: Int, code: String) -> [Offer] {
    guard !offers.isEmpty, offers.count < count else { return offers }
    let chance = SeededChance(seed: 500)
    func one() -> Offer { offers[Int(chance.next() % UInt64(offers.count))] }
    return offers
      + (offers.count..<count).map { number in
        let (named, told, worded) = (one(), one(), one())
        return Offer(
          code: "\(code)-\(number)", names: named.names, about: told.about, keywords: worded.keywords,
          classes: told.classes, groups: told.groups, terms: named.terms)
      }
  }

  /// Ways to reach them, made up in the same way: a name and a text, no words of their own.
  package static func channels(_ offers: [Offer], count: Int) -> [Offer] {
    enlarged(offers, to: offers.count + count, code: "channel").suffix(count).map { offer in
      Offer(code: offer.code, names: offer.names, about: offer.about)
    }
  }

  /// Seconds of each answer: first when every question is new, then of `rounds` more.
  package static func seconds(
    _ judged: [JudgedQuestion], _ index: GuidanceIndex, rounds: Int
  ) -> (first: [Double], again: [Double]) {
    let clock = ContinuousClock()
    func ask() -> [Double] {
      judged.map { question in
        let length = clock.measure { _ = index.answer(Question(question.text), most: 5) }.components
        return Double(length.seconds) + Double(length.attoseconds) / 1e18
      }
    }
    let first = ask()
    return (first.sorted(), (0..<rounds).flatMap { _ in ask() }.sorted())
  }
}

/// An offer as other search engines read it, one line of JSON each (verrokkien aineisto).
package struct BenchDocument: Codable, Sendable {
  package struct Part: Codable, Sendable {
    package var name: String
    package var about: String
    package var words: [String]
  }

  package var id: String
  package var parts: [String: Part]

  /// `words`: what the county's word list says of it too.
  package init(_ offer: Offer, words: WordList) {
    let said = words.entries.filter { $0.to.contains(offer.code) }
    id = offer.code
    parts = [:]
    for lang in Lang.allCases {
      parts[lang.rawValue] = Part(
        name: offer.names.byLang[lang] ?? "", about: offer.about.byLang[lang] ?? "",
        words: (offer.keywords[lang] ?? []) + said.flatMap { $0.says[lang] })
    }
  }
}
