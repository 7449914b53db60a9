import County
import CountyTesting
import Rules
import Synchronization
import Testing

@testable import Demo

@Suite("A model county whose doors do not open") struct StubbornDoorTests {
  /// A fault that no refusal explains.
  private struct Broken: Error {}

  /// Two lived days on the people and rules of `town`, with every request answered by `door`.
  private func live(
    _ town: DemoTown, _ door: @escaping @Sendable (Ask) async throws -> Answer
  ) async throws -> Life {
    let life = try Life(
      content: try SmallContent.folder.get(), portal: await town.life.portal, clock: town.county.clock,
      seed: 5,
      door: door)
    try await life.meetAgain()
    try await life.live(from: DemoTown.from + 7, until: Moment(DemoTown.from + 8, 12)) { _, _ in }
    return life
  }

  @Test("Refusals are counted by their code, and the days go on to their end")
  func refused() async throws {
    let town = try await DemoTown(seed: 3, days: 0)
    let life = try await live(town) { _ in throw Refusal.notYours }
    let refusals = await life.refusals, lived = await life.lived
    #expect(refusals.keys.sorted() == ["access.denied"] && (refusals["access.denied"] ?? 0) <= lived)
    #expect((refusals["access.denied"] ?? 0) * 2 > lived && town.county.now == Moment(DemoTown.from + 8, 12))
  }

  @Test("A fault is counted as one, and stops nothing")
  func broken() async throws {
    let town = try await DemoTown(seed: 3, days: 0)
    let life = try await live(town) { _ in throw Broken() }
    let refusals = await life.refusals
    #expect((refusals["fault"] ?? 0) > 20 && refusals.count == 1)
  }

  @Test("Time never goes back, and every request is made on a day that is lived")
  func clock() async throws {
    let town = try await DemoTown(seed: 4, days: 0), clock = town.county.clock
    let seen = Mutex<[Moment]>([])
    _ = try await live(town) { _ in
      seen.withLock { $0.append(clock.now) }
      throw Refusal.notFound
    }
    let moments = seen.withLock { $0 }
    #expect(moments.count > 100 && zip(moments, moments.dropFirst()).allSatisfy { $0 <= $1 })
    #expect(moments.allSatisfy { [DemoTown.from + 7, DemoTown.from + 8].contains($0.day) })
  }

  @Test("A county met again has the same people, whom the same guardians keep")
  func again() async throws {
    let town = try await DemoTown.lived.value
    let life = try Life(
      content: try SmallContent.folder.get(), portal: await town.life.portal, clock: town.county.clock,
      seed: 1
    ) { _ in throw Refusal.notFound }
    try await life.meetAgain()
    let one = await town.life.people, other = await life.people
    #expect(one.count == other.count && Set(one.map(\.id)) == Set(other.map(\.id)))
    let known = Dictionary(uniqueKeysWithValues: one.map { ($0.id, $0.person) })
    #expect(other.allSatisfy { known[$0.id] == $0.person })
    let places = await life.places
    #expect(other.enumerated().allSatisfy { places[$1.id.text] == $0 })
  }

  @Test("Nobody asks for more than a request can be: own paths, own people, short words")
  func sound() async throws {
    let town = try await DemoTown(seed: 6, days: 0), asks = Mutex<[Ask]>([])
    _ = try await live(town) { ask in
      asks.withLock { $0.append(ask) }
      throw Refusal.notFound
    }
    let staff = Set(await town.life.staff.map(\.id.text)), people = Set(await town.life.people.map(\.id.text))
    for ask in asks.withLock({ $0 }) {
      let path = "/" + ask.path.joined(separator: "/")
      #expect(Ask.ownPath(path) == path)
      switch ask.path.first {
      case "desk": #expect(staff.contains(ask.actor.id))
      case "my": #expect(people.contains(ask.actor.id))
      default: #expect(ask.actor == .anonymous || people.contains(ask.actor.id))
      }
    }
  }
}
