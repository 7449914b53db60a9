package import County

/// One file of clock rules.
struct ClockFile: Codable { var clocks: [ClockRule] }

/// How the county counts days that the law leaves open.
struct CalendarFile: Codable {
  struct Shift: Codable { var active: Bool }
  var shiftToWorkingDay: Shift
}

struct UrgencyFile: Codable { var urgency: [UrgencyClass] }

extension ClockBook {
  package init(_ content: ContentFolder) throws {
    let files = content.files(in: "clocks").filter { !$0.hasSuffix("/calendar.yaml") }
    let calendar = try content.read(CalendarFile.self, from: "clocks/calendar.yaml")
    self.init(
      try files.flatMap { try content.read(ClockFile.self, from: $0).clocks },
      shiftsToWorkingDay: calendar.shiftToWorkingDay.active)
  }

  /// What is wrong with the rules, by file; empty or the program does not start.
  package static func problems(_ content: ContentFolder) -> [ContentProblem] {
    var problems: [ContentProblem] = [], rules: [(file: String, rule: ClockRule)] = []
    for file in content.files(in: "clocks") where !file.hasSuffix("/calendar.yaml") {
      do {
        rules += try content.read(ClockFile.self, from: file).clocks.map { (file, $0) }
      } catch {
        problems.append(
          (error as? ContentProblem)
            ?? ContentProblem(file: file, line: nil, what: "it cannot be read", mend: "see Docs/clocks.md"))
      }
    }
    for (file, rule) in rules {
      problems += rule.faults.map {
        ContentProblem(
          file: file, line: line(of: rule.id, in: file, content), what: "\(rule.id): \($0.what)",
          mend: $0.mend)
      }
    }
    do {
      _ = try content.read(CalendarFile.self, from: "clocks/calendar.yaml")
    } catch {
      let unread = ContentProblem(
        file: "clocks/calendar.yaml", line: nil, what: "it cannot be read", mend: "see Docs/clocks.md")
      problems.append((error as? ContentProblem) ?? unread)
    }
    return problems + overlaps(rules, content)
  }

  /// The line where the rule begins, after as many others of the same id.
  private static func line(of id: String, after others: Int = 0, in file: String, _ content: ContentFolder)
    -> Int?
  {
    let lines = (try? content.text(file))?.split(separator: "\n", omittingEmptySubsequences: false) ?? []
    let found = lines.indices.filter { lines[$0].drop { "- ".contains($0) } == "id: \(id)" }
    return found.dropFirst(others).first.map { $0 + 1 } ?? content.line(of: "id: \(id)", in: file)
  }

  private static func overlaps(_ rules: [(file: String, rule: ClockRule)], _ content: ContentFolder)
    -> [ContentProblem]
  {
    let active = rules.filter(\.rule.active)
    return active.enumerated().flatMap { place, one in
      active[(place + 1)...].compactMap { other -> ContentProblem? in
        let same = one.rule.id == other.rule.id
        guard same || (one.rule.clock == other.rule.clock && one.rule.meets(other.rule)) else { return nil }
        let line = line(
          of: other.rule.id, after: same && one.file == other.file ? 1 : 0, in: other.file, content)
        return ContentProblem(
          file: other.file, line: line,
          what: same
            ? "“\(other.rule.id)” is there twice" : "“\(other.rule.id)” and “\(one.rule.id)” can both apply",
          mend: "end one (validTo) or part their conditions")
      }
    }
  }
}

extension ClockRule {
  fileprivate var faults: [(what: String, mend: String)] {
    var faults: [(String, String)] = []
    if limit.units != 1 {
      faults.append(
        (
          "the limit has \(limit.units) units",
          "give exactly one of workingDays, days, weeks, months, minutes"
        ))
    }
    if title.hasBlank { faults.append(("the title lacks a language", "write fi, sv and en")) }
    if let validTo, validTo < validFrom {
      faults.append(("it ends before it begins", "correct validFrom or validTo"))
    }
    if active, !verified {
      faults.append(("it is active but not verified", "verify the source or set active: false"))
    }
    if source.hasBlank {
      faults.append(("the source lacks a language", "name the law or page in fi, sv and en"))
    }
    for event in [start] + stop where EventWords.names[event] == nil {
      faults.append(("“\(event)” is no event", "use an event of Docs/clocks.md"))
    }
    return faults
  }

  /// True when some matter on some day would meet both rules, whatever its traits.
  fileprivate func meets(_ other: ClockRule) -> Bool {
    let (a, b) = (when ?? Conditions(), other.when ?? Conditions())
    let days =
      validFrom <= (other.validTo ?? Day(number: .max / 2))
      && other.validFrom <= (validTo ?? Day(number: .max / 2))
    let ages = max(a.ageFrom ?? 0, b.ageFrom ?? 0) < min(a.ageBelow ?? 999, b.ageBelow ?? 999)
    return days && ages && !apart(a.branch, b.branch) && !apart(a.urgency, b.urgency)
      && !a.barsAll(of: b) && !b.barsAll(of: a)
      && !apart(a.reason, b.reason)
      && Set(a.traits ?? []) == Set(b.traits ?? [])
  }
}

extension ClockRule.Conditions {
  /// True when every class that the other rule asks for is barred from this one.
  fileprivate func barsAll(of other: ClockRule.Conditions) -> Bool {
    guard let urgencyNot, let wanted = other.urgency else { return false }
    return Set(wanted).isSubset(of: urgencyNot)
  }
}

/// True when no value is in both lists; a list that is not given holds every value.
private func apart<Value: Hashable>(_ one: [Value]?, _ other: [Value]?) -> Bool {
  guard let one, let other else { return false }
  return Set(one).isDisjoint(with: other)
}

extension [UrgencyClass] {
  package init(_ content: ContentFolder) throws {
    self = try content.read(UrgencyFile.self, from: "urgency.yaml").urgency
  }
}
