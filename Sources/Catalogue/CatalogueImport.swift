import County
package import Foundation

/// Reading the national register's files into the journal (tuonti).
extension Catalogue {
  /// Writes what is new or changed, all of it or nothing. With `strict` anything that could not be
  /// read stops the import, a single value too; a reference to nothing is only reported.
  /// `progress` hears (written, of) after each two hundred facts.
  @discardableResult
  package func importPTV(
    _ files: [(name: String, data: Data)], strict: Bool = false,
    progress: @escaping @Sendable (Int, Int) -> Void = { _, _ in }
  ) async throws -> PTVComparison {
    let reading = PTVReader.read(files)
    return try await journal.change(by: .luukku) { ledger in
      let known = try CatalogueRecords.Known(ledger.connection)
      var comparison = reading.compared(with: known.fingerprint)
      guard !strict || comparison.problems.isEmpty else {
        throw ImportRefused(problems: comparison.problems)
      }
      comparison.problems += reading.danglingReferences(known: known.holds).map(PTVProblem.init)
      try ImportWriter(ledger: ledger, progress: progress).write(comparison)
      return comparison
    }
  }
}

/// A strict import found something wrong, and nothing was written (hylätty tuonti).
package struct ImportRefused: Error, Equatable, CustomStringConvertible {
  package var problems: [PTVProblem]

  /// The first three problems and how many there are, for the one who ran the import.
  package var description: String {
    let first = problems.prefix(3).map { problem in
      let place = [problem.file, problem.record ?? ""].filter { !$0.isEmpty }.joined(separator: " ")
      return "\(place): \(problem.reason.en) \(problem.mend.en)"
    }
    return "nothing was imported; problems: \(problems.count)\n" + first.joined(separator: "\n")
  }
}

/// Adds the facts of one import (tuonnin kirjaaja).
private struct ImportWriter {
  let ledger: Ledger
  let progress: @Sendable (Int, Int) -> Void

  func write(_ comparison: PTVComparison) throws {
    let total = comparison.services.count + comparison.channels.count + comparison.organizations.count
    var done = 0
    try write(comparison.organizations.map(OrganizationDescribed.init), &done, total)
    try write(comparison.channels.map(ChannelDescribed.init), &done, total)
    try write(comparison.services.map(ServiceDescribed.init), &done, total)
    progress(total, total)
  }

  private func write(_ facts: [some RecordDescribed], _ done: inout Int, _ total: Int) throws {
    for fact in facts {
      guard let stream = fact.stream else { continue }
      try ledger.add(fact, to: stream, occurred: fact.record.modified)
      done += 1
      if done.isMultiple(of: 200) { progress(done, total) }
    }
  }
}

extension PTVProblem {
  /// A reference to nothing: the record is kept, and whoever looks after the source may mend it.
  fileprivate init(_ dangling: PTVReading.Dangling) {
    let fault = PTVFault.dangling(String(dangling.missing.prefix(80)))
    self.init(
      file: "", extent: .detail, record: dangling.record, type: dangling.type, reason: fault.reason,
      mend: fault.mend)
  }
}

extension PTVFault {
  fileprivate static func dangling(_ missing: String) -> PTVFault {
    PTVFault(
      reason: Text(
        fi: "Viittaa tietueeseen \(missing), jota ei ole.",
        sv: "Hänvisar till posten \(missing), som inte finns.",
        en: "It refers to the record \(missing), which is not there."),
      mend: Text(
        fi: "Tuo myös puuttuva tietue tai poista viittaus.",
        sv: "Importera även den saknade posten eller ta bort hänvisningen.",
        en: "Import the missing record too, or remove the reference."))
  }
}
