import ArgumentParser
import Catalogue
import County
import Foundation
import Guidance

/// The search by itself: its score on a judged file, its speed, the time to build it and what it adds to memory.
struct BenchGuidance: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "guidance", abstract: "Build the search, answer judged questions, and time both.")

  @OptionGroup var places: Places
  @Argument(help: "A file of national general descriptions (JSON).") var descriptions: String
  @Argument(help: "The judged file (TSV).") var judged: String
  @Option var services = 500
  @Option var channels = 1_000
  @Option var rounds = 60
  @Option(help: "Where the documents are written for the peers.") var out: String?

  func run() async throws {
    let content = try ContentFolder.found(places.content), book = try GuideBook(content)
    let questions = JudgedQuestion.table(String(decoding: try InputFile.contents(of: judged), as: UTF8.self))
    let records = PTVReader.read([(name: descriptions, data: try InputFile.contents(of: descriptions))])
      .services
    let offers = book.offers(try CatalogueContent(content).services, records: records)
    let many =
      GuidanceBench.enlarged(offers, to: services, code: "service")
      + GuidanceBench.channels(offers, count: channels)
    if let out { try write(offers, many, records, book, to: URL(filePath: out)) }
    let (large, built, memory) = built(book, many)
    let small = book.index(offers)
    var found = Self.figures(GuidanceBench.seconds(questions, large, rounds: rounds), "large")
    found.merge(Self.figures(GuidanceBench.seconds(questions, small, rounds: rounds), "small")) { $1 }
    found["ndcg5"] = GuidanceScore(questions, by: small).groups["all"]?.ndcg5
    (found["built"], found["memory"]) = (built, memory)
    found["documents"] = Double(many.count)
    found["services"] = Double(offers.count)
    found["questions"] = Double(questions.count)
    print(try JSON.encode(found))
  }

  private static func figures(_ times: (first: [Double], again: [Double]), _ name: String) -> [String: Double]
  {
    let p99 = { (times: [Double]) in times[times.count * 99 / 100] }
    return [
      "\(name)P50": times.again[times.again.count / 2], "\(name)P99": p99(times.again),
      "\(name)FirstP50": times.first[times.first.count / 2], "\(name)FirstP99": p99(times.first),
    ]
  }

  /// What every engine reads: the national texts alone, all that Luukku reads too, and the large set.
  private func write(
    _ offers: [Offer], _ many: [Offer], _ records: [Service], _ book: GuideBook, to folder: URL
  ) throws {
    let national = records.filter { $0.kind == .generalDescription }.map { record in
      Offer(code: record.code ?? record.id, names: record.names, about: record.summary)
    }
    for (name, set, words) in [
      ("national", national, WordList()), ("worded", offers, book.content.words),
      ("large", many, book.content.words),
    ] {
      let lines = try set.map { try JSON.encode(BenchDocument($0, words: words)) + "\n" }.joined()
      try Data(lines.utf8).write(to: folder.appending(path: "\(name).jsonl"))
    }
  }

  /// The index, the median of the seconds of three buildings, and what the third added to memory: the first two have
  /// used what reading the files had left free.
  private func built(_ book: GuideBook, _ offers: [Offer]) -> (
    index: GuidanceIndex, seconds: Double, memory: Double
  ) {
    let clock = ContinuousClock()
    var kept: [GuidanceIndex] = [], times: [Double] = [], memory = 0.0
    for round in 0..<3 {
      // an example of its own, so that the recogniser is learnt anew
      var book = book
      book.content.examples.append(
        RedFlagExample(isDanger: false, lang: .fi, text: "mittauskierros \(round)"))
      let before = Self.memory, start = clock.now
      kept.append(book.index(offers))
      let length = (clock.now - start).components
      times.append(Double(length.seconds) + Double(length.attoseconds) / 1e18)
      memory = Self.memory - before
    }
    return (kept[0], times.sorted()[1], memory)
  }

  /// Resident memory in megabytes.
  private static var memory: Double {
    let text = (try? String(contentsOfFile: "/proc/self/statm", encoding: .utf8)) ?? ""
    let pages = text.split(separator: " ").dropFirst().first.flatMap { Double($0) } ?? 0
    return pages * 4_096 / 1_048_576
  }
}
