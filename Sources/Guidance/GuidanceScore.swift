import County
import Foundation
import Rules
import Search

/// How well questions are answered, against human judgements.
package struct GuidanceScore: Codable, Sendable {
  /// `all` and each language that has questions.
  package var groups: [String: Measures]
  package var questions: [Outcome]

  /// Means over questions, with intervals that hold 95 % of resampled means.
  package struct Measures: Codable, Hashable, Sendable {
    package var n: Int
    package var ndcg5: Double
    package var mrr: Double
    package var hit3: Double
    package var intervals: [String: [Double]]
  }

  /// One question: what was expected, what was given, and its own measures.
  package struct Outcome: Codable, Hashable, Sendable {
    package var lang: String
    package var query: String
    package var best: [String]
    package var acceptable: [String]
    package var given: [String]
    package var ndcg5: Double
    package var mrr: Double
    package var hit3: Double
  }

  /// Asks every question. `answer` gives codes, best first.
  package init(_ judged: [JudgedQuestion], answer: (JudgedQuestion) -> [String]) {
    questions = judged.map { Outcome($0, given: Array(answer($0).prefix(10))) }
    groups = ["all": Measures(questions)]
    for (lang, outcomes) in Dictionary(grouping: questions, by: \.lang) { groups[lang] = Measures(outcomes) }
  }

  package init(_ judged: [JudgedQuestion], by index: GuidanceIndex) {
    self.init(judged) { index.answer(Question($0.text, lang: $0.lang)).hits.map(\.id) }
  }

  /// `{"all":{"n":…,"ndcg5":…,"mrr":…,"hit3":…},"fi":{…},…,"questions":[…]}`.
  package var json: String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    return (try? encoder.encode(Report(score: self))).map { String(decoding: $0, as: UTF8.self) } ?? "{}"
  }

  /// The groups by their names, and beside them the questions.
  private struct Report: Encodable {
    var score: GuidanceScore

    func encode(to encoder: any Encoder) throws {
      try score.groups.encode(to: encoder)
      try ["questions": score.questions].encode(to: encoder)
    }
  }
}

extension GuidanceScore.Outcome {
  init(_ question: JudgedQuestion, given: [String]) {
    let gains = given.map(question.gain)
    let ideal = question.best.map { _ in 2 } + question.acceptable.map { _ in 1 }
    let perfect = Self.discounted(ideal)
    self.init(
      lang: question.lang.rawValue, query: question.text, best: question.best,
      acceptable: question.acceptable,
      given: given, ndcg5: perfect > 0 ? Self.discounted(gains) / perfect : 0,
      mrr: gains.firstIndex { $0 > 0 }.map { 1 / Double($0 + 1) } ?? 0,
      hit3: gains.prefix(3).contains { $0 > 0 } ? 1 : 0)
  }

  /// Discounted cumulative gain of the first five, with gains of 2^gain − 1.
  private static func discounted(_ gains: [Int]) -> Double {
    gains.prefix(5).enumerated().reduce(0) { sum, item in
      sum + Double((1 << item.element) - 1) / log2(Double(item.offset + 2))
    }
  }
}

extension GuidanceScore.Measures {
  init(_ outcomes: [GuidanceScore.Outcome]) {
    let columns = ["ndcg5": outcomes.map(\.ndcg5), "mrr": outcomes.map(\.mrr), "hit3": outcomes.map(\.hit3)]
    let means = columns.mapValues(Self.mean)
    self.init(
      n: outcomes.count, ndcg5: means["ndcg5"] ?? 0, mrr: means["mrr"] ?? 0, hit3: means["hit3"] ?? 0,
      intervals: columns.mapValues { Self.interval($0) })
  }

  private static func mean(_ values: [Double]) -> Double {
    values.isEmpty ? 0 : values.reduce(0, +) / Double(values.count)
  }

  /// The middle 95 % of the means of a thousand resamplings, drawn from a fixed seed.
  private static func interval(_ values: [Double], rounds: Int = 1_000) -> [Double] {
    guard !values.isEmpty else { return [0, 0] }
    var chance = SeededChance(seed: 20_261_121)
    let means = (0..<rounds).map { _ in
      mean(values.map { _ in values[Int.random(in: values.indices, using: &chance)] })
    }.sorted()
    return [means[rounds * 25 / 1_000], means[rounds * 975 / 1_000 - 1]]
  }
}
