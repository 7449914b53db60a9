import County
import Markup
import Tables

/// The page of one place that the register tells of: where it is, when it is open, what it offers (rekisterin paikka).
struct PlacePage {
  var view: CatalogueView
  var place: RegisterPlace

  private var lang: Lang { view.lang }
  private var channel: Channel { place.channel }
  private var hours: OpeningHours { channel.hours.keepingFeasts(around: view.now.day) }

  var page: Page {
    let content: HTML = """
      \(foreignName)\(ChannelPiece(view: view, channel: channel).details)
      <p class="actions">\(link("/contact", CatalogueWords.contact[lang], class: "button"))</p>
      \(week)\(offered)\(view.paragraphs(channel.description))\(source)
      """
    return Page(
      channel.names.best(lang)?.words ?? channel.id,
      back: (CatalogueLink.units.path, CatalogueWords.places[lang]),
      content)
  }

  /// The heading cannot say which language it is in, so the first line does.
  private var foreignName: HTML? {
    guard let name = channel.names.best(lang), name.lang != lang else { return nil }
    return "<p class=\"note\">\(CatalogueWords.nameOnly[lang]) \(view.words(channel.names))</p>"
  }

  private var week: HTML? {
    guard !hours.isEmpty else { return nil }
    return "\(heading(CatalogueWords.hours[lang]))\(view.week(hours))\(view.coming(hours))"
  }

  private var offered: HTML? {
    guard !place.services.isEmpty else { return nil }
    let links = place.services.map { service -> HTML in
      "<a href=\"\(CatalogueLink.service(service.id).path)\">\(view.words(service.names))</a>"
    }
    return heading(CatalogueWords.offered[lang]) + list(links)
  }

  private var source: HTML {
    let changed = channel.modified.map { " \(CatalogueWords.changed[lang]) \(Format.day($0.day, lang))." }
    return """
      <h2>\(CatalogueWords.source[lang])</h2>\
      <div class="note"><p>\(CatalogueWords.register[lang]).\(changed ?? "")</p></div>
      """
  }
}

/// A place of the register with the services that are given there.
struct RegisterPlace {
  var channel: Channel
  var services: [(id: ID<Service>, names: Localized)]
}

/// A place of the register in a list.
struct PlaceRow {
  var id: ID<CareUnit>
  var names: Localized
  var municipality: String
}

extension Catalogue {
  /// A published place of the register; `nil` for an unknown id.
  func place(_ id: ID<CareUnit>) async throws -> RegisterPlace? {
    try await journal.database.read { connection in
      guard let channel = try CatalogueRecords.place(id, connection) else { return nil }
      return RegisterPlace(channel: channel, services: try CatalogueRecords.services(at: id, connection))
    }
  }

  /// The register's places in the county's own municipalities.
  func registerPlaces() async throws -> [PlaceRow] {
    let own = content.municipalities.map(\.code)
    return try await journal.database.read { try CatalogueRecords.places(in: own, $0) }
  }
}
