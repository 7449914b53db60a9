import County
import CountyTesting
import Testing

@testable import Tray

/// Random deeds of random people at the tray, beside the slow model (satunnainen kävely tarjottimella).
struct TrayWalk {
  let town: TrayTown
  private(set) var slow = SlowTray()
  private var chance: SeededChance
  private var cards: [ID<Card>] = []
  private var orders: [ID<Order>] = []

  static let people = [
    TrayTown.editor, TrayTown.editor, TrayTown.other, TrayTown.other, Cast.nurse, Cast.resident, .anonymous,
  ]
  static let owners = ["kuiskametsa", "usvalampi"]

  init(seed: UInt64) async throws {
    (town, chance) = (try await TrayTown(seed: seed), SeededChance(seed: seed))
  }

  private mutating func pick<Value>(_ values: [Value]) -> Value {
    values[Int.random(in: 0..<values.count, using: &chance)]
  }
  private mutating func happens(oneIn times: Int) -> Bool { Int.random(in: 0..<times, using: &chance) == 0 }

  /// The code of what `deed` was refused with.
  private func code(_ deed: () async throws -> Void) async throws -> String? {
    do {
      try await deed()
      return nil
    } catch let refusal as Refusal {
      return refusal.code
    }
  }

  mutating func step() async throws {
    switch Int.random(in: 0..<10, using: &chance) {
    case 0...1: try await write()
    case 2: try await mark()
    case 3...5: try await order()
    case 6...7: try await answer()
    default: try await rate()
    }
    town.county.wait(minutes: Int.random(in: 1...600, using: &chance))
  }

  private mutating func write() async throws {
    let actor = pick(Self.people), owner = pick(Self.owners), now = town.county.now
    let id: ID<Card>
    if !cards.isEmpty, happens(oneIn: 2) {
      id = pick(cards.filter { slow.cards[$0.text]?.owner == owner } + cards.suffix(1))
    } else {
      id = try #require(ID("\(owner).kortti\(cards.count)"))
    }
    guard id.association?.text == owner else { return }
    var card = try town.sample()
    if happens(oneIn: 6) { card.name = Localized() }
    if happens(oneIn: 6) { (card.phone, card.web) = ("", nil) }
    card.price = pick(CardPrice.allCases)
    let written = card, association = try #require(ID<Association>(owner))
    let found = try await code {
      try await town.tray.write(written, as: id, for: association, by: actor)
    }
    #expect(found == slow.write(id.text, card, owner: owner, by: actor, at: now))
    if found == nil, !cards.contains(id) { cards.append(id) }
  }

  private mutating func mark() async throws {
    let id = cards.isEmpty || happens(oneIn: 9) ? ID<Card>.example : pick(cards)
    let withdrawn = happens(oneIn: 2), actor = pick(Self.people), now = town.county.now
    let found = try await code { try await town.tray.mark(id, withdrawn: withdrawn, by: actor) }
    #expect(found == slow.mark(id.text, withdrawn: withdrawn, by: actor, at: now))
  }

  private mutating func order() async throws {
    let card = cards.isEmpty || happens(oneIn: 9) ? ID<Card>.example : pick(cards)
    let consent = !happens(oneIn: 6), actor = pick([Cast.resident, .anonymous, Cast.nurse])
    var word = ""
    let found = try await code { word = try await town.order(card, consent: consent, by: actor) }
    #expect(found == slow.order(card.text, consent: consent))
    guard found == nil else { return }
    let (id, _) = try await town.tray.order(followedBy: word)
    slow.placed(id.text, on: card.text)
    orders.append(id)
  }

  private mutating func answer() async throws {
    let id = orders.isEmpty || happens(oneIn: 9) ? ID<Order>.example : pick(orders)
    let accepted = !happens(oneIn: 4), words = happens(oneIn: 8) ? "" : "Tervetuloa",
      actor = pick(Self.people)
    let found = try await code {
      try await town.tray.change(id, by: actor) { try $0.answer(accepted: accepted, words: words, by: actor) }
    }
    #expect(found == slow.answer(id.text, accepted: accepted, words: words, by: actor))
  }

