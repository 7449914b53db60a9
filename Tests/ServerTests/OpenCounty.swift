import County
import CountyTesting
import Foundation
import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import NIOEmbedded
import SignIn
import Tables
import Testing

@testable import luukku

/// The whole county put together as the program does it, in memory, and asked over HTTP without a socket (avoin alue).
struct OpenCounty: Sendable {
  let county: Assembly
  var site: Site
  let clock: FrozenClock

  static let partnerKey = "partner-key-of-tests"

  /// Put together once for the tests that only look; its search index takes a while to build.
  static let shared = Task { try await OpenCounty() }
  /// Another for the tests that write, one after another.
  static let written = Task { try await OpenCounty() }

  init(partners: String = "triage:partner-key-of-tests", isSecure: Bool = false) async throws {
    clock = FrozenClock(TestCounty.start)
    var settings = try Settings(
      data: FileManager.default.temporaryDirectory.path, content: try ShortContent.folder.get().root.path)
    settings.partners = try Partners(partners).names
    county = try await Assembly(settings, on: try SQLite(path: nil), world: World.frozen(clock))
    site = Site(
      doors: county.doors, house: county.house,
      sessions: Sessions(seal: Seal(key: Self.key), journal: county.journal),
      partners: settings.partners, isSecure: isSecure,
      log: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
  }

  /// Puts other doors and another log in front.
  mutating func set(_ doors: [any Door], _ log: Logger) { (site.doors, site.log) = (doors, log) }

  static let key = String(repeating: "salaisuus", count: 5)

  /// What came back over HTTP.
  struct Reply: Sendable {
    var status: Int
    var headers: HTTPFields
    var text: String
  }

  func ask(
    _ method: HTTPRequest.Method, _ path: String, _ headers: [String: String] = [:], body: String = ""
  ) async throws -> Reply { try await ask(method, path, headers, bytes: Array(body.utf8)) }

  func ask(
    _ method: HTTPRequest.Method, _ path: String, _ headers: [String: String] = [:], bytes: [UInt8]
  ) async throws -> Reply {
    var fields = HTTPFields()
    for (name, value) in headers { if let name = HTTPField.Name(name) { fields[name] = value } }
    let head = HTTPRequest(
      method: method, scheme: "http", authority: "luukku.test", path: path, headerFields: fields)
    let request = Request(head: head, body: RequestBody(buffer: ByteBuffer(bytes: bytes)))
    let context = BasicRequestContext(
      source: ApplicationRequestContextSource(channel: EmbeddedChannel(), logger: site.log))
    let response = try await site.respond(to: request, context: context)
    let gathered = Gathered()
    try await response.body.write(Gatherer(into: gathered))
    return Reply(status: response.status.code, headers: response.headers, text: gathered.text)
  }

  /// The cookie of somebody signed in, and the mark that their forms carry.
  func signedIn(_ actor: Actor) async throws -> (cookie: String, secret: String) {
    let value = try await site.sessions.open(Visitor(actor: actor, name: "Testaaja"))
    let secret = try #require(site.sessions.visitor(value, lang: .fi)).secret
    return ("luukku=\(value)", secret)
  }
}

/// The bytes of a body as they are written.
final class Gathered: @unchecked Sendable {
  private var buffer = ByteBuffer()
  func add(_ more: ByteBuffer) { buffer.writeImmutableBuffer(more) }
  var text: String { String(buffer: buffer) }
}

struct Gatherer: ResponseBodyWriter {
  let gathered: Gathered
  init(into gathered: Gathered) { self.gathered = gathered }
  mutating func write(_ buffer: ByteBuffer) async throws { gathered.add(buffer) }
  consuming func finish(_ trailingHeaders: HTTPFields?) async throws {}
}

/// The shipped content with two services and two ways of asking, so that the search is built at once (lyhyt sisältö).
enum ShortContent {
  static let folder = Result { () throws -> ContentFolder in
    let place = FileManager.default.temporaryDirectory.appending(
      path: "luukku-short-\(ProcessInfo.processInfo.processIdentifier)")
    try? FileManager.default.removeItem(at: place)
    try FileManager.default.copyItem(at: ContentFolder.shipped.root.resolvingSymlinksInPath(), to: place)
    let folder = ContentFolder(place)
    for (file, key) in [
      ("catalogue/services.yaml", "services:"), ("guidance/words.yaml", "entries:"),
      ("guidance/redflags.yaml", "flags:"),
    ] { try folder.write(shortened(try folder.text(file), after: key), to: file) }
    let examples = "guidance/redflag-examples.tsv"
    let few = try folder.text(examples).split(separator: "\n").prefix(9).joined(separator: "\n")
    try folder.write(few, to: examples)
    return folder
  }

  /// The list under `key` cut after its second entry.
  private static func shortened(_ text: String, after key: String) -> String {
    var entries = 0, isInside = false
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).filter { line in
      if line == key {
        (isInside, entries) = (true, 0)
      } else if let first = line.first, first != " ", first != "-", first != "#" {
        isInside = false
      }
      if isInside, line.hasPrefix("- ") { entries += 1 }
      return !isInside || entries <= 2
    }
    return lines.joined(separator: "\n")
  }
}
