import County
import CountyTesting
import Feedback
import Markup
import Testing

@Suite("Links to the one question against a plain model") struct FeedbackModelTests {
  /// One matter's links, and what was answered first (malli).
  private struct Asked {
    var matter: ID<Matter>
    var words: [String]
    var score: Int?
  }

  @Test(
    "Random askings and answers: a link is open until its matter is answered, by whichever link",
    arguments: 1...5 as ClosedRange<UInt64>)
  func random(_ seed: UInt64) async throws {
    let town = try await FeedbackCounty(), chance = SeededChance(seed: seed)
    var all: [Asked] = []
    for _ in 0..<40 {
      let place = all.isEmpty ? 0 : Int(chance.next() % UInt64(all.count)),
        score = Int(chance.next() % 14) - 1
      switch chance.next() % 4 {
      case 0 where all.count < 5:
        let (matter, word) = try await town.asked()
        all.append(Asked(matter: matter, words: [word]))
      case 1 where !all.isEmpty:
        all[place].words.append(try await town.feedback.ask(all[place].matter, by: Cast.nurse))
      default:
        guard let word = all.indices.contains(place) ? all[place].words.last : nil else { continue }
        let status = try await answer(town, word, score)
        #expect(status == (all[place].score != nil ? 409 : (0...10).contains(score) ? 200 : 422))
        if status == 200 { all[place].score = score }
      }
    }
    for asked in all {
      #expect(try await town.given(asked.matter).map(\.score) == [asked.score].compactMap(\.self))
      for word in asked.words {
        #expect(
          try await answer(town, word, nil) == (asked.score == nil ? 200 : 409),
          "each link of a matter is as the others")
      }
    }
    let (lived, rebuilt) = try await town.county.dumpAroundRebuild(["feedback_link"])
    #expect(lived == rebuilt && lived.count == all.map(\.words.count).reduce(0, +))
  }

  private func answer(_ town: FeedbackCounty, _ word: String, _ score: Int?) async throws -> Int {
    do {
      guard let score else { return try await town.answer(word).status }
      return try await town.answer(word, ["score": "\(score)", "words": "Kiitos"]).status
    } catch let refusal as Refusal { return refusal.status }
  }

  @Test("No page of it says anything in another language, nor whose matter it is", arguments: Lang.allCases)
  func languages(_ lang: Lang) async throws {
    let town = try await FeedbackCounty(), (_, word) = try await town.asked()
    var pages = [try await town.answer(word, lang: lang).page]
    pages.append(try await town.answer(word, ["score": "eleven"], lang: lang).page)
    pages.append(try await town.answer(word, ["score": "7", "words": ""], lang: lang).page)
    for page in pages {
      #expect(page.contains("<html lang=\"\(lang.rawValue)\""))
      for secret in ["Kaislavuolle", "0401112233", "Nilkka"] { #expect(!page.contains(secret), "\(secret)") }
      for other in Lang.allCases where other != lang {
        for saying in [Refusal.noScore.words, Refusal.answered.words] {
          #expect(!page.contains(saying[other]))
        }
      }
    }
    #expect(pages[1].contains(Refusal.noScore.words[lang]))
    #expect(!pages[2].contains("<textarea"), "nothing more is asked after the answer")
  }
}
