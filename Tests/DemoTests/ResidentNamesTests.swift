import County
import CountyTesting
import Rules
import Testing

@testable import Demo

@Suite("Names, languages and codes of residents") struct ResidentNamesTests {
  private static let content = Result { () throws -> (county: CountyContent, names: NamesContent) in
    let folder = try SmallContent.folder.get()
    return (try folder.read(from: "county.yaml"), try folder.read(from: "names.yaml"))
  }

  private func residents(
    _ size: Int, seed: UInt64 = 5, _ change: (inout CountyContent) -> Void = { _ in }
  ) throws -> [Residents.Resident] {
    var (county, names) = try Self.content.get()
    for place in county.municipalities.indices { county.municipalities[place].population = size }
    change(&county)
    let world = World.frozen(FrozenClock(TestCounty.start), seed: seed)
    return Residents(county, names, today: DemoTown.from, world: world, seed: seed).all
  }

  @Test("Everybody's name is of their own language's lists", arguments: Lang.allCases)
  func names(_ lang: Lang) throws {
    let names = try Self.content.get().names
    let people = try residents(60) { $0.languages = [lang.rawValue: 1] }
    let (given, family) =
      switch lang {
      case .fi: (names.given.women + names.given.men, names.family)
      case .sv: (names.swedish.women + names.swedish.men, names.swedish.family)
      case .en: (names.english.women + names.english.men, names.english.family)
      }
    for one in people {
      #expect(one.person.lang == lang)
      let parts = one.person.name.split(separator: " ", maxSplits: 1).map(String.init)
      #expect(given.contains(parts[0]) && family.contains(parts[1]), "\(one.person.name)")
    }
  }

  @Test("Languages are spoken in their shares, and one without a share by nobody")
  func languages() throws {
    let people = try residents(400) { $0.languages = ["fi": 0.5, "sv": 0.5, "en": 0] }
    let swedish = people.count { $0.person.lang == .sv }
    #expect(abs(swedish - people.count / 2) < people.count / 12 && !people.contains { $0.person.lang == .en })
  }

  @Test("Identity codes differ even where thousands are of one age", arguments: [0, 30, 99])
  func oneAge(_ age: Int) throws {
    let people = try residents(700) { county in
      county.ages = [county.ages[0]]
      (county.ages[0].from, county.ages[0].below, county.ages[0].share) = (age, age + 1, 1)
      for place in county.municipalities.indices { county.municipalities[place].ages = nil }
    }
    let codes = people.compactMap(\.person.code?.text)
    #expect(codes.count == people.count && Set(codes).count == codes.count)
    #expect(people.allSatisfy { abs($0.person.born.years(to: DemoTown.from) - age) <= 1 })
  }

  @Test("A code's number tells the sex that the name was drawn for")
  func sexes() throws {
    let names = try Self.content.get().names, women = Set(names.given.women), men = Set(names.given.men)
    for one in try residents(60, { $0.languages = ["fi": 1] }) {
      let given = String(one.person.name.prefix { $0 != " " }), code = try #require(one.person.code?.text)
      let number = try #require(Int(code.dropFirst(7).prefix(3)))
      #expect(number.isMultiple(of: 2) ? women.contains(given) : men.contains(given), "\(given) \(number)")
    }
  }

  @Test("No two have one id, and no family name is one that people bear")
  func invented() throws {
    let people = try residents(100), family = Set(try Self.content.get().names.family)
    #expect(Set(people.map(\.id)).count == people.count)
    let borne: Set = [
      "Virtanen", "Korhonen", "Mäkinen", "Nieminen", "Heikkinen", "Kemppainen", "Karjalainen", "Leinonen",
    ]
    #expect(family.isDisjoint(with: borne))
  }
}
