import Foundation
package import OpenID

/// What is wrong with a setting, and what to do; never the value of a secret (asetuksen vika).
package struct SettingProblem: Error, Equatable, Sendable, CustomStringConvertible {
  package var setting: String
  package var what: String
  package var mend: String

  package var description: String { "\(setting): \(what). Mend: \(mend)." }
}

/// How the county signs people in: its own address, and an identity service for each entrance.
package struct SignInSettings: Sendable, Equatable {
  /// The address that people see, without a slash at the end; `nil` where nothing is connected.
  package var address: String?
  package var entries: [Entrance: Entry] = [:]

  /// One identity service and what its claims are called.
  package struct Entry: Sendable, Equatable {
    package var client: Client
    package var claims: ClaimNames
  }

  /// Cookies go over https only where people come over https.
  package var isSecure: Bool { address?.hasPrefix("https://") ?? false }

  package init() {}

  /// Reads `LUUKKU_ADDRESS` and `LUUKKU_OIDC_…`, and the file that `LUUKKU_OIDC_FILE` names; the environment wins.
  package static func read(
    _ environment: [String: String],
    file: (String) throws -> String = { try String(contentsOfFile: $0, encoding: .utf8) }
  ) -> (settings: SignInSettings, problems: [SettingProblem]) {
    var written = WrittenSettings()
    if let path = environment[SettingName.file] { written.take(file: path, file) }
    written.take(environment)
    var settings = SignInSettings()
    settings.address = written.address()
    for entrance in Entrance.allCases where written.mentions(entrance) {
      if let entry = written.entry(entrance, address: settings.address, file) {
        settings.entries[entrance] = entry
      }
    }
    return (settings, written.problems)
  }
}

/// What can be said of an entrance.
enum SettingName: String, CaseIterable, Sendable {
  case issuer, client, secret, secretFile, scopes, levels, code, name, municipality, userinfo

  static let file = "LUUKKU_OIDC_FILE"
  static let address = "LUUKKU_ADDRESS"

  /// As the environment calls it.
  func variable(_ entrance: Entrance) -> String {
    let name = self == .secretFile ? "SECRET_FILE" : rawValue.uppercased()
    return "LUUKKU_OIDC_\(entrance.rawValue.uppercased())_\(name)"
  }

  static let variables: [String: (Entrance, SettingName)] = {
    let pairs = Entrance.allCases.flatMap { entrance in
      allCases.map { ($0.variable(entrance), (entrance, $0)) }
    }
    return Dictionary(uniqueKeysWithValues: pairs)
  }()
}
