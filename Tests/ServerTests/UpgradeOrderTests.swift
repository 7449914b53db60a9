import County
import CountyTesting
import Foundation
import Tables
import TablesTesting
import Testing

@testable import luukku

/// Old and new stand side by side during an upgrade: whatever a step does, the program before it must go on.
@Suite("The order of schema steps") struct UpgradeOrderTests {
  /// Steps that take something away which the version before had already stopped using: none yet.
  private static let contractions: Set<String> = []

  @Test("No step takes away, renames or tightens what the program before it uses")
  func expand() {
    for step in Assembly.migrations where !Self.contractions.contains(step.name) {
      #expect(step.obstacles == [], "\(step.name)")
    }
    #expect(Self.contractions.isSubset(of: Assembly.migrations.map(\.name)))
  }

  @Test("Each step has a number and a name of its own") func names() {
    let names = Assembly.migrations.map(\.name)
    #expect(Set(names).count == names.count)
    #expect(names.allSatisfy { $0.wholeMatch(of: /\d{4}-[a-z-]+/) != nil })
    #expect(Set(names.map { $0.prefix(4) }).count == names.count)
  }

  @Test("A step to come is taken from its file, and a file that is not there is refused") func next()
    async throws
  {
    #expect(try NextStep.tried(nil).isEmpty && NextStep.tried("").isEmpty)
    #expect(throws: Refused.self) { try NextStep.tried("/none/step.sql") }
    let file = FileManager.default.temporaryDirectory.appending(path: "step-\(UUID().uuidString).sql")
    try Data("create table more (id text primary key);".utf8).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let steps = try NextStep.tried(file.path)
    #expect(steps.map(\.name) == [NextStep.name] && steps[0].obstacles == [])
    let store = try TestStore.fresh()
    try await store.migrate(Assembly.migrations + steps)
    // a program that does not know the step is refused when it starts
    await #expect(throws: StoreFault.newer(schema: NextStep.name)) {
      try await store.migrate(Assembly.migrations)
    }
  }
}
