import County
import CountyTesting
import Foundation
import Hummingbird
import Logging
import SignIn
import Tables
import Testing

@testable import luukku

@Suite("The border over a real socket", .serialized) struct BorderTests {
  /// Says its path, gives a stream, and takes a form.
  private struct Echo: Door {
    func answer(_ ask: Ask) async throws -> Answer? {
      switch ask.path.first {
      case "stream": .events(AsyncStream { $0.yield("one") })
      case "say": .text("said \(ask.form["a"])", type: "text/plain")
      default: nil
      }
    }
  }

  /// Opens a site on a free port while `body` works; it is patient unless told, for the machine may be busy.
  private func open(
    head: Int = 300, body seconds: Int = 300, isBench: Bool = false, seats: Seats = Seats(),
    _ body: @escaping @Sendable (Int) async throws -> Void
  ) async throws {
    let site = Site(
      doors: [Echo()], house: House(county: Text(same: "Koe")),
      sessions: Sessions(
        seal: Seal(key: "k"),
        journal: Journal(
          try SQLite(path: nil), world: .real, vocabulary: Vocabulary([]), records: [])),
      partners: [:], log: Logger(label: "test"), isBench: isBench, seats: seats)
    let (ports, opened) = AsyncStream.makeStream(of: Int.self)
    var log = Logger(label: "test")
    log.logLevel = .critical
    let application = Application(
      responder: site,
      server:
        Border(head: head, body: seconds, field: 2_048, fields: 8_192, fieldCount: 20).server,
      configuration: .init(address: .hostname("127.0.0.1", port: 0)),
      onServerRunning: { opened.yield($0.localAddress?.port ?? 0) }, logger: log)
    try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { try await application.run() }
      for await port in ports {
        try await body(port)
        break
      }
      group.cancelAll()
    }
  }

  private func exchange(_ port: Int, _ request: String, until words: String? = nil) async throws -> String {
    let wire = try Wire(port: port)
    defer { wire.close() }
    wire.send(request)
    return await wire.read(until: words)
  }

  @Test("A head that never ends and a body that drips are ended in time, the body with 408") func slow()
    async throws
  {
    try await open(head: 1) { port in
      let silence = try await exchange(port, "GET /say HTTP/1.1\r\nHost: a\r\nX: ")
      #expect(silence.isEmpty)
    }
    try await open(body: 1) { port in
      let answer = try await exchange(port, "POST /say HTTP/1.1\r\nHost: a\r\nContent-Length: 100\r\n\r\na=1")
      #expect(answer.isEmpty || answer.hasPrefix("HTTP/1.1 408"), "\(answer)")
    }
  }

  @Test("Whole requests on one connection are answered, however many") func kept() async throws {
    try await open { port in
      let get = "GET /say HTTP/1.1\r\nHost: a\r\n\r\n"
      let last = "POST /say HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Length: 3\r\n\r\na=7"
      let answer = try await exchange(port, get + get + last, until: "said 7")
      #expect(answer.split(separator: "HTTP/1.1 200").count == 3, "\(answer)")
    }
  }

  @Test("To HEAD the same length as to GET, and no body") func heads() async throws {
    try await open { port in
      let close = "HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"
      let get = try await exchange(port, "GET /say \(close)"),
        head = try await exchange(port, "HEAD /say \(close)")
      #expect(get.contains(/(?i)content-length: 5/) && get.hasSuffix("\r\n\r\nsaid "))
      #expect(head.contains(/(?i)content-length: 5/) && head.hasSuffix("\r\n\r\n"), "\(head)")
      let stream = try await exchange(port, "HEAD /stream \(close)")
      #expect(stream.hasPrefix("HTTP/1.1 200") && !stream.contains(/(?i)content-length: 0/), "\(stream)")
    }
  }

  @Test("The empty route is there for the bench alone, and only to look at", arguments: [true, false])
  func empty(_ isBench: Bool) async throws {
    try await open(isBench: isBench) { port in
      let ask = { (method: String) in
        try await exchange(
          port, "\(method) /empty HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Length: 0\r\n\r\n")
      }
      let wanted = ["GET": isBench ? 200 : 404, "HEAD": isBench ? 200 : 404, "DELETE": 405, "POST": 404]
      for (method, status) in wanted {
        let answer = try await ask(method)
        #expect(answer.hasPrefix("HTTP/1.1 \(status)"), "\(method): \(answer)")
      }
    }
  }

  @Test("More streams than seats: 503 with when to try again; a closed one is free") func streams()
    async throws
  {
    let seats = Seats(most: 2, each: 2)
    try await open(seats: seats) { port in
      let get = "GET /stream HTTP/1.1\r\nHost: a\r\n\r\n"
      let open = try (0..<2).map { _ in try Wire(port: port) }
      for wire in open {
        wire.send(get)
        let heard = await wire.read(until: "data: one")
        #expect(heard.contains("data: one"))
      }
      let third = try await exchange(port, get.replacing("\r\n\r\n", with: "\r\nConnection: close\r\n\r\n"))
      #expect(third.hasPrefix("HTTP/1.1 503") && third.contains(/(?i)retry-after: 30/), "\(third)")
      #expect(seats.count == 2)
      for wire in open { wire.close() }
    }
    #expect(seats.count == 0, "streams end with the server, and their seats are given back")
  }

  @Test("Long addresses, long fields and many fields are refused") func limits() async throws {
    try await open { port in
      let tail = " HTTP/1.1\r\nHost: a\r\nConnection: close\r\n"
      let long = String(repeating: "x", count: 4_000), many = (0..<30).map { "X-\($0): y\r\n" }.joined()
      let wanted = [
        ("GET /\(long)\(tail)\r\n", 400), ("GET /say\(tail)X: \(long)\r\n\r\n", 400),
        ("GET /say\(tail)\(many)\r\n", 400), ("GET /say\(tail)\r\n", 200),
      ]
      for (request, status) in wanted {
        let answer = try await exchange(port, request)
        #expect(answer.hasPrefix("HTTP/1.1 \(status)"), "\(request.prefix(20)): \(answer)")
      }
    }
  }
}
