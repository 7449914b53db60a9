package import County

/// One file of indicators.
struct IndicatorFile: Codable { var indicators: [Indicator] }

extension Registry {
  /// The files of indicators: the first board's, then the folder's.
  static func files(_ content: ContentFolder) -> [String] {
    ["indicators.yaml"] + content.files(in: "indicators")
  }

  package init(_ content: ContentFolder) throws {
    let all = try Self.files(content).flatMap { try content.read(IndicatorFile.self, from: $0).indicators }
    let counted = all.compactMap { indicator in
      (Self.shipped[indicator.id] ?? indicator.counts?.counting).map { (indicator.told, $0) }
    }
    (indicators, countings) = (counted.map(\.0), counted.map(\.1))
    momentary = all.filter { Self.moments[$0.id] != nil }
  }

  /// What is wrong with the registry, by file; empty or the program does not start.
  package static func problems(_ content: ContentFolder) -> [ContentProblem] {
    var problems: [ContentProblem] = [], seen: Set<String> = []
    for file in files(content) {
      do {
        for indicator in try content.read(IndicatorFile.self, from: file).indicators {
          let isTwice = !seen.insert(indicator.id).inserted
          let twice = isTwice ? [Fault("it is there twice", "remove one")] : []
          problems += (indicator.faults + twice).map { $0.problem(indicator.id, file, content) }
        }
      } catch {
        let unread = ContentProblem(file: file, line: nil, what: "it cannot be read", mend: "put it back")
        problems.append((error as? ContentProblem) ?? unread)
      }
    }
    let missing = (Array(shipped.keys) + moments.keys).filter { !seen.contains($0) }.sorted().map {
      Fault("the entry is missing", "write its texts").problem($0, "indicators.yaml", content)
    }
    return problems + missing
  }
}

/// What is wrong with an entry and how to mend it.
struct Fault: Equatable {
  var what: String
  var mend: String

  init(_ what: String, _ mend: String) { (self.what, self.mend) = (what, mend) }

  func problem(_ id: String, _ file: String, _ content: ContentFolder) -> ContentProblem {
    ContentProblem(
      file: file, line: content.line(of: "id: \(id)", in: file), what: "\(id): \(what)", mend: mend)
  }
}

extension Indicator {
  var faults: [Fault] {
    var faults: [Fault] = []
    let texts = [name, meaning, population, numerator, denominator, exclusions, owner]
    if texts.contains(where: \.hasBlank) {
      faults.append(Fault("a text lacks a language", "write fi, sv and en"))
    }
    if ID<Indicator>(id.lowercased()) == nil {
      faults.append(Fault("the id has strange signs", "use letters, digits and -"))
    }
    if source.hasBlank { faults.append(Fault("it has no source", "name the document or the law")) }
    if periods.isEmpty { faults.append(Fault("it has no period", "give month, quarter, half or year")) }
    return faults + targetFaults + countFaults
  }

  private var targetFaults: [Fault] {
    guard let target else { return [] }
    var faults: [Fault] = []
    if unit == .percent, !(0...1).contains(target) {
      faults.append(Fault("the target is not a share", "write 0.45 for 45 %"))
    }
    if targetSource?.hasBlank ?? true {
      faults.append(Fault("the target has no source", "name it in targetSource"))
    }
    return faults
  }

  private var countFaults: [Fault] {
    switch (Registry.shipped[id] ?? Registry.moments[id], counts) {
    case (nil, nil):
      [Fault("nothing says how it is counted", "give `counts`, or use the id of a shipped indicator")]
    case (_?, _?): [Fault("the program counts it already", "remove `counts`, or choose another id")]
    case (nil, let counts?): counts.faults
    default: []
    }
  }
}
