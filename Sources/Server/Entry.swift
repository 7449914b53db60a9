import Catalogue
import County
import Foundation
import Logging
import OpenID
import SignIn

/// Who is let in, put together: sessions, the identity services, and the watch over what other nodes write (sisäänpääsy).
struct Entry: Sendable {
  var door: SignInDoor
  var sessions: Sessions
  var staff: StaffRoll
  var journal: Journal
  var web: WebClient
  var log: Logger

  /// Seconds after which an end of a session on one node is known on all.
  static let pause = 2

  /// Looks, every other second, at which sessions have ended elsewhere and whom the directory has made known.
  func watch() async throws {
    while true {
      try await Task.sleep(for: .seconds(Self.pause))
      do {
        try await look()
      } catch let error as CancellationError { throw error } catch {
        log.error("sign-in", metadata: ["reason": "ended sessions cannot be read: \(type(of: error))"])
      }
    }
  }

  func look() async throws {
    try await sessions.look()
    _ = try await staff.look(journal)
  }
}

extension Assembly {
  func entry(_ settings: SignInSettings, key: String, log: Logger) async throws -> Entry {
    let seal = Seal(key: key), sessions = Sessions(seal: seal, journal: journal), web = WebClient()
    let now = journal.world.now
    let doorways = Entrance.allCases.compactMap { entrance in
      settings.entries[entrance].map { entry in
        Doorway(entrance, Provider(entry.client, now: { now().seconds }, web: web.call), entry.claims)
      }
    }
    let signIn = SignIn(
      contact: contact, sessions: sessions, seal: seal, doorways: doorways,
      directory: try directory(isNeeded: settings.entries[.staff] != nil), staff: staff, phone: phone,
      address: settings.address ?? "", report: { log.warning("sign-in", metadata: ["reason": "\($0)"]) })
    let entry = Entry(
      door: SignInDoor(signIn), sessions: sessions, staff: staff, journal: journal, web: web, log: log)
    try await entry.look()
    return entry
  }

  private func directory(isNeeded: Bool) throws -> Directory? {
    isNeeded ? try settings.content.read(Directory.self, from: Directory.file) : nil
  }

  /// The contact centre's number, for when nothing else works.
  private var phone: String {
    (catalogue.units.first { $0.id.text == "yhteyskeskus" } ?? catalogue.units.first)?.phone ?? "116 117"
  }
}

extension SignInSettings {
  /// The settings of the environment; a mistake names the setting and the mend.
  static func checked() throws -> SignInSettings {
    let (settings, problems) = read(ProcessInfo.processInfo.environment)
    guard problems.isEmpty else { throw Refused(problems.map(\.description).joined(separator: "\n")) }
    return settings
  }
}
