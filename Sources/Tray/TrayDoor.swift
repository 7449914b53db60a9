package import County
import Catalogue
import Markup

/// The tray's door: browse, compare, order, rate; the report for those who lead.
extension Tray: Door {
  package func answer(_ ask: Ask) async throws -> Answer? {
    guard let link = TrayLink(ask.path) else { return nil }
    switch link {
    case .tray: return try await browse(ask)
    case .shelf(let id): return try await shelf(id, ask)
    case .choose: return try choose(ask)
    case .compare(let ids): return try await compare(ids, ask)
    case .report: return try await report(ask)
    case .offer(let id): return try await OfferDoor(tray: self, ask: ask).answer(id)
    case .order(let word): return try await OrderDoor(tray: self, ask: ask).follow(word)
    case .desk, .write, .card, .request: return try await AssociationDoor(tray: self, ask: ask).answer(link)
    }
  }

  /// The hall of shelves; a press on one is a look at the tray, noted without saying whose.
  private func browse(_ ask: Ask) async throws -> Answer {
    let offers = try await offers()
    guard ask.method == .post else {
      return house.answer(ask, TrayHall(offers: offers, ask: ask, tray: self).page)
    }
    guard let shelf = ID<TrayShelf>(ask.form["shelf"].lowercased()) else { return .see(TrayLink.tray.path) }
    let found = offers.filter { $0.stands(on: shelf.code) }
    try await self.found(found.map(\.id), way: .tray, shelf: shelf.code)
    return .see(TrayLink.shelf(shelf).path)
  }

  private func shelf(_ id: ID<TrayShelf>, _ ask: Ask) async throws -> Answer {
    if ask.method == .post { return .see(TrayLink.shelf(id).path + home(ask.form["home"])) }
    let offers = try await offers().filter { $0.stands(on: id.code) }
    return house.answer(ask, ShelfPage(tray: self, ask: ask, shelf: id, offers: offers).page)
  }

  /// Where somebody lives goes along in the address as a municipality's code, which tells nothing of the person.
  func home(_ code: String) -> String {
    catalogue.municipalities.contains { $0.code == code } ? "?home=\(code)" : ""
  }

  private func choose(_ ask: Ask) throws -> Answer {
    let chosen = once(ask.form.all("offers").filter { ID<Card>($0) != nil })
    guard (2...4).contains(chosen.count) else { throw Refusal.tooFewToCompare }
    return .see(TrayLink.compare(chosen).path + home(ask.form["home"]))
  }

  /// Each id at its first place: an offer is not compared with itself.
  private func once(_ ids: [String]) -> [String] {
    var seen: Set<String> = []
    return ids.filter { seen.insert($0).inserted }
  }

  private func compare(_ ids: [String], _ ask: Ask) async throws -> Answer {
    if ask.method == .post { return .see(TrayLink.compare(ids).path + home(ask.form["home"])) }
    let all = try await offersByID(), chosen = once(ids).compactMap { all[$0] }
    guard chosen.count > 1 else { throw Refusal.noSuchCard }
    var free: [String: Moment] = [:]
    for offer in chosen where offer.id.hasPrefix("sote-") {
      free[offer.id] = try await nextFree(offer.places.compactMap { ID<CareUnit>($0.id) })
    }
    let page = ComparePage(tray: self, ask: ask, offers: chosen, free: free)
    return house.answer(ask, page.page)
  }

  private func report(_ ask: Ask) async throws -> Answer {
    guard ask.visitor.isSignedIn else { throw Refusal.signInNeeded }
    guard ask.actor.role.readsBoard || ask.actor.role.isProfessional else { throw Refusal.notYours }
    let half = HalfYear(ask.query["half"] ?? "") ?? HalfYear(now.day)
    return house.answer(
      ask, TrayReportPage(tray: self, ask: ask, half: half, rows: try await figures(half)).page)
  }
}

extension TrayOffer {
  /// Its own codes, and the classes above them.
  func stands(on shelf: String) -> Bool {
    codes.contains { $0 == shelf || $0.hasPrefix(shelf + ".") }
  }
}

extension ID<TrayShelf> {
  /// The code as the registers write it.
  var code: String { text.uppercased() }
}
