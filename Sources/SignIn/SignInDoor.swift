package import County
import OpenID

/// The door: choosing an entrance, leaving for the identity service and coming back, sessions, goodbye.
package struct SignInDoor: Door {
  var signIn: SignIn

  package init(_ signIn: SignIn) { self.signIn = signIn }

  package func answer(_ ask: Ask) async throws -> Answer? {
    guard let link = SignInLink(ask.path) else { return nil }
    switch link {
    case .choose: return signIn.doorways.isEmpty ? nil : pages(ask).choose(signIn.doorways.map(\.entrance))
    case .out(let entrance): return try await out(try doorway(entrance), ask)
    case .back(let entrance): return try await back(try doorway(entrance), ask)
    case .sessions: return try await sessions(ask)
    case .ended: return pages(ask).ended(await elsewhere().map(\.0))
    case .endThere(let entrance):
      return .see(await elsewhere().first { $0.0 == entrance }?.1 ?? SignInLink.ended.path)
    }
  }

  private func pages(_ ask: Ask) -> SignInPages {
    SignInPages(house: signIn.house, phone: signIn.phone, ask: ask)
  }

  private func doorway(_ entrance: Entrance) throws(Refusal) -> Doorway {
    guard let doorway = signIn.doorways.first(where: { $0.entrance == entrance }) else { throw .notFound }
    return doorway
  }

  private func out(_ doorway: Doorway, _ ask: Ask) async throws -> Answer {
    do {
      let journey = try await signIn.depart(doorway, to: Ask.ownPath(ask.query["to"]) ?? "")
      return .depart(journey.address, keeping: journey.cookie)
    } catch let refusal as Refusal {
      return pages(ask).stopped(refusal)
    }
  }

  private func back(_ doorway: Doorway, _ ask: Ask) async throws -> Answer {
    do {
      let (visitor, to) = try await signIn.arrive(
        doorway, query: ask.query, cookie: ask.headers["attempt"], lang: ask.lang)
      return .signIn(visitor, then: to)
    } catch let refusal as Refusal {
      return pages(ask).stopped(refusal)
    }
  }

  private func sessions(_ ask: Ask) async throws -> Answer {
    guard ask.visitor.isSignedIn else { throw Refusal.signInNeeded }
    if ask.method == .post {
      try await signIn.sessions.endOthers(ask.visitor)
      return .see(SignInLink.sessions.path)
    }
    return pages(ask).sessions(try await signIn.sessions.list(of: ask.actor.id))
  }

  /// Where the identity services' own sessions can be ended too.
  private func elsewhere() async -> [(Entrance, String)] {
    var places: [(Entrance, String)] = []
    for doorway in signIn.doorways {
      let place = await doorway.provider.departureForGood(then: signIn.address + SignInLink.ended.path)
      if let place { places.append((doorway.entrance, place)) }
    }
    return places
  }
}
