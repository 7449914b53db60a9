import County
import CountyTesting
import Language
import Rules
import Testing

@testable import Guidance

@Suite("Danger told by likeness to examples") struct RedFlagLikenessTests {
  /// What the shipped examples and words are, read once.
  private static let examples = Result { try Repository.content().likenessExamples }

  @Test("The shipped examples are many, of both kinds, in three languages") func shipped() throws {
    let examples = try RedFlagExample.all(.shipped)
    for lang in Lang.allCases {
      for isDanger in [true, false] {
        #expect(examples.count { $0.lang == lang && $0.isDanger == isDanger } >= 600)
      }
    }
    #expect(RedFlagExample.problems(.shipped).isEmpty)
  }

  @Test(
    "Of sentences left out of the examples most are told apart by the rest alone", arguments: [0, 3])
  func leftOut(_ fold: Int) throws {
    let all = try Self.examples.get(), parted = Dictionary(grouping: all.indices) { $0 % 5 == fold }
    let learnt = (parted[false] ?? []).map { all[$0] }
    let likeness = Likeness(learnt.map { .init(Token.words(of: $0.text), isOne: $0.isDanger) })
    let asked = (parted[true] ?? []).map { all[$0] }.map {
      (isDanger: $0.isDanger, score: likeness.score(Token.words(of: $0.text)))
    }
    let dangers = asked.filter(\.isDanger), calm = asked.filter { !$0.isDanger }
    #expect(Double(dangers.count { $0.score > 0 }) >= 0.93 * Double(dangers.count))
    #expect(Double(calm.count { $0.score > 0 }) <= 0.08 * Double(calm.count))
  }

  @Test("Sentences kept apart, whose authors had seen nothing, are told apart", arguments: Lang.allCases)
  func keptApart(_ lang: Lang) throws {
    let index = try Repository.index.get()
    let lines = try Repository.table("kept-apart.tsv").filter { $0[1] == lang.rawValue }
    func isSeen(_ line: [String]) -> Bool { !index.emergencies(in: line[2], lang: lang).isEmpty }
    let dangers = lines.filter { $0[0] == "1" }, calm = lines.filter { $0[0] == "0" }
    let missed = dangers.filter { !isSeen($0) }, needless = calm.filter(isSeen)
    #expect(dangers.count >= 350 && calm.count >= 350)
    #expect(missed.count * 100 <= dangers.count, "\(missed)")
    #expect(needless.count * 20 <= calm.count, "\(needless)")
  }

  @Test("A plain complaint raises no alarm, and a danger told as shortly does", arguments: Lang.allCases)
  func plain(_ lang: Lang) throws {
    let index = try Repository.index.get()
    let lines = try Repository.table("plain-complaints.tsv").filter { $0[1] == lang.rawValue }
    let wrong = lines.filter { index.emergencies(in: $0[2], lang: lang).isEmpty == ($0[0] == "1") }
    #expect(lines.count { $0[0] == "1" } >= 15 && lines.count >= 150)
    #expect(wrong.filter { $0[0] == "1" }.isEmpty, "\(wrong)")
    #expect(wrong.count * 100 <= lines.count, "\(wrong)")
  }

  @Test("No kept sentence is among the examples", arguments: ["kept-apart.tsv", "plain-complaints.tsv"])
  func apart(_ table: String) throws {
    func words(_ text: String) -> String { Token.words(of: text).map(\.text).joined(separator: " ") }
    let known = Set(try Self.examples.get().map { words($0.text) })
    #expect(try Repository.table(table).allSatisfy { !known.contains(words($0[2])) })
  }

  private func flags(_ entry: RedFlagList.LikenessEntry?, _ examples: [RedFlagExample]) throws -> RedFlags {
    var list = try Repository.content().redFlags
    list.likeness = entry
    return RedFlags(list, linguist: Linguist(voikko: try Voikko()), examples: examples)
  }

