import ArgumentParser
import County

/// Imports stand in one line over the whole county, whichever node they are started on (tuontivuoro).
struct ImportTurn: ParsableArguments {
  @Option(help: ArgumentHelp("Seconds to wait for another import that is under way.", valueName: "SECONDS"))
  var wait = 90

  /// Does `work` with a journal that is closed to it once somebody else has the turn.
  func alone<Result: Sendable>(
    _ journal: Journal, _ work: @Sendable (Journal) async throws -> Result
  ) async throws -> Result {
    let wait = wait
    return try await Turn("import", of: journal).run(
      waiting: wait,
      told: { Luukku.say("another import is under way (\($0)); waiting for at most \(wait) s") }, work)
  }
}
