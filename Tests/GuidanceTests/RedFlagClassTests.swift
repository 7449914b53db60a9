import County
import Language
import Rules
import Testing

@testable import Guidance

@Suite("Emergencies by class, in three languages") struct RedFlagClassTests {
  let flags: RedFlags

  init() throws { flags = try Repository.redFlags.get() }

  @Test("Each class is seen in each language", arguments: RedFlagClasses.all, Lang.allCases)
  func classes(_ one: RedFlagClasses.Class, _ lang: Lang) {
    #expect(one[lang].count >= 2)
    for sentence in one[lang] {
      #expect(!flags.find(in: sentence, lang: lang).isEmpty, "\(sentence)")
      #expect(!flags.find(in: sentence.uppercased() + "!!", lang: lang).isEmpty, "\(sentence)")
    }
  }

  @Test("Danger typed without dots is seen", arguments: [Lang.fi, .sv])
  func dotless(_ lang: Lang) {
    let sentences = RedFlagClasses.all.flatMap { $0[lang] }.filter { Dots.has($0) }
    let missed = sentences.filter { flags.find(in: Dots.plain($0), lang: lang).isEmpty }
    #expect(sentences.count >= 30 && missed.count * 20 <= sentences.count, "\(missed)")
  }

  @Test(
    "Nine in ten dangers are seen through a slip of the pen", arguments: Lang.allCases,
    1...3 as ClosedRange<UInt64>)
  func slips(_ lang: Lang, _ seed: UInt64) {
    var chance = SeededChance(seed: seed)
    let sentences = RedFlagClasses.all.flatMap { $0[lang] }.map { slipped($0, &chance) }
    let missed = sentences.filter { flags.find(in: $0, lang: lang).isEmpty }
    #expect(missed.count * 10 <= sentences.count, "\(missed)")
  }

  /// The sentence with one letter of its longest word left out, doubled or swapped with the next.
  private func slipped(_ sentence: String, _ chance: inout SeededChance) -> String {
    var words = sentence.split(separator: " ").map(Array.init)
    guard let longest = words.indices.max(by: { words[$0].count < words[$1].count }),
      words[longest].count >= 7
    else { return sentence }
    let place = Int.random(in: 1..<(words[longest].count - 2), using: &chance)
    switch Int.random(in: 0..<3, using: &chance) {
    case 0: words[longest].remove(at: place)
    case 1: words[longest].insert(words[longest][place], at: place)
    default: words[longest].swapAt(place, place + 1)
    }
    return words.map { String($0) }.joined(separator: " ")
  }

  @Test(
    "The spoken and the broken language are understood",
    arguments: [
      (.fi, "isä ei saa henkee"), (.fi, "taju kankaalla"), (.fi, "mul puristaa rinnast"),
      (.fi, "ei oo tolkuissaan"), (.fi, "tippu tikkailt"), (.fi, "naama meni vinoon"),
      (.sv, "han andas int"), (.sv, "går int att få liv i"), (.sv, "fammo ligger på golve o svarar int"),
      (.sv, "ja får int luft"), (.sv, "ho e medvetslös"), (.sv, "pappa ha ont i bröste"),
      (.en, "my husband no breathe"), (.en, "baby not wake"), (.en, "man fall and no answer"),
      (.en, "he drink chlorine"), (.en, "my chest hurt very strong"), (.en, "much blood no stop"),
    ] as [(Lang, String)])
  func spoken(_ lang: Lang, _ sentence: String) {
    #expect(!flags.find(in: sentence, lang: lang).isEmpty)
  }

  @Test(
    "A denied, past or figurative danger is none",
    arguments: [
      (.fi, "ei rintakipua eikä hengenahdistusta"), (.fi, "olen kuolemanväsynyt yövuorojen jälkeen"),
      (.fi, "aivohalvauksesta on kolme vuotta, mistä kuntoutuskurssi"),
      (.fi, "onko sururyhmää, isä kuoli keväällä"),
      (.fi, "pelkään hammaslääkäriä kuollakseni"), (.fi, "miten haen ensiapukurssille"),
      (.sv, "ingen bröstsmärta"), (.sv, "jag är dödstrött efter veckan"),
      (.sv, "finns det sorgegrupp, mamma dog i höstas"),
      (.sv, "hade stroke för fem år sedan, söker anpassningskurs"), (.sv, "mördande tråkigt i kön"),
      (.sv, "kurs i hjärt-lungräddning, hur anmäler man sig"),
      (.en, "no chest pain"), (.en, "I am dead tired after work"), (.en, "my job is killing me"),
      (.en, "looking for a bereavement group, my father died"), (.en, "where is the first aid course"),
      (.en, "stroke five years ago, need a rehabilitation group"),
    ] as [(Lang, String)])
  func harmless(_ lang: Lang, _ sentence: String) {
    #expect(flags.find(in: sentence, lang: lang).map(\.id) == [])
  }

  @Test(
    "A denial that is the danger, and danger said beside the past, are seen",
    arguments: [
      "ei hengitä", "inte kontaktbar", "not breathing", "ei syke eikä pulssi",
      "aivohalvaus oli viime vuonna ja nyt suupieli roikkuu taas",
      "hade infarkt i fjol och nu trycker det i bröstet igen",
      "had a heart attack last year and now my chest hurts again",
    ])
  func kept(_ sentence: String) {
    #expect(!flags.find(in: sentence).isEmpty)
  }

  @Test("Asking about groups never silences a wish to die or violence")
  func neverSilent() {
    for sentence in [
      "haluan kuolla, onko tähän ryhmää", "jag vill dö, finns det någon grupp",
      "I want to die, is there a group",
      "mies hakkaa minua nyt, mistä kurssi", "he has a knife, where is the class",
      "Hei, haluaisin varata ajan lääkärille ja samalla uusia reseptit, koska haluan kuolla",
      "Tack för senast, jag vill boka tid hos skötaren eftersom jag tänker ta mitt liv",
      "Could I renew my prescription and book a time, my husband beats me every evening",
    ] {
      #expect(!flags.find(in: sentence).isEmpty, "\(sentence)")
    }
  }
}

@Suite("Words typed without their dots") struct DotsTests {
  @Test(
    "Front vowels are put back throughout, or in one part of a compound",
    arguments: [
      ("hengita", "hengitä"), ("aiti", "äiti"), ("sydankohtaus", "sydänkohtaus"),
      ("hengitysvaikea", "hengitysvaikea"), ("poyta", "pöytä"), ("laakari", "lääkäri"),
    ])
  func fronted(_ plain: String, _ meant: String) {
    #expect(Dots.fronted(plain).contains(meant) || plain == meant)
  }

  @Test("A word without a or o, or with too many, has no other reading", arguments: ["", "hei", "tuli"])
  func none(_ word: String) { #expect(Dots.fronted(word).isEmpty) }

  @Test("Plain is what is left without dots and rings")
  func plain() {
    #expect(Dots.plain("åäö aou") == "aao aou")
    #expect(Dots.has("ä") && Dots.has("Å") && !Dots.has("abc"))
  }

  @Test("Putting back never changes other letters", arguments: 1...20 as ClosedRange<UInt64>)
  func lettersStay(_ seed: UInt64) {
    var chance = SeededChance(seed: seed)
    let word = String((0..<8).map { _ in Array("abdeioustäö").randomElement(using: &chance) ?? "a" })
    for one in Dots.fronted(word) {
      #expect(Dots.plain(one) == Dots.plain(word) && one.count == word.count)
    }
  }
}