  private let few = [
    RedFlagExample(isDanger: true, lang: .fi, text: "avaruusolio hönkii niskaan"),
    RedFlagExample(isDanger: true, lang: .fi, text: "avaruusolioita hönkimässä"),
    RedFlagExample(isDanger: false, lang: .fi, text: "varaan ajan marsuille, rintakipu meni ohi"),
  ]
  private var mostlyCalm: [RedFlagExample] {
    few + (0..<40).map { RedFlagExample(isDanger: false, lang: .fi, text: "varaan ajan marsuille \($0)") }
  }
  private let entry = RedFlagList.LikenessEntry(
    message: Text(same: "Soita 112."), above: 0, enough: 0, lack: 0, calmBelow: -1, silentBelow: -100,
    least: 2)

  @Test("What is like the examples is told with the words that told it, and only where examples are used")
  func told() throws {
    let found = try flags(entry, few).find(in: "taas ne avaruusoliot hönkivät")
    #expect(found.map(\.id) == ["like-examples"] && found.first?.words.contains("avaruusoliot") == true)
    #expect(found.first?.message == Text(same: "Soita 112.") && found.first?.level == .emergency)
    #expect(try flags(nil, few).find(in: "taas ne avaruusoliot hönkivät").isEmpty)
    #expect(try flags(entry, []).find(in: "taas ne avaruusoliot hönkivät").isEmpty)
    #expect(try flags(entry, few).find(in: "avaruusolio").isEmpty, "one word tells too little")
  }

  @Test("A sign that is met speaks before the examples do") func signs() throws {
    let found = try flags(entry, few).find(in: "avaruusolio hönkii, en saa henkeä")
    #expect(!found.isEmpty && !found.contains { $0.id == "like-examples" })
  }

  @Test(
    "A calm whole calms what asking calms, and neither a clause of danger, a word of now, nor a wish to die",
    arguments: [
      ("varaan ajan marsuille ja marsuille varaan ajan, rintakipu marsuille", false),
      ("varaan ajan marsuille ja marsuille varaan ajan, rintakipu nyt marsuille", true),
      ("varaan ajan marsuille ja marsuille varaan ajan, en jaksa enää elää", true),
      ("varaan ajan marsuille ja marsuille varaan ajan, rintakipu ja avaruusolio hönkii niskaan", true),
    ])
  func calm(_ text: String, _ isSeen: Bool) throws {
    #expect(try flags(entry, mostlyCalm).find(in: text).isEmpty != isSeen)
  }

  @Test(
    "The calmest whole silences a word of now, but nothing that is said outright",
    arguments: [
      ("varaan ajan marsuille ja marsuille varaan ajan, rintakipu nyt marsuille", false),
      ("varaan ajan marsuille ja marsuille varaan ajan, en jaksa enää elää", true),
      ("varaan ajan marsuille ja marsuille varaan ajan, rintakipu ja avaruusolio hönkii niskaan", true),
    ])
  func silent(_ text: String, _ isSeen: Bool) throws {
    var entry = entry
    entry.silentBelow = -2
    #expect(try flags(entry, mostlyCalm).find(in: text).isEmpty != isSeen)
  }

  @Test(
    "A sign that is denied tells nothing, and what is said beside it counts",
    arguments: [
      (Lang.sv, "ingen bröstsmärta och ingen andnöd", false),
      (.fi, "ei rintakipua eikä hengenahdistusta", false),
      (
        .fi,
        "ei rintakipua, mutta isä makaa lattialla eikä saa sanaa suustaan ja toinen käsi roikkuu veltosti",
        true
      ),
      (.en, "he has no chest pain but his lips are blue and he is slumped over the wheel and gasping", true),
    ])
  func denied(_ lang: Lang, _ text: String, _ isSeen: Bool) throws {
    #expect(try Repository.index.get().emergencies(in: text, lang: lang).isEmpty != isSeen)
  }

