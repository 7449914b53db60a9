import County
import Markup

/// The list of units by municipality, each with whether it is open now (toimipaikkaluettelo).
struct UnitList {
  var view: CatalogueView
  var content: CatalogueContent
  /// Those of the register, in the county's municipalities.
  var places: [PlaceRow]

  private var lang: Lang { view.lang }

  var page: Page {
    let byPlace = Dictionary(grouping: content.units, by: \.municipality)
    let registered = Dictionary(grouping: places, by: \.municipality).mapValues(items)
    let sections = content.municipalities.sorted { $0.name[lang] < $1.name[lang] }.compactMap {
      place -> HTML? in
      let items = (byPlace[place.code] ?? []).map(item) + (registered[place.code] ?? [])
      return items.isEmpty ? nil : heading(place.name[lang]) + list(items)
    }
    let known = Set(content.municipalities.map(\.code))
    let others = byPlace.filter { !known.contains($0.key) }.sorted { $0.key < $1.key }.map {
      heading($0.key) + list($0.value.map(item))
    }
    return Page(CatalogueWords.places[lang], back: ("/", Words.front[lang]), (sections + others).joined())
  }

  private func item(_ unit: UnitContent) -> HTML {
    """
    \(link(CatalogueLink.unit(unit.id).path, unit.name[lang]))<br>\(unit.address), \(dialled(unit.phone))<br>\
    \(view.standing(unit.opening(around: view.now.day)))
    """
  }

  /// The register's places by name, each as a link.
  private func items(_ places: [PlaceRow]) -> [HTML] {
    places.map { ($0.names.best(lang)?.words ?? $0.id.text, $0) }.sorted { $0.0 < $1.0 }.map { _, place in
      "<a href=\"\(CatalogueLink.unit(place.id).path)\">\(view.words(place.names))</a>"
    }
  }
}

/// The page of one unit: where it is, when it is open, what it offers (toimipaikan sivu).
struct UnitPage {
  var view: CatalogueView
  var unit: UnitContent
  var municipality: Municipality?
  var services: [ListedService]

  private var lang: Lang { view.lang }
  private var hours: OpeningHours { unit.opening(around: view.now.day) }

  var page: Page {
    let content: HTML = """
      <p><strong>\(view.standing(hours))</strong></p>
      \(Markup.facts(rows))
      <p class="actions">\(link("/contact", CatalogueWords.contact[lang], class: "button"))</p>
      \(heading(CatalogueWords.hours[lang]))\(view.week(hours))\(view.coming(hours))\(offered)
      """
    return Page(unit.name[lang], back: (CatalogueLink.units.path, CatalogueWords.places[lang]), content)
  }

  private var rows: [(String, HTML)] {
    [
      (CatalogueWords.address[lang], "\(unit.address)"),
      (CatalogueWords.municipality[lang], "\(municipality?.name[lang] ?? unit.municipality)"),
      (CatalogueWords.phone[lang], dialled(unit.phone)),
      (CatalogueWords.coordinates[lang], "\(String(unit.latitude)), \(String(unit.longitude))"),
    ]
  }

  private var offered: HTML? {
    guard !services.isEmpty else { return nil }
    let links = services.map { service -> HTML in
      link(CatalogueLink.service(service.id).path, service.names.best(lang)?.words ?? service.id.text)
    }
    return heading(CatalogueWords.offered[lang]) + list(links)
  }
}
