import Rules
import Testing

@testable import Language

@Suite struct DetectorTests {
  let detector = Detector(samples: [
    .fi: [
      "hammaslääkäri päivystys", "neuvola ja rokotukset", "kotihoito ikääntyneille", "mielenterveys",
      "lääkäri",
    ],
    .sv: ["tandläkare jour", "rådgivning och vaccinationer", "hemvård för äldre", "psykisk hälsa", "läkare"],
    .en: [
      "dentist emergency", "clinic and vaccinations", "home care for the elderly", "mental health", "doctor",
    ],
  ])

  private func first(_ text: String, _ expected: Lang? = nil) -> Lang {
    detector.scores(Token.words(of: text), expected: expected)[0].lang
  }

  @Test(
    "Short questions show their language",
    arguments: [
      ("missä on lähin neuvola", Lang.fi), ("mul on hammas kipee", .fi), ("saako ilman lähetettä", .fi),
      ("kuinka varaan ajan", .fi), ("var finns tandläkaren", .sv), ("jag har ont i magen", .sv),
      ("hur får jag hjälp", .sv), ("vård för äldre", .sv), ("where is the dentist", .en),
      ("I have a sore throat", .en), ("help for my mother", .en), ("can I get an appointment", .en),
    ])
  func detects(_ text: String, _ lang: Lang) {
    #expect(first(text) == lang)
  }

  @Test("The page's language decides when nothing else tells", arguments: Lang.allCases)
  func expected(_ lang: Lang) {
    #expect(first("", lang) == lang)
    #expect(first("112", lang) == lang)
  }

  @Test("Plain words win over the page's language")
  func overrides() {
    #expect(first("where can I get help for my child", .fi) == .en)
    #expect(first("jag behöver hjälp med mitt barn", .fi) == .sv)
  }

  @Test("Shares add up to one and stand in order")
  func shares() {
    for text in ["", "lääkäri", "boka tid doctor", "врач", "123 456"] {
      let scores = detector.scores(Token.words(of: text))
      #expect(abs(scores.map(\.share).reduce(0, +) - 1) < 1e-9)
      #expect(zip(scores, scores.dropFirst()).allSatisfy { $0.share >= $1.share })
      #expect(Set(scores.map(\.lang)) == Set(Lang.allCases))
    }
  }

  @Test("Without samples the small words still tell")
  func untaught() {
    let bare = Detector(samples: [:])
    #expect(bare.scores(Token.words(of: "missä on"))[0].lang == .fi)
    #expect(bare.scores(Token.words(of: "where is the"))[0].lang == .en)
  }
}
