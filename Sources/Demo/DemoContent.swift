import Catalogue
import Contact
package import County

/// How the model county lives: volumes, shares, and what people say (esittelyn sisältö).
struct DemoContent: Codable, Sendable {
  var contactsPerWorkingDay: Int
  var dayOff: Double
  /// Monday to Friday, beside the mean.
  var weekdays: [Double]
  var channels: [String: Double]
  var topics: [String: Double]
  var repeats: Double
  /// Shares: of those who write themselves, who ask in their own words first; of other matters, those in which a
  /// service is named; and of those who are given one, who are given the first.
  var asksFirst: Double
  var named: Double
  var firstGiven: Double
  var words: [String: [Saying]]
}

/// What somebody says, and the services that professionals then give (lausuma ja siihen annettu apu).
struct Saying: Codable, Sendable {
  var words: Text
  /// Service codes, the usual one first.
  var given: [String]

  private enum Key: CodingKey { case given }

  init(words: Text, given: [String] = []) { (self.words, self.given) = (words, given) }

  init(from decoder: any Decoder) throws {
    words = try Text(from: decoder)
    given = try decoder.container(keyedBy: Key.self).decode([String].self, forKey: .given)
  }

  func encode(to encoder: any Encoder) throws {
    try words.encode(to: encoder)
    var more = encoder.container(keyedBy: Key.self)
    try more.encode(given, forKey: .given)
  }
}

/// Names that belong to nobody.
struct NamesContent: Codable, Sendable {
  struct Given: Codable, Sendable {
    var women: [String]
    var men: [String]
  }
  struct Group: Codable, Sendable {
    var women: [String]
    var men: [String]
    var family: [String]
  }
  var given: Given
  var family: [String]
  var swedish: Group
  var english: Group
}

/// Chance with a seed, and the choices that lives are made of.
struct Dice: RandomNumberGenerator {
  private var chance: SeededChance

  init(seed: UInt64) { chance = SeededChance(seed: seed) }

  mutating func next() -> UInt64 { chance.next() }
  mutating func share() -> Double { Double(next() >> 11) / Double(1 << 53) }
  mutating func happens(_ share: Double) -> Bool { self.share() < share }
  mutating func pick<Element>(_ list: [Element]) -> Element { list[Int(next() % UInt64(list.count))] }
  mutating func between(_ range: ClosedRange<Int>) -> Int {
    range.lowerBound + Int(next() % UInt64(range.count))
  }

  /// One of the keys, each as likely as its share.
  mutating func pick(_ shares: [String: Double]) -> String {
    var left = share() * shares.values.reduce(0, +)
    let ordered = shares.sorted { $0.key < $1.key }
    for (key, share) in ordered {
      left -= share
      if left < 0 { return key }
    }
    return ordered[ordered.count - 1].key
  }
}

/// Reads the model county's own files, so that `luukku check` sees a fault in them.
package enum DemoCheck {
  package static func read(_ content: ContentFolder) throws {
    let demo = try content.read(DemoContent.self, from: "demo.yaml")
    try refuse(demo.faults, "demo.yaml")
    try refuse(try content.read(NamesContent.self, from: "names.yaml").faults, "names.yaml")
    try refuse(try content.read(CountyContent.self, from: "county.yaml").modelFaults, "county.yaml")
    _ = try content.read(ProgrammeDemo.self, from: "programme/demo.yaml")
    try known(demo, content)
  }

  /// What is given must be a service of the county.
  private static func known(_ demo: DemoContent, _ content: ContentFolder) throws {
    let codes = Set(try CatalogueContent(content).services.map(\.code))
    for code in demo.words.values.joined().flatMap(\.given) where !codes.contains(code) {
      throw ContentProblem(
        file: "demo.yaml", line: content.line(of: code, in: "demo.yaml"), what: "\(code) is no service",
        mend: "write a code of catalogue/services.yaml")
    }
  }

  private static func refuse(_ faults: [String], _ file: String) throws {
    guard let fault = faults.first else { return }
    throw ContentProblem(
      file: file, line: nil, what: fault, mend: "correct it; the model county cannot live by this file")
  }
}
