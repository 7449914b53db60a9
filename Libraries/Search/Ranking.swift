/// The fixed numbers that order the hits.
///
/// A hit's points are BM25F over the fields, plus the best phrases. BM25F counts a word by its rarity, by the
/// role of the text that it stands in and by that text's length; a phrase counts by the share of it that was
/// asked and by the share of the question that it explains.
public struct Ranking: Sendable {
  /// How much a word counts by the role of its text.
  public var roles: [Document.Role: Double] = [.name: 3.0, .word: 2.0, .term: 1.5, .near: 0.4, .about: 0.8]
  /// How much a long text is held against it by role, 0…1.
  public var length: [Document.Role: Double] = [.name: 0.4, .word: 0.6, .term: 0.3, .near: 0.6, .about: 0.7]
  /// How soon repetition stops helping.
  public var saturation = 1.6
  /// Points of the best phrase, and of the second best beside it.
  public var phrase = 1.6, secondPhrase = 0.25
  /// Powers of the asked share of a phrase and of the explained share of a question.
  public var asked = 1.0, explained = 0.5
  /// How much a corrected spelling, a synonym and a word of a less likely language count.
  public var corrected = 0.8, synonym = 0.8, otherLanguage = 0.6
  /// How much the name of a thing one step broader or narrower counts.
  public var near = 0.12
  /// How much a word counts that says whom it is about, where other words say what is needed.
  public var light = 0.5
  /// How much of the best hits' points the services beside them get, the likeliest first.
  public var beside = [0.2, 0.17, 0.14, 0.11]
  /// Hits below this share of the best hit's points are not shown.
  public var floor = 0.12

  public init() {}
}
