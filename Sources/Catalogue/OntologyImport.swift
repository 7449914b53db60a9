import County
package import Foundation
import Tables

/// Reading the national ontology into the journal (ontologian tuonti).
extension Catalogue {
  /// What became of the concepts of a file (tuonnin luvut).
  package struct OntologyImported: Sendable {
    package var counts = PTVReading.Summary.Counts()
    package var problems: [PTVProblem] = []

    /// The counts as JSON with the keys always in this order.
    package var json: String { "{\"concepts\":\(counts.json)}" }
  }

  /// Writes what is new or changed as facts; the same file again writes nothing.
  @discardableResult
  package func importOntology(_ name: String, _ data: Data) async throws -> OntologyImported {
    let reading = OntologyReader.read(name, data)
    return try await journal.change(by: .luukku) { ledger in
      let stored = Dictionary(
        uniqueKeysWithValues: try ledger.connection.rows("select id, fingerprint from catalogue_concept") {
          ($0.text(0), $0.text(1))
        })
      var done = OntologyImported(problems: reading.problems)
      done.counts.read = reading.concepts.count + reading.skipped
      done.counts.skipped = reading.skipped
      for concept in reading.concepts {
        let known = CatalogueRecords.id(concept.id).flatMap { stored[$0] }
        if known == concept.fingerprint.content {
          done.counts.unchanged += 1
          continue
        }
        let fact = ConceptDescribed(concept)
        guard let stream = fact.stream else { continue }
        try ledger.add(fact, to: stream)
        if known == nil { done.counts.added += 1 } else { done.counts.changed += 1 }
      }
      return done
    }
  }

  /// All concepts that have been imported, in the order of their ids.
  package func concepts() async throws -> [OntologyConcept] {
    try await journal.database.read { connection in
      try connection.rows("select record from catalogue_concept order by id") {
        try JSON.decode(OntologyConcept.self, from: $0.text(0))
      }
    }
  }
}
