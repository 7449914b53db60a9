package import County

/// Contact's door: the resident's form and the API.
extension Contact: Door {
  package func answer(_ ask: Ask) async throws -> Answer? {
    guard let link = ContactLink(ask.path) else { return nil }
    switch link {
    case .write: return try await write(ask)
    case .api: return try await receiveFromPartner(ask)
    case .follow: return nil
    }
  }

  private func write(_ ask: Ask) async throws -> Answer {
    let form = ContactForm(contact: self, ask: ask)
    if let page = form.pending() { return house.answer(ask, page) }
    do {
      let person = ask.actor.role == .resident ? try await self.person(of: ask) : nil
      let receipt = try await receive(
        try await completed(form.entry(signedIn: person)), by: ask.actor, once: form.once)
      return .see(ContactLink.follow(receipt.follow).path)
    } catch let refusal as Refusal where refusal.status == 422 {
      return house.answer(ask, status: 422, form.details(error: refusal))
    }
  }

  private func person(of ask: Ask) async throws -> Person? {
    guard ask.visitor.isSignedIn, let id = ID<Person>(ask.actor.id) else { return nil }
    return try await person(id)
  }

  /// The child's own birthday and home are on the child's own record.
  private func completed(_ entry: ContactReceived) async throws -> ContactReceived {
    guard entry.about == .child, let child = entry.person, let person = try await person(child) else {
      return entry
    }
    var entry = entry
    (entry.born, entry.municipality) = (person.born, person.municipality)
    return entry
  }
}
