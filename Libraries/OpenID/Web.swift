import AsyncHTTPClient
public import Foundation
import NIOCore
import NIOHTTP1

/// A request to a provider: a GET, or a POST where there is a form.
public struct WebCall: Sendable, Equatable {
  public var address: String
  public var authorization: String?
  public var form: String?

  public init(_ address: String, authorization: String? = nil, form: String? = nil) {
    (self.address, self.authorization, self.form) = (address, authorization, form)
  }
}

/// What a provider answered.
public struct WebReply: Sendable, Equatable {
  public var status: Int
  public var body: Data

  public init(status: Int, body: Data) { (self.status, self.body) = (status, body) }
}

/// The way to a provider; a test puts its own here.
public typealias Web = @Sendable (WebCall) async throws -> WebReply

/// The real way to a provider: short patience, no redirects, small answers (verkko).
public final class WebClient: Sendable {
  private let client: HTTPClient
  private let patience: TimeAmount
  static let largest = 256 * 1_024

  /// `seconds` is the longest that one request may take, from the name look-up to the last byte.
  public init(seconds: Double = 5) {
    patience = .milliseconds(Int64(seconds * 1_000))
    var configuration = HTTPClient.Configuration(redirectConfiguration: .disallow)
    configuration.timeout = .init(connect: patience, read: patience)
    configuration.connectionPool.retryConnectionEstablishment = false  // a refused connection is said at once
    client = HTTPClient(eventLoopGroupProvider: .singleton, configuration: configuration)
  }

  public func call(_ call: WebCall) async throws -> WebReply {
    var request = HTTPClientRequest(url: call.address)
    request.headers.add(name: "accept", value: "application/json")
    if let authorization = call.authorization {
      request.headers.add(name: "authorization", value: authorization)
    }
    if let form = call.form {
      request.method = .POST
      request.headers.add(name: "content-type", value: "application/x-www-form-urlencoded")
      request.body = .bytes(ByteBuffer(string: form))
    }
    let response = try await client.execute(request, timeout: patience)
    let body = try await response.body.collect(upTo: Self.largest)
    return WebReply(status: Int(response.status.code), body: Data(body.readableBytesView))
  }

  public func close() async throws { try await client.shutdown() }
}
