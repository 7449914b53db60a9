public import Foundation

/// What a token or a provider says of somebody, claim by claim (väittämät).
public struct Claims: Sendable, Equatable {
  private var values: [String: Claim]

  /// `nil` when the bytes are not one JSON object.
  public init?(json: Data) {
    guard let values = try? JSONDecoder().decode([String: Claim].self, from: json) else { return nil }
    self.values = values
  }

  /// The claim as one text; numbers are written out. A claim inside another is reached by `outer/inner`.
  public func text(_ name: String) -> String? { find(name)?.text }

  /// The claim as a list of texts, whether it holds one or many.
  public func texts(_ name: String) -> [String] {
    switch find(name) {
    case .list(let claims)?: claims.compactMap(\.text)
    case let claim?: [claim.text].compactMap(\.self)
    case nil: []
    }
  }

  public func number(_ name: String) -> Int? {
    guard case .number(let number)? = find(name), abs(number) < 1e15 else { return nil }
    return Int(number)
  }

  /// These claims and those of `more` that are not here.
  public func completed(by more: Claims) -> Claims {
    var all = self
    all.values.merge(more.values) { own, _ in own }
    return all
  }

  private func find(_ name: String) -> Claim? {
    if let claim = values[name] { return claim }
    let parts = name.split(separator: "/").map(String.init)
    guard parts.count > 1, let first = values[parts[0]] else { return nil }
    return parts.dropFirst().reduce(first) { claim, part in
      guard case .object(let inner)? = claim else { return nil }
      return inner[part]
    }
  }
}

/// The value of one claim.
enum Claim: Decodable, Sendable, Equatable {
  case text(String), number(Double), flag(Bool), list([Claim]), object([String: Claim]), nothing

  init(from decoder: any Decoder) throws {
    let box = try decoder.singleValueContainer()
    if box.decodeNil() {
      self = .nothing
    } else if let flag = try? box.decode(Bool.self) {
      self = .flag(flag)
    } else if let number = try? box.decode(Double.self) {
      self = .number(number)
    } else if let text = try? box.decode(String.self) {
      self = .text(text)
    } else if let list = try? box.decode([Claim].self) {
      self = .list(list)
    } else {
      self = .object(try box.decode([String: Claim].self))
    }
  }

  var text: String? {
    switch self {
    case .text(let text): text
    case .number(let number) where number == number.rounded() && abs(number) < 1e15: String(Int(number))
    case .flag(let flag): flag ? "true" : "false"
    default: nil
    }
  }
}
