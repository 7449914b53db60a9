import Catalogue
import County
import Foundation
import Guidance
import Language
import Search

/// The search's own content, and the offers that it is built from.
struct GuideBook {
  var content: GuidanceContent

  init(_ folder: ContentFolder) throws {
    content = GuidanceContent(
      words: try folder.read(from: "guidance/words.yaml"),
      colloquial: try folder.read(from: "guidance/colloquial.yaml"),
      redFlags: try folder.read(from: "guidance/redflags.yaml"),
      examples: try RedFlagExample.all(folder))
  }

  /// Our own services, enriched by the national descriptions of the same code, and the register's other services.
  func offers(_ own: [ServiceContent], records: [Service]) -> [Offer] {
    let described = Dictionary(
      records.filter { $0.kind == .generalDescription }.compactMap { record in
        record.code.map { ($0, record) }
      }
    ) { first, _ in first }
    return own.map { Offer($0, described: described[$0.code]) }
      + records.filter { $0.kind != .generalDescription }.map(Offer.init)
  }

  /// `concepts`: names of the things that the offers' terms point at.
  func index(_ offers: [Offer], concepts: Concepts = Concepts()) -> GuidanceIndex {
    GuidanceIndex(offers: offers, content: content, voikko: try? Voikko(), concepts: concepts)
  }

  /// Flows, self-care pages, our units and the register's channels, as things that can be found beside services.
  func others(_ flows: FlowBook, _ selfcare: SelfcareBook, _ units: [UnitContent], _ channels: [Channel])
    -> [Offer]
  {
    flows.offers + selfcare.offers + units.map(Offer.init) + channels.compactMap(Offer.init)
  }
}

extension Concepts {
  /// The imported ontology. A term of our own services that it lacks by address is joined by its Finnish name.
  init(_ imported: [OntologyConcept], own: [ServiceContent]) {
    self.init(imported.map { Concept($0) })
    let byName = Dictionary(imported.compactMap { concept in concept.names[.fi].first.map { ($0, concept) } })
    {
      first, _ in first
    }
    guard !imported.isEmpty else { return }
    for term in own.flatMap(\.terms) where self[term.uri] == nil {
      guard let known = byName[term.fi] else { continue }
      var concept = Concept(known)
      concept.id = term.uri
      add(concept)
    }
  }
}

extension Concepts.Concept {
  fileprivate init(_ concept: OntologyConcept) {
    self.init(
      id: concept.id, names: concept.names.byLang, broader: concept.broader, narrower: concept.narrower)
  }
}

extension Offer {
  fileprivate init(_ own: ServiceContent, described: Service?) {
    let about = Localized(
      Dictionary(
        uniqueKeysWithValues: Lang.allCases.map { lang in
          (
            lang,
            [own.about[lang], described?.summary.byLang[lang]].compactMap(\.self).joined(separator: " ")
          )
        }))
    self.init(
      code: own.code,
      names: Localized(Dictionary(uniqueKeysWithValues: Lang.allCases.map { ($0, own.name[$0]) })),
      about: about,
      keywords: Dictionary(uniqueKeysWithValues: Lang.allCases.map { ($0, own.words[$0]) }),
      classes: own.classes,
      groups: own.groups, terms: own.terms.map(\.uri), topic: own.topic.rawValue)
  }

  fileprivate init(_ record: Service) {
    self.init(
      code: record.id, names: record.names, about: record.summary,
      keywords: Dictionary(uniqueKeysWithValues: Lang.allCases.map { ($0, record.keywords[$0]) }),
      classes: record.classes.compactMap(\.code), groups: record.targetGroups.compactMap(\.code),
      terms: record.terms.map(\.uri))
  }

  fileprivate init(_ unit: UnitContent) {
    self = Offer(
      code: "unit." + unit.id.text, names: Localized(unit.name), municipalities: [unit.municipality]
    ).being(.unit, at: CatalogueLink.unit(unit.id).path)
  }

  /// A channel leads to the service that it is of; one of no service cannot be opened here.
  fileprivate init?(_ channel: Channel) {
    guard let service = channel.services.first.flatMap({ ID<Service>(source: $0) }) else { return nil }
    self = Offer(code: "channel." + channel.id, names: channel.names, about: channel.summary)
      .being(
        channel.kind == .printableForm ? .form : .channel, at: CatalogueLink.service(service).path)
  }
}
