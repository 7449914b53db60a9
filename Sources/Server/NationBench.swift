import ArgumentParser
import Assessment
import Contact
import County
import Foundation
import Indicators
import Tables

/// `luukku bench nation`: a peak hour of 5.6 million people, one journal for each county, and the national figures.
struct BenchNation: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "nation", abstract: "A national peak hour over one journal for each county.")

  @OptionGroup var places: Places
  @Option(help: "People in the country.") var people = 5_600_000
  @Option(help: "Journals: 21 counties, Helsinki and HUS.") var journals = 23
  @Option(help: "Requests a second for 100,000 people.") var arrivals = 13.0
  @Option(help: "Seconds of the hour to be lived.") var seconds = 3_600
  @Flag(help: "Let requests come at their own pace instead of as fast as they are served.") var paced = false

  func run() async throws {
    let counties = try await counties(), clock = ContinuousClock(), start = clock.now
    let rates = counties.map { Double($0.residents) / 100_000 * arrivals }
    let served = try await withThrowingTaskGroup(of: Arrivals.Served.self) { group in
      for (number, county) in counties.enumerated() {
        let some = Arrivals(
          county: county, count: Int(rates[number] * Double(seconds)), rate: paced ? rates[number] : nil,
          seed: UInt64(number) + 1)
        group.addTask { try await some.served(hands: 16, from: start) }
      }
      return try await group.reduce(into: Arrivals.Served()) {
        $0.writes += $1.writes
        $0.reads += $1.reads
      }
    }
    let lived = (clock.now - start) / .seconds(1)
    var found = Self.times("write", served.writes).merging(Self.times("read", served.reads)) { $1 }
    found["requests"] = Double(served.writes.count + served.reads.count)
    (found["seconds"], found["share"]) = (lived, lived / Double(seconds))
    found.merge(try await figures(counties)) { $1 }
    print(try JSON.encode(found))
  }

  /// Sizes in an even row from a small county to Helsinki, together the whole country; a schema for each.
  private func counties() async throws -> [NationCounty] {
    guard let address = try places.settings.address else {
      throw Refused("--store: write postgres://user@host/database")
    }
    let least = 72_000.0,
      step = 2 * (Double(people) / Double(journals) - least) / Double(max(1, journals - 1))
    var counties: [NationCounty] = []
    for number in 0..<journals {
      let place = PostgresAddress(address, schema: "maa\(number)")
      let contact = try await Assembly.contact(try places.settings, on: try Postgres(place, readers: 2))
      counties.append(NationCounty(contact: contact, residents: Int(least + step * Double(number))))
    }
    return counties
  }

  private static func times(_ name: String, _ seconds: [Double]) -> [String: Double] {
    let sorted = seconds.sorted()
    guard !sorted.isEmpty else { return [:] }
    func at(_ share: Double) -> Double {
      sorted[min(sorted.count - 1, Int(Double(sorted.count) * share))] * 1_000
    }
    return [
      "\(name)s": Double(sorted.count), "\(name)P50": at(0.5), "\(name)P95": at(0.95), "\(name)P99": at(0.99),
    ]
  }

  /// Each county counts its own cells; the nation adds them. Beside it the same counted from all facts.
  private func figures(_ counties: [NationCounty]) async throws -> [String: Double] {
    let clock = ContinuousClock(), start = clock.now, clocks = try ClockBook(try places.settings.content)
    var readings: [Reading] = [], facts = 0, counted = 0
    for county in counties {
      let journal = county.contact.journal, board = LiveBoard(journal: journal, clocks: clocks)
      try await board.catchUp()
      let figures = await board.figures
      readings += Measure.allCases.map { figures.reading($0, now: World.real.now()) }
      facts += try await journal.last()
      counted += try await journal.database.read {
        try $0.count("select count(*) from fact where kind = 'contact.received'")
      }
    }
    let read = (clock.now - start) / .seconds(1), begun = clock.now
    let sums = Measure.allCases.compactMap { NationalSum($0, of: readings) }
    let contacts = sums.first { $0.measure == .contacts }?.numerator ?? -1
    guard contacts == counted else { throw Fault("the sum is \(contacts), the facts say \(counted)") }
    return [
      "facts": Double(facts), "figuresSeconds": read,
      "sumMilliseconds": (clock.now - begun) / .milliseconds(1),
      "contacts": Double(contacts),
    ]
  }
}

extension PostgresAddress {
  /// Another county's place on the same server.
  fileprivate init(_ other: PostgresAddress, schema: String) {
    self = other
    self.schema = schema
  }
}