  private mutating func rate() async throws {
    let id = orders.isEmpty || happens(oneIn: 9) ? ID<Order>.example : pick(orders)
    let score = Int.random(in: 0...6, using: &chance)
    let found = try await code { try await town.tray.change(id, by: .anonymous) { try $0.rate(score) } }
    #expect(found == slow.rate(id.text, score))
  }
}

@Suite("Random walks at the tray") struct TrayWalkTests {
  private func walked(_ seed: UInt64) async throws -> TrayWalk {
    var walk = try await TrayWalk(seed: seed)
    for _ in 0..<160 { try await walk.step() }
    return walk
  }

  @Test(
    "Each deed is done or refused as the slow model says, and leaves one fact or none",
    arguments: 1...8 as ClosedRange<UInt64>)
  func walk(_ seed: UInt64) async throws {
    let walk = try await walked(seed), town = walk.town
    let facts = try await town.county.journal.facts(after: 0, limit: 10_000)
    #expect(facts.count == walk.slow.facts && facts.count > 20)
    for (id, known) in walk.slow.cards {
      let state = try await town.tray.card(try #require(ID<Card>(id)))
      #expect(state.card == known.card && state.isWithdrawn == known.isWithdrawn, "\(id)")
      #expect(state.reviewed == known.reviewed && state.association.text == known.owner, "\(id)")
    }
    for (id, known) in walk.slow.orders {
      let order = try await town.tray.order(try #require(ID<Order>(id)))
      #expect(order.answer?.accepted == known.accepted && order.score == known.score, "\(id)")
    }
  }

  @Test(
    "The tray shows the cards in use with the ratings that people gave",
    arguments: 11...16 as ClosedRange<UInt64>)
  func shown(_ seed: UInt64) async throws {
    let walk = try await walked(seed)
    let offers = try await walk.town.tray.offers().filter { $0.id.contains(".kortti") }
    let used = walk.slow.cards.filter { !$0.value.isWithdrawn }
    #expect(Set(offers.map(\.id)) == Set(used.keys))
    for offer in offers {
      let rating = walk.slow.rating(offer.id)
      #expect(offer.rating?.count == rating?.count, "\(offer.id)")
      #expect(abs((offer.rating?.mean ?? 0) - (rating?.mean ?? 0)) < 1e-9, "\(offer.id)")
      #expect(offer.price == used[offer.id]?.card.price, "\(offer.id)")
    }
  }

  @Test(
    "After any walk the rebuilt tables are those that were lived", arguments: 21...24 as ClosedRange<UInt64>)
  func rebuilt(_ seed: UInt64) async throws {
    let (lived, rebuilt) = try await walked(seed).town.county.dumpAroundRebuild(TrayRecords().tables)
    #expect(lived == rebuilt && !lived.isEmpty)
  }

  @Test(
    "An association’s list holds its own orders and nobody else’s", arguments: 31...34 as ClosedRange<UInt64>)
  func lists(_ seed: UInt64) async throws {
    let walk = try await walked(seed)
    for owner in TrayWalk.owners {
      let listed = try await walk.town.tray.orders(of: try #require(ID<Association>(owner))).map(\.text)
      let own = walk.slow.orders.filter { $0.value.owner == owner }.keys
      #expect(listed.count == own.count && Set(listed) == Set(own), "\(owner)")
    }
  }

  @Test(
    "Nothing that a person wrote on an order stands in the tray’s tables", arguments: [41, 42] as [UInt64])
  func silent(_ seed: UInt64) async throws {
    let walk = try await walked(seed)
    let (dump, _) = try await walk.town.county.dumpAroundRebuild(TrayRecords().tables)
    for line in dump {
      #expect(!"\(line)".contains("Tulisin mielelläni") && !"\(line)".contains("0401112233"))
    }
  }
}
