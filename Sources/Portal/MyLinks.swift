package import County

/// The resident's own addresses.
package enum MyLink: Address {
  case all
  case matter(ID<Matter>)
  case message(ID<Matter>)
  case times(ID<Matter>)
  case cancel(ID<Matter>)
  case feedback(ID<Matter>)
  case readers

  package init?(_ parts: [String]) {
    guard parts.first == "my" else { return nil }
    switch parts.count {
    case 1: self = .all
    case 2 where parts[1] == "readers": self = .readers
    case 2:
      guard let id = ID<Matter>(parts[1]) else { return nil }
      self = .matter(id)
    case 3:
      guard let id = ID<Matter>(parts[1]) else { return nil }
      switch parts[2] {
      case "message": self = .message(id)
      case "times": self = .times(id)
      case "cancel": self = .cancel(id)
      case "feedback": self = .feedback(id)
      default: return nil
      }
    default: return nil
    }
  }

  package var path: String {
    switch self {
    case .all: "/my"
    case .matter(let id): "/my/\(id.text)"
    case .message(let id): "/my/\(id.text)/message"
    case .times(let id): "/my/\(id.text)/times"
    case .cancel(let id): "/my/\(id.text)/cancel"
    case .feedback(let id): "/my/\(id.text)/feedback"
    case .readers: "/my/readers"
    }
  }

  package static var examples: [MyLink] {
    [
      .all, .matter(.example), .message(.example), .times(.example), .cancel(.example), .feedback(.example),
      .readers,
    ]
  }
}
