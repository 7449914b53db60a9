import Rules

extension Linguist {
  /// Finnish: the dictionary, else the spoken-language rules, else the parts around a hyphen, else a
  /// correction, and always something.
  func finnish(_ word: String) -> [Form] {
    guard let voikko else { return stemmed(word) }
    let written = colloquial.written(word) { !voikko.readings($0).isEmpty }
    let found = (written.isEmpty ? [word] : written).flatMap { forms(of: voikko.readings($0)) }
    if !found.isEmpty { return found.distinct() }
    let pieces = hyphened(word).flatMap { forms(of: voikko.readings($0)) }.map {
      Form($0.text, weight: $0.weight * weights.part, isWhole: false)
    }
    return (stemmed(word) + (pieces.isEmpty ? corrected(word, voikko) : pieces)).distinct()
  }

  /// A word nobody knows: its stem, marked so that it never meets a dictionary form by accident.
  private func stemmed(_ word: String) -> [Form] { [Form("~" + snowball.stem(word, .fi))] }

  private func corrected(_ word: String, _ voikko: Voikko) -> [Form] {
    guard word.count > 3 else { return [] }
    return voikko.suggestions(word).prefix(2).flatMap { forms(of: voikko.readings($0)) }.map {
      Form($0.text, weight: $0.weight * weights.guess, isWhole: false)
    }
  }

  private func forms(of readings: [Reading]) -> [Form] {
    let whole = readings.filter { !names.contains($0.kind) || readings.count == 1 }.map { Form($0.base) }
    let parts = readings.flatMap(\.parts).map { Form($0, weight: weights.part, isWhole: false) }
    let roots = readings.compactMap(root)
    return whole + parts + roots
  }

  /// The beginning that a noun, a verb and an adjective of one family share: *masentaa*, *masennus*.
  private func root(_ reading: Reading) -> Form? {
    guard reading.base.count >= 6 else { return nil }
    return Form("^" + reading.base.prefix(5), weight: weights.root, isWhole: false)
  }
}

/// Voikko's classes of proper names, which give way to an ordinary word of the same form.
private let names: Set = ["etunimi", "sukunimi", "paikannimi", "nimi"]
