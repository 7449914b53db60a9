package import Markup

/// What a step gives back for a request (vastaus).
package enum Answer: Sendable {
  case page(HTML, status: Int = 200)
  /// After a change: go and look.
  case see(String)
  case json(String, status: Int = 200)
  case text(String, type: String)
  /// A file for whoever is signed in, that nobody on the way may keep: to be saved under `name`, or looked at.
  case file([UInt8], type: String, name: String?)
  /// Lines of server-sent events, as long as somebody listens.
  case events(AsyncStream<String>)
  /// Starts or ends a signed-in session, then goes on.
  case signIn(Visitor, then: String)
  case signOut
  /// Away to an identity service; the cookie's words are shown again when the person comes back.
  case depart(String, keeping: String)
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
