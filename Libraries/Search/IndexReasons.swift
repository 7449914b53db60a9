import Rules

extension Index {
  /// The three words of the question that did most for the document.
  public func reasons(for document: Int, _ query: Query) -> [Reason] {
    let found = query.words.compactMap { best($0, in: document) }
    return found.sorted { $0.points != $1.points ? $0.points > $1.points : $0.reason.asked < $1.reason.asked }
      .prefix(3).map(\.reason)
  }

  /// The meeting that counts most. Where the asked word may be of several dictionary words (*kotiin* of *koti* and of
  /// *kota*), the one that the catalogue uses most is named.
  private func best(_ word: Query.Word, in document: Int) -> (reason: Reason, points: Float)? {
    let met = word.forms.compactMap { form -> (form: Query.Meeting, points: Float)? in
      let points =
        Float(form.weight) * postings.rarity[form.number]
        * postings.impact(of: form.number, in: document)
      return points > 0 ? (form, points) : nil
    }
    guard let best = met.max(by: { $0.points < $1.points }) else { return nil }
    let named = best.form.way == .same ? met.map(\.form).filter { $0.way == .same } : [best.form]
    let commonest = named.min { postings.rarity[$0.number] < postings.rarity[$1.number] } ?? best.form
    let found = vocabulary.shown[commonest.number]
    return (Reason(asked: word.asked, found: found, way: best.form.way), best.points)
  }
}
