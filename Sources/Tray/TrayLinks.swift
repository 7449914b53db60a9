package import County

/// Addresses of the tray, of an association's own desk, and of orders.
package enum TrayLink: County.Address {
  case tray
  /// A life event, target group or class, by its code in small letters.
  case shelf(ID<TrayShelf>)
  case choose
  case compare([String])
  case report
  case offer(ID<Card>)
  /// What somebody ordered, opened by a word nobody can guess.
  case order(String)
  case desk
  case write
  case card(ID<Card>)
  case request(ID<Order>)

  package init?(_ parts: [String]) {
    switch parts.first {
    case "tray":
      guard let link = Self.tray(Array(parts.dropFirst())) else { return nil }
      self = link
    case "offers" where parts.count == 2:
      guard let id = ID<Card>(parts[1]) else { return nil }
      self = .offer(id)
    case "orders" where parts.count == 2 && ID<Order>(parts[1]) != nil: self = .order(parts[1])
    case "association":
      guard let link = Self.desk(Array(parts.dropFirst())) else { return nil }
      self = link
    default: return nil
    }
  }

  private static func tray(_ rest: [String]) -> TrayLink? {
    switch (rest.first, rest.count) {
    case (nil, _): return .tray
    case ("choose", 1): return .choose
    case ("report", 1): return .report
    case ("shelf", 2): return ID<TrayShelf>(rest[1]).map { .shelf($0) }
    case ("compare", 3...5):
      let offers = Array(rest.dropFirst())
      return offers.allSatisfy { ID<Card>($0) != nil } ? .compare(offers) : nil
    default: return nil
    }
  }

  private static func desk(_ rest: [String]) -> TrayLink? {
    switch (rest.first, rest.count) {
    case (nil, _): .desk
    case ("write", 1): .write
    case ("cards", 2): ID<Card>(rest[1]).map { .card($0) }
    case ("orders", 2): ID<Order>(rest[1]).map { .request($0) }
    default: nil
    }
  }

  package var path: String {
    switch self {
    case .tray: "/tray"
    case .shelf(let id): "/tray/shelf/\(id.text)"
    case .choose: "/tray/choose"
    case .compare(let offers): "/tray/compare/" + offers.joined(separator: "/")
    case .report: "/tray/report"
    case .offer(let id): "/offers/\(id.text)"
    case .order(let word): "/orders/\(word)"
    case .desk: "/association"
    case .write: "/association/write"
    case .card(let id): "/association/cards/\(id.text)"
    case .request(let id): "/association/orders/\(id.text)"
    }
  }

  package static var examples: [TrayLink] {
    [
      .tray, .shelf(.example), .choose, .compare(["sote-0088", "seura.a1"]), .report, .offer(.example),
      .order("abcdefghijkmnpqrstuvwxyz23"), .desk, .write, .card(.example), .request(.example),
    ]
  }
}
