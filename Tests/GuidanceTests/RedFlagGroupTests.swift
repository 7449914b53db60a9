import Language
import Rules
import Testing

@testable import Guidance

@Suite struct RedFlagGroupTests {
  static let message = Text(fi: "Soita 112.", sv: "Ring 112.", en: "Call 112.")

  private func flags(_ find: Sayings, lookalikes: Sayings? = nil) throws -> RedFlags {
    let entry = RedFlagList.Entry(id: "sign", level: .emergency, message: Self.message, find: find)
    var list = RedFlagList(source: "test", validFrom: Day(number: 0), flags: [entry])
    list.groups = ["child": Sayings(fi: ["lapsi", "vauva"], en: ["child", "toddler"])]
    list.lookalikes = lookalikes
    return RedFlags(list, linguist: Linguist(voikko: try Voikko()))
  }

  @Test(
    "A group stands for each of its words in the pattern's own language",
    arguments: [
      ("lapseni kaatui", true), ("vauva kaatui", true), ("tuoli kaatui", false), ("toddler kaatui", false),
    ])
  func groups(_ text: String, _ found: Bool) throws {
    #expect(try flags(Sayings(fi: ["@child kaatua"])).find(in: text).isEmpty != found)
  }

  @Test("A participle is met by its verb", arguments: ["hän on jäähtynyt", "jäähtyneenä löytyi"])
  func participles(_ text: String) throws {
    #expect(try flags(Sayings(fi: ["jäähtyä"])).find(in: text).count == 1)
  }

  @Test(
    "One slip of the pen is forgiven in a long word",
    arguments: [
      ("she is unconcious", true), ("unconsciuos", true), ("unconscioous", true), ("unconsciaus", true),
      ("unkonsious", false), ("nconscious", false), ("conscious", false),
    ])
  func slips(_ text: String, _ found: Bool) throws {
    #expect(try flags(Sayings(en: ["unconscious"])).find(in: text).isEmpty != found)
  }

  @Test("An ordinary word that looks like a sign is left as it is")
  func lookalikes() throws {
    let find = Sayings(en: ["drowning"])
    #expect(try flags(find).find(in: "drawning").count == 1)
    #expect(try flags(find, lookalikes: Sayings(en: ["drawning"])).find(in: "drawning").isEmpty)
  }

  @Test(
    "Two words are one slip apart in few ways",
    arguments: [
      ("bleeding", "bleding", true), ("bleeding", "bleediing", true), ("bleeding", "belding", false),
      ("bleeding", "bleedign", true), ("bleeding", "blending", true), ("choking", "cooking", false),
    ])
  func distance(_ one: String, _ other: String, _ isSlip: Bool) {
    #expect(Slips.isSlip(one, other) == isSlip)
    #expect(Slips.isSlip(other, one) == isSlip)
  }

  @Test("Every group that a pattern of the repository names is there, in the pattern's language")
  func named() throws {
    let list = try Repository.content().redFlags
    for entry in list.flags {
      for saying in entry.find.all + (entry.unless?.all ?? []) {
        for word in saying.text.split(whereSeparator: { $0 == " " || $0 == "|" }) where word.first == "@" {
          let group = list.groups?[String(word.dropFirst())]
          #expect(group?[saying.lang].isEmpty == false, "\(entry.id): \(word)")
        }
      }
    }
  }

  @Test("Every telephone number of the messages is listed with its standing")
  func numbers() throws {
    let list = try Repository.content().redFlags
    let known = (list.numbers ?? []).map(\.number)
    for entry in list.flags {
      for lang in Lang.allCases {
        let rest = known.sorted { $0.count > $1.count }.reduce(entry.message[lang]) {
          $0.replacing($1, with: "")
        }
        #expect(!rest.contains(/\d{3}/), "\(entry.id): \(rest)")
      }
    }
  }
}
