import Rules

extension Index {
  /// The three words of the question that did most for the document.
  public func reasons(for document: Int, _ query: Query) -> [Reason] {
    let found = query.words.compactMap { best($0, in: document) }
    return found.sorted { $0.points != $1.points ? $0.points > $1.points : $0.reason.asked < $1.reason.asked }
      .prefix(3).map(\.reason)
  }

  private func best(_ word: Query.Word, in document: Int) -> (reason: Reason, points: Float)? {
    var best: (form: Query.Meeting, points: Float)?
    for form in word.forms {
      let points =
        Float(form.weight) * postings.rarity[form.number]
        * postings.impact(of: form.number, in: document)
      if points > best?.points ?? 0 { best = (form, points) }
    }
    return best.map { form, points in
      (Reason(asked: word.asked, found: vocabulary.shown[form.number], way: form.way), points)
    }
  }
}
