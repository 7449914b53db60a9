import Assessment
import Contact
import County

extension Portal {
  /// What the rule says of the person, from those of their other matters that the reader may see.
  func segment(_ matters: [DeskRow], besides matter: ID<Matter>) -> SegmentSuggestion? {
    let earlier = matters.filter { $0.matter != matter.text }
    return assessment.segments?.suggest(
      earlier.map { EarlierContact($0.opened.day, $0.topic) }, on: now.day)
  }
}

/// Words of the choice of segment.
enum SegmentWords {
  static let segment = Text(fi: "Asiakkuus", sv: "Klientskap", en: "Client segment")
  static let untold = Text(fi: "Ei kirjata", sv: "Antecknas inte", en: "Not recorded")
  static let hint = Text(
    fi: "Kirjaa, jos arvioit sen yhdessä asiakkaan kanssa.",
    sv: "Anteckna om du bedömde det tillsammans med klienten.",
    en: "Record it if you assessed it together with the client.")
}
