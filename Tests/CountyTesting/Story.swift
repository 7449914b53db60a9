import Assessment
package import Contact
package import County

/// A matter told fact by fact, each with the moment when it happened (kertomus).
package struct Story: Sendable {
  /// One thing that happened; its fact keeps the same id however late it is recorded.
  package struct Happening: Sendable {
    package var id: String
    package var occurred: Moment
    package var payload: any FactPayload
    package var actor: Actor
  }

  package let matter: ID<Matter>
  package private(set) var happenings: [Happening] = []

  package init(matter: String = "story") { self.matter = ID(matter) ?? .example }

  /// A matter that begins with a contact at `moment`, written `yyyy-MM-ddTHH:mm`.
  package init(_ moment: String, topic: Topic = .ill, born: String? = nil, channel: ContactChannel = .web) {
    self.init()
    var contact = ContactReceived(channel: channel, words: "–", lang: .fi, topic: topic, unit: .example)
    contact.born = born.flatMap { Day($0) }
    tell(Moment(moment) ?? TestCounty.start, contact)
  }

  package mutating func tell(_ occurred: Moment, _ payload: any FactPayload, by actor: Actor = Cast.nurse) {
    happenings.append(
      Happening(
        id: "\(matter.text)-\(happenings.count + 1)", occurred: occurred, payload: payload, actor: actor))
  }

  package func then(_ moment: String, _ payload: any FactPayload) -> Story {
    var story = self
    story.tell(Moment(moment) ?? TestCounty.start, payload)
    return story
  }

  package func then(_ moment: String, reached milestone: String, by profession: String? = nil) -> Story {
    then(moment, MilestoneReached(milestone: milestone, profession: profession))
  }

  /// The id of the fact told as number `place`, from 1.
  package func id(_ place: Int) -> String { "\(matter.text)-\(place)" }

  /// The facts as recorded in the order of telling, or in `order`, which lists places from 0.
  package func facts(recordedIn order: [Int]? = nil) throws -> [Fact] {
    try (order ?? Array(happenings.indices)).enumerated().map { place, index in
      let told = happenings[index]
      return Fact(
        position: place + 1, id: told.id, stream: matter.stream, version: place + 1,
        kind: type(of: told.payload).kind,
        occurred: told.occurred, recorded: told.occurred + 60, actor: told.actor,
        payload: try JSON.encode(told.payload))
    }
  }

  /// Writes the story to a journal in the order of telling.
  package func write(to journal: Journal) async throws {
    for told in happenings {
      try await journal.change(by: told.actor) { ledger in
        try ledger.add(told.payload, to: matter.stream, occurred: told.occurred, id: told.id)
      }
    }
  }
}
