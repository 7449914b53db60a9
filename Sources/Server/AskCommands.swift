import ArgumentParser
import County
import Foundation
import Guidance
import Search

/// `luukku ask "…"`: what helps, with reasons.
struct AskCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ask", abstract: "Ask for help in your own words; prints services, best first, and why.",
    discussion: """
      Examples:
        luukku ask "hammasta särkee"
        luukku ask "mitt barn hostar" --lang sv --municipality 205 --age 4 --json
      \(Luukku.exitCodes)
      """)

  @OptionGroup var places: Places
  @Argument(help: "The question.") var text: String
  @Option(help: "fi, sv or en; default: as the words show.") var lang: String?
  @Option(help: "Municipality code, three digits.") var municipality: String?
  @Option(help: "Age in years.") var age: Int?
  @Flag(help: "Print JSON.") var json = false

  private struct Document: Encodable {
    struct Flag: Encodable {
      var id: String
      var level: String
      var message: Text
    }
    struct Found: Encodable {
      var code: String
      var kind: Offer.Kind
      var name: String
      var score: Double
      var reasons: [String]
    }
    var lang: Lang
    var emergency: Bool
    var flags: [Flag]
    var hits: [Found]
    /// Flows, self-care, units, channels, associations' help.
    var others: [Found]
  }

  func run() async throws {
    guard !PlainText.clean(text).isEmpty else {
      throw Refused(
        "the question is empty; write what you need help with, for example: luukku ask \"hammasta särkee\"")
    }
    let tongue = try lang.map { text in
      guard let lang = Lang(rawValue: text) else {
        throw Refused("“\(text)” is no language here; write fi, sv or en")
      }
      return lang
    }
    let county = try await Assembly(existing: places)
    let answer = try await county.guiding.signposts.index().answer(
      Question(PlainText.clean(text), lang: tongue, municipality: municipality, age: age), others: 10)
    let names = county.guidance
    let found = answer.hits.map { hit in
      Document.Found(
        code: hit.id, kind: .service,
        name: names.card(hit.id, World.real.now())?.name.best(answer.lang)?.words ?? hit.id,
        score: hit.score,
        reasons: hit.reasons.map(\.description))
    }
    let others = answer.others.filter(\.isGood).map { find in
      Document.Found(
        code: find.code, kind: find.kind, name: find.names.best(answer.lang)?.words ?? find.code,
        score: find.score, reasons: find.reasons)
    }
    let flags = answer.emergency.map {
      Document.Flag(id: $0.id, level: $0.level.rawValue, message: $0.message)
    }
    if json {
      return print(
        try JSON.encode(
          Document(
            lang: answer.lang, emergency: !flags.isEmpty, flags: flags, hits: found, others: others)))
    }
    for flag in flags { print("! \(flag.message[answer.lang])") }
    for hit in found + others { print("\(hit.code)  \(hit.name)  (\(hit.reasons.joined(separator: ", ")))") }
  }
}

/// `luukku guidance score FILE`: how good the answers are on judged questions.
struct GuidanceCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "guidance", abstract: "Measure the guidance.",
    discussion: """
      Examples:
        luukku guidance score judged.tsv
      \(Luukku.exitCodes)
      """,
    subcommands: [ScoreCommand.self])
}

struct ScoreCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "score", abstract: "nDCG@5, MRR and hit@3 on a judged file, by language, with intervals.",
    discussion: """
      The file has the columns language, query, best, acceptable, separated by tabs.
      Examples:
        luukku guidance score judged.tsv --json
      \(Luukku.exitCodes)
      """)

  @OptionGroup var places: Places
  @Argument(help: "The judged file (TSV).") var file: String
  @Flag(help: "Print JSON.") var json = false

  func run() async throws {
    let data = try InputFile.contents(of: file)
    let county = try await Assembly(existing: places)
    let judged = JudgedQuestion.table(String(decoding: data, as: UTF8.self))
    guard !judged.isEmpty else {
      throw Refused("\(file): no judged question; the columns are language, query, best, acceptable")
    }
    let score = GuidanceScore(judged, by: county.guidance.index)
    print(json ? score.json : score.lines)
  }
}

extension GuidanceScore {
  /// For people: a line a question, weakest last, and then a line a language.
  fileprivate var lines: String {
    (questions.sorted { $0.ndcg5 > $1.ndcg5 }.map(\.line)
      + groups.sorted { $0.key < $1.key }.map { name, measures in "\(name): \(measures.line)" })
      .joined(separator: "\n")
  }
}

extension GuidanceScore.Outcome {
  /// `0.63 fi polvi kipeä: expected SOTE-0042 (SOTE-0035), given SOTE-0035 SOTE-0042`.
  fileprivate var line: String {
    let also = acceptable.isEmpty ? "" : " (\(acceptable.joined(separator: " ")))"
    let found = given.isEmpty ? "nothing" : given.prefix(5).joined(separator: " ")
    return
      "\(rounded(ndcg5)) \(lang) \(query): expected \(best.joined(separator: " "))\(also), given \(found)"
  }
}

extension GuidanceScore.Measures {
  /// `n 35, nDCG@5 0.95 [0.90, 0.98], MRR …`.
  fileprivate var line: String {
    let parts = [("nDCG@5", "ndcg5", ndcg5), ("MRR", "mrr", mrr), ("hit@3", "hit3", hit3)].map {
      name, key, value in
      let range = intervals[key].map { " [\(rounded($0[0])), \(rounded($0[1]))]" } ?? ""
      return "\(name) \(rounded(value))\(range)"
    }
    return "n \(n), \(parts.joined(separator: ", "))"
  }
}

private func rounded(_ value: Double) -> String {
  let thousandths = Int((value * 1_000).rounded())
  return "\(thousandths / 1_000)." + String(1_000 + thousandths % 1_000).dropFirst()
}
