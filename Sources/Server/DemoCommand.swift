import ArgumentParser
import Contact
import County
import Demo
import Foundation
import Portal
import Tables

/// `luukku demo`: a made-up county that lives by itself.
struct DemoCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo", abstract: "Open a made-up county: 71,664 residents, 120 days lived, today goes on.",
    discussion: """
      The first start prepares the county and shows how far it is; later starts open at once.
      Sign-in is by choosing somebody. Never use it with real people's data.
      Examples:
        luukku demo
        luukku demo --port 9000 --data /tmp/county --days 30
      \(Luukku.exitCodes)
      """)

  @OptionGroup var places: Places
  @Option(help: "Port to listen on.") var port = 8080
  @Option(help: "Days to live before today.") var days = 120
  @Option(help: "Seed: the same seed lives the same days.") var seed: UInt64 = 1
  @Option(help: "Live until this moment instead of now (yyyy-MM-ddTHH:mm).") var until: String?
  @Flag(help: "Prepare and stop, without opening.") var prepareOnly = false

  func validate() throws {
    guard (1...65_535).contains(port) else { throw ValidationError("a port is a number from 1 to 65535") }
    guard (0...2_000).contains(days) else { throw ValidationError("days are a number from 0 to 2000") }
    guard until.map({ Moment($0) != nil }) ?? true else {
      throw ValidationError("write --until 2026-11-20T12:00")
    }
  }

  func run() async throws {
    var settings = try places.settings
    settings.port = port
    settings.partners.merge(try Partners("esittely:esittelyavain").names) { own, _ in own }
    let clock = DemoClock(seed: seed)
    if try await !isPrepared(settings) { try await prepare(settings, clock) }
    if prepareOnly { return }
    try await open(settings, clock)
  }

  private func isPrepared(_ settings: Settings) async throws -> Bool {
    guard settings.address != nil || FileManager.default.fileExists(atPath: settings.store) else {
      return false
    }
    let journal = try await Assembly.journal(settings, world: .real)
    let lived = try await journal.setting("demo.until")
    try await journal.database.close()
    return lived != nil
  }

  /// Lives the days in memory and then writes them down whole: killed half-way, there is no county yet.
  private func prepare(_ settings: Settings, _ clock: DemoClock) async throws {
    try settings.makeFolder()
    let end = until.flatMap { Moment($0) } ?? World.real.now()
    clock.frozen.now = Moment(end.day - days, 6)
    let memory = try SQLite(path: nil)
    let county = try await Assembly(settings, on: memory, world: clock.world)
    let life = try Life(
      content: settings.content, portal: county.portal, clock: clock.frozen, seed: seed,
      door: Self.door(county))
    announce("Preparing the model county, \(days) days; this is done once.")
    try await life.settle(
      settings.content, today: end.day, seed: seed, progress: Progress(what: "Residents").callAsFunction)
    let guests = try Guests(
      content: settings.content, clock: clock.frozen, seed: seed, door: Self.door(county))
    try await guests.writeCards()
    await life.invite(guests)
    try await live(life, county, clock, until: end)
    try await county.journal.set("demo.until", end.description)
    announce("Lived \(await life.lived) events, \(try await county.journal.last()) facts.")
    let refusals = await life.refusals
    if !refusals.isEmpty {
      announce(
        "Refused on the way: "
          + refusals.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }.joined(separator: ", "))
    }
    if settings.address != nil { return try await Self.move(county.journal, settings) }
    for tail in ["", "-wal", "-shm", ".new"] {
      try? FileManager.default.removeItem(atPath: settings.store + tail)
    }
    try memory.copy(to: settings.store + ".new")
    try FileManager.default.moveItem(atPath: settings.store + ".new", toPath: settings.store)
  }

  private static func move(_ journal: Journal, _ settings: Settings) async throws {
    let target = try await Assembly.journal(settings, world: .real)
    _ = try await Move(from: journal, to: target).run(progress: Progress(what: "Moving").callAsFunction)
    try await target.database.close()
  }

  /// The county's days, and between them what its programme office does.
  private func live(_ life: Life, _ county: Assembly, _ clock: DemoClock, until end: Moment) async throws {
    let first = end.day - days, shown = Progress(what: "Days"), whole = days + 1
    var office = try ProgrammeLife(
      county.settings.content, county.programme, clock: clock.frozen,
      staff: Array(county.portal.staff.values), today: end.day)
    try await office.live(until: first)
    var day = first
    for stop in office.stops + [end.day + 1] {
      let lived = day - first
      try await life.live(from: day, until: min(Moment(stop), end)) { done, _ in shown(lived + done, whole) }
      try await office.live(until: min(stop, end.day))
      day = stop
    }
  }

  /// The same doors that people use.
  private static func door(_ county: Assembly) -> @Sendable (Ask) async throws -> Answer {
    let doors = county.doors
    return { ask in
      for door in doors { if let answer = try await door.answer(ask) { return answer } }
      throw Refusal.notFound
    }
  }

  private func open(_ settings: Settings, _ clock: DemoClock) async throws {
    clock.isLive = true
    var county = try await Assembly(settings, world: clock.world)
    county.portal.cast = try await Cast(county).members
    county.open()
    let life = try Life(
      content: settings.content, portal: county.portal, clock: clock.frozen, seed: seed &+ 77,
      door: Self.door(county))
    await life.invite(
      try Guests(
        content: settings.content, clock: clock.frozen, seed: seed &+ 78, door: Self.door(county)))
    announce(
      "Sign in: http://\(settings.host):\(port)/sign-in   Board: http://\(settings.host):\(port)/board")
    let journal = county.journal
    try await Open(county: county) {
      try await life.meetAgain()
      // on several nodes the county's day is lived once
      try await Turn("demo.day", of: journal).run(waiting: .max) { _ in try await life.goOn(World.real.now) }
    }.run()
  }
}

