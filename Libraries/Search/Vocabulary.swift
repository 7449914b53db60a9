import Language
import Rules

/// The comparable forms that an index knows, numbered; a form belongs to one language.
struct Vocabulary: Sendable {
  private var numbers: [String: Int] = [:]
  private(set) var forms: [String] = []
  /// The same as people read them, without the signs of parts and stems.
  private(set) var shown: [String] = []

  static func key(_ form: String, _ lang: Lang) -> String { "\(lang.rawValue):\(form)" }

  func number(_ form: String, _ lang: Lang) -> Int? { numbers[Self.key(form, lang)] }

  /// The number of the form, a fresh one where the form is seen for the first time.
  mutating func add(_ form: String, _ lang: Lang) -> Int {
    let key = Self.key(form, lang)
    if let number = numbers[key] { return number }
    numbers[key] = forms.count
    forms.append(form)
    shown.append(form.filter { $0 != "~" && $0 != "^" })
    return forms.count - 1
  }
}
