import Contact
import County
import CountyTesting
import HTTPTypes
import Testing

@testable import luukku

@Suite("The API’s document and its real answers", .serialized) struct ApiDocumentTests {
  /// A request to the API and the status that it should get.
  struct Call: Sendable, CustomTestStringConvertible {
    var method: HTTPRequest.Method
    var path: String
    var query = ""
    var body = ""
    var key: String? = "key-of-a-call"
    var bearer: String? = OpenCounty.partnerKey
    var status: Int
    var testDescription: String { "\(method) \(path)\(query) → \(status)" }
  }

  static let figures: [(query: String, status: Int)] = [
    ("", 200), ("?period=2025-Q4", 200), ("?period=2025-Q4&as-of=2026-02-01", 403),
    ("?period=2025-Q4&indicator=waitPrimary", 200), ("?period=2025-Q4&by=municipality", 200),
    ("?period=2025-Q4&format=fhir", 200), ("?period=2026-Q1", 403), ("?period=2025-12", 403),
    ("?period=2025", 403),
    ("?indicator=nosuch", 404), ("?period=nosuch", 422), ("?period=2025-Q5", 422), ("?as-of=2026-02-30", 422),
    ("?as-of=2999-01-01", 422), ("?format=xml", 422), ("?by=shoesize", 422), ("?period=", 422),
    ("?by=%00", 422),
    ("?period=2025-Q4'--", 422), ("?indicator=%3Cscript%3E", 404),
  ]

  static let contacts: [Call] = [
    Call(method: .post, path: "/contacts", body: #"{"words":"Kuume"}"#, status: 201),
    Call(method: .post, path: "/contacts", body: #"{"words":"Kuume"}"#, status: 200),
    Call(method: .post, path: "/contacts", body: #"{"words":"Muuta"}"#, status: 409),
    Call(method: .post, path: "/contacts", body: "{", status: 400),
    Call(method: .post, path: "/contacts", body: #"{"words":"a"}"#, key: nil, status: 400),
    Call(method: .post, path: "/contacts", body: #"{"words":"a"}"#, bearer: nil, status: 401),
    Call(
      method: .post, path: "/contacts", body: #"{"words":"\#(String(repeating: "a", count: 1_048_577))"}"#,
      status: 413),
    Call(method: .post, path: "/contacts", body: #"{"words":"  "}"#, key: "another", status: 422),
    Call(
      method: .post, path: "/contacts", body: #"{"words":"a","born":"2999-01-01"}"#, key: "third", status: 422
    ),
  ]

  static let calls =
    contacts
    + figures.map { Call(method: .get, path: "/figures", query: $0.query, bearer: nil, status: $0.status) }

  private static let county = Task { try await OpenCounty() }

  private func send(_ call: Call) async throws -> OpenCounty.Reply {
    var headers: [String: String] = [:]
    headers["Idempotency-Key"] = call.key
    headers["Authorization"] = call.bearer.map { "Bearer \($0)" }
    return try await Self.county.value.ask(
      call.method, "/api/v1\(call.path)\(call.query)", headers, body: call.body)
  }

  @Test("Each answer has the status and the form that the document tells") func answers() async throws {
    let schema = try ApiSchema(OpenAPI.document)
    for call in Self.calls {
      let reply = try await send(call), method = call.method.rawValue.lowercased()
      #expect(reply.status == call.status, "\(call.testDescription): \(reply.status)")
      guard let form = schema.answer(call.path, method, reply.status) else {
        Issue.record("the document does not tell of \(call.testDescription)")
        continue
      }
      let value = try JSON.decode(AnyJSON.self, from: reply.text)
      #expect(schema.problems(value, form) == [], "\(call.testDescription): \(reply.text.prefix(200))")
    }
  }

  @Test("Every status of the document can be got, and every address is answered") func complete() throws {
    guard case .object(let paths)? = try ApiSchema(OpenAPI.document).at("paths") else {
      throw Refusal.notFound
    }
    for (path, methods) in paths {
      guard case .object(let methods) = methods else { continue }
      for (method, told) in methods {
        guard case .object(let told) = told, case .object(let answers)? = told["responses"] else { continue }
        let got = Self.calls.filter { $0.path == path && $0.method.rawValue.lowercased() == method }.map {
          "\($0.status)"
        }
        #expect(Set(answers.keys) == Set(got), "\(method) \(path)")
      }
    }
  }

  @Test("Choices of the document are the program’s own, and all of them") func choices() throws {
    let schema = try ApiSchema(OpenAPI.document)
    for (field, known) in [
      ("lang", Lang.allCases.map(\.rawValue)), ("topic", Topic.allCases.map(\.rawValue)),
      ("channel", ContactChannel.allCases.map(\.rawValue)),
    ] {
      let told = schema.at("components", "schemas", "Contact", "properties", field, "enum")
      guard case .array(let choices)? = told else { throw Refusal.notFound }
      #expect(Set(choices) == Set(known.map(AnyJSON.string)), "\(field)")
    }
  }

  /// A random body: each field absent, as the document wants it, or as it does not.
  private func body(_ chance: SeededChance) -> [String: AnyJSON] {
    let values: [String: [AnyJSON]] = [
      "words": [
        .string("Kuume ei laske"), .string("ä"), .string(""), .string(String(repeating: "ö", count: 4_001)),
        .int(7), .null,
      ],
      "lang": [.string("sv"), .string("en"), .string("se"), .bool(true)],
      "topic": [.string("teeth"), .string("pain"), .array([.string("ill")])],
      "channel": [.string("chat"), .string("fax"), .int(1)],
      "name": [.string("Aada"), .string(""), .int(5)],
      "phone": [.string("040 1112233"), .string("+358 40 1"), .bool(false)],
      "born": [
        .string("1994-05-01"), .string("1.5.1994"), .string("2999-05-01"), .string("1899-12-31"),
        .string("2023-02-29"),
      ],
      "municipality": [.string("205"), .string("091"), .object([:])],
    ]
    return values.sorted { $0.key < $1.key }.reduce(into: [:]) { body, field in
      let place = Int(chance.next() % UInt64(field.value.count + (field.key == "words" ? 0 : 2)))
      if place < field.value.count { body[field.key] = field.value[place] }
    }
  }

  @Test(
    "A body that is as the document says is taken, any other refused: 400 random ones",
    arguments: 1...2 as ClosedRange<UInt64>)
  func random(_ seed: UInt64) async throws {
    let schema = try ApiSchema(OpenAPI.document), chance = SeededChance(seed: seed)
    let form = try #require(schema.schema("Contact"))
    for number in 0..<200 {
      let body = body(chance), isRight = schema.problems(.object(body), form).isEmpty
      let born = body["born"] == .string("2999-05-01") || body["born"] == .string("1899-12-31")
      let text = try JSON.encode(body)
      let reply = try await send(
        Call(method: .post, path: "/contacts", body: text, key: "\(seed)-\(number)", status: 201))
      #expect((reply.status == 201) == (isRight && !born), "\(text.prefix(200)): \(reply.status)")
      #expect([201, 400, 422].contains(reply.status))
    }
  }
}
