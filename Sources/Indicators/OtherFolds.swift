import County

/// A phone call's marks folded into one call (puhelu).
struct CallFold {
  private var entered: Mark?
  private var traits = Traits()
  private var wait: Int64 = -1

  init(_ chain: [Mark]) {
    for mark in chain {
      switch mark.kind {
      case .callReceived: entered = mark
      case .callQueued: traits.set(.queued)
      case .callAnswered: end(.answeredCall, mark)
      case .callAbandoned: end(.abandoned, mark)
      case .callbackAsked: traits.set(.callbackAsked)
      default: break
      }
    }
  }

  /// The outcome recorded last is the one that holds.
  private mutating func end(_ trait: Trait, _ mark: Mark) {
    let kept = [Trait.queued, .callbackAsked].filter(traits.contains)
    traits = Traits(kept + [trait])
    wait = mark.number
  }

  var items: [Item] {
    guard let entered else { return [] }
    var item = Item(.call, day: day(entered.at))
    (item.traits, item.value, item.category) = (traits, Int32(clamping: wait), entered.category)
    return [item]
  }
}

/// One person's visits to emergency care, so that those followed by another within 48 hours are seen.
struct EmergencyFold {
  private static let soon: Int64 = 48 * 3_600
  let visits: [Mark]

  init(_ chain: [Mark]) {
    visits = chain.filter { $0.kind == .emergency }.sorted { ($0.at, $0.position) < ($1.at, $1.position) }
  }

  var items: [Item] { visits.indices.map(item) }

  private func item(_ place: Int) -> Item {
    let visit = visits[place], left = visit.at + visit.number * 60
    var item = Item(.emergency, day: day(visit.at))
    (item.unit, item.who, item.value) = (visit.unit, visit.who, Int32(clamping: visit.number))
    item.traits.set(.belonged, visit.flag)
    item.traits.set(.underThreeHours, visit.number < 180)
    item.traits.set(.known, visit.who.person >= 0)
    let next = place + 1 < visits.count ? visits[place + 1].at : Int64.max
    item.traits.set(.returned, visit.who.person >= 0 && next <= left + Self.soon)
    return item
  }
}

/// A person's time with a named worker (omatyöntekijyys).
struct WorkerFold {
  let chain: [Mark]

  var items: [Item] {
    guard let named = chain.last(where: { $0.kind == .worker }) else { return [] }
    let ended = chain.last { $0.kind == .workerEnded && $0.at >= named.at }
    var item = Item(.worker, day: day(named.at))
    (item.unit, item.who, item.profession) = (named.unit, named.who, named.profession)
    item.other = ended.map { day($0.at) } ?? Item.never
    return [item]
  }
}

/// Reports that stand alone: each is one thing.
struct LoneFold {
  static func items(_ chain: [Mark]) -> [Item] { chain.compactMap(item) }

  private static func item(_ mark: Mark) -> Item? {
    guard let population = populations[mark.kind] else { return nil }
    var item = Item(population, day: day(mark.at))
    (item.unit, item.who, item.category) = (mark.unit, mark.who, mark.category)
    switch mark.kind {
    case .referral: item.traits.set(mark.flag ? .consultation : .referral)
    case .group: (item.value, item.other) = (Int32(mark.code), Int32(clamping: mark.number))
    case .move:
      item.value = Int32(clamping: mark.number)
      item.traits.set(mark.number > 0 ? .heavier : .lighter)
    case .language:
      item.traits.set(.ownLanguage, mark.flag)
      item.traits.set(.finnish, mark.who.lang == 1)
      item.traits.set(.swedish, mark.who.lang == 2)
    case .staff:
      item.value = Int32(mark.code)
      Scores.mark(&item.traits, mark.code)
    case .resident: item.other = Item.never
    default: break
    }
    return item
  }

  private static let populations: [Mark.Kind: Population] = [
    .referral: .referral, .group: .group, .pathway: .pathway, .move: .move, .language: .language,
    .staff: .staff, .resident: .resident,
  ]
}

/// The day in Finland of seconds since 1970.
private func day(_ at: Int64) -> Int32 { Int32(Moment(seconds: Int(at)).day.number) }

extension MarkBook {
  /// What is counted of a subject, from its chain.
  static func items(_ chain: [Mark], _ calendar: WorkingCalendar) -> [Item] {
    guard let first = chain.first else { return [] }
    switch first.kind {
    case .callReceived, .callQueued, .callAnswered, .callAbandoned, .callbackAsked:
      return CallFold(chain).items
    case .emergency: return EmergencyFold(chain).items
    case .worker, .workerEnded: return WorkerFold(chain: chain).items
    case .referral, .group, .pathway, .move, .language, .staff: return LoneFold.items(chain)
    case .resident: return LoneFold.items(Array(chain.suffix(1)))
    default: return MatterFold(chain).items(calendar)
    }
  }
}
