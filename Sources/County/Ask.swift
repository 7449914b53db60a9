package import Foundation

/// A request as the steps see it: no sockets, no framework (pyyntö).
package struct Ask: Sendable {
  package enum Method: String, Sendable { case get = "GET", post = "POST" }

  package var method: Method
  /// Parts of the path, decoded.
  package var path: [String]
  package var query: [String: String]
  package var form: Form
  package var visitor: Visitor
  package var body: Data
  /// Header fields by small-letter name, only those a step may read.
  package var headers: [String: String]

  package init(
    _ method: Method, _ path: String, query: [String: String] = [:], form: Form = Form(), visitor: Visitor,
    body: Data = Data(), headers: [String: String] = [:]
  ) {
    self.method = method
    self.path = path.utf8.split(separator: UInt8(ascii: "/")).map(Self.decoded)
    (self.form, self.visitor, self.body, self.headers) = (form, visitor, body, headers)
    self.query = query.mapValues(Form.clean)
  }

  private static func decoded(_ part: Substring.UTF8View) -> String {
    let text = String(Substring(part))
    return part.contains(UInt8(ascii: "%")) ? text.removingPercentEncoding ?? text : text
  }

  package var lang: Lang { visitor.lang }
  package var actor: Actor { visitor.actor }
  package var access: Access { Access(visitor.actor) }
}

/// Who is at the other end: signed in or not, and in which language.
package struct Visitor: Sendable, Equatable {
  package var actor: Actor
  /// The name on the page's footer; empty for somebody unknown.
  package var name: String
  package var lang: Lang
  /// The mark that our own forms carry, different for each session.
  package var secret: String
  /// The session by which they are signed in.
  package var session: ID<Session>?

  package init(
    actor: Actor = .anonymous, name: String = "", lang: Lang = .fi, secret: String = "",
    session: ID<Session>? = nil
  ) {
    (self.actor, self.name, self.lang, self.secret, self.session) = (actor, name, lang, secret, session)
  }

  package var isSignedIn: Bool { actor.id != Actor.anonymous.id }
}

/// What a form said: trimmed, without control characters, never longer than asked.
package struct Form: Sendable, Equatable {
  private var values: [String: [String]]

  package init(_ values: [String: [String]] = [:]) { self.values = values }
  package init(_ pairs: KeyValuePairs<String, String>) {
    values = Dictionary(grouping: pairs, by: \.key).mapValues { $0.map(\.value) }
  }

  /// The answer to `name`, cleaned; empty when there is none.
  package subscript(name: String) -> String { Self.clean(values[name]?.first ?? "") }
  package func all(_ name: String) -> [String] { (values[name] ?? []).map(Self.clean) }
  package func has(_ name: String) -> Bool { !self[name].isEmpty }

  /// A text of at most `most` characters.
  package func text(_ name: String, _ label: Text, most: Int = 4_000) throws(Refusal) -> String {
    let text = self[name]
    guard text.unicodeScalars.count <= most else { throw .tooLong(label, most: most) }
    return text
  }

  /// The same, and it must be there.
  package func needed(_ name: String, _ label: Text, most: Int = 4_000) throws(Refusal) -> String {
    let text = try text(name, label, most: most)
    guard !text.isEmpty else { throw .unanswered(label) }
    return text
  }

  /// Without signs that do not print and without blank ends; line ends stay.
  package static func clean(_ text: String) -> String { PlainText.clean(text) }
}
