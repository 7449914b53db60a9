import Contact
import County
import CountyTesting
import Testing

@Suite("Somebody knocks") struct ReceivingTests {
  @Test(
    "A contact becomes a matter in its topic's queue, with a secret word that only the person gets",
    arguments: Topic.allCases)
  func received(_ topic: Topic) async throws {
    let county = try await TestCounty()
    let receipt = try await county.contact.receive(county.contact(topic: topic), by: .anonymous)
    let facts = try await county.journal.facts(of: receipt.matter.stream),
      holding = try #require(Holding(facts))
    #expect(
      holding.unit == county.contact.routing.unit(for: topic) && holding.opened == county.now
        && holding.holder == nil)
    #expect(
      holding.contact.follow == Digest.hex(receipt.follow) && !facts[0].payload.contains(receipt.follow))
    #expect(holding.contact.branch == topic.branch && !receipt.repeated)
  }

  @Test("The same key twice is one contact, also when both come at once") func sameKey() async throws {
    let county = try await TestCounty(), entry = county.contact { $0.key = "k" }
    let receipts = try await withThrowingTaskGroup(of: Contact.Receipt.self) { group in
      for _ in 0..<12 { group.addTask { try await county.contact.receive(entry, by: Cast.partner) } }
      return try await group.reduce(into: [Contact.Receipt]()) { $0.append($1) }
    }
    #expect(Set(receipts.map(\.matter.text)).count == 1 && receipts.count { !$0.repeated } == 1)
    #expect(try await county.journal.last() == 1)
    #expect(receipts.filter(\.repeated).allSatisfy { $0.follow.isEmpty }, "the secret word is told once")
  }

  /// A first contact, a later one, and whether they belong together.
  struct Pair: Sendable, CustomTestStringConvertible {
    var name: String, linked: Bool
    var first: @Sendable (inout ContactReceived) -> Void, second: @Sendable (inout ContactReceived) -> Void
    var testDescription: String { name }
    init(
      _ name: String, _ linked: Bool, _ first: @escaping @Sendable (inout ContactReceived) -> Void,
      _ second: @escaping @Sendable (inout ContactReceived) -> Void
    ) {
      (self.name, self.linked, self.first, self.second) = (name, linked, first, second)
    }
  }

  static let pairs = [
    Pair("same person", true, { $0.person = ID("p1") }, { $0.person = ID("p1") }),
    Pair("other person", false, { $0.person = ID("p1") }, { $0.person = ID("p2") }),
    Pair("same number", true, { $0.phone = "0401" }, { $0.phone = "0401" }),
    Pair("other number", false, { $0.phone = "0401" }, { $0.phone = "0402" }),
    Pair("nobody", false, { _ in }, { _ in }),
    Pair(
      "same number, other person", false, { ($0.person, $0.phone) = (ID("p1"), "0401") },
      { ($0.person, $0.phone) = (ID("p2"), "0401") }),
    Pair(
      "unknown with a known number", true, { ($0.person, $0.phone) = (ID("p1"), "0401") },
      { $0.phone = "0401" }),
    Pair("other topic", false, { $0.person = ID("p1") }, { ($0.person, $0.topic) = (ID("p1"), .teeth) }),
  ]

  @Test("A later contact of the same person on the same topic is linked to the earlier", arguments: pairs)
  func linked(_ pair: Pair) async throws {
    let county = try await TestCounty(), first = try await county.receive(county.contact("–", pair.first))
    county.wait(days: 100)
    let second = try await county.receive(county.contact("–", pair.second))
    #expect(try await county.holding(second).contact.earlier == (pair.linked ? first : nil))
  }

  @Test(
    "A closed matter is continued within thirty days of closing, not after",
    arguments: [(29, true), (31, false)])
  func closedBefore(_ days: Int, _ linked: Bool) async throws {
    let county = try await TestCounty(),
      first = try await county.receive(county.contact { $0.person = ID("p1") })
    county.wait(days: 200)
    try await county.contact.change(first, by: Cast.nurse) {
      try $0.close(.helped, by: Cast.nurse.professional)
    }
    county.wait(days: days)
    let second = try await county.receive(county.contact { $0.person = ID("p1") })
    #expect(try await county.holding(second).contact.earlier == (linked ? first : nil))
  }

  @Test("Of several earlier matters the newest is meant") func newest() async throws {
    let county = try await TestCounty()
    var matters: [ID<Matter>] = []
    for _ in 0..<3 {
      matters.append(try await county.receive(county.contact { $0.person = ID("p1") }))
      county.wait(days: 1)
    }
    #expect(try await county.holding(matters[2]).contact.earlier == matters[1])
  }

  @Test("A person is found by their code, and only by it") func byCode() async throws {
    let county = try await TestCounty(),
      id = try await county.register(Cast.person(code: "010594Y9032"), as: Cast.resident)
    #expect(try await county.contact.person(with: try #require(IdentityCode("010594y9032"))) == id)
    #expect(try await county.contact.person(with: try #require(IdentityCode("020594X903P"))) == nil)
    #expect(try await county.contact.person(id)?.name == "Aada Kaislavuolle")
    #expect(try await county.contact.person(.example) == nil)
  }

  @Test("Calls are offered in four two-hour windows of working days, half an hour ahead at least")
  func windows() throws {
    let chance = SeededChance(seed: 4), calendar = WorkingCalendar.finland
    for _ in 0..<300 {
      let now = Moment(seconds: 1_700_000_000 + Int(chance.next() % 200_000_000)),
        windows = CallbackPromise.offered(now: now)
      #expect(
        windows.count == 4 && windows.map(\.from) == windows.map(\.from).sorted() && Set(windows).count == 4)
      for window in windows {
        #expect(window.from - now >= 1_800 && window.to - window.from == 7_200)
        #expect(
          calendar.isWorking(window.from.day) && [8, 10, 12, 14].contains(window.from.hour)
            && window.from.minute == 0)
        #expect(!window.words(now: now).hasBlank)
      }
    }
  }

  @Test("The words of a promised call name today, or the day") func windowWords() throws {
    let windows = CallbackPromise.offered(now: TestCounty.start + 5 * 3_600)
    #expect(
      windows.map { $0.words(now: TestCounty.start).fi } == [
        "ti 3.3.2026 klo 8.00–10.00", "ti 3.3.2026 klo 10.00–12.00", "ti 3.3.2026 klo 12.00–14.00",
        "ti 3.3.2026 klo 14.00–16.00",
      ])
    #expect(
      CallbackPromise.offered(now: TestCounty.start)[0].words(now: TestCounty.start).sv
        == "i dag kl. 10.00–12.00")
  }

  @Test(
    "Dates of birth are read as people write them",
    arguments: [
      ("7.3.1958", "1958-03-07"), ("07.03.1958", "1958-03-07"), ("1958-03-07", "1958-03-07"),
      ("30.2.1958", nil), ("1.1", nil), ("", nil), ("x.y.z", nil),
      ("7.3.58", "0058-03-07"), ("1.1.9000000000000000000", nil), ("-1.1.2000", nil),
      ("99999999999999999999.1.2000", nil),
    ])
  func written(_ text: String, _ day: String?) { #expect(Day(written: text)?.description == day) }
}
