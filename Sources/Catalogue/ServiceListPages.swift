import County
import Markup

/// The list of services, by everyday door or by class, with a filter that needs no script (palveluluettelo).
struct ServiceList {
  var view: CatalogueView
  var ask: Ask
  var isByClass: Bool

  var lang: Lang { view.lang }
  var wanted: String { String(ask.form["words"].prefix(200)) }
  func page(_ content: HTML) -> Page {
    let title = isByClass ? CatalogueWords.servicesByClass : CatalogueWords.services
    return Page(title[lang], back: ("/", Words.front[lang]), "\(filter)\(switches)\(content)")
  }

  private var here: CatalogueLink { isByClass ? .servicesByClass : .services }

  /// Sent by POST: what somebody seeks may tell of their health, and belongs in no address or log.
  private var filter: HTML {
    let field = Field(
      "words", CatalogueWords.filter[lang], hint: CatalogueWords.filterHint[lang], value: wanted)
    return form(
      here.path, secret: ask.visitor.secret, class: "ask",
      "\(textField(field))\(button(CatalogueWords.find[lang]))")
  }

  private var switches: HTML {
    let other =
      isByClass
      ? link(CatalogueLink.services.path, CatalogueWords.byTopic[lang])
      : link(CatalogueLink.servicesByClass.path, CatalogueWords.byClass[lang])
    let all = wanted.isEmpty ? nil : link(here.path, CatalogueWords.all[lang])
    return "<p class=\"filters\">\(other) \(all)</p>"
  }

  /// Those of `services` that answer the wanted words, under their headings.
  func content(of services: [ListedService]) -> HTML {
    let shown = services.filter { $0.answers(wanted) }
    let groups = isByClass ? classes(shown) : topics(shown)
    guard !groups.isEmpty else {
      let ask = link("/contact", CatalogueWords.contact[lang], class: "button")
      return notice(.info, "\(paragraph(CatalogueWords.none[lang]))<p>\(ask)</p>", role: "status")
    }
    return contents(groups) + groups.map(section).joined()
  }

  /// One part of the list under its heading.
  private struct Group {
    var id: String
    var name: String
    var services: [ListedService]
  }

  private func topics(_ shown: [ListedService]) -> [Group] {
    let byTopic = Dictionary(grouping: shown, by: \.topic)
    return ServiceTopic.allCases.compactMap { topic in
      byTopic[topic].map {
        Group(id: "topic-" + topic.rawValue, name: topic.name[lang], services: sorted($0))
      }
    }
  }

  /// A service of several classes stands under its first one.
  private func classes(_ shown: [ListedService]) -> [Group] {
    let byClass = Dictionary(grouping: shown) {
      $0.classes.first.map(ClassNames.name) ?? CatalogueWords.otherClass
    }
    return byClass.sorted { ($0.key[lang], $0.key.fi) < ($1.key[lang], $1.key.fi) }.enumerated().map {
      place, group in
      Group(id: "class-\(place + 1)", name: group.key[lang], services: sorted(group.value))
    }
  }

  private func sorted(_ services: [ListedService]) -> [ListedService] {
    services.sorted { ($0.names.best(lang)?.words ?? "", $0.id) < ($1.names.best(lang)?.words ?? "", $1.id) }
  }

  private func contents(_ groups: [Group]) -> HTML {
    let links = groups.map { group -> HTML in
      link("#" + group.id, group.name) + " (\(group.services.count))"
    }
    return "<nav aria-label=\"\(CatalogueWords.topics[lang])\">\(list(links))</nav>"
  }

  private func section(_ group: Group) -> HTML {
    heading(group.name, id: group.id) + list(group.services.map(entry))
  }

  private func entry(_ service: ListedService) -> HTML {
    let name = service.names.best(lang), path = CatalogueLink.service(service.id).path
    let title: HTML =
      name?.lang == lang
      ? link(path, name?.words ?? "") : "<a href=\"\(path)\">\(view.words(service.names))</a>"
    let summary = service.summary.isEmpty ? nil : "<br>" + view.words(service.summary)
    return "\(title)\(summary)"
  }
}
