import Assessment
import Booking
import Contact
import County
import CountyTesting
import Testing
import Visits

@testable import Portal

extension Town {
  /// A matter of the resident in the cast, who is registered with the code `010594Y9032`.
  func known(_ words: String = "Kurkku on kipeä", topic: Topic = .ill, of actor: Actor = Cast.resident)
    async throws -> ID<Matter>
  {
    if try await portal.contact.person(ID(actor.id) ?? .example) == nil {
      let code = actor == Cast.resident ? "010594Y9032" : "010594Y9021"
      _ = try await county.register(Cast.person("Aada \(actor.id)", code: code), as: actor)
    }
    return try await county.receive(
      county.contact(words, topic: topic) {
        ($0.person, $0.identity, $0.born, $0.municipality) = (ID(actor.id), .strong, Day(1994, 5, 1), "205")
      },
      by: actor)
  }

  static let assessing = [
    "urgency": "E", "result": "visit", "cause": "illness", "branch": "primary", "profession": "nurse",
    "note": "",
  ]

  /// Publishes times at the health centre and gives those that fit the matter.
  func publish(_ count: Int = 6, at unit: String = "kajaani-tk") async throws {
    let who = try #require(
      portal.staff.values.filter { $0.unit.text == unit && $0.profession == "nurse" }.min { $0.id < $1.id })
    let times = (1...count).map { place in
      TimePublished(
        unit: who.unit, professional: who.id, profession: "nurse", mode: .unit,
        starts: county.now + place * 90_000, minutes: 30)
    }
    try await portal.booking.publish(times, by: Actor(id: who.id.text, role: .nurse, unit: unit))
  }

  /// A matter that stands so, brought there through the desk alone.
  func matter(at standing: Standing) async throws -> ID<Matter> {
    let matter = try await known()
    switch standing {
    case .received: break
    case .answered: _ = try await act(.answer, on: matter)
    case .guided:
      _ = try await act(.assess, on: matter, Self.assessing.merging(["result": "selfCare"]) { $1 })
    case .toBook: _ = try await act(.assess, on: matter, Self.assessing)
    case .waiting:
      _ = try await act(.assess, on: matter, Self.assessing)
      _ = try await act(.wait, on: matter, ["profession-wait": "nurse"])
    case .booked: try await book(matter)
    case .visited: _ = try await act(.holdNow, on: matter, ["mode": "phone", "note-hold": ""])
    case .closed: _ = try await act(.close, on: matter, ["closing": "helped"])
    }
    #expect(try await self.standing(matter) == standing)
    return matter
  }

  private func book(_ matter: ID<Matter>) async throws {
    _ = try await act(.assess, on: matter, Self.assessing)
    try await publish(2)
    let time = try #require(try await portal.freeTimes(matter).first)
    _ = try await act(.book, on: matter, ["time": time.id.text])
  }
}
