import County
import HTTPTypes
import Hummingbird
import HummingbirdCore
import NIOCore
import NIOHTTPTypes

/// How long the border waits and how much it takes before a request is a request (rajan säännöt).
struct Border: Sendable, Equatable {
  /// Seconds within which the head of a request must be there, on a new connection and on one that is kept.
  var head = 30
  /// Seconds within which the whole request must be there once its head is.
  var body = 30
  /// Bytes of the request line or of one header field, and of all of them together.
  var field = 8 * 1_024
  var fields = 32 * 1_024
  var fieldCount = 100

  /// The server that keeps these.
  var server: HTTPServerBuilder {
    let body = body
    return .http1(
      configuration: .init(
        additionalChannelHandlers: [Patience(seconds: body)], idleTimeout: .seconds(Int64(head)),
        httpDecoderConfiguration: .init(
          maxHeaderFieldSize: field, maxHeaderListSize: fields, maxHeaderFieldCount: fieldCount)))
  }

  /// A form comes from the host it is sent to: both by name and port, whatever the scheme says.
  static func isOwn(origin: String, host: String) -> Bool {
    let origin = origin.lowercased()
    guard let scheme = ["https://", "http://"].first(where: origin.hasPrefix) else { return false }
    let usual = scheme == "https://" ? ":443" : ":80"
    let bare = { (name: Substring) in name.hasSuffix(usual) ? name.dropLast(usual.count) : name }
    return bare(origin.dropFirst(scheme.count)) == bare(host.lowercased()[...])
  }
}

/// Ends a request that does not arrive whole within its time, drop by drop or not at all (hidas lähettäjä).
final class Patience: ChannelDuplexHandler, RemovableChannelHandler {
  typealias InboundIn = HTTPRequestPart
  typealias InboundOut = HTTPRequestPart
  typealias OutboundIn = HTTPResponsePart
  typealias OutboundOut = HTTPResponsePart

  private let seconds: Int
  private var deadline: Scheduled<Void>?
  private var isAnswering = false

  init(seconds: Int) { self.seconds = seconds }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    switch unwrapInboundIn(data) {
    case .head: wait(context)
    case .end: stop()
    case .body: break
    }
    context.fireChannelRead(data)
  }

  func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
    switch unwrapOutboundIn(data) {
    case .head: isAnswering = true
    case .end: isAnswering = false
    case .body: break
    }
    context.write(data, promise: promise)
  }

  func channelInactive(context: ChannelHandlerContext) {
    stop()
    context.fireChannelInactive()
  }

  func handlerRemoved(context: ChannelHandlerContext) { stop() }

  private func wait(_ context: ChannelHandlerContext) {
    stop()
    deadline = context.eventLoop.assumeIsolated().scheduleTask(in: .seconds(Int64(seconds))) {
      self.giveUp(context)
    }
  }

  private func stop() {
    deadline?.cancel()
    deadline = nil
  }

  /// Says so, unless an answer is on its way already, and closes.
  private func giveUp(_ context: ChannelHandlerContext) {
    deadline = nil
    if !isAnswering { say(Refusal.tooSlow, context) }
    context.close(promise: nil)
  }

  private func say(_ refusal: Refusal, _ context: ChannelHandlerContext) {
    let words = Lang.allCases.map { refusal.words[$0] }.joined(separator: "\n") + "\n"
    let fields: HTTPFields = [
      .contentType: "text/plain; charset=utf-8", .contentLength: "\(words.utf8.count)", .connection: "close",
    ]
    let parts: [HTTPResponsePart] = [
      .head(HTTPResponse(status: .init(code: refusal.status), headerFields: fields)),
      .body(ByteBuffer(string: words)), .end(nil),
    ]
    for part in parts { context.write(wrapOutboundOut(part), promise: nil) }
    context.flush()
  }
}

extension Refusal {
  static let tooSlow = Refusal(
    "request.tooSlow", status: 408, fi: "Lähetys kesti liian kauan. Yritä uudelleen.",
    sv: "Det tog för länge att skicka. Försök igen.", en: "Sending took too long. Try again.")
  static let tooLongAddress = Refusal(
    "address.tooLong", status: 414, fi: "Osoite on liian pitkä. Lyhennä hakua.",
    sv: "Adressen är för lång. Förkorta sökningen.", en: "The address is too long. Shorten the search.")
  static let tooManyStreams = Refusal(
    "stream.tooMany", status: 503,
    fi: "Tauluja on auki liian monta. Sulje yksi tai yritä pian uudelleen.",
    sv: "För många tavlor är öppna. Stäng en eller försök snart igen.",
    en: "Too many boards are open. Close one or try again soon.")
}
