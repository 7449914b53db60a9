import County
import CountyTesting
import Testing

@testable import Indicators

@Suite("Queues by another count") struct QueueOracleTests {
  /// One stay on a list: where, from when, and until when.
  fileprivate struct Stay {
    var list: String
    var from: Day
    var to: Day?
  }

  private func stays(_ facts: [Fact]) -> [Stay] {
    IndicatorRecount(facts).matters.map(ToldMatter.init).flatMap { matter -> [Stay] in
      var stays = matter.listed
      if let contact = matter.contact {
        let end = [matter.firstVisit, matter.closed].compactMap { $0?.fact.occurred }.min()?.day
        stays.append(
          Stay(list: "open.\(matter.unit)", from: contact.day, to: end.map { max($0, contact.day) }))
      }
      return stays
    }
  }

  private func check(_ seed: UInt64, _ today: Day) {
    let facts = IndicatorHistory(seed: seed).facts, store = IndicatorStore(taking: facts)
    let monday = today - (today.weekday - 1), first = monday - 13 * 7
    let lists = Dictionary(
      grouping: stays(facts).filter { ($0.to ?? today) >= first || $0.to == nil }, by: \.list)
    let flows = store.queues(today: today)
    #expect(Set(flows.keys.map { $0.key(store.book) }) == Set(lists.keys), "seed \(seed)")
    for (queue, flow) in flows {
      let own = lists[queue.key(store.book)] ?? []
      for week in 0..<13 {
        let days = first + week * 7...first + week * 7 + 6
        #expect(flow.demand[week] == own.count { days.contains($0.from) }, "came, week \(week), seed \(seed)")
        #expect(flow.capacity[week] == own.count { $0.to.map(days.contains) ?? false }, "went, week \(week)")
      }
      let here = own.filter { $0.from <= today && ($0.to.map { $0 > today } ?? true) }
      #expect(flow.size == here.count && flow.waited.sorted() == here.map { today - $0.from }.sorted())
    }
  }

  @Test("What came, went and waits, list by list and week by week", arguments: UInt64(1)...25)
  func lists(_ seed: UInt64) { check(seed, IndicatorHistory.now.day) }

  @Test("On every day of a week, whether it begins or ends", arguments: 0..<7) func weekdays(_ back: Int) {
    check(31, IndicatorHistory.now.day - back)
  }

  @Test("A county where nobody has come has no lists; one whose lists are long empty has none now")
  func empty() {
    #expect(IndicatorStore(Registry.tested.countings).queues(today: IndicatorHistory.now.day).isEmpty)
    let store = IndicatorStore(taking: IndicatorHistory(seed: 3).facts)
    let later = store.queues(today: IndicatorHistory.now.day + 4_000)
    #expect(later.values.allSatisfy { $0.demand.allSatisfy { $0 == 0 } && $0.size > 0 })
  }
}

extension ToldMatter {
  /// Stays on waiting lists, by `profession.unit`.
  fileprivate var listed: [QueueOracleTests.Stay] {
    var stays: [QueueOracleTests.Stay] = [], open: IndicatorRecount.Told?
    for one in told {
      let ends = ["appointment.booked", "appointment.moved", "visit.held", "matter.closed", "waiting.listed"]
        .contains(one.fact.kind)
      if ends, let list = open {
        stays.append(
          .init(list: list.list, from: list.day, to: max(list.fact.occurred, one.fact.occurred).day))
        open = nil
      }
      if one.fact.kind == "waiting.listed" { open = one }
    }
    return stays + (open.map { [.init(list: $0.list, from: $0.day, to: nil)] } ?? [])
  }
}

extension IndicatorRecount.Told {
  fileprivate var list: String { "\(text("profession") ?? "").\(text("unit") ?? "")" }
}
