package import County

/// Addresses of the front hall.
package enum FrontLink: Address {
  case front, accessibility, privacy, signIn, signOut
  case speak(Lang)
  case asset(String)

  package init?(_ parts: [String]) {
    switch (parts.count, parts.first) {
    case (0, _): self = .front
    case (1, "accessibility"): self = .accessibility
    case (1, "privacy"): self = .privacy
    case (1, "sign-in"): self = .signIn
    case (1, "sign-out"): self = .signOut
    case (2, "language"):
      guard let lang = Lang(rawValue: parts[1]) else { return nil }
      self = .speak(lang)
    case (2, "assets"): self = .asset(parts[1])
    default: return nil
    }
  }

  package var path: String {
    switch self {
    case .front: "/"
    case .accessibility: "/accessibility"
    case .privacy: "/privacy"
    case .signIn: "/sign-in"
    case .signOut: "/sign-out"
    case .speak(let lang): "/language/\(lang.rawValue)"
    case .asset(let name): "/assets/\(name)"
    }
  }

  package static let examples: [FrontLink] =
    [.front, .accessibility, .privacy, .signIn, .signOut, .asset("luukku.css")]
    + Lang.allCases.map { .speak($0) }
}
