import County
import CountyTesting
import Foundation
import Testing

@testable import Indicators

@Suite struct RegistryTests {
  @Test("The shipped registry has nothing wrong in it") func shipped() throws {
    #expect(Registry.problems(.shipped) == [])
    let registry = try Registry(.shipped)
    #expect(registry.indicators.count >= 30)
    #expect(registry.indicators.count == registry.countings.count)
    #expect(Set(registry.indicators.map(\.id)) == Set(Registry.shipped.keys))
    #expect(Set(registry.momentary.map(\.id)) == Set(Registry.moments.keys))
  }

  @Test(
    "Every shipped rule asks only for what its things may have", arguments: Registry.shipped.keys.sorted())
  func consistent(_ id: String) throws {
    let rule = try #require(Registry.shipped[id])
    #expect(rule.among.faults("among", of: rule.population) == [])
    #expect(rule.of.faults("of", of: rule.population) == [])
    #expect(rule.form != .share || !rule.among.entails(rule.of))
    #expect(rule.among.and(rule.of).contradictions == [])
  }

  @Test("A figure of the first board is told in the words of a period") func told() throws {
    let registry = try Registry(.shipped)
    let contacts = registry.indicators[try #require(registry.number("contacts"))]
    #expect(contacts.name.fi == "Yhteydenotot")
    #expect(registry.indicators[try #require(registry.number("firstVisit"))].target == nil)
    #expect(registry.indicators[try #require(registry.number("remote"))].target == 0.45)
  }

  /// A county's own indicator and what is wrong with it.
  struct Own: Sendable, CustomTestStringConvertible {
    var content: CountingContent
    var complaint: String?
    var testDescription: String { complaint ?? "in order" }

    init(
      _ form: Counting.Form, _ population: String, among: [String] = [], without: [String] = [],
      of: [String]? = nil,
      ofWithout: [String]? = nil, over: String? = nil, _ complaint: String?
    ) {
      content = CountingContent(
        form: form, population: population, among: .init(all: among, none: without),
        of: of == nil && ofWithout == nil ? nil : .init(all: of, none: ofWithout), over: over, overAmong: nil)
      self.complaint = complaint
    }

    static let all = [
      Own(.share, "visit", among: ["held", "doctor"], of: ["remote"], nil),
      Own(.count, "contact", among: ["electronic", "oral"], nil),
      Own(.share, "contact", of: nil, ofWithout: ["answered"], nil),
      Own(.coverage, "worker", over: "resident", nil),
      Own(.count, "planet", "no population"), Own(.count, "contact", among: ["blue"], "no trait"),
      Own(.count, "call", among: ["oral"], "has no “oral”"),
      Own(.count, "contact", among: ["primary", "oral"], "nothing is"),
      Own(.count, "contact", among: ["oral", "social"], "nothing is"),
      Own(.count, "contact", among: ["health", "social"], "nothing is"),
      Own(.count, "contact", among: ["failure"], without: ["repeated"], "left out"),
      Own(.count, "contact", among: ["oral"], without: ["health"], "left out"),
      Own(.share, "visit", among: ["held"], "no numerator"),
      Own(.share, "visit", among: ["held"], of: ["held"], "always the denominator"),
      Own(.share, "contact", among: ["oral"], of: ["health"], "always the denominator"),
      Own(.share, "contact", among: ["oral"], ofWithout: ["social"], "always the denominator"),
      Own(.share, "visit", among: ["held"], of: ["missed"], "never be"),
      Own(.share, "contact", among: ["nonUrgent"], ofWithout: ["assessed"], "never be"),
      Own(.wait, "visit", "only first visits"), Own(.nps, "contact", "only answers"),
      Own(.filled, "visit", "only groups"), Own(.stock, "visit", "does not last"),
      Own(.continuity, "contact", "only visits"), Own(.per, "referral", "beside"),
      Own(.count, "contact", over: "visit", "nothing beside"),
      Own(.per, "referral", over: "resident", "cannot be"),
      Own(.coverage, "worker", over: "visit", "cannot be"),
      Own(.per, "referral", over: "moon", "no population"),
    ]
  }

  @Test("A county’s own rule that cannot be so is refused with its reason", arguments: Own.all)
  func contradictory(_ own: Own) {
    if let complaint = own.complaint {
      #expect(own.content.faults.contains { $0.what.contains(complaint) }, "\(own.content.faults)")
      #expect(own.content.counting == nil)
    } else {
      #expect(own.content.faults == [])
      #expect(own.content.counting != nil)
    }
  }

  @Test(
    "A rule that is refused counts nothing or everything in any history", arguments: 0..<20 as Range<UInt64>)
  func refusedIsIdle(_ seed: UInt64) {
    let idle = [
      Counting(.share, .contact, among: Condition(all: [.oral]), of: Condition(all: [.health])),
      Counting(.share, .visit, among: Condition(all: [.held]), of: Condition(all: [.missed])),
      Counting(.share, .contact, among: Condition(all: [.nonUrgent]), of: Condition(none: [.assessed])),
    ]
    var store = IndicatorStore(idle)
    for fact in IndicatorHistory(seed: seed).facts {
      if let mark = ReadMark(fact) { store.take(mark) { _ in nil } }
    }
    let all = Period(days: Day(number: 0)...Day(number: 30_000))
    let readings = idle.indices.map { store.reading($0, all) }
    #expect(readings[0].numerator == readings[0].denominator)
    #expect(readings[1].numerator == 0)
    #expect(readings[2].numerator == 0)
  }

  @Test("A county’s own indicator is counted from its file and checked there") func ownFile() throws {
    let folder = try OwnFolder()
    #expect(Registry.problems(folder.content) == [])
    let registry = try Registry(folder.content), number = try #require(registry.number("doctorRemote"))
    #expect(
      registry.countings[number]
        == Counting(.share, .visit, among: Condition(all: [.held, .doctor]), of: Condition(all: [.remote])))
    try folder.replace("remote", with: "missed")
    let problem = try #require(Registry.problems(folder.content).first)
    #expect(problem.file == "indicators/own.yaml" && problem.line == 2)
    #expect(problem.description.contains("doctorRemote"))
  }

