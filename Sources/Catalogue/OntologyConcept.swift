package import Rules

/// A thing of the national ontology (käsite): its names in three languages and the things around it, nothing more.
package struct OntologyConcept: CatalogueRecord {
  /// The ontology's address of the thing.
  package var id: String
  /// Its names by language, the preferred one first.
  package var names: Keywords
  package var broader: [String]
  package var narrower: [String]

  package init(id: String, names: Keywords, broader: [String] = [], narrower: [String] = []) {
    (self.id, self.names, self.broader, self.narrower) = (id, names, broader, narrower)
  }

  /// The ontology tells no times.
  package var modified: Moment? { nil }
}
