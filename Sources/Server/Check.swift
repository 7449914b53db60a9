import ArgumentParser
import Assessment
import Catalogue
import Contact
import Demo
import County
import Foundation
import Guidance
import Indicators
import SignIn
import Tray
import Programme

/// `luukku check`: everything in `Content/`, before anybody sees it.
struct Check: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Check every rule, questionnaire and text in Content/; names file, line and mend.",
    discussion: """
      Examples:
        luukku check
        luukku check --content /etc/luukku/Content
      \(Luukku.exitCodes)
      """)

  @OptionGroup var places: Places

  func run() async throws {
    let content = try ContentFolder.found(places.content)
    let problems = Self.problems(content)
    guard problems.isEmpty else { throw Refused(problems.map(\.description).joined(separator: "\n")) }
    print("Content is in order.")
  }

  /// Problems of all files, in the order of the files.
  static func problems(_ content: ContentFolder) -> [ContentProblem] {
    if let problem = content.rootProblem { return [problem] }
    let all =
      ClockBook.problems(content) + CatalogueContent.problems(content) + questionnaires(content)
      + guidance(content) + flows(content)
      + Registry.problems(content) + Sotkanet.problems(content) + others(content)
      + ProgrammeContent.problems(content) + channels(content)
      + maps(content) + reports(content) + model(content)
      + meanings(content)
    var seen: Set<String> = []
    return all.filter { seen.insert($0.description).inserted }.sorted {
      ($0.file, $0.line ?? 0) < ($1.file, $1.line ?? 0)
    }
  }

  private static func questionnaires(_ content: ContentFolder) -> [ContentProblem] {
    content.files(in: "questionnaires").flatMap { file in
      collect(file) {
        let questionnaire: Questionnaire = try content.read(from: file)
        let places = QuestionnairePlaces(try content.text(file))
        return questionnaire.faults.map { fault in
          ContentProblem(
            file: file, line: places.line(of: fault), what: fault, mend: "correct the question or its answers"
          )
        }
      }
    }
  }

  private static func guidance(_ content: ContentFolder) -> [ContentProblem] {
    collect("guidance") {
      let codes = Set(try CatalogueContent(content).services.map(\.code))
      return try GuideBook(content).content.problems(codes: codes).map { problem in
        let file = "guidance/\(problem.file)"
        return ContentProblem(
          file: file, line: content.line(of: problem.entry, in: file), what: problem.entry, mend: problem.mend
        )
      }
    }
  }

  private static func flows(_ content: ContentFolder) -> [ContentProblem] {
    collect(FlowBook.folder) {
      let codes = Set(try CatalogueContent(content).services.map(\.code))
      let flows = Set(content.files(in: FlowBook.folder).map { String($0.dropFirst(6).dropLast(5)) })
      return FlowBook.problems(content, services: codes, topics: Set(Topic.allCases.map(\.rawValue)))
        + TrayContent.problems(content, services: codes)
        + PriorSettings.problems(content) + WalkKeeping.problems(content) + RedFlagExample.problems(content)
        + LifeCheck.problems(content, services: codes, flows: flows)
    }
  }

  private static func others(_ content: ContentFolder) -> [ContentProblem] {
    collect("county.yaml") {
      _ = try content.read(CountyContent.self, from: "county.yaml"); return []
    }
      + collect("urgency.yaml") {
        try [UrgencyClass](content).filter(\.name.hasBlank).map {
          ContentProblem(
            file: "urgency.yaml", line: nil, what: "class \($0.class) lacks a language",
            mend: "write fi, sv and en")
        }
      }
      + SegmentRule.problems(content)
      + collect("indicators.yaml") {
        try [Definition](content).filter {
          [$0.name, $0.meaning, $0.numerator, $0.denominator].contains(where: \.hasBlank)
        }.map {
          ContentProblem(
            file: "indicators.yaml", line: content.line(of: "id: \($0.id.rawValue)", in: "indicators.yaml"),
            what: "“\($0.id.rawValue)” lacks a language", mend: "write fi, sv and en")
        }
      }
      + collect("routing.yaml") { try routing(content) }
      + collect("catalogue/staff.yaml") { try staff(content) }
      + collect(Directory.file) {
        Directory.problems(content, units: Set(try CatalogueContent(content).units.map(\.id)))
      }
  }

  private static func routing(_ content: ContentFolder) throws -> [ContentProblem] {
    let routing: RoutingFile = try content.read(from: "routing.yaml")
    let units = Set(try CatalogueContent(content).units.map(\.id.text))
    return ([routing.otherwise] + routing.topics.values).filter { !units.contains($0) }.sorted().map {
      ContentProblem(
        file: "routing.yaml", line: content.line(of: $0, in: "routing.yaml"),
        what: "there is no unit “\($0)”", mend: "use an id of catalogue/units.yaml")
    }
  }

  private static func staff(_ content: ContentFolder) throws -> [ContentProblem] {
    let file = "catalogue/staff.yaml", units = Set(try CatalogueContent(content).units.map(\.id))
    return try content.read(StaffContent.self, from: file).staff.filter { !units.contains($0.unit) }.map {
      ContentProblem(
        file: file, line: content.line(of: "id: \($0.id.text),", in: file),
        what: "“\($0.id.text)” is in no known unit", mend: "use an id of catalogue/units.yaml")
    }
  }

  /// Entries that stand twice, and suggestions of a class that the county does not have.
  private static func meanings(_ content: ContentFolder) -> [ContentProblem] {
    guard let urgencies = try? [UrgencyClass](content), let figures = try? [Definition](content),
      let staff = try? content.read(StaffContent.self, from: "catalogue/staff.yaml").staff
    else { return [] }
    let classes = Set(urgencies.map(\.class))
    let unknown = content.files(in: "questionnaires").flatMap { file -> [ContentProblem] in
      let rules = (try? content.read(Questionnaire.self, from: file))?.suggestions ?? []
      return rules.filter { !classes.contains($0.urgency) }.map {
        ContentProblem(
          file: file, line: content.line(of: "id: \($0.id)", in: file),
          what: "there is no class “\($0.urgency)”",
          mend: "use a class of urgency.yaml")
      }
    }
    return unknown + twice(urgencies.map(\.class), "urgency.yaml", "class: ", content)
      + twice(figures.map(\.id.rawValue), "indicators.yaml", "id: ", content)
      + twice(staff.map(\.id.text), "catalogue/staff.yaml", "id: ", content)
  }

  private static func twice(
    _ ids: [String], _ file: String, _ key: String, _ content: ContentFolder
  ) -> [ContentProblem] {
    Set(ids.filter { id in ids.count { $0 == id } > 1 }).sorted().map {
      ContentProblem(
        file: file, line: content.line(of: key + $0, in: file), what: "“\($0)” is there twice",
        mend: "remove one")
    }
  }

  /// Our channels and their national codes agree with the program's.
  private static func channels(_ content: ContentFolder) -> [ContentProblem] {
    let file = "channels.yaml"
    return collect(file) {
      let known = Dictionary(
        try content.read(ChannelsFile.self, from: file).channels.map { ($0.id, $0) }
      ) { first, _ in first }
      return ContactChannel.allCases.compactMap { channel in
        guard let row = known[channel.rawValue], row.code == channel.national, row.remote == channel.isRemote
        else {
          return ContentProblem(
            file: file, line: content.line(of: "id: \(channel.rawValue)", in: file),
            what: "“\(channel.rawValue)” is missing or differs from \(channel.national)",
            mend: "give its code and remote as in Docs/journey.md")
        }
        return nil
      }
    }
  }

  private static func maps(_ content: ContentFolder) -> [ContentProblem] {
    content.files(in: "calls").flatMap { file in
      collect(file) {
        _ = try content.read(CallMap.self, from: file); return []
      }
    }
  }

  private static func reports(_ content: ContentFolder) -> [ContentProblem] {
    content.files(in: "reported").flatMap { file in
      collect(file) {
        try content.read(ReportedMap.self, from: file).faults.map {
          ContentProblem(file: file, line: nil, what: $0, mend: "see Content/reported and Docs/indicators.md")
        }
      }
    }
  }

  private static func model(_ content: ContentFolder) -> [ContentProblem] {
    collect("demo.yaml") {
      try DemoCheck.read(content); return []
    }
  }

  private static func collect(_ file: String, _ check: () throws -> [ContentProblem]) -> [ContentProblem] {
    do {
      return try check()
    } catch let problem as ContentProblem {
      return [problem]
    } catch {
      return [ContentProblem(file: file, line: 1, what: "it cannot be read", mend: "put it back")]
    }
  }
}

/// The channels file, for the check.
private struct ChannelsFile: Decodable {
  struct Row: Decodable {
    var id: String
    var code: String
    var remote: Bool
  }
  var channels: [Row]
}

/// The routing file as plain words, for the check.
private struct RoutingFile: Decodable {
  var otherwise: String
  var topics: [String: String]
}
