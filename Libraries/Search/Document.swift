public import Rules

/// Something that can be found: a service, a channel, a page.
public struct Document: Sendable {
  public var id: String
  public var fields: [Field]
  /// Ways of asking for exactly this, each worth more when all its words are asked.
  public var phrases: [Phrase]

  public init(id: String, fields: [Field], phrases: [Phrase] = []) {
    self.id = id
    self.fields = fields
    self.phrases = phrases
  }

  /// A text of a document in one language and the part that it plays.
  public struct Field: Sendable {
    public var role: Role
    public var lang: Lang
    public var text: String

    public init(_ role: Role, _ lang: Lang, _ text: String) {
      self.role = role
      self.lang = lang
      self.text = text
    }
  }

  /// What a text is in the document; the ranking weighs each by its own number.
  public enum Role: Int, CaseIterable, Sendable {
    case name, word, term, near, about
  }

  /// A way of asking, such as *särkee hammas*, and how surely it means this document (0…1).
  public struct Phrase: Sendable {
    public var lang: Lang
    public var text: String
    public var weight: Double

    public init(_ lang: Lang, _ text: String, weight: Double = 1) {
      self.lang = lang
      self.text = text
      self.weight = weight
    }
  }
}
