import Language
public import Rules

/// A question taken apart into words, each with the forms that it may meet.
public struct Query: Sendable {
  public var words: [Word]

  /// One asked word and everything that it may meet in the index.
  public struct Word: Sendable {
    public var asked: String
    var forms: [Meeting]
  }

  /// A form that an asked word may meet, by its number in the vocabulary, and how much a meeting counts.
  struct Meeting: Sendable {
    var number: Int
    var weight: Double
    var way: Reason.Way
  }
}

/// A language that a question may be in and how much its words then count (0…1).
public struct Tongue: Hashable, Sendable {
  public var lang: Lang
  public var weight: Double

  public init(_ lang: Lang, weight: Double = 1) {
    self.lang = lang
    self.weight = weight
  }
}
