import Language
import Rules
import Testing

@testable import Guidance

@Suite struct RedFlagTests {
  static let message = Text(fi: "Soita 112.", sv: "Ring 112.", en: "Call 112.")

  private func entry(
    _ id: String, _ level: RedFlag.Level = .emergency, find: Sayings, unless: Sayings? = nil,
    calms: Bool? = nil
  ) -> RedFlagList.Entry {
    RedFlagList.Entry(id: id, level: level, message: Self.message, find: find, unless: unless, calms: calms)
  }

  private func flags(_ entries: [RedFlagList.Entry]) throws -> RedFlags {
    var list = RedFlagList(source: "test", validFrom: Day(number: 0), flags: entries)
    list.negations = Sayings(fi: ["ei", "eikä"], en: ["no", "don't"])
    list.carriers = Sayings(fi: ["ole", "tai"], en: ["have", "or", "any"])
    list.calm = Sayings(fi: ["viime_vuonna"], en: ["last_year"])
    list.now = Sayings(fi: ["nyt"], en: ["now"])
    return RedFlags(list, linguist: Linguist(voikko: try Voikko()))
  }

  private var chest: RedFlagList.Entry {
    entry(
      "chest", find: Sayings(fi: ["rinta kipu|puristaa", "rintakip*"], en: ["chest pain"]),
      unless: Sayings(fi: ["imetys"]))
  }

  @Test(
    "All slots must be met, in any order and any inflection",
    arguments: [
      ("rinnassa puristaa", true), ("puristaa kovasti rintaa", true), ("rinnassani on kipua", true),
      ("rintakipua", true), ("rinnassa lukee", false), ("puristaa kättä", false), ("", false),
      ("chest pains", true), ("pain in my chest", true), ("a chest of drawers", false),
    ])
  func slots(_ text: String, _ found: Bool) throws {
    #expect(try flags([chest]).find(in: text).isEmpty != found)
  }

  @Test("Slots far from each other are not one sign")
  func window() throws {
    let far = "rinta " + String(repeating: "sana ", count: 20) + "puristaa"
    #expect(try flags([chest]).find(in: far).isEmpty)
  }

  @Test(
    "A denied symptom raises nothing",
    arguments: [
      ("ei rintakipua", true), ("ei ole rintakipua", true), ("no chest pain", true),
      ("I don't have chest pain", true),
      ("rintakipua, ei kuumetta", false), ("chest pain no fever", false),
      ("ei kuumetta mutta rintakipua", false),
    ])
  func denial(_ text: String, _ isDenied: Bool) throws {
    #expect(try flags([chest]).find(in: text).isEmpty == isDenied)
  }

  @Test("A pattern that holds a denial is not cancelled by it")
  func ownDenial() throws {
    let breathing = entry("breathing", find: Sayings(fi: ["ei hengittää"]))
    #expect(try flags([breathing]).find(in: "hän ei hengitä").count == 1)
  }

  @Test("A denial in a list runs on to the next symptom")
  func deniedList() throws {
    let both = [chest, entry("cough", find: Sayings(en: ["cough"]))]
    #expect(try flags(both).find(in: "no chest pain or cough").isEmpty)
    #expect(try flags(both).find(in: "no chest pain, but a cough").map(\.id) == ["cough"])
  }

  @Test("What stands under unless cancels its own flag only")
  func unless() throws {
    #expect(try flags([chest]).find(in: "imetys ja rinta puristaa").isEmpty)
    let other = entry("other", find: Sayings(fi: ["puristaa"]))
    #expect(try flags([chest, other]).find(in: "imetys ja rinta puristaa").map(\.id) == ["other"])
  }

  @Test("Talk of the past calms, unless it is also now or the flag never calms")
  func calm() throws {
    let list = try flags([chest])
    #expect(list.find(in: "viime vuonna rinnassa puristi").isEmpty)
    #expect(!list.find(in: "viime vuonna ja nyt taas rinnassa puristaa").isEmpty)
    let never = entry("never", find: Sayings(fi: ["rinta puristaa"]), calms: false)
    #expect(try flags([never]).find(in: "viime vuonna rinnassa puristi").count == 1)
  }

  @Test("Words side by side are met only side by side")
  func rows() throws {
    let water = entry("water", find: Sayings(fi: ["veden_alla"]))
    #expect(try flags([water]).find(in: "lapsi oli veden alla").count == 1)
    #expect(try flags([water]).find(in: "veden pinnan alla").isEmpty)
  }

  @Test("The most pressing flag comes first")
  func order() throws {
    let entries = [
      entry("help", .helpline, find: Sayings(fi: ["kuume"])),
      entry("crisis", .crisis, find: Sayings(fi: ["kuume"])),
      entry("poison", .poison, find: Sayings(fi: ["kuume"])), entry("first", find: Sayings(fi: ["kuume"])),
    ]
    #expect(try flags(entries).find(in: "kuumetta").map(\.id) == ["first", "poison", "crisis", "help"])
  }

  @Test("A flag tells which words showed it")
  func words() throws {
    #expect(
      try flags([chest]).find(in: "mua rinnasta nyt puristaa").first?.words == ["rinnasta", "puristaa"])
  }

  @Test("Signs are seen in any language, whatever the page's")
  func languages() throws {
    #expect(try flags([chest]).find(in: "rinnassa puristaa", lang: .en).count == 1)
  }

  @Test("Several signs that call for the same help say it once, the most pressing first") func once() throws {
    let other = RedFlag(id: "other", level: .helpline, message: Text(same: "116 117"), words: [])
    let found = ["first", "second"].map {
      RedFlag(id: $0, level: .emergency, message: Self.message, words: [])
    }
    #expect((found + [other] + found).eachSaidOnce.map(\.id) == ["first", "other"])
    #expect([RedFlag]().eachSaidOnce.isEmpty)
  }
}
