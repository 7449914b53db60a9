import County
import Foundation
import HTTPTypes
import Hummingbird
import Logging
import Markup
import NIOCore
import Portal
import ServiceLifecycle
import SignIn

/// The county over HTTP: a request becomes an `Ask`, the first door that knows the address answers.
struct Site: HTTPResponder {
  typealias Context = BasicRequestContext

  var doors: [any Door]
  var house: House
  var sessions: Sessions
  var partners: [String: String]
  /// The signs of an address that is reached over https, behind a proxy.
  var isSecure = false
  var log: Logger
  /// Answers `/empty`, the measure of the border alone (`Tools/bench`).
  var isBench = false
  var seats = Seats()

  /// What our cookies are called: over https no other host can set them.
  private var names: (session: String, attempt: String) {
    isSecure ? ("__Host-luukku", "__Host-luukku-attempt") : ("luukku", "luukku-attempt")
  }

  static let longestAddress = 4 * 1_024
  static let largestForm = 256 * 1_024
  static let largestBody = 1_024 * 1_024

  func respond(to request: Request, context: BasicRequestContext) async throws -> Response {
    let path = request.uri.path
    if isBench, path == "/empty", request.method == .get || request.method == .head { return empty(request) }
    let cookies = CookieJar(request.headers), visitor = visitor(request, cookies)
    var ask = Ask(.get, path, query: FormReader.query(request.uri.query ?? ""), visitor: visitor)
    ask.headers["attempt"] = cookies[names.attempt]
    do {
      let response = try await answer(request, &ask)
      return bare(response, for: request)
    } catch let refusal as Refusal {
      var response = try await respond(
        ask.path.first == "api" ? problem(refusal) : house.refusal(ask, refusal), ask)
      if refusal.status == 503 { response.headers[.retryAfter] = "30" }
      return bare(response, for: request)
    } catch {
      return bare(try await fault(error, ask), for: request)
    }
  }

  /// To `HEAD` the same headers without the body; `Content-Length` is that of the body.
  private func bare(_ response: Response, for request: Request) -> Response {
    guard request.method == .head else { return response }
    var head = Response(status: response.status)
    head.headers = response.headers
    return head
  }

  private func empty(_ request: Request) -> Response {
    bare(Response(status: .ok, body: ResponseBody(byteBuffer: ByteBuffer(string: "ok"))), for: request)
  }

  private func answer(_ request: Request, _ ask: inout Ask) async throws -> Response {
    guard request.uri.description.utf8.count <= Self.longestAddress else { throw Refusal.tooLongAddress }
    switch request.method {
    case .get, .head: break
    case .post: try await read(request, into: &ask)
    default: throw Refusal.noSuchMethod
    }
    for door in doors {
      if let answer = try await door.answer(ask) { return try await respond(answer, ask) }
    }
    throw Refusal.notFound
  }

  private func read(_ request: Request, into ask: inout Ask) async throws {
    ask.method = .post
    let isAPI = ask.path.first == "api"
    let most = isAPI ? Self.largestBody : Self.largestForm
    guard let body = try? await request.body.collect(upTo: most) else { throw Refusal.tooLarge }
    ask.headers["idempotency-key"] = request.headers[Self.idempotencyKey]
    if isAPI {
      ask.body = Data(body.readableBytesView)
      ask.visitor.actor = partner(request) ?? .anonymous
      return
    }
    guard comesFromHere(request) else { throw Refusal.staleForm }
    ask.form = try FormReader.form(body.readableBytesView)
    guard !ask.visitor.isSignedIn || ask.form["secret"] == ask.visitor.secret else { throw Refusal.staleForm }
  }

  private static let idempotencyKey = HTTPField.Name("Idempotency-Key")!
  private static let fetchSite = HTTPField.Name("Sec-Fetch-Site")!

  /// A form of another site is refused, signed in or not.
  private func comesFromHere(_ request: Request) -> Bool {
    if let site = request.headers[Self.fetchSite] { return site == "same-origin" || site == "none" }
    guard let origin = request.headers[.origin], let host = request.head.authority else { return true }
    return Border.isOwn(origin: origin, host: host)
  }

  private func partner(_ request: Request) -> Actor? {
    guard let given = request.headers[.authorization], given.hasPrefix("Bearer ") else { return nil }
    return partners[Digest.hex(String(given.dropFirst(7)))].map { Actor(id: $0, role: .partner) }
  }

  private func visitor(_ request: Request, _ cookies: CookieJar) -> Visitor {
    let lang = cookies["kieli"].flatMap(Lang.init) ?? preferred(request)
    return cookies[names.session].flatMap { sessions.visitor($0, lang: lang) }
      ?? Visitor(lang: lang)
  }

  /// Finnish unless the browser asks first for Swedish or English and does not name Finnish.
  private func preferred(_ request: Request) -> Lang {
    let wanted = (request.headers[.acceptLanguage] ?? "").split(separator: ",").map {
      $0.prefix(2).lowercased()
    }
    return wanted.contains("fi") ? .fi : wanted.compactMap { Lang(rawValue: $0) }.first ?? .fi
  }
}

