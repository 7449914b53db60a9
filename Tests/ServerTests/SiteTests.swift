import County
import CountyTesting
import Foundation
import HTTPTypes
import SignIn
import Testing

@testable import luukku

@Suite("The county over HTTP") struct SiteTests {
  private static let open = [
    "/", "/contact", "/services", "/services/by-class", "/units", "/units/kajaani-tk", "/ask",
    "/accessibility",
    "/privacy", "/sign-in", "/nowhere", "/my", "/desk", "/board", "/health", "/api/v1/openapi.json",
    "/assets/luukku.css",
    "/assets/luukku.js", "/assets/nosuch", "/follow/nosuch", "/feedback/nosuch", "/language/sv",
  ]

  @Test(
    "Every answer forbids what a page does not need, and is kept by nobody but the assets", arguments: open)
  func headers(_ path: String) async throws {
    let reply = try await OpenCounty.shared.value.ask(.get, path)
    let policy = reply.headers[.contentSecurityPolicy] ?? ""
    #expect(policy.contains("default-src 'none'") && policy.contains("frame-ancestors 'none'"))
    #expect(!policy.contains("unsafe") && !policy.contains("*") && !policy.contains("http"))
    #expect(reply.headers[.xContentTypeOptions] == "nosniff")
    for (name, value) in [("Referrer-Policy", "same-origin"), ("X-Frame-Options", "DENY")] {
      #expect(reply.headers[try #require(HTTPField.Name(name))] == value)
    }
    let isAsset = path.hasPrefix("/assets/luukku")
    #expect((reply.headers[.cacheControl] == "no-store") == !isAsset, "\(reply.headers[.cacheControl] ?? "")")
    #expect(reply.headers[.setCookie] == nil || path.hasPrefix("/language"))
  }

  @Test("A page is HTML in UTF-8, the API is JSON, a picture is what it is")
  func types() async throws {
    let county = try await OpenCounty.shared.value
    for (path, type) in [
      ("/", "text/html; charset=utf-8"), ("/nowhere", "text/html; charset=utf-8"),
      ("/health", "application/json"),
      ("/api/v1/openapi.json", "application/json"), ("/api/v1/nosuch", "application/json"),
      ("/api/v1/contacts", "application/json"),
    ] { #expect(try await county.ask(.get, path).headers[.contentType] == type, "\(path)") }
    #expect(
      try await county.ask(.get, "/assets/luukku.css").headers[.contentType]?.hasPrefix("text/css") == true)
  }

