import County
import Markup

/// The page of one service: what it is, for whom, what it costs, and how to get it (palvelun sivu).
struct ServicePage {
  var view: CatalogueView
  var service: DescribedService
  var units: [UnitContent]
  var channels: [Channel]

  private var lang: Lang { view.lang }

  var page: Page {
    let title = service.names.best(lang)?.words ?? service.id.text
    let content: HTML = """
      \(foreignName)\(view.paragraphs(service.summary))\(action)\(about)\(how)\(places)\(others)\(more)\(source)
      """
    return Page(title, back: (CatalogueLink.services.path, CatalogueWords.services[lang]), content)
  }

  /// The heading cannot say which language it is in, so the first line does.
  private var foreignName: HTML? {
    guard let name = service.names.best(lang), name.lang != lang else { return nil }
    return "<p class=\"note\">\(CatalogueWords.nameOnly[lang]) \(view.words(service.names))</p>"
  }

  private var action: HTML {
    let contact = link(
      "/contact?topic=\(service.topic.rawValue)", CatalogueWords.contact[lang], class: "button")
    guard service.own?.next == .call, let unit = units.first else {
      return "<p class=\"actions\">\(contact)</p>"
    }
    return "<p class=\"actions\">\(CatalogueWords.call[lang]): \(dialled(unit.phone)) \(contact)</p>"
  }

  private var about: HTML {
    let groups = unique(service.groups.map { ClassNames.name($0)[lang] })
    let classes = unique(service.classes.map { ClassNames.name($0)[lang] })
    let rows: [(String, HTML)] = [
      (CatalogueWords.forWhom[lang], "\(groups.joined(separator: ", "))"),
      (CatalogueWords.price[lang], price),
      (CatalogueWords.conditions[lang], view.paragraphs(service.text(\.requirements))),
      (CatalogueWords.kind[lang], "\(classes.joined(separator: ", "))"),
    ]
    return Markup.facts(rows.filter { !$0.1.isEmpty })
  }

  private var price: HTML {
    let known =
      service.own.map { CatalogueWords.price($0.charge) }
      ?? (service.record?.charge ?? service.followed?.charge).map(CatalogueWords.price)
    return "\(known.map { paragraph($0[lang]) })\(view.paragraphs(service.text(\.chargeInfo)))"
  }

  private var how: HTML? {
    let step = service.own.map { paragraph(CatalogueWords.next($0.next)[lang]) }
    let instruction = view.paragraphs(service.text(\.userInstruction))
    guard step != nil || !instruction.isEmpty else { return nil }
    return "\(heading(CatalogueWords.how[lang]))\(step)\(instruction)"
  }

  private var places: HTML? {
    guard !units.isEmpty else { return nil }
    let items = units.map { unit -> HTML in
      """
      \(link(CatalogueLink.unit(unit.id).path, unit.name[lang])), \(dialled(unit.phone))<br>\
      \(view.standing(unit.opening(around: view.now.day)))
      """
    }
    return heading(CatalogueWords.places[lang]) + list(items)
  }

  private var others: HTML? {
    guard !channels.isEmpty else { return nil }
    return heading(CatalogueWords.channels[lang])
      + list(channels.map { ChannelPiece(view: view, channel: $0).html }, class: "cards")
  }

  private var more: HTML? {
    let long = view.paragraphs(service.text(\.description))
    let brief = service.own == nil ? "" : view.paragraphs(service.text(\.summary))
    return long.isEmpty && brief.isEmpty ? nil : fold(CatalogueWords.more[lang], "\(brief)\(long)")
  }

  private var source: HTML {
    let own = service.own.map { _ in paragraph(CatalogueWords.ownSource[lang]) }
    let organization = service.organization.map { view.words($0.names) + " – " }
    let changed = service.record?.modified.map {
      " \(CatalogueWords.changed[lang]) \(Format.day($0.day, lang))."
    }
    let register = service.record.map { _ -> HTML in
      "<p>\(organization)\(CatalogueWords.register[lang]).\(changed ?? "")</p>"
    }
    return "<h2>\(CatalogueWords.source[lang])</h2><div class=\"note\">\(own)\(register)</div>"
  }

  private func unique(_ names: [String]) -> [String] {
    names.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }
}

/// One channel of a service: where, when, how (asiointikanavan kortti).
struct ChannelPiece {
  var view: CatalogueView
  var channel: Channel

  private var lang: Lang { view.lang }

  var html: HTML { "<h3>\(view.words(channel.names))</h3>\(details)" }

  /// The same without the name.
  var details: HTML {
    let rows: [(String, HTML)] = [
      (CatalogueWords.phone[lang], lines(channel.callable.map(view.phone))),
      (CatalogueWords.email[lang], lines(channel.emails.map(view.email))),
      (CatalogueWords.address[lang], "\(channel.address?.line(lang) ?? "")"),
      (CatalogueWords.openNow[lang], hours.isEmpty ? "" : view.standing(hours)),
      (CatalogueWords.kind(.webPage)[lang], lines(channel.webPages.map(view.webPage))),
    ]
    return """
      <p class="note">\(CatalogueWords.kind(channel.kind)[lang])</p>
      \(view.paragraphs(channel.summary))\(Markup.facts(rows.filter { !$0.1.isEmpty }))
      """
  }

  private var hours: OpeningHours { channel.hours.keepingFeasts(around: view.now.day) }

  private func lines(_ parts: [HTML]) -> HTML { parts.joined(by: "<br>") }
}
