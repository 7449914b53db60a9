package import County

/// The desk's addresses.
package enum DeskLink: Address {
  case view(DeskView)
  case matter(ID<Matter>)
  case act(ID<Matter>, DeskAction)
  case write
  case next
  case person(ID<Person>)
  case times

  package init?(_ parts: [String]) {
    guard parts.first == "desk" else { return nil }
    switch (parts.count, parts.dropFirst().first) {
    case (1, _): self = .view(.queue)
    case (2, "new"): self = .write
    case (2, "next"): self = .next
    case (2, "times"): self = .times
    case (2, let name?):
      guard let view = DeskView(rawValue: name), view != .queue else { return nil }
      self = .view(view)
    case (3, "matter"):
      guard let id = ID<Matter>(parts[2]) else { return nil }
      self = .matter(id)
    case (3, "person"):
      guard let id = ID<Person>(parts[2]) else { return nil }
      self = .person(id)
    case (4, "matter"):
      guard let id = ID<Matter>(parts[2]), let action = DeskAction(rawValue: parts[3]) else { return nil }
      self = .act(id, action)
    default: return nil
    }
  }

  package var path: String {
    switch self {
    case .view(.queue): "/desk"
    case .view(let view): "/desk/\(view.rawValue)"
    case .matter(let id): "/desk/matter/\(id.text)"
    case .act(let id, let action): "/desk/matter/\(id.text)/\(action.rawValue)"
    case .write: "/desk/new"
    case .next: "/desk/next"
    case .person(let id): "/desk/person/\(id.text)"
    case .times: "/desk/times"
    }
  }

  package static var examples: [DeskLink] {
    DeskView.allCases.map { .view($0) } + [.matter(.example), .write, .next, .person(.example), .times]
      + DeskAction.allCases.map { .act(.example, $0) }
  }
}
