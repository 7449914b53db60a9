import Contact
import County
import CountyTesting
import Testing

@Suite("Calls folded and counted") struct CallFiguresTests {
  /// Random rows of a log, with what is known of each.
  private struct Row {
    var text: String, isQueued: Bool, wait: Int, isAnswered: Bool, service: Int?
  }

  private func row(_ number: Int, _ chance: SeededChance) -> Row {
    func random(_ most: UInt64) -> Int { Int(chance.next() % most) }
    let queued = random(3) > 0, answered = random(2) == 0, talked = answered && random(5) > 0
    let (wait, service) = (queued ? random(900) : 0, talked ? random(1_800) : 0)
    let queue = queued ? "9:00:10,9:10:00,\(wait)" : "0:00:00,0:00:00,0"
    let talk = talked ? "9:10:01,9:20:00,\(service)" : "0:00:00,0:00:00,0"
    let text =
      "AA01,\(number),0,0,PS,1999-08-02,9:00:00,9:00:09,9,\(queue),\(answered ? "AGENT" : "HANG"),\(talk),X"
    return Row(
      text: text, isQueued: queued, wait: wait, isAnswered: answered, service: talked ? service : nil)
  }

  @Test(
    "The figures of a random log are those of a plain loop over its rows",
    arguments: [1, 2, 3, 4] as [UInt64])
  func random(_ seed: UInt64) async throws {
    let chance = SeededChance(seed: seed), rows = (0..<120).map { row($0, chance) },
      county = try await TestCounty()
    _ = try await county.contact.add(
      CallLogTests.log(CallLogTests.head + rows.map(\.text).joined(separator: "\n")))
    let figures = try await CallLogTests.figures(county), queued = rows.filter(\.isQueued),
      services = rows.compactMap(\.service)
    #expect(figures.queued == queued.count)
    #expect(
      abs(figures.meanWaitSeconds - Double(queued.reduce(0) { $0 + $1.wait }) / Double(queued.count)) < 1e-9)
    #expect(
      abs(figures.abandonedShare - Double(queued.count { !$0.isAnswered }) / Double(queued.count)) < 1e-9)
    #expect(abs(figures.meanServiceSeconds - Double(services.reduce(0, +)) / Double(services.count)) < 1e-9)
  }

  @Test("Without calls the figures are noughts, not a crash") func none() async throws {
    let figures = try await CallLogTests.figures(try await TestCounty())
    #expect(
      figures.queued == 0 && figures.meanWaitSeconds == 0 && figures.abandonedShare == 0
        && figures.meanServiceSeconds == 0)
  }

  @Test("A call is folded from its facts: queue, outcome, talk and the wish to be called back") func folded()
    throws
  {
    var story = Story(matter: "call-1")
    let start = try #require(Moment("2026-03-02T09:00"))
    story.tell(start, CallReceived(line: "PS"))
    story.tell(start + 5, CallQueued())
    #expect(try PhoneCall(story.facts())?.outcome == .open)
    story.tell(start + 9, CallbackAsked())
    story.tell(start + 65, CallAnswered(waitSeconds: 60, serviceSeconds: 240))
    let call = try #require(PhoneCall(try story.facts()))
    #expect(call.line == "PS" && call.entered == start && call.queued == start + 5 && call.wait == 60)
    #expect(call.outcome == .answered && call.service == 240 && call.callbackAsked)
    #expect(PhoneCall(Array(try story.facts().dropFirst())) == nil, "what never came in is no call")
  }
}
