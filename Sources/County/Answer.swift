package import Markup

/// What a step gives back for a request (vastaus).
package enum Answer: Sendable {
  case page(HTML, status: Int = 200)
  /// After a change: go and look.
  case see(String)
  case json(String, status: Int = 200)
  case text(String, type: String)
  /// The same for one reader only: nobody on the way may keep it.
  case file(String, type: String)
  /// Lines of server-sent events, as long as somebody listens.
  case events(AsyncStream<String>)
  /// Starts or ends a signed-in session, then goes on.
  case signIn(Visitor, then: String)
  case signOut
  case speak(Lang, then: String)
}

/// A step's door: answers the addresses it knows.
package protocol Door: Sendable {
  /// `nil` when the address belongs to another step.
  func answer(_ ask: Ask) async throws -> Answer?
}

/// Every address a step answers to; one type reads and writes it.
package protocol Address: Sendable, Equatable {
  init?(_ parts: [String])
  var path: String { get }
  /// One of each, for the test that walks them.
  static var examples: [Self] { get }
}
