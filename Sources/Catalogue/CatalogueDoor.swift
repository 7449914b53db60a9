package import County

/// Catalogue's door: lists and pages of services and units.
extension Catalogue: Door {
  package func answer(_ ask: Ask) async throws -> Answer? {
    guard let link = CatalogueLink(ask.path) else { return nil }
    let view = CatalogueView(ask, self)
    return switch link {
    case .services, .servicesByClass:
      house.answer(
        ask, try await page(of: ServiceList(view: view, ask: ask, isByClass: link == .servicesByClass)))
    case .service(let id): house.answer(ask, try await page(of: id, view))
    case .units:
      house.answer(
        ask, UnitList(view: view, content: content, places: try await registerPlaces()).page)
    case .unit(let id): house.answer(ask, try await page(of: id, view))
    }
  }

  private func page(of list: ServiceList) async throws -> Page {
    list.page(list.wanted.isEmpty ? try await wholeList(list) : list.content(of: try await services()))
  }

  private func page(of id: ID<Service>, _ view: CatalogueView) async throws -> Page {
    guard let service = try await service(id) else { throw Refusal.notFound }
    let channels = try await channels(of: id)
    return ServicePage(view: view, service: service, units: units(offering: id), channels: channels).page
  }

  private func page(of id: ID<CareUnit>, _ view: CatalogueView) async throws -> Page {
    guard let unit = unit(id) else {
      guard let place = try await place(id) else { throw Refusal.notFound }
      return PlacePage(view: view, place: place).page
    }
    let offered = Set(unit.services.compactMap { ID<Service>(source: $0) })
    return UnitPage(
      view: view, unit: unit, municipality: content.municipalities.first { $0.code == unit.municipality },
      services: own.filter { offered.contains($0.id) }
    ).page
  }
}
