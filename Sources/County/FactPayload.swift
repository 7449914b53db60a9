/// What a fact of one kind says. Old forms stay readable for ever: a new form gets a new `kind`.
package protocol FactPayload: Codable, Sendable, Equatable {
  static var kind: String { get }
  /// One of its kind, for `Docs/facts.md` and the tests.
  static var example: Self { get }
  /// What the fact starts or stops in the eyes of the law's clocks.
  var milestones: [Milestone] { get }
}

extension FactPayload {
  package var milestones: [Milestone] { [] }
}

/// Something the law counts from or to, such as `assessment.made`.
package struct Milestone: Hashable, Sendable, Codable {
  package var name: String
  package var profession: String?

  package init(_ name: String, profession: String? = nil) {
    (self.name, self.profession) = (name, profession)
  }
}

/// Every kind of fact the county knows, with how to read it.
package struct Vocabulary: Sendable {
  package let types: [any FactPayload.Type]
  private let byKind: [String: any FactPayload.Type]

  package init(_ types: [any FactPayload.Type]) {
    self.types = types
    byKind = Dictionary(types.map { ($0.kind, $0) }) { first, _ in first }
  }

  package subscript(kind: String) -> (any FactPayload.Type)? { byKind[kind] }

  package func payload(of fact: Fact) -> (any FactPayload)? {
    byKind[fact.kind].flatMap(fact.read)
  }
}