extension Site {
  private func problem(_ refusal: Refusal) -> Answer {
    .json(
      (try? JSON.encode(["code": refusal.code, "mend": refusal.words.en])) ?? "{}", status: refusal.status)
  }

  /// What broke goes to the log under a reference; the page says only the reference.
  private func fault(_ error: any Error, _ ask: Ask) async throws -> Response {
    let reference = String(World.real.secret().prefix(8))
    log.error(
      "fault",
      metadata: [
        "reference": "\(reference)", "room": "\(ask.path.first ?? "")",
        "error": "\(type(of: error)): \(error)",
      ])
    return try await respond(house.fault(ask, reference: reference), ask)
  }

  private func respond(_ answer: Answer, _ ask: Ask) async throws -> Response {
    switch answer {
    case .page(let html, let status):
      return bytes(ByteBuffer(html), "text/html; charset=utf-8", status: status)
    case .json(let text, let status):
      return bytes(ByteBuffer(string: text), "application/json", status: status)
    case .text(let text, let type):
      var response = bytes(ByteBuffer(string: text), type, status: 200)
      response.headers[.cacheControl] = "public, max-age=600"
      return response
    case .file(let data, let type, let name):
      var response = bytes(ByteBuffer(bytes: data), type, status: 200)
      if let name { response.headers[.contentDisposition] = "attachment; filename=\"\(name)\"" }
      return response
    case .see(let path): return see(path)
    case .events(let lines): return try events(lines, to: ask.visitor)
    case .signIn(let visitor, let path):
      let value = try await sessions.open(visitor)
      return see(
        path,
        cookies: [cookie(names.session, value, life: Sessions.life), cookie(names.attempt, "", life: 0)])
    case .signOut:
      try await sessions.end(ask.visitor)
      return see(SignInLink.ended.path, cookies: [cookie(names.session, "", life: 0)])
    case .depart(let address, let words):
      return see(address, cookies: [cookie(names.attempt, words, life: 900)])
    case .speak(let lang, let path):
      return see(path, cookies: [cookie("kieli", lang.rawValue, life: 365 * 86_400)])
    }
  }

  private func bytes(_ buffer: ByteBuffer, _ type: String, status: Int) -> Response {
    var headers = Self.safe
    headers[.contentType] = type
    return Response(status: .init(code: status), headers: headers, body: ResponseBody(byteBuffer: buffer))
  }

  private func see(_ path: String, cookies: [Cookie] = []) -> Response {
    var headers = Self.safe
    headers[.location] = path
    headers[values: .setCookie] = cookies.map(\.description)
    return Response(status: .seeOther, headers: headers)
  }

  private func cookie(_ name: String, _ value: String, life: Int) -> Cookie {
    Cookie(
      name: name, value: value, maxAge: life, path: "/", secure: isSecure, httpOnly: true, sameSite: .lax)
  }

  private func events(_ lines: AsyncStream<String>, to visitor: Visitor) throws -> Response {
    guard let seat = seats.take(by: visitor.actor.id) else { throw Refusal.tooManyStreams }
    var headers = Self.safe
    headers[.contentType] = "text/event-stream"
    headers[.init("X-Accel-Buffering")!] = "no"
    let body = ResponseBody { writer in
      try await writer.write(ByteBuffer(string: "retry: 3000\n\n"))
      // a board that is left open does not hold up the county when it is told to end
      for await line in lines.cancelOnGracefulShutdown() {
        try await writer.write(ByteBuffer(string: "data: \(line)\n\n"))
      }
      try await writer.finish(nil)
      withExtendedLifetime(seat) {}
    }
    return Response(status: .ok, headers: headers, body: body)
  }

  /// Every answer: nothing from elsewhere, nothing inline, nothing kept.
  private static let safe: HTTPFields = [
    .cacheControl: "no-store",
    .contentSecurityPolicy:
      "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    .xContentTypeOptions: "nosniff",
    .init("Referrer-Policy")!: "same-origin",
    .init("X-Frame-Options")!: "DENY",
    .init("Permissions-Policy")!: "camera=(), microphone=(), geolocation=()",
  ]
}

extension Refusal {
  static let tooLarge = Refusal(
    "body.tooLarge", status: 413, fi: "Lähetys on liian suuri. Lyhennä tekstiä.",
    sv: "Det du skickade är för stort. Förkorta texten.",
    en: "What you sent is too large. Shorten the text.")
  static let noSuchMethod = Refusal(
    "method.notAllowed", status: 405, fi: "Tätä ei voi tehdä näin.", sv: "Det går inte att göra så.",
    en: "It cannot be done this way.")
}

extension ByteBuffer {
  fileprivate init(_ html: HTML) {
    self.init()
    reserveCapacity(html.count)
    for part in html.parts { writeBytes(part) }
  }
}
