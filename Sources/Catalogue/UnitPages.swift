import County
import Markup

/// The list of units by municipality, each with whether it is open now (toimipaikkaluettelo).
struct UnitList {
  var view: CatalogueView
  var content: CatalogueContent

  private var lang: Lang { view.lang }

  var page: Page {
    let byPlace = Dictionary(grouping: content.units, by: \.municipality)
    let sections = content.municipalities.sorted { $0.name[lang] < $1.name[lang] }.compactMap { place in
      byPlace[place.code].map { section(place.name[lang], $0) }
    }
    let known = Set(content.municipalities.map(\.code))
    let others = byPlace.filter { !known.contains($0.key) }.sorted { $0.key < $1.key }.map {
      section($0.key, $0.value)
    }
    return Page(CatalogueWords.places[lang], back: ("/", Words.front[lang]), (sections + others).joined())
  }

  private func section(_ place: String, _ units: [UnitContent]) -> HTML {
    let items = units.map { unit -> HTML in
      """
      \(link(CatalogueLink.unit(unit.id).path, unit.name[lang]))<br>\(unit.address), \(view.dial(unit.phone))<br>\
      \(view.standing(unit.opening(around: view.now.day)))
      """
    }
    return heading(place) + list(items)
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
      (CatalogueWords.phone[lang], view.dial(unit.phone)),
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