  @Test("A short text must be the liker, the shorter it is") func short() throws {
    var entry = entry
    entry.enough = 4
    #expect(try !flags(entry, few).find(in: "taas ne avaruusoliot hönkivät").isEmpty)
    #expect(try !flags(entry, few).find(in: "avaruusolio hönkii").isEmpty, "nothing is asked for the lack")
    entry.lack = 100
    #expect(try !flags(entry, few).find(in: "taas ne avaruusoliot hönkivät").isEmpty)
    #expect(try flags(entry, few).find(in: "avaruusolio hönkii").isEmpty)
  }

  @Test("No way of asking that tells of a wish to die or of violence is among the calm examples") func cries()
    throws
  {
    let flags = try Repository.redFlags.get(), ids = ["suicide", "violence-now"]
    let asked = try Self.examples.get().dropFirst(try RedFlagExample.all(.shipped).count)
    let cries = asked.filter { example in
      flags.find(in: example.text, lang: example.lang).contains { ids.contains($0.id) }
    }
    #expect(asked.count > 2_000)
    #expect(cries.isEmpty, "\(cries.map(\.text))")
  }

  @Test(
    "Words in letters that no example has say nothing",
    arguments: ["У меня болит зуб уже неделю", "عندي موعد غدا مع الطبيب"])
  func foreign(_ text: String) throws {
    #expect(try Repository.index.get().emergencies(in: text, lang: .fi).isEmpty)
  }

  @Test("Danger in the middle of a long letter is seen") func letter() throws {
    let filler = String(repeating: "varaan ajan marsuille ", count: 60)
    let found = try flags(entry, few).find(in: filler + "avaruusolio hönkii niskaan " + filler)
    #expect(found.map(\.id) == ["like-examples"])
  }

  @Test(
    "A line that is no example is named by its number, and the others are read",
    arguments: [
      ("dangr\tfi\tapua", "no example"), ("danger\tde\tHilfe", "no example"), ("danger\tfi", "no example"),
      ("danger\tfi\t!!", "no example"), ("calm\tfi\tAIKA hammaslääkärille!", "twice"),
    ])
  func problems(_ line: String, _ what: String) throws {
    try ContentFolder.shipped.copied { folder in
      let text = "kind\tlanguage\tsentence\ncalm\tfi\taika hammaslääkärille\n\(line)\ndanger\tsv\thjälp nu\n"
      try folder.write(text, to: RedFlagExample.file)
      let problems = RedFlagExample.problems(folder)
      #expect(problems.map(\.line) == [3] && problems.first?.what.contains(what) == true, "\(problems)")
      #expect(try RedFlagExample.all(folder).count == (what == "twice" ? 3 : 2))
    }
  }

  @Test(
    "A table without its heading, or without one of the kinds, is told",
    arguments: [
      ("danger\tfi\tapua\ncalm\tfi\taika\n", "heading"),
      ("kind\tlanguage\tsentence\ncalm\tfi\taika\n", "danger"),
      ("kind\tlanguage\tsentence\ndanger\tfi\tapua\n", "calm"), ("", "heading"),
    ])
  func whole(_ text: String, _ what: String) throws {
    try ContentFolder.shipped.copied { folder in
      try folder.write(text, to: RedFlagExample.file)
      #expect(RedFlagExample.problems(folder).contains { $0.what.contains(what) })
    }
  }

  @Test(
    "Settings by which nothing, or everything, would be calm are told",
    arguments: [
      (0.5, 0.4, 1.0, -8.0, "calmBelow"), (0, 0.4, 0, -8, "calmBelow"), (-3, 0.4, -2, -8, "calmBelow"),
      (0, -0.1, -2, -8, "lack"), (0, 0.4, -2, -2, "silentBelow"),
    ])
  func settings(
    _ above: Double, _ lack: Double, _ calmBelow: Double, _ silentBelow: Double, _ entry: String
  ) throws {
    var content = try Repository.content()
    content.redFlags.likeness?.above = above
    content.redFlags.likeness?.lack = lack
    content.redFlags.likeness?.calmBelow = calmBelow
    content.redFlags.likeness?.silentBelow = silentBelow
    #expect(content.problems().map(\.entry) == [entry])
  }
}
