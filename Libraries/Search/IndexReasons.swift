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
    var best: (form: Query.Meeting, points: Float)?, commonest = (number: 0, rarity: Float.infinity)
    for form in word.forms {
      let rarity = postings.rarity[form.number]
      let points = Float(form.weight) * rarity * postings.impact(of: form.number, in: document)
      guard points > 0 else { continue }
      if points > best?.points ?? 0 { best = (form, points) }
      if form.way == .same, rarity < commonest.rarity { commonest = (form.number, rarity) }
    }
    return best.map { form, points in
      let named = form.way == .same ? commonest.number : form.number
      return (Reason(asked: word.asked, found: vocabulary.shown[named], way: form.way), points)
    }
  }
}
