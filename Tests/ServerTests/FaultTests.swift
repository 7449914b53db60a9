import County
import CountyTesting
import Foundation
import HTTPTypes
import Logging
import Markup
import Synchronization
import SignIn
import Testing

@testable import luukku

@Suite("When something breaks") struct FaultTests {
  private struct Broke: Error, CustomStringConvertible {
    var description = "Aada 010594Y9032 /var/lib/salainen"
  }

  /// A door that does what it is told.
  private struct OddDoor: Door {
    var answers: @Sendable (Ask) async throws -> Answer?
    func answer(_ ask: Ask) async throws -> Answer? { try await answers(ask) }
  }

  /// Lines of the log, kept.
  private final class Lines: Sendable {
    private let lines = Mutex<[String]>([])
    var all: [String] { lines.withLock(\.self) }
    func add(_ line: String) { lines.withLock { $0.append(line) } }
  }

  private struct KeepingLog: LogHandler {
    var lines: Lines
    var metadata: Logger.Metadata = [:]
    var logLevel = Logger.Level.trace
    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
      get { metadata[key] }
      set { metadata[key] = newValue }
    }
    func log(event: LogEvent) { lines.add("\(event.level) \(event.message) \(event.metadata ?? [:])") }
  }

  private func county(_ lines: Lines = Lines(), _ answers: @escaping @Sendable (Ask) async throws -> Answer?)
    async throws -> OpenCounty
  {
    var open = try await OpenCounty.shared.value
    open.replace(
      doors: [OddDoor(answers: answers)] + open.county.doors,
      log: Logger(label: "test") { _ in KeepingLog(lines: lines) })
    return open
  }

  @Test(
    "A fault is one plain page with a reference, in the reader's language; what broke is only in the log",
    arguments: Lang.allCases)
  func fault(_ lang: Lang) async throws {
    let lines = Lines(), county = try await county(lines) { _ in throw Broke() }
    for path in ["/", "/desk/matter/olo", "/my/olo?words=salaisuus"] {
      let reply = try await county.ask(.get, path, ["Cookie": "kieli=\(lang.rawValue)"])
      #expect(reply.status == 500 && PageCheck.problems(reply.text) == [])
      #expect(reply.text.contains("<html lang=\"\(lang.rawValue)\">") && reply.text.contains("116 117"))
      for secret in ["Aada", "010594", "salainen", "Broke", "salaisuus"] {
        #expect(!reply.text.contains(secret), "\(secret)")
      }
      let line = try #require(lines.all.last)
      let reference = try #require(reply.text.firstMatch(of: /(?:on|är|is) ([a-z2-9]{8})\./)?.output.1)
      #expect(
        line.contains(reference) && line.contains("Broke") && !line.contains("salaisuus")
          && !line.contains("olo"))
    }
    #expect(lines.all.count == 3)
  }

  @Test(
    "A refusal is no fault: it is told with its status and leaves no line in the log",
    arguments: [401, 403, 404, 409, 422])
  func refusals(_ status: Int) async throws {
    let lines = Lines()
    let county = try await county(lines) { ask in
      guard ask.path.first != "contact" else { return nil }
      throw Refusal("test.refused", status: status, fi: "Ei <nyt>", sv: "Inte nu", en: "Not now")
    }
    let page = try await county.ask(.get, "/desk"), api = try await county.ask(.post, "/api/v1/contacts")
    #expect(
      page.status == status && page.text.contains("Ei &lt;nyt&gt;") && PageCheck.problems(page.text) == [])
    #expect(api.status == status && api.text == #"{"code":"test.refused","mend":"Not now"}"#)
    #expect(lines.all.isEmpty)
  }

  @Test("The first door that knows the address answers, and the next are not asked")
  func first() async throws {
    let asked = Lines()
    let county = try await county { ask in
      asked.add(ask.path.joined(separator: "/"))
      return ask.path == ["units"] ? .text("mine", type: "text/plain") : nil
    }
    #expect(try await county.ask(.get, "/units").text == "mine")
    #expect(try await county.ask(.get, "/services").text.contains("<h1>"))
    #expect(asked.all == ["units", "services"])
  }

  @Test("Each kind of answer is sent as what it is")
  func kinds() async throws {
    let answers: [(Answer, Int, String)] = [
      (.page("<p>x</p>", status: 418), 418, "<p>x</p>"), (.json("{}", status: 202), 202, "{}"),
      (.text("a", type: "text/plain"), 200, "a"),
      (.see("/x"), 303, ""), (.signOut, 303, ""), (.speak(.sv, then: "/y"), 303, ""),
    ]
    for (answer, status, text) in answers {
      let reply = try await county { _ in answer }.ask(.get, "/")
      #expect(reply.status == status && reply.text == text)
    }
    let signed = try await county { _ in .signIn(Visitor(actor: Cast.nurse, name: "N"), then: "/desk") }
    let reply = try await signed.ask(.get, "/"), cookie = try #require(reply.headers[.setCookie])
    let value = String(cookie.dropFirst("luukku=".count).prefix { $0 != ";" })
    #expect(reply.status == 303 && reply.headers[.location] == "/desk" && cookie.contains("Max-Age=36000"))
    #expect(signed.site.sessions.visitor(value, lang: .fi)?.actor == Cast.nurse)
  }

  @Test("A stream of events is sent line by line until it ends")
  func events() async throws {
    let county = try await county { _ in
      .events(
        AsyncStream { stream in
          for line in ["{\"a\":\"1\"}", "{\"a\":\"2\"}"] { stream.yield(line) }
          stream.finish()
        })
    }
    let reply = try await county.ask(.get, "/board/stream")
    #expect(reply.headers[.contentType] == "text/event-stream" && reply.headers[.cacheControl] == "no-store")
    #expect(reply.text == "retry: 3000\n\ndata: {\"a\":\"1\"}\n\ndata: {\"a\":\"2\"}\n\n")
  }

  @Test("What a door is told of a request: path, query, form, who and in which language")
  func told() async throws {
    let heard = Lines()
    let county = try await county { ask in
      heard.add(
        "\(ask.method.rawValue) \(ask.path) \(ask.query["k"] ?? "–") \(ask.form["f"]) \(ask.actor.id) \(ask.lang) \(ask.headers.keys.sorted())"
      )
      return .see("/")
    }
    let nurse = try await county.signedIn(Cast.nurse)
    _ = try await county.ask(.get, "/a%20b/%C3%A4?k=1%202&k=3", ["Accept-Language": "sv", "X-Other": "x"])
    _ = try await county.ask(
      .post, "/c", ["Cookie": "\(nurse.cookie); kieli=en"], body: "f=%3Cb%3E&secret=\(nurse.secret)")
    _ = try await county.ask(.post, "/c", ["Idempotency-Key": "k1"], body: "f=1")
    #expect(
      heard.all == [
        "GET [\"a b\", \"ä\"] 1 2  anonymous sv []", "POST [\"c\"] – <b> \(Cast.nurse.id) en []",
        "POST [\"c\"] – 1 anonymous fi [\"idempotency-key\"]",
      ])
  }
}

extension OpenCounty {
  /// Other doors and another log, over the same county.
  mutating func replace(doors: [any Door], log: Logger) {
    var other = OpenCounty(like: self, isSecure: false)
    other.set(doors, log)
    self = other
  }
}
