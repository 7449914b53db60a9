import Foundation
import OpenID
import Yams

/// What the keeper has written, setting by setting, and what is wrong in it (kirjoitetut asetukset).
struct WrittenSettings {
  private(set) var problems: [SettingProblem] = []
  private var values: [String: String] = [:]

  /// Takes a YAML file: `address`, and under `residents` and `staff` the names of `SettingName`.
  mutating func take(file path: String, _ read: (String) throws -> String) {
    guard let text = try? read(path), let whole = try? Yams.compose(yaml: text)?.mapping else {
      return complain(
        SettingName.file, "the file cannot be read", "name a YAML file that Luukku's user may read")
    }
    for (key, node) in whole {
      let name = key.string ?? ""
      if name == "address" {
        values[SettingName.address] = node.string
      } else if let entrance = Entrance(rawValue: name), let inner = node.mapping {
        for (key, node) in inner { take(entrance, key.string ?? "", node) }
      } else {
        complain(SettingName.file, "“\(name)” is not known", "use address, residents and staff")
      }
    }
  }

  private mutating func take(_ entrance: Entrance, _ key: String, _ node: Node) {
    guard let name = SettingName(rawValue: key) else {
      let known = SettingName.allCases.map(\.rawValue).joined(separator: ", ")
      return complain(SettingName.file, "“\(entrance.rawValue).\(key)” is not known", "use \(known)")
    }
    values[name.variable(entrance)] = node.string ?? node.array().compactMap(\.string).joined(separator: " ")
  }

  mutating func take(_ environment: [String: String]) {
    let ours = environment.filter { $0.key.hasPrefix("LUUKKU_OIDC_") || $0.key == SettingName.address }
    for (name, value) in ours.sorted(by: { $0.key < $1.key }) where name != SettingName.file {
      guard name == SettingName.address || SettingName.variables[name] != nil else {
        complain(name, "there is no such setting", "see README, Bring your own county")
        continue
      }
      values[name] = value
    }
  }

  func mentions(_ entrance: Entrance) -> Bool {
    SettingName.allCases.contains { values[$0.variable(entrance)] != nil }
  }

  private mutating func complain(_ setting: String, _ what: String, _ mend: String) {
    problems.append(SettingProblem(setting: setting, what: what, mend: mend))
  }
}

extension WrittenSettings {
  /// The address that people see; needed as soon as an entrance is there.
  mutating func address() -> String? {
    let isNeeded = Entrance.allCases.contains { mentions($0) }
    guard let written = values[SettingName.address], !written.isEmpty else {
      if isNeeded {
        complain(
          SettingName.address, "it is missing", "write the address that people see, https://luukku.example.fi"
        )
      }
      return nil
    }
    let address = written.hasSuffix("/") ? String(written.dropLast()) : written
    guard Address.isSafe(address), let parts = URLComponents(string: address), parts.path.isEmpty,
      parts.query == nil
    else {
      complain(
        SettingName.address, "it is not an address of https without a path", "write https://luukku.example.fi"
      )
      return nil
    }
    return address
  }

  /// The entrance's identity service; `nil` when something is missing.
  mutating func entry(
    _ entrance: Entrance, address: String?, _ read: (String) throws -> String
  ) -> SignInSettings.Entry? {
    let before = problems.count
    let issuer = needed(.issuer, entrance, "write the issuer as the identity service gives it")
    if let issuer, !Address.isSafe(issuer) {
      complain(SettingName.issuer.variable(entrance), "it is not an address of https", "write https://…")
    }
    let client = needed(.client, entrance, "write the name that the identity service gave to Luukku")
    let secret = secret(entrance, read), levels = levels(entrance)
    guard let issuer, let client, let address, problems.count == before else { return nil }
    return SignInSettings.Entry(
      client: Client(
        issuer: issuer, id: client, secret: secret, back: address + SignInLink.back(entrance).path,
        scopes: scopes(entrance), levels: levels, asksMore: value(.userinfo, entrance) == "yes"),
      claims: claims(entrance))
  }

  private func value(_ name: SettingName, _ entrance: Entrance) -> String? { values[name.variable(entrance)] }

  private func words(_ name: SettingName, _ entrance: Entrance) -> [String] {
    (value(name, entrance) ?? "").split(whereSeparator: \.isWhitespace).map(String.init)
  }

  private mutating func needed(_ name: SettingName, _ entrance: Entrance, _ mend: String) -> String? {
    if let value = value(name, entrance), !value.isEmpty { return value }
    complain(name.variable(entrance), "it is missing", mend)
    return nil
  }

  /// The secret itself, or the file that holds it; both are too many.
  private mutating func secret(_ entrance: Entrance, _ read: (String) throws -> String) -> Secret? {
    guard let path = value(.secretFile, entrance) else {
      guard let secret = value(.secret, entrance) else { return nil }
      if secret.isEmpty {
        complain(SettingName.secret.variable(entrance), "it is empty", "write it, or leave the setting out")
      }
      return Secret(secret)
    }
    let setting = SettingName.secretFile.variable(entrance)
    if value(.secret, entrance) != nil {
      complain(setting, "the secret is given twice", "leave \(SettingName.secret.variable(entrance)) out")
    }
    let text = (try? read(path))?.trimmingCharacters(in: .whitespacesAndNewlines) ?? ""
    if text.isEmpty {
      complain(setting, "the file cannot be read or is empty", "name a file that Luukku's user may read")
    }
    return Secret(text)
  }

  private func scopes(_ entrance: Entrance) -> [String] {
    let scopes = words(.scopes, entrance)
    return scopes.isEmpty ? ["openid", "profile"] : scopes.contains("openid") ? scopes : ["openid"] + scopes
  }

  /// Strengths that are enough. For residents the keeper must say them, or say `any` with open eyes.
  private mutating func levels(_ entrance: Entrance) -> [String] {
    let levels = words(.levels, entrance)
    if entrance == .residents, levels.isEmpty {
      complain(
        SettingName.levels.variable(entrance), "it is missing",
        "list the acr values of strong identification, or write any where the service does nothing else")
    }
    return levels == ["any"] ? [] : levels
  }

  private func claims(_ entrance: Entrance) -> ClaimNames {
    var names = ClaimNames()
    if let code = value(.code, entrance) { names.code = code }
    if let name = value(.name, entrance) { names.name = name }
    names.municipality = value(.municipality, entrance)
    return names
  }
}
