import Booking
import Contact
import County

/// A matter's marks folded into what is counted of it (asian laskettavat); the order of recording makes no difference
/// but where two facts say the same thing.
struct MatterFold {
  private static let never = Int64.max
  private var contact: Mark?
  private var who = Whose()
  private var answeredAt = never
  private var assessedAt = never
  private var bookedAt = never
  private var urgency: UInt8 = 0
  private var branch: UInt8 = 0
  private var reason: UInt8 = 0
  private var segment: (number: UInt8, at: Int64) = (0, .min)
  private var first: Mark?
  private var wasInPerson = false
  private var closed: Mark?
  private var booked: Mark?
  private var listed: Mark?
  private var waits: [(mark: Mark, until: Int64)] = []
  private var visits: [Mark] = []
  private var answers: [Mark] = []

  init(_ chain: [Mark]) { for mark in chain { learn(mark) } }

  private mutating func learn(_ mark: Mark) {
    switch mark.kind {
    case .contact: learn(contact: mark)
    case .identified:
      (who.person, who.born, who.municipality) = (mark.who.person, mark.who.born, mark.who.municipality)
    case .answered: answeredAt = min(answeredAt, mark.at)
    case .assessed: learn(assessed: mark)
    case .linked: reason = mark.code
    case .booked: learn(booked: mark)
    case .visit: learn(visit: mark)
    case .missed:
      visits.append(mark)
      if let booked {
        (visits[visits.count - 1].unit, visits[visits.count - 1].profession) = (
          booked.unit, booked.profession
        )
      }
    case .closed:
      closed = mark
      endWait(mark.at)
    case .feedback: answers.append(mark)
    case .listed:
      endWait(mark.at)
      listed = mark
    default: break
    }
  }

  private mutating func learn(contact mark: Mark) {
    let known = who
    (contact, who) = (mark, mark.who)
    if known.person >= 0 {
      (who.person, who.born, who.municipality) = (known.person, known.born, known.municipality)
    }
    if branch == 0 { branch = mark.branch }
    if mark.channel == Channels.walkin { answeredAt = min(answeredAt, mark.at) }
  }

  /// The first assessment tells the urgency; any that moves the matter to another branch does so; the latest that says
  /// a segment tells it.
  private mutating func learn(assessed mark: Mark) {
    answeredAt = min(answeredAt, mark.at)
    if mark.at < assessedAt { (assessedAt, urgency) = (mark.at, mark.code) }
    if mark.branch > 0 { branch = mark.branch }
    if mark.category > 0, mark.at >= segment.at { segment = (mark.category, mark.at) }
  }

  private mutating func learn(booked mark: Mark) {
    bookedAt = min(bookedAt, mark.at)
    booked = mark
    endWait(mark.at)
  }

  private mutating func learn(visit mark: Mark) {
    visits.append(mark)
    if mark.at < first?.at ?? Self.never { first = mark }
    if !Modes.isRemote(mark.code) { wasInPerson = true }
    endWait(mark.at)
  }

  private mutating func endWait(_ at: Int64) {
    guard let wait = listed else { return }
    waits.append((wait, max(at, wait.at)))
    listed = nil
  }
}

extension MatterFold {
  /// Everything that is counted of the matter.
  func items(_ calendar: WorkingCalendar) -> [Item] {
    var items = visits.map(item(of:))
    items += answers.map(item(answer:))
    items += waits.map { item(wait: $0.mark, until: day($0.until)) }
    if let listed { items.append(item(wait: listed, until: Item.never)) }
    guard let contact else { return items }
    items += [item(contact: contact), item(due: contact, calendar), item(open: contact)]
    if contact.number > 0 { items.append(item(callback: contact)) }
    if let first, assessedAt <= first.at { items.append(item(first: first, contact)) }
    if let closed { items.append(item(closed: closed)) }
    return items
  }

  private func day(_ at: Int64) -> Int32 { Int32(Moment(seconds: Int(at)).day.number) }

