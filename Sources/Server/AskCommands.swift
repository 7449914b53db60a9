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
      In a county, what people with the same words were in the end given counts a little, and is told.
      Examples:
        luukku ask "hammasta särkee"
        luukku ask "mitt barn hostar" --lang sv --municipality 205 --age 4 --json
        luukku ask "polvi kipeä" --data /var/lib/luukku --no-priors
      \(Luukku.exitCodes)
      """)

  @OptionGroup var places: Places
  @Argument(help: "The question.") var text: String
  @Option(help: "fi, sv or en; default: as the words show.") var lang: String?
  @Option(help: "Municipality code, three digits.") var municipality: String?
  @Option(help: "Age in years.") var age: Int?
  @Flag(name: .customLong("no-priors"), help: "Leave out what people with the same words were given.")
  var withoutPriors = false
  @Flag(help: "Print JSON.") var json = false

  private struct Document: Encodable {
    struct Flag: Encodable {
      var id: String
      var level: String
      var message: Text
      /// The words of the question that showed it.
      var words: [String]
    }
    struct Found: Encodable {
      var code: String
      var kind: Offer.Kind
      var name: String
      var score: Double
      var reasons: [String]
      /// How many of those with the same words were given it.
      var chosen: Priors.Chosen?
    }
    var lang: Lang
    var emergency: Bool
    var flags: [Flag]
    var hits: [Found]
    /// Flows, self-care, units, channels, associations' help.
    var others: [Found]

    /// For people: dangers first, then a line for each thing that helps.
    var lines: String {
      let helps = (hits + others).map { hit in
        let chosen = hit.chosen.map { "; \(GuidanceWords.chosen($0)[lang])" } ?? ""
        return "\(hit.code)  \(hit.name)  (\(hit.reasons.joined(separator: ", "))\(chosen))"
      }
      let dangers = flags.map { "! \($0.message[lang]) (\($0.words.joined(separator: ", ")))" }
      return (dangers + helps).joined(separator: "\n")
    }
  }

  func run() async throws {
    guard !PlainText.clean(text).isEmpty else {
      throw Refused(
        "the question is empty; write what you need help with, for example: luukku ask \"hammasta särkee\"")
    }
    let tongue = try tongue, county = try await Assembly(existing: places)
    let answer = try await answer(in: county, tongue)
    let found = answer.hits.map { service($0, answer, county) }
    let others = answer.others.filter(\.isGood).map { find in
      Document.Found(
        code: find.code, kind: find.kind, name: find.names.best(answer.lang)?.words ?? find.code,
        score: find.score, reasons: find.reasons)
    }
    let flags = answer.emergency.map {
      Document.Flag(id: $0.id, level: $0.level.rawValue, message: $0.message, words: $0.words)
    }
    let document = Document(
      lang: answer.lang, emergency: !flags.isEmpty, flags: flags, hits: found, others: others)
    print(json ? try JSON.encode(document) : document.lines)
  }

  private var tongue: Lang? {
    get throws {
      guard let lang else { return nil }
      guard let tongue = Lang(rawValue: lang) else {
        throw Refused("“\(lang)” is no language here; write fi, sv or en")
      }
      return tongue
    }
  }

  private func answer(in county: Assembly, _ tongue: Lang?) async throws -> GuidanceAnswer {
    var question = Question(
      PlainText.clean(text), lang: tongue, municipality: municipality, age: age)
    if !withoutPriors {
      try await county.guiding.priors.catchUp()
      question = county.guiding.priors.informed(question)
    }
    return try await county.guiding.signposts.index().answer(question, others: 10)
  }

  private func service(_ hit: Hit, _ answer: GuidanceAnswer, _ county: Assembly) -> Document.Found {
    let name = county.guidance.card(hit.id, World.real.now())?.name.best(answer.lang)?.words
    return Document.Found(
      code: hit.id, kind: .service, name: name ?? hit.id, score: hit.score,
      reasons: hit.reasons.map(\.description), chosen: answer.chosen[hit.id])
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
