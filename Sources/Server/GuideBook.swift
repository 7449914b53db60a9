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
      redFlags: try folder.read(from: "guidance/redflags.yaml"))
  }

  /// Our own services, enriched by the national descriptions of the same code, and the register's other services.
  func index(_ own: [ServiceContent], records: [Service]) throws -> GuidanceIndex {
    let described = Dictionary(
      records.filter { $0.kind == .generalDescription }.compactMap { record in
        record.code.map { ($0, record) }
      }
    ) { first, _ in first }
    let offers =
      own.map { Offer($0, described: described[$0.code]) }
      + records.filter { $0.kind != .generalDescription }.map(Offer.init)
    return GuidanceIndex(offers: offers, content: content, voikko: try? Voikko())
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
}

/// Makes the answer page's card of a service.
struct CardMaker: Sendable {
  private let own: [String: ServiceContent]
  private let units: [UnitContent]

  init(_ catalogue: Catalogue) {
    own = Dictionary(catalogue.content.services.map { ($0.code, $0) }) { first, _ in first }
    units = catalogue.units
  }

  @Sendable func card(_ code: String, _ now: Moment) -> OfferCard? {
    guard let service = own[code] else { return nil }
    let places = units.filter { $0.services.contains(code) }.map { unit in
      OfferCard.Place(
        path: "/units/\(unit.id.text)", name: unit.name, phone: unit.phone,
        open: unit.opening(around: now.day).standing(at: now).words(now: now))
    }
    return OfferCard(
      code: code,
      name: Localized(Dictionary(uniqueKeysWithValues: Lang.allCases.map { ($0, service.name[$0]) })),
      about: Localized(Dictionary(uniqueKeysWithValues: Lang.allCases.map { ($0, service.about[$0]) })),
      charge: Self.charge(service.charge.rawValue), topic: service.topic.rawValue,
      next: service.next.rawValue, places: places)
  }

  private static func charge(_ code: String) -> Text {
    switch code {
    case "free": Text(fi: "Maksuton", sv: "Avgiftsfri", en: "Free of charge")
    case "fee": Text(fi: "Maksullinen", sv: "Avgiftsbelagd", en: "There is a fee")
    default: Text(fi: "Maksu vaihtelee", sv: "Avgiften varierar", en: "The fee varies")
    }
  }
}
