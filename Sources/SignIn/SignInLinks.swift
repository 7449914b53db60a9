import County

/// Addresses of the door: choosing, out to the identity service and back, sessions, goodbye here and there.
package enum SignInLink: Address {
  case choose, out(Entrance), back(Entrance), sessions, ended, endThere(Entrance)

  package init?(_ parts: [String]) {
    let entrance = parts.count > 1 ? Entrance(rawValue: parts[1]) : nil
    switch (parts.count, parts.first, entrance) {
    case (1, "sign-in", _): self = .choose
    case (2, "sign-in", let entrance?): self = .out(entrance)
    case (3, "sign-in", let entrance?) where parts[2] == "back": self = .back(entrance)
    case (1, "sessions", _): self = .sessions
    case (1, "signed-out", _): self = .ended
    case (2, "signed-out", let entrance?): self = .endThere(entrance)
    default: return nil
    }
  }

  package var path: String {
    switch self {
    case .choose: "/sign-in"
    case .out(let entrance): "/sign-in/\(entrance.rawValue)"
    case .back(let entrance): "/sign-in/\(entrance.rawValue)/back"
    case .sessions: "/sessions"
    case .ended: "/signed-out"
    case .endThere(let entrance): "/signed-out/\(entrance.rawValue)"
    }
  }

  package static let examples: [SignInLink] =
    [.choose, .sessions, .ended] + Entrance.allCases.flatMap { [.out($0), .back($0), .endThere($0)] }
}
