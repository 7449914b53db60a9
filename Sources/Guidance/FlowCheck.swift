package import County

/// Names in the rest of the content that a flow's steps may lead to.
package struct FlowTargets: Sendable {
  package var services: Set<String>
  package var topics: Set<String>
  package var selfcare: Set<String>
  package var flows: Set<String>

  package init(services: Set<String>, topics: Set<String>, selfcare: Set<String>, flows: Set<String>) {
    (self.services, self.topics, self.selfcare, self.flows) = (services, topics, selfcare, flows)
  }

  func knows(_ step: Flow.Step) -> Bool {
    switch step.do {
    case .call: step.to.contains(where: \.isNumber)
    case .contact, .book: topics.contains(step.to)
    case .selfcare: selfcare.contains(step.to)
    case .service, .form: services.contains(step.to)
    case .flow: flows.contains(step.to)
    }
  }
}

extension FlowBook {
  /// Everything wrong in the flows and the self-care pages, with line and mend.
  package static func problems(
    _ content: ContentFolder, services: Set<String>, topics: Set<String>
  ) -> [ContentProblem] {
    let files = content.files(in: folder)
    let names = files.compactMap { $0.split(separator: "/").last?.dropLast(5) }.map(String.init)
    let pages = (try? SelfcareBook(content).pages.map(\.id)) ?? []
    let targets = FlowTargets(
      services: services, topics: topics, selfcare: Set(pages), flows: Set(names))
    return files.flatMap { problems(in: $0, content, targets) } + SelfcareBook.problems(content)
  }

  private static func problems(
    in file: String, _ content: ContentFolder, _ targets: FlowTargets
  ) -> [ContentProblem] {
    do {
      let flow = try content.read(Flow.self, from: file)
      return faults(of: flow, in: file, targets).map { fault in
        ContentProblem(
          file: file, line: content.line(ofEntry: fault.about, in: file), what: fault.what, mend: fault.mend)
      }
    } catch {
      return (error as? ContentProblem).map { [$0] } ?? []
    }
  }

  static func faults(of flow: Flow, in file: String, _ targets: FlowTargets) -> [FlowFault] {
    let named =
      file.hasSuffix("/\(flow.id).yaml")
      ? [] : [FlowFault(flow.id, "the id “\(flow.id)” is not the file’s name", mend: "give both one name")]
    let origin =
      flow.source.isEmpty
      ? [FlowFault(flow.id, "“\(flow.id)” does not say where it comes from", mend: "write its source")] : []
    let lost = flow.outcomes.flatMap { outcome in
      outcome.steps.filter { !targets.knows($0) }.map { step in
        FlowFault(
          outcome.id, "“\(outcome.id)” leads to \(step.do.rawValue) “\(step.to)”, which is not there",
          mend: "name one that is")
      }
    }
    return flow.faults + named + origin + lost
  }
}

extension ContentFolder {
  /// The line of the list entry whose `id` is `id`, else the file's first line with these words.
  package func line(ofEntry id: String, in file: String) -> Int? {
    guard let text = try? text(file) else { return nil }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let entry = lines.firstIndex { line in
      let bare = line.drop { $0 == " " || $0 == "-" || $0 == "{" }
      guard bare.hasPrefix("id: \(id)") else { return false }
      return bare.dropFirst(4 + id.count).first.map { ", }".contains($0) } ?? true
    }
    return (entry ?? lines.firstIndex { $0.contains(id) }).map { $0 + 1 }
  }
}