  @Test(
    "What an entry lacks is named",
    arguments: [
      ("unit: percent", "unit: apples"), ("source: {fi: \"Own\"", "source: {fi: \"\""),
      ("periods: [month]", "periods: []"),
      ("en: \"Doctor’s remote visits\"", "en: \" \""), ("id: doctorRemote", "id: contacts"),
      ("id: doctorRemote", "id: \"a b\""), ("target: 0.3", "target: 30"),
      ("targetSource: {fi: \"Own\"", "targetSource: {fi: \"\""),
    ])
  func lacking(_ right: String, _ wrong: String) throws {
    let folder = try OwnFolder()
    try folder.replace(right, with: wrong)
    #expect(!Registry.problems(folder.content).isEmpty)
  }
}

/// The shipped content with an indicator of the county's own (oman mittarin kansio).
struct OwnFolder {
  let content: ContentFolder
  private let file: URL

  init() throws {
    let root = FileManager.default.temporaryDirectory.appending(path: "own-\(UInt64.random(in: 0 ... .max))")
    try FileManager.default.copyItem(at: ContentFolder.shipped.root, to: root)
    (content, file) = (ContentFolder(root), root.appending(path: "indicators/own.yaml"))
    try Self.own.write(to: file, atomically: true, encoding: .utf8)
  }

  func replace(_ right: String, with wrong: String) throws {
    let text = try String(contentsOf: file, encoding: .utf8)
    try text.replacing(right, with: wrong).write(to: file, atomically: true, encoding: .utf8)
  }

  private static let own = """
    indicators:
    - id: doctorRemote
      name: {fi: "Lääkärin etäkäynnit", sv: "Läkarens distansbesök", en: "Doctor’s remote visits"}
      meaning: {fi: "M", sv: "M", en: "M"}
      population: {fi: "P", sv: "P", en: "P"}
      numerator: {fi: "N", sv: "N", en: "N"}
      denominator: {fi: "D", sv: "D", en: "D"}
      exclusions: {fi: "E", sv: "E", en: "E"}
      unit: percent
      better: up
      periods: [month]
      dimensions: [unit]
      target: 0.3
      targetSource: {fi: "Own", sv: "Own", en: "Own"}
      owner: {fi: "O", sv: "O", en: "O"}
      source: {fi: "Own", sv: "Own", en: "Own"}
      counts:
        form: share
        population: visit
        among: {all: [held, doctor]}
        of: {all: [remote]}
    """
}
