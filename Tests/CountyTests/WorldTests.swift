import County
import CountyTesting
import Testing

@Suite("Time and chance as arguments") struct WorldTests {
  @Test("A frozen clock stands until it is moved") func frozen() {
    let clock = FrozenClock(TestCounty.start), world = World.frozen(clock)
    #expect(world.now() == TestCounty.start && world.now() == TestCounty.start)
    clock.now = TestCounty.start + 60
    #expect(world.now() - TestCounty.start == 60)
  }

  @Test("Chance of one seed repeats itself; of another it does not") func chance() {
    let (one, same, other) = (SeededChance(seed: 1), SeededChance(seed: 1), SeededChance(seed: 2))
    let numbers = (0..<100).map { _ in one.next() }
    #expect(numbers == (0..<100).map { _ in same.next() } && numbers != (0..<100).map { _ in other.next() })
    #expect(Set(numbers).count == 100)
  }

  @Test("Seeded chance falls evenly enough for histories") func even() {
    var chance = SeededChance(seed: 3), counts = [Int](repeating: 0, count: 10)
    for _ in 0..<10_000 { counts[Int.random(in: 0..<10, using: &chance)] += 1 }
    #expect(counts.allSatisfy { (850...1_150).contains($0) }, "\(counts)")
  }

  @Test("Many tasks share one chance without taking the same number") func shared() async {
    let chance = SeededChance(seed: 4)
    let taken = await withTaskGroup(of: [UInt64].self) { group in
      for _ in 0..<8 { group.addTask { (0..<200).map { _ in chance.next() } } }
      return await group.reduce(into: [UInt64]()) { $0 += $1 }
    }
    #expect(Set(taken).count == 1_600)
  }

  @Test("Ids of one second keep apart, and an id seen as another kind keeps its text") func ids() {
    let world = World.frozen(FrozenClock(TestCounty.start)),
      ids = (0..<500).map { _ in world.id(of: Matter.self) }
    #expect(Set(ids).count == 500)
    #expect(ids[0].of(Person.self).text == ids[0].text)
  }

  @Test("Professionals work at desks; leaders and managers read the board", arguments: Role.allCases)
  func roles(_ role: Role) {
    #expect(
      role.isProfessional
        == ["receptionist", "nurse", "doctor", "dentist", "socialWorker"].contains(role.rawValue))
    #expect(role.readsBoard == ["leader", "manager"].contains(role.rawValue))
  }
}
