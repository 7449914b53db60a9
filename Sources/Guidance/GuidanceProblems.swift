import Language
import Rules

/// Something in the guidance content that must be mended before the county opens.
package struct GuidanceProblem: Hashable, Sendable {
  package var file: String
  package var entry: String
  package var mend: String
}

extension GuidanceContent {
  /// What is wrong in the content. `codes`: the codes of the catalogue, where they are known.
  package func problems(codes: Set<String> = []) -> [GuidanceProblem] {
    wordProblems(codes) + facetProblems(codes) + flagProblems + spokenProblems
  }

  private func wordProblems(_ codes: Set<String>) -> [GuidanceProblem] {
    words.entries.enumerated().flatMap { index, entry -> [GuidanceProblem] in
      func problem(_ mend: String) -> GuidanceProblem {
        GuidanceProblem(file: "words.yaml", entry: "\(index + 1) (\(entry.to.first ?? "–"))", mend: mend)
      }
      let blank = entry.says.all.contains { Token.words(of: $0.text).isEmpty }
      return (entry.to.isEmpty ? [problem("name the services it leads to")] : [])
        + (entry.says.all.isEmpty ? [problem("write at least one way of asking")] : [])
        + (blank ? [problem("remove the blank phrase")] : [])
        + unknown(entry.to, codes).map {
          problem("\($0) is not in the catalogue; mend the code or remove it")
        }
        + repeated(entry.says).map { problem("“\($0)” stands twice; keep one") }
    }
  }

  private func facetProblems(_ codes: Set<String>) -> [GuidanceProblem] {
    words.facets.flatMap { facet in
      unknown(facet.codes, codes).map {
        GuidanceProblem(file: "words.yaml", entry: facet.id, mend: "\($0) is not in the catalogue")
      }
        + (facet.shown > 0 && facet.hidden > 0
          ? []
          : [
            GuidanceProblem(file: "words.yaml", entry: facet.id, mend: "shown and hidden must be above 0")
          ])
    }
  }

  private var flagProblems: [GuidanceProblem] {
    let ids = redFlags.flags.map(\.id)
    return likenessProblems
      + redFlags.flags.enumerated().flatMap { index, flag -> [GuidanceProblem] in
        func problem(_ mend: String) -> GuidanceProblem {
          GuidanceProblem(file: "redflags.yaml", entry: flag.id, mend: mend)
        }
        let silent = Lang.allCases.filter { flag.find[$0].isEmpty }
        return (flag.message.hasBlank ? [problem("write the message in all three languages")] : [])
          + silent.map { problem("write at least one pattern in \($0.rawValue)") }
          + (ids.firstIndex(of: flag.id) == index ? [] : [problem("the id stands twice; give another")])
      }
  }

  private var likenessProblems: [GuidanceProblem] {
    guard let likeness = redFlags.likeness else { return [] }
    let lacksUrgent = !examples.isEmpty && !words.facets.contains { $0.id == Self.urgent }
    func problem(_ entry: String, _ mend: String) -> GuidanceProblem {
      GuidanceProblem(file: "redflags.yaml", entry: entry, mend: mend)
    }
    return
      (likeness.message.hasBlank ? [problem("likeness", "write the message in all three languages")] : [])
      + (likeness.calmBelow < min(0, likeness.above)
        ? [] : [problem("calmBelow", "write a number below 0 and below above")])
      + (likeness.lack >= 0 ? [] : [problem("lack", "write 0 or more")])
      + (likeness.silentBelow < likeness.calmBelow
        ? [] : [problem("silentBelow", "write a number below calmBelow")])
      + (likeness.least > 0 ? [] : [problem("least", "write 1 or more words")])
      + (lacksUrgent
        ? [
          GuidanceProblem(
            file: "words.yaml", entry: "facets",
            mend: "name the facet \(Self.urgent): its ways of asking are kept out of the calm examples")
        ] : [])
  }

  private var spokenProblems: [GuidanceProblem] {
    colloquial.endings.filter { $0.written.isEmpty || $0.spoken.isEmpty }.map {
      GuidanceProblem(
        file: "colloquial.yaml", entry: $0.spoken, mend: "write the ending and its written forms")
    }
  }

  private func unknown(_ used: [String], _ codes: Set<String>) -> [String] {
    codes.isEmpty ? [] : used.filter { !codes.contains($0) }
  }

  private func repeated(_ says: Sayings) -> [String] {
    var seen: Set<String> = []
    return says.all.filter { !seen.insert("\($0.lang.rawValue) \(Folding.fold($0.text))").inserted }.map(
      \.text)
  }
}
