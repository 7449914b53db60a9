import County
import CountyTesting
import Testing

@testable import Demo

@Suite("Dice and residents against plain counting") struct ResidentModelTests {
  private static let content = Result { () throws -> (county: CountyContent, names: NamesContent) in
    let folder = try SmallContent.folder.get()
    return (try folder.read(from: "county.yaml"), try folder.read(from: "names.yaml"))
  }

  /// A county of a few municipalities of the given size.
  private func residents(_ size: Int, seed: UInt64 = 1, today: Day = DemoTown.from) throws -> (
    Residents, CountyContent
  ) {
    var (county, names) = try Self.content.get()
    for place in county.municipalities.indices { county.municipalities[place].population = size }
    let world = World.frozen(FrozenClock(TestCounty.start), seed: seed)
    return (Residents(county, names, today: today, world: world, seed: seed), county)
  }

  @Test("The same seed makes the same people, another others", arguments: [1, 2, 77] as [UInt64])
  func seeds(_ seed: UInt64) throws {
    let one = try residents(30, seed: seed).0.all, same = try residents(30, seed: seed).0.all
    #expect(one.map(\.id) == same.map(\.id) && one.map(\.person) == same.map(\.person))
    let other = try residents(30, seed: seed + 1).0.all
    #expect(one.map(\.person.name) != other.map(\.person.name))
  }

  @Test("Each municipality has the people that the content says, in its own order")
  func municipalities() throws {
    var (county, names) = try Self.content.get()
    for place in county.municipalities.indices { county.municipalities[place].population = place * 7 }
    let all = Residents(
      county, names, today: DemoTown.from, world: .frozen(FrozenClock(TestCounty.start)), seed: 4
    ).all
    for place in county.municipalities {
      #expect(all.count { $0.person.municipality == place.code } == place.population, "\(place.name.fi)")
    }
    #expect(Set(all.map(\.id)).count == all.count)
  }

  @Test("Ages follow each municipality's shares")
  func ages() throws {
    let (residents, county) = try residents(700)
    for place in county.municipalities {
      let people = residents.all.filter { $0.person.municipality == place.code }
      let shares = place.ages ?? county.ages.map(\.share), whole = shares.reduce(0, +)
      for (band, share) in zip(county.ages, shares) {
        let count = people.count { one in
          let age = one.person.born.years(to: DemoTown.from)
          return age >= band.from && age < (band.below ?? 200)
        }
        let expected = 700 * share / whole
        // five deviations of chance, and never fewer than a handful
        #expect(
          abs(Double(count) - expected) < 5 * expected.squareRoot() + 6,
          "\(place.name.fi) \(band.from): \(count), \(expected)")
      }
    }
  }

  @Test("A code tells the birthday of its owner, and the young have no telephone")
  func codes() throws {
    for one in try residents(250).0.all {
      let code = try #require(one.person.code)
      #expect(code.born == one.person.born && code.isArtificial)
      #expect((one.person.phone == nil) == (one.person.born.years(to: DemoTown.from) < 10))
      if let phone = one.person.phone { #expect(phone.wholeMatch(of: /\+35850\d{7}/) != nil, "\(phone)") }
    }
  }

  @Test(
    "On a leap day and at the turn of a century people are still born on days that are",
    arguments: ["2024-02-29", "2030-01-01", "2001-12-31"])
  func oddDays(_ text: String) throws {
    let today = try #require(Day(text))
    for one in try residents(60, today: today).0.all {
      #expect(one.person.born < today && one.person.born.years(to: today) <= 101)
      #expect(one.person.code?.born == one.person.born)
    }
  }

  @Test("A child has at most one guardian, of the same home, and a grown-up none", arguments: [3, 40, 200])
  func guardians(_ size: Int) throws {
    let all = try residents(size).0.all,
      byID = Dictionary(uniqueKeysWithValues: all.map { ($0.id, $0.person) })
    let children = all.flatMap { $0.person.guardianOf ?? [] }
    #expect(Set(children).count == children.count)
    for child in children { #expect((byID[child]?.born.years(to: DemoTown.from) ?? 99) < 15) }
    for home in Set(all.map(\.person.municipality)) {
      let here = all.filter { $0.person.municipality == home }
      let ages = here.map { $0.person.born.years(to: DemoTown.from) }
      let young = ages.count { $0 < 15 }, grown = ages.contains { (23...50).contains($0) }
      let cared = here.reduce(0) { $0 + ($1.person.guardianOf?.count ?? 0) }
      #expect(cared == (grown ? young : 0), "\(home)")
    }
  }

  @Test("A pick by shares is the slow walk along them", arguments: 1...10 as ClosedRange<UInt64>)
  func picks(_ seed: UInt64) {
    let chance = SeededChance(seed: seed &* 7)
    let shares = Dictionary(
      uniqueKeysWithValues: (0..<Int(chance.next() % 6 + 1)).map {
        ("k\($0)", Double(chance.next() % 90) + 1)
      })
    var dice = Dice(seed: seed), other = Dice(seed: seed)
    for _ in 0..<200 {
      let place = other.share() * shares.values.reduce(0, +)
      var passed = 0.0, expected = shares.keys.max()
      for key in shares.keys.sorted() {
        passed += shares[key] ?? 0
        if place < passed {
          expected = key
          break
        }
      }
      #expect(dice.pick(shares) == expected)
    }
  }

  @Test("What cannot happen never does, and what must always does")
  func certain() {
    var dice = Dice(seed: 3)
    for _ in 0..<2_000 {
      #expect(
        !dice.happens(0) && dice.happens(1) && dice.between(7...7) == 7 && dice.pick(["only"]) == "only")
      #expect(dice.pick(["a": 1, "b": 0]) == "a")
    }
  }

  @Test(
    "A broken model is found when the content is checked, by its file",
    arguments: [
      ("demo.yaml", "weekdays:", "weekdayz:"), ("demo.yaml", "repeats:", "repeat:"),
      ("names.yaml", "family:", "families:"),
      ("names.yaml", "swedish:", "ruotsi:"),
      ("demo.yaml", "contactsPerWorkingDay: 60", "contactsPerWorkingDay: monta"),
    ])
  func broken(_ file: String, _ old: String, _ new: String) throws {
    try SmallContent.folder.get().copied { folder in
      try DemoCheck.read(folder)
      try folder.replace(old, with: new, in: file)
      #expect { try DemoCheck.read(folder) } throws: { ($0 as? ContentProblem)?.file == file }
    }
  }

  @Test("The model's words are in three languages and its shares are shares")
  func content() throws {
    let model: DemoContent = try ContentFolder.shipped.read(from: "demo.yaml")
    #expect(model.weekdays.count == 5 && abs(model.weekdays.reduce(0, +) / 5 - 1) < 0.05)
    for shares in [model.channels, model.topics] {
      #expect(abs(shares.values.reduce(0, +) - 1) < 0.01 && shares.values.allSatisfy { $0 >= 0 })
    }
    #expect(model.words.values.allSatisfy { !$0.isEmpty && !$0.contains(where: \.words.hasBlank) })
    #expect((0...1).contains(model.repeats) && (0...1).contains(model.dayOff))
  }
}