/// A clock that stands while days are lived and then goes with the wall's.
final class DemoClock: Sendable {
  let frozen = FrozenClock(World.real.now())
  private let live = FrozenClock(Moment(seconds: 0))
  private let chance: SeededChance

  init(seed: UInt64) { chance = SeededChance(seed: seed) }

  var isLive: Bool {
    get { live.now.seconds == 1 }
    set { live.now = Moment(seconds: newValue ? 1 : 0) }
  }

  var world: World {
    World(
      now: { self.isLive ? World.real.now() : self.frozen.now },
      chance: { self.isLive ? World.real.chance() : self.chance.next() })
  }
}

/// Who can be chosen at the demo's door: residents with something going on, and one of each profession.
struct Cast {
  var members: [CastMember] = []

  init(_ county: Assembly) async throws {
    let residents = try await county.journal.database.read { connection in
      try connection.rows(
        """
        select p.id, p.name from person p join matter m on m.person = p.id where m.closed is null
        group by p.id, p.name order by count(*) desc, max(m.opened) desc, p.id limit 3
        """
      ) { ($0.text(0), $0.text(1)) }
    }
    members = residents.map { CastMember(key: $0.0, actor: Actor(id: $0.0, role: .resident), name: $0.1) }
    let staff = county.portal.staff.values.sorted { $0.id < $1.id }
    let wanted: [(Role, String?)] = [
      (.receptionist, "yhteyskeskus"), (.nurse, "yhteyskeskus"), (.nurse, "kajaani-tk"),
      (.doctor, "kajaani-tk"),
      (.dentist, "kajaani-hammas"), (.socialWorker, "sosiaalipalvelut"), (.leader, "yhteyskeskus"),
      (.leader, "kajaani-tk"), (.manager, nil),
    ]
    for (role, unit) in wanted {
      guard let one = staff.first(where: { $0.role == role && (unit == nil || $0.unit.text == unit) }) else {
        continue
      }
      members.append(
        CastMember(
          key: one.id.text, actor: Actor(id: one.id.text, role: one.role, unit: one.unit.text), name: one.name
        ))
    }
    members += staff.filter { $0.role == .programmeOffice }.map {
      CastMember(
        key: $0.id.text, actor: Actor(id: $0.id.text, role: $0.role, unit: $0.unit.text), name: $0.name)
    }
    members += county.guiding.editors
  }
}
