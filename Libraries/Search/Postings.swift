import Language
import Rules

/// Where each form stands and how much it weighs there: BM25F, computed once.
struct Postings: Sendable {
  /// A document that has a form, and its share of the form's points.
  struct Posting: Sendable { var document: Int32, impact: Float }

  let byForm: Rows<Posting>
  let rarity: [Float]

  /// The rarity of a form that no document has.
  let unknownRarity: Float

  init(counts: [FormCounts], documents: Int, forms: Int, ranking: Ranking) {
    var rows = Array(repeating: [Posting](), count: forms)
    for (index, counted) in counts.enumerated() {
      for (form, weight) in counted.weights.sorted(by: { $0.key < $1.key }) {
        let impact = weight / (ranking.saturation + weight)
        rows[form].append(Posting(document: Int32(index), impact: Float(impact)))
      }
    }
    byForm = Rows(rows)
    rarity = rows.map { Self.rarity($0.count, of: documents) }
    unknownRarity = Self.rarity(1, of: documents)
  }

  private static func rarity(_ having: Int, of all: Int) -> Float {
    Float(logarithm(1 + (Double(all - having) + 0.5) / (Double(having) + 0.5)))
  }

  func impact(of form: Int, in document: Int) -> Float {
    // in the order of the documents
    let row = byForm[row: form]
    var low = row.lowerBound, high = row.upperBound
    while low < high {
      let middle = (low + high) / 2
      if byForm[middle].document < document { low = middle + 1 } else { high = middle }
    }
    return low < row.upperBound && byForm[low].document == document ? byForm[low].impact : 0
  }
}

/// The weighted forms of one document.
struct FormCounts: Sendable {
  var weights: [Int: Double] = [:]
}
