import Foundation
import Rules
import Testing

@testable import Catalogue

@Suite("An import held against what is stored")
struct PTVComparisonTests {
  private func stored(_ reading: PTVReading) -> [String: RecordFingerprint] {
    var all = Dictionary(uniqueKeysWithValues: reading.services.map { ($0.id, $0.fingerprint) })
    for channel in reading.channels { all[channel.id] = channel.fingerprint }
    for organization in reading.organizations { all[organization.id] = organization.fingerprint }
    return all
  }

  private let first = Sample.read([
    Sample.service("s1"), Sample.service("s2"), Sample.channel(), Sample.organization(),
  ])

  @Test("A first import adds all, the second changes nothing")
  func twice() {
    let counts = first.summary { _ in nil }
    #expect(counts.services == .init(read: 2, added: 2) && counts.channels == .init(read: 1, added: 1))
    let known = stored(first)
    let again = first.compared { known[$0] }
    #expect(again.summary.services == .init(read: 2, unchanged: 2) && again.services.isEmpty)
  }

  @Test("Bookkeeping keys of the fetcher and the order of keys make no difference")
  func bookkeeping() {
    let known = stored(first)
    let fetched = Sample.read([Sample.service("s1").with("_blob", "8626f6").with("_committed", 1_533_612_953)]
    )
    #expect(fetched.summary { known[$0] }.services == .init(read: 1, unchanged: 1))
  }

  @Test("A newer version is stored, an older one never overwrites")
  func versions() {
    let known = stored(first)
    let newer = Sample.service("s1", name: "Uusi").with("modified", "2026-01-01T00:00:00Z")
    let older = Sample.service("s2", name: "Vanha").with("modified", "2020-01-01T00:00:00Z")
    let result = Sample.read([newer, older]).compared { known[$0] }
    #expect(result.summary.services == .init(read: 2, changed: 1, skipped: 1))
    #expect(result.services.map(\.id) == ["s1"] && result.problems.map(\.record) == ["s2"])
  }

  @Test("A change without a date is a change")
  func undated() {
    let known = stored(first)
    let changed = Sample.service("s1", name: "Toinen").with("modified", nil)
    #expect(Sample.read([changed]).summary { known[$0] }.services == .init(read: 1, changed: 1))
  }

  @Test("The counts are written with their keys in order")
  func json() {
    let reading = Sample.read([Sample.service("s1"), Sample.service().with("id", nil)])
    #expect(
      reading.summary { _ in nil }.json == """
        {"services":{"read":2,"added":1,"changed":0,"unchanged":0,"skipped":1},\
        "channels":{"read":0,"added":0,"changed":0,"unchanged":0,"skipped":0},\
        "organizations":{"read":0,"added":0,"changed":0,"unchanged":0,"skipped":0}}
        """)
  }

  @Test("The counts decode from what they encode to")
  func coding() throws {
    let summary = first.summary { _ in nil }
    #expect(try JSONDecoder().decode(PTVReading.Summary.self, from: Data(summary.json.utf8)) == summary)
  }

  @Test("A record survives being stored and fetched with its fingerprint")
  func roundTrip() throws {
    let service = try #require(first.services.first), channel = try #require(first.channels.first)
    let encoder = JSONEncoder(), decoder = JSONDecoder()
    let sameService = try decoder.decode(Service.self, from: try encoder.encode(service))
    let sameChannel = try decoder.decode(Channel.self, from: try encoder.encode(channel))
    #expect(sameService == service && sameService.fingerprint == service.fingerprint)
    #expect(sameChannel == channel && sameChannel.fingerprint == channel.fingerprint)
  }
}
