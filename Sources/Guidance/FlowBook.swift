package import County

/// The county's flows, read from its content (ohjauspolut).
package struct FlowBook: Sendable {
  package let flows: [Flow]
  private let byID: [String: Flow]

  package init(_ flows: [Flow]) {
    self.flows = flows
    byID = Dictionary(flows.map { ($0.id, $0) }) { first, _ in first }
  }

  package init(_ content: ContentFolder) throws {
    let order = ["dont-know"]
    let flows = try content.files(in: Self.folder).map { try content.read(Flow.self, from: $0) }
    self.init(flows.filter { !order.contains($0.id) } + flows.filter { order.contains($0.id) })
  }

  package static let folder = "flows"

  package subscript(id: String) -> Flow? { byID[id] }

  /// What the search's index calls a flow.
  package static func code(of flow: Flow) -> String { prefix + flow.id }
  static let prefix = "flow."

  /// The flow that a code of the index means.
  package func flow(code: String) -> Flow? {
    code.hasPrefix("flow.") ? byID[String(code.dropFirst(5))] : nil
  }

  /// The flows as things that can be found by everyday words; hand these to a `GuidanceIndex`.
  package var offers: [Offer] {
    flows.map { flow in
      Offer(
        code: Self.code(of: flow), names: Localized(flow.title), about: Localized(flow.about),
        keywords: Dictionary(uniqueKeysWithValues: Lang.allCases.map { ($0, flow.words[$0.rawValue] ?? []) })
      ).being(.flow, at: FlowLink.start(flow.address).path)
    }
  }
}
