import ArgumentParser
import County
import Foundation
import Guidance
import HTTPTypes
import Hummingbird
import Indicators
import Logging
import OpenID
import Portal
import SignIn
import Tables
import Tray

/// `luukku serve`: the county, open to the world behind a proxy.
struct Serve: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Open the county: pages, API and live board.",
    discussion: """
      Examples:
        luukku serve --data /var/lib/luukku --port 8080
        LUUKKU_PARTNERS=triage:long-secret-key luukku serve
        LUUKKU_OIDC_FILE=/etc/luukku/sign-in.yaml luukku serve --data /var/lib/luukku
      \(Luukku.exitCodes)
      """)

  @OptionGroup var places: Places
  @Option(help: "Port to listen on.") var port = 8080
  @Option(help: "Address to listen on; a proxy with https stands in front.") var host = "127.0.0.1"
  @Flag(help: "Cookies are sent over https only.") var secure = false

  func validate() throws {
    guard (1...65_535).contains(port) else { throw ValidationError("a port is a number from 1 to 65535") }
  }

  func run() async throws {
    var settings = try places.settings
    (settings.port, settings.host) = (port, host)
    let problems = Check.problems(settings.content)
    guard problems.isEmpty else { throw Refused(problems.map(\.description).joined(separator: "\n")) }
    let signIn = try SignInSettings.checked()
    let county = try await Assembly(settings)
    try await Open(county: county, isSecure: secure || signIn.isSecure, signIn: signIn).run()
  }
}

/// Listens, and keeps the board alive, until it is told to stop.
struct Open: Sendable {
  var county: Assembly
  var isSecure = false
  var signIn = SignInSettings()
  /// Work that goes on beside the pages, such as the demo's day.
  var beside: @Sendable () async throws -> Void = {}

  func run() async throws {
    let settings = county.settings
    var logger = Logger(label: "luukku")
    logger.logLevel = .notice
    let log = logger
    let isBench = ProcessInfo.processInfo.environment["LUUKKU_BENCH"] == "1"
    let entry = try await county.entry(signIn, key: try await county.sessionKey(), log: log)
    let site = Site(
      doors: [entry.door] + county.doors, house: county.house, sessions: entry.sessions,
      partners: settings.partners,
      isSecure: isSecure, log: log, isBench: isBench,
      // a measurement opens a thousand boards as one visitor
      seats: isBench ? Seats(each: 2_000) : Seats())
    let application = Application(
      responder: site, server: Border().server,
      configuration: .init(address: .hostname(settings.host, port: settings.port), serverName: "luukku"),
      onServerRunning: { _ in announce("Luukku is open: http://\(settings.host):\(settings.port)/") },
      logger: log)
    let board = county.portal.board, indicators = county.indicators.live, beside = beside
    let trend = county.portal.trend, moments = county.indicators.moments, now = county.journal.world.now
    let priors = county.guiding.priors, tray = county.guiding.tray
    let presence = Presence(county: county)
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { try await board.run() }
      group.addTask { try await indicators.run() }
      group.addTask { try await priors.run() }
      group.addTask { try await trend.run(moments, indicators, now: now) { log.error("\($0)") } }
      group.addTask { try await tray.keepNoting() }
      group.addTask { try await beside() }
      group.addTask { try await presence.run() }
      group.addTask { try await entry.watch() }
      do { try await application.runService() } catch {
        throw Leaving.listening(error, settings.host, settings.port)
      }
      group.cancelAll()
    }
    try await tray.settle()
    try await presence.end()
    try await entry.web.close()
    try await county.journal.database.close()
  }
}
