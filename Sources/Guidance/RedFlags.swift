package import Language
package import Rules

/// Finds signs of danger in what a person writes, in three languages at once, whatever the page's language.
package struct RedFlags: Sendable {
  private var table: PatternTable
  private var flags: [Flag] = []
  /// The first slots of each flag's patterns.
  private var firsts: [[Int]] = []
  private var calm = RedFlagPatterns()
  private var asking = RedFlagPatterns()
  private var outright = RedFlagPatterns()
  private var now = RedFlagPatterns()
  private let denial: Denial
  private let likeness: RedFlagLikeness?

  private struct Flag: Sendable {
    var entry: RedFlagList.Entry
    var find: RedFlagPatterns, unless: RedFlagPatterns
  }

  package init(_ list: RedFlagList, linguist: Linguist, examples: [RedFlagExample] = []) {
    likeness = RedFlagLikeness(list.likeness, examples)
    table = PatternTable(
      linguist: linguist, groups: list.groups ?? [:], lookalikes: list.lookalikes ?? Sayings())
    denial = Denial(list)
    let negations = denial.negations
    func read(_ sayings: Sayings?, _ table: inout PatternTable) -> RedFlagPatterns {
      RedFlagPatterns((sayings?.all ?? []).map { table.pattern($0.text, $0.lang, negations: negations) })
    }
    calm = read(list.calm, &table)
    asking = read(list.asking, &table)
    outright = read(list.outright, &table)
    now = read(list.now, &table)
    for entry in list.flags {
      flags.append(Flag(entry: entry, find: read(entry.find, &table), unless: read(entry.unless, &table)))
      firsts.append(Array(Set(flags.last?.find.first ?? [])))
    }
  }

  /// The red flags of the text, most pressing first. Signs are sought in every language; what calms them
  /// counts only in `lang`, or in any where it is not known.
  package func find(in text: String, lang: Lang? = nil) -> [RedFlag] {
    find(in: Token.words(of: text), langs: lang.map { [$0] } ?? Lang.allCases)
  }

  func find(in tokens: [Token], langs: [Lang]) -> [RedFlag] {
    let sight = Sight(tokens, table, likeliest: langs.first)
    let told = likeness?.told(tokens) ?? .unsure
    switch told {
    case .calm, .silent, .unsure: return signs(in: sight, langs: langs, told)
    case .danger(let flag):
      let signs = signs(in: sight, langs: langs)
      return signs.isEmpty ? beside(denied(in: sight), flag, sight) : signs
    }
  }

  /// What the words beside those that were denied are like: *ei rintakipua* tells of no danger, whatever its letters.
  private func beside(_ denied: Set<Int>, _ flag: RedFlag, _ sight: Sight) -> [RedFlag] {
    guard !denied.isEmpty else { return [flag] }
    let words = sight.tokens
    let rest = words.indices.filter { place in
      !denied.contains(place) && !denial.negations.contains(words[place].text)
        && !(place > 0 && denial.negations.contains(words[place - 1].text))
    }.map { words[$0] }
    guard case .danger(let flag) = likeness?.told(rest) ?? .unsure else { return [] }
    return [flag]
  }

  /// The words of signs that were met only to be denied.
  private func denied(in sight: Sight) -> Set<Int> {
    guard sight.hasMetAny else { return [] }
    var denied: Set<Int> = []
    for order in near(sight) {
      for pattern in flags[order].find.seen(in: sight) where !pattern.denies {
        for places in sight.meetings(pattern) where places.contains(where: { denial.denies($0, in: sight) }) {
          denied.formUnion(places)
        }
      }
    }
    return denied
  }

  /// What the patterns meet. A text that as a whole is `calm` is asking, as talk of groups and papers is.
  private func signs(
    in sight: Sight, langs: [Lang], _ whole: RedFlagLikeness.Told = .unsure
  ) -> [RedFlag] {
    guard sight.hasMetAny else { return [] }
    if whole.isSilent, !any(of: outright, in: Lang.allCases, sight) { return [] }
    let isNow = any(of: now, in: langs, sight)
    let isCalm = !isNow && any(of: calm, in: langs, sight)
    let isAsked = whole.isSilent || (!isNow && (whole.isCalm || any(of: asking, in: langs, sight)))
    let found = near(sight).compactMap { order -> (order: Int, flag: RedFlag)? in
      let flag = flags[order], entry = flag.entry
      guard !(isCalm && entry.calms != false), !(isAsked && entry.asks != false),
        let words = words(flag, langs, sight)
      else { return nil }
      return (order, RedFlag(id: entry.id, level: entry.level, message: entry.message, words: words))
    }
    return found.sorted { ($0.flag.level, $0.order) < ($1.flag.level, $1.order) }.map(\.flag)
  }

  /// Most flags meet nothing: those are passed without being touched.
  private func near(_ sight: Sight) -> [Int] {
    flags.indices.filter { firsts[$0].contains(where: sight.hasMet) }
  }

  private func any(of patterns: RedFlagPatterns, in langs: [Lang], _ sight: Sight) -> Bool {
    patterns.seen(in: sight).contains { langs.contains($0.lang) && sight.meets($0) != nil }
  }

  private func words(_ flag: Flag, _ langs: [Lang], _ sight: Sight) -> [String]? {
    guard !any(of: flag.unless, in: langs, sight) else { return nil }
    for pattern in flag.find.seen(in: sight) {
      for places in sight.meetings(pattern)
      where pattern.denies || !places.contains(where: { denial.denies($0, in: sight) }) {
        return Set(places).sorted().map { sight.tokens[$0].text }
      }
    }
    return nil
  }
}
