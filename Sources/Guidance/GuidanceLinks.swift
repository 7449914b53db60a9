import County

/// Guidance's address: what somebody asks travels in the form, never in the address.
package enum GuidanceLink: Address {
  case ask

  package init?(_ parts: [String]) {
    guard parts == ["ask"] else { return nil }
    self = .ask
  }

  package var path: String { "/ask" }
  package static let examples: [GuidanceLink] = [.ask]
}
