package import County

/// The county's countable things in memory (mittarivarasto): columns kept as facts come, equal to a recount, and
/// able to tell what was known on any day.
package struct IndicatorStore: Sendable {
  private(set) var book = MarkBook()
  private(set) var tables = [ItemTable](repeating: ItemTable(), count: Population.allCases.count)
  private(set) var cells: Cells
  package let countings: [Counting]
  /// The first thing of each subject.
  private var firsts: [ItemPlace] = []
  private let calendar: WorkingCalendar
  package private(set) var position = 0
  private var chain: [Mark] = []

  package init(_ countings: [Counting], calendar: WorkingCalendar = .finland) {
    (self.countings, self.calendar, cells) = (countings, calendar, Cells(countings))
  }

  /// Takes one fact in. `positionOf` finds the place of an earlier fact that this one corrects.
  mutating func take(_ fact: ReadMark, positionOf: (String) -> Int?) {
    position = fact.position
    guard let subject = book.add(fact, positionOf: positionOf) else { return }
    while firsts.count <= Int(subject) { firsts.append(.none) }
    book.chain(of: subject, into: &chain)
    replace(MarkBook.items(chain, calendar), of: subject)
  }

  /// A fact that no figure reads still moves the position.
  mutating func pass(_ position: Int) { self.position = max(self.position, position) }

  /// Things that stay the same stay where they are; the rest go and come.
  private mutating func replace(_ items: [Item], of subject: Int32) {
    var fresh = items, kept: [ItemPlace] = [], place = firsts[Int(subject)]
    while place != .none {
      let next = tables[Int(place.population.rawValue)].cold[place.place].next
      let item = tables[Int(place.population.rawValue)].item(place.place, place.population)
      if let same = fresh.firstIndex(of: item) {
        fresh.remove(at: same)
        kept.append(place)
      } else {
        remove(place)
      }
      place = next
    }
    var next = ItemPlace.none
    for place in kept {
      tables[Int(place.population.rawValue)].link(place.place, to: next)
      next = place
    }
    for item in fresh { next = add(item, subject, next) }
    firsts[Int(subject)] = next
  }

  private mutating func add(_ item: Item, _ subject: Int32, _ next: ItemPlace) -> ItemPlace {
    let number = Int(item.population.rawValue)
    let place = tables[number].add(item, subject: subject, next: next)
    cells.count(tables[number].hot[place], item.population, 1)
    return ItemPlace(item.population, place)
  }

  private mutating func remove(_ place: ItemPlace) {
    let number = Int(place.population.rawValue)
    cells.count(tables[number].hot[place.place], place.population, -1)
    tables[number].remove(place.place)
  }

  func table(_ population: Population) -> ItemTable { tables[Int(population.rawValue)] }

  package var marks: Int { book.marks.count }
  package var things: Int { tables.reduce(0) { $0 + $1.count } }
}

extension IndicatorStore {
  /// The same county counted from nothing with what had been recorded by the end of `day`; without a day, with all.
  package func asKnown(on day: Day? = nil) -> IndicatorStore {
    var past = IndicatorStore(countings, calendar: calendar)
    (past.book, past.position) = (book, position)
    past.firsts = Array(repeating: .none, count: book.newest.count)
    for (number, table) in tables.enumerated() { past.tables[number].reserve(table.hot.count) }
    let last = day.map { Int32(clamping: $0.number) } ?? .max
    for subject in book.newest.indices {
      book.chain(of: Int32(subject), knownOn: last, into: &past.chain)
      guard !past.chain.isEmpty else { continue }
      for item in MarkBook.items(past.chain, calendar) {
        past.firsts[subject] = past.add(item, Int32(subject), past.firsts[subject])
      }
    }
    return past
  }
}
