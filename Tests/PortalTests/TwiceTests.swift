import Assessment
import Booking
import Contact
import County
import CountyTesting
import Testing

@testable import Portal

@Suite("The same thing done twice") struct TwiceTests {
  /// A form sent twice from the same page: the browser's back button, or an impatient finger.
  static let forms: [(action: DeskAction, standing: Standing, form: [String: String])] = [
    (.claim, .received, [:]), (.release, .received, [:]), (.answer, .received, [:]),
    (.message, .received, ["words": "Hei"]), (.assess, .received, Town.assessing),
    (.handOver, .received, ["unit": "kajaani-tk"]), (.pause, .received, ["why": "Loma"]),
    (.guide, .received, ["service": "SOTE-0035"]), (.identify, .received, ["code": "010594Y9032"]),
    (.link, .received, ["reason": "noAnswer"]), (.close, .received, ["closing": "helped"]),
    (.close, .visited, ["closing": "helped"]), (.close, .guided, ["closing": "selfCare"]),
  ]

  @Test(
    "A desk form sent twice from one page is done once; the second press is told what changed",
    arguments: forms)
  func desk(_ action: DeskAction, _ standing: Standing, _ form: [String: String]) async throws {
    let town = try await Town(), matter = try await town.matter(at: standing)
    let version = try await town.county.holding(matter).version
    let other = action == .link ? try await town.known("Muu asia").text : ""
    let sent = form.merging(["version": String(version), "earlier": other]) { $1 }
    let first = try await town.act(action, on: matter, sent), once = try await town.facts(matter).count
    let second = try await town.act(action, on: matter, sent)
    #expect(first.status == 303, "\(action) \(first.status)")
    let isOnlyVersioned = ![DeskAction.close].contains(action)
    #expect(second.status == 409 || !isOnlyVersioned, "\(action) \(second.status)")
    #expect(try await town.facts(matter).count == once, "\(action) was written twice")
  }

  @Test(
    "Sent at the same moment by eight fingers, it is done once",
    arguments: [DeskAction.answer, .assess, .message, .guide])
  func atOnce(_ action: DeskAction) async throws {
    let town = try await Town(), matter = try await town.matter(at: .received)
    let form = (Self.forms.first { $0.action == action }?.form ?? [:]).merging(["version": "1"]) { $1 }
    let statuses = try await withThrowingTaskGroup(of: Int.self) { group in
      for _ in 0..<8 { group.addTask { try await town.act(action, on: matter, form).status } }
      return try await group.reduce(into: [Int]()) { $0.append($1) }
    }
    #expect(statuses.count { $0 == 303 } == 1 && statuses.count { $0 == 409 } == 7, "\(statuses)")
    #expect(try await town.facts(matter).count == 2)
  }

  @Test("A resident who presses twice books once, moves once and cancels once")
  func resident() async throws {
    let town = try await Town(), matter = try await town.matter(at: .toBook)
    try await town.publish(4)
    let free = try await town.portal.freeTimes(matter).map(\.id.text)
    for (path, form, kind) in [
      (MyLink.times(matter).path, ["time": free[0]], AppointmentBooked.kind),
      (MyLink.times(matter).path, ["time": free[1]], AppointmentMoved.kind),
      (MyLink.cancel(matter).path, ["reason": "ill"], AppointmentCancelled.kind),
    ] {
      let first = try await town.post(path, form, by: Cast.resident).status
      let second = try await town.post(path, form, by: Cast.resident).status
      #expect(first == 303 && second == 409, "\(kind) \(first) \(second)")
      #expect(try await town.facts(matter).count { $0.kind == kind } == 1, "\(kind)")
    }
  }

  @Test("Two browsers of one resident book one time each at once, and have one")
  func twoBrowsers() async throws {
    for seed in UInt64(1)...6 {
      let town = try await Town(seed: seed), matter = try await town.matter(at: .toBook)
      try await town.publish(4)
      let free = try await town.portal.freeTimes(matter).map(\.id)
      try await withThrowingTaskGroup(of: Void.self) { group in
        for time in free.prefix(3) {
          group.addTask {
            _ = try await town.post(MyLink.times(matter).path, ["time": time.text], by: Cast.resident)
          }
        }
        try await group.waitForAll()
      }
      let mine = try #require(Reservation(try await town.facts(matter)).appointment?.time)
      for time in free {
        let holder = TimeState(try await town.county.journal.facts(of: time.stream))?.holder
        #expect(holder == (time == mine ? matter : nil), "seed \(seed)")
      }
    }
  }

  @Test("One answer to one question, however often the link is opened and sent")
  func feedback() async throws {
    let town = try await Town(), matter = try await town.matter(at: .visited)
    let links = [
      try #require(try await town.post(MyLink.feedback(matter).path, by: Cast.resident).place),
      try #require(try await town.post(MyLink.feedback(matter).path, by: Cast.resident).place),
    ]
    #expect(links[0] != links[1], "each asking makes a word of its own")
    #expect(try await town.post(links[0], ["score": "10"], by: .anonymous).status == 200)
    for link in links {
      #expect(try await town.post(link, ["score": "0"], by: .anonymous).status == 409)
      #expect(try await town.get(link, by: .anonymous).status == 409)
    }
    #expect(try await town.facts(matter).count { $0.kind == "feedback.given" } == 1)
  }

  @Test("A person looked at many times is traced each time, and the matter is not changed by it")
  func looks() async throws {
    let town = try await Town(), matter = try await town.known()
    for _ in 0..<3 {
      for actor in [Cast.nurse, Cast.leader, Cast.resident] {
        let path = actor == Cast.resident ? MyLink.matter(matter).path : DeskLink.matter(matter).path
        _ = try await town.get(path, by: actor)
      }
    }
    #expect(try await town.facts(matter).count == 1)
    let trace = try #require(ID<Person>(Cast.resident.id)).trace
    #expect(try await town.county.journal.facts(of: trace).count == 9)
  }
}
