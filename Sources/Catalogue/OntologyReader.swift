package import Foundation
import Rules

/// What a file of the national ontology held: the concepts that could be read, and why others could not (luenta).
package struct OntologyReading: Sendable {
  package var concepts: [OntologyConcept] = []
  package var problems: [PTVProblem] = []
  /// Concepts that were met and left out.
  package var skipped = 0
}

/// Reads concepts with their names and links; a bad one is named by its id and passed over. Nothing throws.
package struct OntologyReader {
  private var reading = OntologyReading()
  private var seen: Set<String> = []
  private let name: String

  package static func read(_ name: String, _ data: Data) -> OntologyReading {
    var reader = OntologyReader(name: name)
    do {
      let elements = try PTVFile.elements(try PTVFile.parse(data))
      for (index, element) in elements.enumerated() { reader.take(element, place: "#\(index + 1)") }
      if reader.reading.concepts.isEmpty, !elements.isEmpty { throw PTVFault.noConcepts }
    } catch {
      reader.report(error as? PTVFault ?? .notJSON, .file, nil)
    }
    return reader.reading
  }

  private init(name: String) { self.name = name }

  private mutating func take(_ element: Any, place: String) {
    let fields = element as? [String: Any] ?? [:]
    let id = (fields["id"] as? String).map { String($0.prefix(300)) }
    do throws(PTVFault) {
      let concept = try Self.concept(fields)
      guard seen.insert(concept.id).inserted else { throw PTVFault.repeatedConcept }
      reading.concepts.append(concept)
    } catch {
      reading.skipped += 1
      report(error, .record, id ?? place)
    }
  }

  private static func concept(_ fields: [String: Any]) throws(PTVFault) -> OntologyConcept {
    guard let id = fields["id"] as? String, !id.isEmpty, id.utf8.count <= 300 else { throw .noId }
    if let other = fields["replacedBy"], !(other is NSNull) { throw .replaced }
    let names = try names(fields)
    guard !names.isEmpty else { throw .noName }
    return OntologyConcept(
      id: id, names: names, broader: try links("broaderURIs", fields),
      narrower: try links("narrowerURIs", fields))
  }

  /// The label of each language, then the other names of the same.
  private static func names(_ fields: [String: Any]) throws(PTVFault) -> Keywords {
    guard let labels = fields["label"] as? [String: Any] else { throw .wrongShape("label") }
    let others = try object("altLabels", fields)
    var names: [Lang: [String]] = [:]
    for lang in Lang.allCases {
      let label = try text(labels[lang.rawValue], "label")
      let also = try texts(others[lang.rawValue], "altLabels")
      let all = (label.map { [$0] } ?? []) + also
      let clean = all.map(bare).filter { !$0.isEmpty && $0.count <= 120 }
      let distinct = clean.enumerated().filter { clean.firstIndex(of: $0.element) == $0.offset }.map(
        \.element)
      if !distinct.isEmpty { names[lang] = Array(distinct.prefix(40)) }
    }
    return Keywords(names)
  }

  /// Without a qualifier in brackets, which tells namesakes apart and is never said: *anoreksia (oireet)*.
  private static func bare(_ name: String) -> String {
    let plain = name.prefix { $0 != "(" }.filter { !$0.isNewline && $0 != "\0" }
    return plain.trimmingCharacters(in: .whitespaces)
  }

  private static func object(_ key: String, _ fields: [String: Any]) throws(PTVFault) -> [String: Any] {
    guard let value = fields[key], !(value is NSNull) else { return [:] }
    guard let object = value as? [String: Any] else { throw .wrongShape(key) }
    return object
  }

  private static func text(_ value: Any?, _ key: String) throws(PTVFault) -> String? {
    guard let value, !(value is NSNull) else { return nil }
    guard let text = value as? String else { throw .wrongShape(key) }
    return text
  }

  private static func texts(_ value: Any?, _ key: String) throws(PTVFault) -> [String] {
    guard let value, !(value is NSNull) else { return [] }
    guard let texts = value as? [String] else { throw .wrongShape(key) }
    return texts
  }

  private static func links(_ key: String, _ fields: [String: Any]) throws(PTVFault) -> [String] {
    Array(try texts(fields[key], key).filter { !$0.isEmpty && $0.utf8.count <= 300 }.prefix(200))
  }

  private mutating func report(_ fault: PTVFault, _ extent: PTVProblem.Extent, _ record: String?) {
    reading.problems.append(
      PTVProblem(
        file: name, extent: extent, record: record, type: nil, reason: fault.reason, mend: fault.mend))
  }
}

extension PTVFault {
  static let noConcepts = PTVFault(
    reason: Text(
      fi: "Tiedostossa ei ole käsitteitä.", sv: "Filen har inga begrepp.", en: "The file has no concepts."),
    mend: Text(
      fi: "Valitse ontologian tiedosto, jossa on käsitteiden nimet ja yhteydet.",
      sv: "Välj ontologins fil med begreppens namn och kopplingar.",
      en: "Choose the ontology’s file that has the concepts’ names and links."))
  static let replaced = PTVFault(
    reason: Text(
      fi: "Käsite on korvattu toisella.", sv: "Begreppet är ersatt av ett annat.",
      en: "The concept has been replaced by another."),
    mend: Text(
      fi: "Mitään ei tarvitse tehdä.", sv: "Inget behöver göras.", en: "Nothing needs to be done."))
  static let repeatedConcept = PTVFault(
    reason: Text(
      fi: "Sama käsite on jo luettu.", sv: "Samma begrepp är redan läst.",
      en: "The same concept has been read already."),
    mend: Text(
      fi: "Poista toinen, jos ne eroavat.", sv: "Ta bort det ena om de skiljer sig.",
      en: "Remove one of them if they differ."))
}
