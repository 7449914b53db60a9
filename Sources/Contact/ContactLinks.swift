import County

/// Contact's addresses.
package enum ContactLink: Address {
  /// The form for residents, one question at a time.
  case write
  /// What the person sees after writing, without signing in: opened by a word nobody can guess.
  case follow(String)
  case api

  package init?(_ parts: [String]) {
    switch (parts.count, parts.first) {
    case (1, "contact"): self = .write
    case (2, "follow"): self = .follow(parts[1])
    case (3, "api") where parts == ["api", "v1", "contacts"]: self = .api
    default: return nil
    }
  }

  package var path: String {
    switch self {
    case .write: "/contact"
    case .follow(let word): "/follow/\(word)"
    case .api: "/api/v1/contacts"
    }
  }

  package static let examples: [ContactLink] = [.write, .follow("abcdefghijkmnpqrstuvwxyz23"), .api]
}
