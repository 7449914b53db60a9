import County

/// The residents of the model county: made up, with real shares of age, home and language (mallialueen asukkaat).
struct Residents {
  struct Resident: Sendable {
    var id: ID<Person>
    var person: Person
  }

  private(set) var all: [Resident] = []
  private var dice: Dice
  private let county: CountyContent
  private let names: NamesContent
  private let today: Day
  /// How many share a birthday and a sex, so that identity codes differ.
  private var numbers: [String: Int] = [:]

  init(_ county: CountyContent, _ names: NamesContent, today: Day, world: World, seed: UInt64) {
    (self.county, self.names, self.today, dice) = (county, names, today, Dice(seed: seed))
    for municipality in county.municipalities {
      for _ in 0..<municipality.population { all.append(resident(of: municipality, world)) }
    }
    giveGuardians()
  }

  private mutating func resident(of home: Municipality, _ world: World) -> Resident {
    let shares = home.ages ?? county.ages.map(\.share)
    let band = county.ages[
      Int(dice.pick(Dictionary(uniqueKeysWithValues: shares.enumerated().map { (String($0), $1) }))) ?? 0]
    let age = dice.between(band.from...(band.below ?? 101) - 1)
    let born = today - dice.between(age * 365 + age / 4 + 1...age * 365 + age / 4 + 364)
    let isWoman = dice.happens(0.5)
    let lang = Lang(rawValue: dice.pick(county.languages)) ?? .fi
    let phone = "+35850" + String(dice.between(1_000_000...9_999_999))
    let person = Person(
      name: name(lang, isWoman), code: code(born, isWoman), born: born, municipality: home.code, lang: lang,
      phone: age < 10 ? nil : phone)
    return Resident(id: world.id(), person: person)
  }

  private mutating func name(_ lang: Lang, _ isWoman: Bool) -> String {
    switch lang {
    case .fi: dice.pick(isWoman ? names.given.women : names.given.men) + " " + dice.pick(names.family)
    case .sv:
      dice.pick(isWoman ? names.swedish.women : names.swedish.men) + " " + dice.pick(names.swedish.family)
    case .en:
      dice.pick(isWoman ? names.english.women : names.english.men) + " " + dice.pick(names.english.family)
    }
  }

  /// Numbers 900–999 belong to nobody; even ones are women's.
  private mutating func code(_ born: Day, _ isWoman: Bool) -> IdentityCode? {
    let key = "\(born)\(isWoman)", used = numbers[key, default: 0]
    numbers[key] = used + 1
    let separators = born.parts.year < 2000 ? Array("-YXWVU") : Array("ABCDEF")
    let number = 900 + used % 50 * 2 + (isWoman ? 0 : 1)
    return IdentityCode.artificial(
      born: born, number: number, separator: separators[used / 50 % separators.count])
  }

  /// Each child gets a grown-up of the same municipality.
  private mutating func giveGuardians() {
    let ages = all.map { $0.person.born.years(to: today) }
    let adults = Dictionary(grouping: all.indices.filter { (23...50).contains(ages[$0]) }) {
      all[$0].person.municipality
    }
    for child in all.indices where ages[child] < 15 {
      guard let near = adults[all[child].person.municipality], !near.isEmpty else { continue }
      let guardian = dice.pick(near)
      all[guardian].person.guardianOf = (all[guardian].person.guardianOf ?? []) + [all[child].id]
    }
  }
}