  private func item(_ population: Population, _ at: Int64) -> Item {
    var item = Item(population, day: day(at))
    (item.unit, item.who, item.branch) = (contact?.unit ?? 0, who, branch)
    item.segment = segment.number
    item.channel = contact?.channel ?? 0
    Branches.mark(&item.traits, branch)
    return item
  }

  private func isAssessed(_ traits: inout Traits) {
    traits.set(.assessed, assessedAt != Self.never)
    guard urgency > 0 else { return }
    traits.set(urgency == UInt8(ascii: "E") ? .nonUrgent : .urgent)
  }

  private func item(contact: Mark) -> Item {
    var item = item(.contact, contact.at)
    isAssessed(&item.traits)
    item.category = reason
    Channels.mark(&item.traits, contact.channel)
    item.traits.set(.answered, answeredAt != Self.never)
    item.traits.set(.answeredSameDay, answeredAt != Self.never && day(answeredAt) <= item.day)
    item.traits.set(.repeated, contact.flag || reason > 0)
    item.traits.set(.failure, reason > 0 && reason <= Reasons.failures)
    return item
  }

  /// The working day by which the contact should have been answered and assessed.
  private func item(due contact: Mark, _ calendar: WorkingCalendar) -> Item {
    let came = Moment(seconds: Int(contact.at))
    let isLate = calendar.isWorking(came.day) && came.secondOfDay >= 16 * 3_600
    let counting = calendar.working(from: isLate ? came.day + 1 : came.day)
    var item = item(.due, contact.at)
    item.day = Int32(counting.number)
    isAssessed(&item.traits)
    let isMet =
      answeredAt != Self.never && day(answeredAt) <= item.day && assessedAt != Self.never
      && day(assessedAt) <= item.day
    item.traits.set(.sameDay, isMet)
    return item
  }

  private func item(callback contact: Mark) -> Item {
    var item = item(.callback, contact.number)
    item.traits.set(.kept, answeredAt <= contact.number)
    return item
  }

  private func item(first visit: Mark, _ contact: Mark) -> Item {
    var item = item(.firstVisit, visit.at)
    (item.unit, item.profession) = (visit.unit, visit.profession)
    item.value = item.day - day(assessedAt)
    item.other = item.day - day(min(contact.at, assessedAt, bookedAt))
    isAssessed(&item.traits)
    item.traits.set(item.value <= 7 ? .withinWeek : .overWeek)
    mark(&item.traits, visit)
    return item
  }

  private func mark(_ traits: inout Traits, _ visit: Mark) {
    traits.set(Modes.isRemote(visit.code) ? .remote : .inPerson)
    traits.set(.doctor, visit.category == 1)
  }
}

extension MatterFold {
  private func item(of visit: Mark) -> Item {
    var item = item(.visit, visit.at)
    if visit.unit > 0 { item.unit = visit.unit }
    item.profession = visit.profession
    guard visit.kind == .visit else {
      item.traits.set(.missed)
      return item
    }
    item.traits.set(.held)
    item.value = Int32(visit.number)
    mark(&item.traits, visit)
    return item
  }

  private func item(answer: Mark) -> Item {
    var item = item(.answer, answer.at)
    item.value = Int32(answer.code)
    Scores.mark(&item.traits, answer.code)
    return item
  }

  private func item(wait: Mark, until: Int32) -> Item {
    var item = item(.waiting, wait.at)
    (item.unit, item.profession, item.other) = (wait.unit, wait.profession, until)
    return item
  }

  /// A case waits from its contact until it is seen or closed, whichever comes first.
  private func item(open contact: Mark) -> Item {
    var item = item(.open, contact.at)
    isAssessed(&item.traits)
    let end = min(first?.at ?? Self.never, closed?.at ?? Self.never)
    item.other = end == Self.never ? Item.never : max(day(end), item.day)
    return item
  }

  private func item(closed: Mark) -> Item {
    var item = item(.closing, closed.at)
    item.category = closed.code
    item.traits.set(.solved, ClosingReasons.solved.contains(closed.code))
    item.traits.set(.mistake, closed.code == ClosingReasons.mistake)
    item.traits.set(.withoutVisit, !wasInPerson)
    return item
  }
}
