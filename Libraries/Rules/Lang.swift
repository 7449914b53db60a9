/// A language that every text is written in: Finnish, Swedish, English.
public enum Lang: String, CaseIterable, Codable, Sendable, Hashable {
  case fi, sv, en

  /// The language's own name for itself, as shown in the language switch.
  public var itself: String {
    switch self {
    case .fi: "Suomi"
    case .sv: "Svenska"
    case .en: "English"
    }
  }
}
