public import Rules

/// Names of things in three languages and the links between them, such as those of a national ontology.
public struct Concepts: Sendable {
  /// One thing: its names by language, the preferred one first, and the things around it.
  public struct Concept: Sendable {
    public var id: String
    public var names: [Lang: [String]]
    public var broader: [String]
    public var narrower: [String]

    public init(id: String, names: [Lang: [String]], broader: [String] = [], narrower: [String] = []) {
      self.id = id
      self.names = names
      self.broader = broader
      self.narrower = narrower
    }
  }

  private var byID: [String: Concept] = [:]

  public init(_ concepts: [Concept] = []) {
    for concept in concepts { add(concept) }
  }

  public var count: Int { byID.count }

  public subscript(id: String) -> Concept? { byID[id] }

  /// All things, in the order of their ids.
  public var all: [Concept] { byID.values.sorted { $0.id < $1.id } }

  /// Adds a thing; names and links of an already known one are joined.
  public mutating func add(_ concept: Concept) {
    guard var known = byID[concept.id] else { return byID[concept.id] = concept }
    for (lang, names) in concept.names {
      known.names[lang, default: []] += names.filter { !(known.names[lang] ?? []).contains($0) }
    }
    known.broader += concept.broader.filter { !known.broader.contains($0) }
    known.narrower += concept.narrower.filter { !known.narrower.contains($0) }
    byID[concept.id] = known
  }

  /// The texts by which a document about the thing may be found: its own names and, in the role `near`,
  /// those one step narrower and broader.
  public func fields(of id: String) -> [Document.Field] {
    guard let concept = byID[id] else { return [] }
    let near = (concept.narrower.prefix(12) + concept.broader.prefix(3)).compactMap { byID[$0] }
    return Self.fields(concept, .term) + near.flatMap { Self.fields($0, .near, most: 2) }
  }

  private static func fields(_ concept: Concept, _ role: Document.Role, most: Int = 8) -> [Document.Field] {
    Lang.allCases.flatMap { lang in
      (concept.names[lang] ?? []).prefix(most).map { Document.Field(role, lang, $0) }
    }
  }
}
