import Language
import Rules

/// The comparable forms that an index knows, numbered; a form belongs to one language.
struct Vocabulary: Sendable {
  private var numbers: [String: Int] = [:]
  private(set) var forms: [String] = []
  /// The same as people read them: a whole word that has the stem where one was seen, and no signs of parts and stems.
  private(set) var shown: [String] = []

  static func key(_ form: String, _ lang: Lang) -> String { "\(lang.rawValue):\(form)" }

  private static func plain(_ form: String) -> String { form.filter { $0 != "~" && $0 != "^" } }

  func number(_ form: String, _ lang: Lang) -> Int? { numbers[Self.key(form, lang)] }

  /// The number of the form, a fresh one where the form is seen for the first time.
  mutating func add(_ form: String, _ lang: Lang) -> Int {
    let key = Self.key(form, lang)
    if let number = numbers[key] { return number }
    numbers[key] = forms.count
    forms.append(form)
    shown.append(Self.plain(form))
    return forms.count - 1
  }

  /// A stem is shown by the shortest whole word that has it; a dictionary form shows itself.
  mutating func show(_ word: String, as number: Int, _ lang: Lang) {
    guard lang != .fi, word != shown[number] else { return }
    let known = shown[number], isBare = known == Self.plain(forms[number])
    if isBare || (word.count, word) < (known.count, known) { shown[number] = word }
  }
}
