import County

/// The indicators' addresses.
package enum IndicatorLink: Address {
  case list
  case one(String)
  case alerts
  case acknowledge(String)
  case queues
  case data

  package init?(_ parts: [String]) {
    if parts == ["api", "v1", "figures"] {
      self = .data
      return
    }
    guard parts.first == "indicators" else { return nil }
    switch (parts.count, parts.dropFirst().first) {
    case (1, _): self = .list
    case (2, "alerts"): self = .alerts
    case (2, "queues"): self = .queues
    case (2, let id?):
      guard Self.isPlain(id) else { return nil }
      self = .one(id)
    case (4, "alerts") where parts[3] == "acknowledge" && Self.isPlain(parts[2]):
      self = .acknowledge(parts[2])
    default: return nil
    }
  }

  private static func isPlain(_ id: String) -> Bool {
    ID<IndicatorLink>(id.lowercased()) != nil && id.utf8.allSatisfy { $0 < 128 }
  }

  package var path: String {
    switch self {
    case .list: "/indicators"
    case .one(let id): "/indicators/\(id)"
    case .alerts: "/indicators/alerts"
    case .acknowledge(let key): "/indicators/alerts/\(key)/acknowledge"
    case .queues: "/indicators/queues"
    case .data: "/api/v1/figures"
    }
  }

  package static let examples: [IndicatorLink] = [
    .list, .one("waitPrimary"), .alerts, .acknowledge("waitPrimary-202603"), .queues, .data,
  ]
}