  @Test("Asked by HEAD the answer is the same without its body", arguments: open)
  func head(_ path: String) async throws {
    let county = try await OpenCounty.shared.value
    let get = try await county.ask(.get, path), head = try await county.ask(.head, path)
    #expect(
      head.status == get.status && head.text.isEmpty
        && head.headers[.contentType] == get.headers[.contentType])
  }

  @Test(
    "Other methods are refused in words",
    arguments: [HTTPRequest.Method.put, .delete, .patch, .options, .trace])
  func methods(_ method: HTTPRequest.Method) async throws {
    let county = try await OpenCounty.shared.value
    for path in ["/", "/contact", "/api/v1/contacts", "/desk/matter/a/close"] {
      let reply = try await county.ask(method, path, body: "a=1")
      #expect(reply.status == 405 && !reply.text.isEmpty, "\(method) \(path)")
    }
  }

  @Test(
    "The language is the cookie's, else the browser's first of ours, else Finnish",
    arguments: [
      ("", "", "fi"), ("", "sv", "sv"), ("", "en-GB,en;q=0.9", "en"), ("", "de,fr", "fi"),
      ("", "de,sv;q=0.5", "sv"),
      ("", "en,fi;q=0.1", "fi"), ("", "SV-fi", "sv"), ("sv", "en", "sv"), ("en", "fi", "en"),
      ("xx", "sv", "sv"),
      ("", ",,;;q=", "fi"), ("", String(repeating: "en,", count: 5_000), "en"), ("fi; x", "en", "fi"),
    ])
  func languages(_ cookie: String, _ wanted: String, _ lang: String) async throws {
    var headers = ["Accept-Language": wanted]
    if !cookie.isEmpty { headers["Cookie"] = "kieli=\(cookie)" }
    let reply = try await OpenCounty.shared.value.ask(.get, "/", headers)
    #expect(reply.text.contains("<html lang=\"\(lang)\">"))
  }

  @Test(
    "A form comes from our own page, or is refused before anything is read",
    arguments: [
      (["Sec-Fetch-Site": "same-origin"], true), (["Sec-Fetch-Site": "none"], true), ([:], true),
      (["Sec-Fetch-Site": "cross-site"], false), (["Sec-Fetch-Site": "same-site"], false),
      (["Sec-Fetch-Site": ""], false),
      (["Origin": "http://luukku.test"], true), (["Origin": "https://luukku.test"], true),
      (["Origin": "https://evil.example"], false), (["Origin": "null"], false),
      (["Origin": "https://evil-luukku.test"], false),
      (["Origin": "https://luukku.test.evil.example"], false),
      (["Sec-Fetch-Site": "cross-site", "Origin": "https://luukku.test"], false),
    ] as [([String: String], Bool)])
  func origins(_ headers: [String: String], _ taken: Bool) async throws {
    let reply = try await OpenCounty.shared.value.ask(.post, "/contact", headers, body: "safe=yes")
    #expect(reply.status == (taken ? 200 : 403), "\(headers) \(reply.status)")
  }

  @Test("Whoever is signed in must carry the mark of their own session")
  func marks() async throws {
    let county = try await OpenCounty.shared.value
    let nurse = try await county.signedIn(Cast.nurse), other = try await county.signedIn(Cast.secondNurse)
    for (secret, status) in [(nurse.secret, 200), (other.secret, 403), ("", 403), (nurse.secret + "x", 403)] {
      let reply = try await county.ask(
        .post, "/contact", ["Cookie": nurse.cookie], body: "safe=yes&secret=\(secret)")
      #expect(reply.status == status, "\(secret.prefix(4))")
    }
    #expect(
      try await county.ask(.post, "/contact", body: "safe=yes").status == 200, "nobody signed in needs none")
  }

  @Test(
    "A form that is too large is refused, one just small enough is read",
    arguments: [(262_000, 200), (262_300, 413), (2_000_000, 413)])
  func large(_ size: Int, _ status: Int) async throws {
    let body = "safe=yes&words=" + String(repeating: "a", count: size - 15)
    #expect(try await OpenCounty.shared.value.ask(.post, "/contact", body: body).status == status)
  }

  @Test("A signed-in page names who is there; a forged cookie is nobody")
  func cookies() async throws {
    let county = try await OpenCounty.shared.value, nurse = try await county.signedIn(Cast.nurse)
    #expect(try await county.ask(.get, "/desk", ["Cookie": nurse.cookie]).status == 200)
    for cookie in [
      nurse.cookie + "x", "luukku=", "luukku=a.b", "other=\(nurse.cookie)", "\(nurse.cookie.dropLast(9))",
    ] {
      #expect(try await county.ask(.get, "/desk", ["Cookie": cookie]).status == 401, "\(cookie.prefix(12))")
    }
  }

  @Test(
    "Signing out ends the session in the browser, and over https the cookie says so",
    arguments: [false, true])
  func cookieFlags(_ isSecure: Bool) async throws {
    var county = try await OpenCounty.shared.value
    county = OpenCounty(like: county, isSecure: isSecure)
    let reply = try await county.ask(.post, "/sign-out")
    let cookie = try #require(reply.headers[.setCookie]).lowercased()
    #expect(reply.status == 303 && reply.headers[.location] == SignInLink.ended.path)
    #expect(cookie.hasPrefix(isSecure ? "__host-luukku=;" : "luukku=;"))
    #expect(cookie.contains("max-age=0") && cookie.contains("httponly") && cookie.contains("samesite=lax"))
    #expect(cookie.contains("path=/") && cookie.contains("secure") == isSecure)
  }

  @Test("Choosing a language is remembered for a year and leads back home only", arguments: Lang.allCases)
  func choosing(_ lang: Lang) async throws {
    let county = try await OpenCounty.shared.value
    for (to, place) in [
      ("/units", "/units"), ("//evil.example", "/"), ("https://evil.example", "/"), ("", "/"),
    ] {
      let reply = try await county.ask(.get, "/language/\(lang.rawValue)?to=\(to)")
      #expect(reply.status == 303 && reply.headers[.location] == place, "\(to)")
      #expect(reply.headers[.setCookie]?.contains("kieli=\(lang.rawValue)") == true)
    }
  }

  @Test(
    "Strange addresses are pages, never faults",
    arguments: [
      "/%00", "/%ff%fe", "/..%2f..%2fetc%2fpasswd", "//", "/a//b", "/%", "/%2", "/\u{e4}", "/?", "/?=&=&&",
      "/??a=b#c",
      "/services/%3Cscript%3E", "/units/..", "/services/" + String(repeating: "a", count: 5_000),
      "/follow/%F0%9F%99%82",
      "/language/fi?to=%0d%0aSet-Cookie:x=1", "/assets/%2e%2e/session.key", "/desk/matter/%2e%2e/close",
      "/%E2%80%AE",
    ])
  func strange(_ path: String) async throws {
    let reply = try await OpenCounty.shared.value.ask(.get, path)
    #expect([200, 303, 401, 403, 404, 414].contains(reply.status), "\(path) \(reply.status)")
    #expect(!reply.text.contains("<script>") || !reply.text.contains("alert"))
    #expect(
      !(reply.headers[.location] ?? "").contains("\n") && reply.headers[.setCookie]?.contains("x=1") != true)
  }

  @Test(
    "A form that is not UTF-8 is refused with a page that says so",
    arguments: [("fi", "eivät ole UTF-8"), ("sv", "är inte i UTF-8"), ("en", "are not UTF-8")])
  func garbled(_ lang: String, _ said: String) async throws {
    let body = Array("words=Selk%E4&channel=web".utf8)
    let reply = try await OpenCounty.shared.value.ask(
      .post, "/contact", ["Cookie": "kieli=\(lang)"], bytes: body)
    #expect(reply.status == 422 && reply.text.contains(said))
  }

  @Test(
    "Bodies that are no forms are answered too",
    arguments: [[0xff, 0xfe, 0x00], [], [0x3d], [0x26, 0x26], Array("%%%".utf8)])
  func oddBodies(_ bytes: [UInt8]) async throws {
    for path in ["/contact", "/ask", "/sign-in", "/follow/x", "/feedback/x", "/my", "/nowhere"] {
      let reply = try await OpenCounty.shared.value.ask(.post, path, bytes: bytes)
      #expect((200..<500).contains(reply.status), "\(path) \(reply.status)")
    }
  }
}

extension OpenCounty {
  /// The same county behind another front.
  init(like other: OpenCounty, isSecure: Bool) {
    (county, clock) = (other.county, other.clock)
    var site = other.site
    site.isSecure = isSecure
    self.site = site
  }
}
