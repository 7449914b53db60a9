package import County

/// Addresses of the flows and of self-care. A walk's own address holds a word nobody can guess, and how far one is;
/// never an answer.
package enum FlowLink: Address {
  case all
  case start(ID<Flow>)
  case step(ID<Flow>, word: String, place: Int)
  case end(ID<Flow>, word: String)
  /// The flow drawn, with live traffic; for professionals.
  case picture(ID<Flow>)
  case selfcare(ID<SelfcarePage>)

  package init?(_ parts: [String]) {
    switch (parts.first, parts.count) {
    case ("flows", 1): self = .all
    case ("flows", 2...4):
      guard let flow = ID<Flow>(parts[1]), let link = Self.inside(flow, parts.dropFirst(2)) else {
        return nil
      }
      self = link
    case ("selfcare", 2):
      guard let page = ID<SelfcarePage>(parts[1]) else { return nil }
      self = .selfcare(page)
    default: return nil
    }
  }

  private static func inside(_ flow: ID<Flow>, _ rest: ArraySlice<String>) -> FlowLink? {
    let rest = Array(rest)
    switch rest.count {
    case 0: return .start(flow)
    case 1: return rest[0] == "picture" ? .picture(flow) : nil
    default:
      guard ID<Walk>(word: rest[0]) != nil else { return nil }
      if rest[1] == "end" { return .end(flow, word: rest[0]) }
      guard let place = Int(rest[1]), (1...99).contains(place), rest[1] == String(place) else { return nil }
      return .step(flow, word: rest[0], place: place)
    }
  }

  package var path: String {
    switch self {
    case .all: "/flows"
    case .start(let flow): "/flows/\(flow.text)"
    case .step(let flow, let word, let place): "/flows/\(flow.text)/\(word)/\(place)"
    case .end(let flow, let word): "/flows/\(flow.text)/\(word)/end"
    case .picture(let flow): "/flows/\(flow.text)/picture"
    case .selfcare(let page): "/selfcare/\(page.text)"
    }
  }

  package static var examples: [FlowLink] {
    let word = "abcdefghijkmnpqrstuvwxyz23"
    return [
      .all, .start(.example), .step(.example, word: word, place: 2), .end(.example, word: word),
      .picture(.example), .selfcare(.example),
    ]
  }
}

extension Flow {
  /// Its id as an address holds it; the self-check allows no other.
  var address: ID<Flow> { ID(id) ?? .example }
}
