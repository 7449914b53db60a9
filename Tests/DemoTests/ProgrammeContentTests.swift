import Catalogue
import County
import CountyTesting
import Indicators
import Programme
import Rules
import Testing

@testable import Demo

@Suite("The model programme's file") struct ProgrammeContentTests {
  private func demo() throws -> ProgrammeDemo { try ContentFolder.shipped.read(from: "programme/demo.yaml") }
  private func content() throws -> ProgrammeContent { try ProgrammeContent(.shipped) }

  @Test(
    "Every word that stands for a choice is one of the choices, so that nothing of the file is left out in silence"
  )
  func choices() throws {
    let demo = try demo()
    #expect(demo.measures.allSatisfy { MeasureState(rawValue: $0.state) != nil })
    #expect(demo.chapters.allSatisfy { SectionKind(rawValue: $0.section) != nil })
    #expect(demo.ideas.allSatisfy { IdeaState(rawValue: $0.state) != nil })
    #expect(demo.outcomes.allSatisfy { ReportedValue($0.value) != nil && ID<Survey>($0.survey) != nil })
    for plan in demo.projects {
      #expect(
        ID<Project>(plan.id) != nil && plan.light.allSatisfy { Light(rawValue: $0) != nil }, "\(plan.id)")
    }
  }

  @Test("Projects, measures and chapters name goals that are set, and units that are there")
  func references() throws {
    let demo = try demo(), goals = Set(demo.goals.map(\.number))
    let units = Set(try CatalogueContent(.shipped).units.map(\.id.text))
    #expect(goals.count == demo.goals.count)
    for action in demo.measures { #expect(goals.contains(action.goal), "\(action.id)") }
    for chapter in demo.chapters {
      #expect(goals.contains { $0.hasPrefix(chapter.goal + ".") }, "\(chapter.goal)")
    }
    for plan in demo.projects {
      #expect(
        plan.goals.allSatisfy(goals.contains) && !plan.goals.isEmpty && units.contains(plan.unit),
        "\(plan.id)")
    }
  }

  @Test("A project waits only for one that is planned, never for itself, nor in a circle")
  func order() throws {
    let projects = try demo().projects, known = Set(projects.map(\.id))
    #expect(known.count == projects.count)
    var done: Set<String> = []
    for _ in projects {
      for plan in projects where (plan.after ?? []).allSatisfy(done.contains) { done.insert(plan.id) }
    }
    #expect(done == known)
    for plan in projects { #expect((plan.after ?? []).allSatisfy { known.contains($0) && $0 != plan.id }) }
  }

  @Test("Sums, months and risks are such as can be")
  func numbers() throws {
    for plan in try demo().projects {
      #expect(plan.plan > 0 && plan.from < plan.to && (1...5).contains(plan.priority), "\(plan.id)")
      #expect((1...5).contains(plan.risk.likelihood) && (1...5).contains(plan.risk.impact))
      #expect(!plan.light.isEmpty && ![plan.done, plan.next, plan.risk.mitigation].contains(""))
    }
    for goal in try demo().goals {
      #expect(!goal.readiness.isEmpty && goal.readiness.allSatisfy { [0, 25, 50, 75, 100].contains($0) })
      #expect(zip(goal.readiness, goal.readiness.dropFirst()).allSatisfy { $0 <= $1 }, "\(goal.number)")
    }
  }

  @Test("An indicator's figure is one that the program counts, and its values are read")
  func indicators() throws {
    let registry = try Registry(.shipped)
    for indicator in try demo().indicators {
      #expect(ReportedValue(indicator.baseline) != nil, "\(indicator.name)")
      #expect(indicator.history.allSatisfy { $0 == "-" || ReportedValue($0) != nil }, "\(indicator.name)")
      if let figure = indicator.figure {
        #expect((registry.indicators + registry.momentary).contains { $0.id == figure }, "\(figure)")
      }
      if let group = indicator.group { #expect(FigureCut(group) != nil, "\(group)") }
    }
  }

  @Test(
    "A broken programme is named with its file",
    arguments: [
      ("goals:", "goalz:"), ("measures:", "measurez:"), ("projects:", "projectz:"),
    ])
  func broken(_ old: String, _ new: String) throws {
    try SmallContent.folder.get().copied { folder in
      try folder.replace(old, with: new, in: "programme/demo.yaml")
      let problem = #expect(throws: ContentProblem.self) { try DemoCheck.read(folder) }
      #expect(problem?.file == "programme/demo.yaml")
    }
  }
}
