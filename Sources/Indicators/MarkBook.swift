import Contact
import County

/// Every mark in the order of the journal, chained by subject, with the names behind its numbers (merkintäkirja).
struct MarkBook: Sendable {
  private(set) var marks: [Mark] = []
  /// The newest mark of each subject.
  private(set) var newest: [Int32] = []
  private var subjects: [String: Int32] = [:]
  private(set) var names: [String] = []
  private var persons: [String: Int32] = [:]
  private(set) var units = Codes()
  private(set) var municipalities = Codes()
  private(set) var professions = Codes()
  private(set) var categories = Codes()

  /// Adds the fact's mark and gives its subject; `nil` when it changes nothing.
  mutating func add(_ read: ReadMark, positionOf: (String) -> Int?) -> Int32? {
    var mark = Mark(
      .answered, position: Int32(read.position), recorded: Int32(read.recorded.number),
      at: Int64(read.at.seconds))
    if case .corrected(let fact, let occurred) = read.what {
      guard let target = place(of: positionOf(fact)) else { return nil }
      (mark.kind, mark.target, mark.flag) = (.corrected, Int32(target), occurred == nil)
      (mark.number, mark.subject) = (Int64(occurred?.seconds ?? 0), marks[target].subject)
    } else {
      fill(&mark, read.what)
      mark.subject = subject(read.subject)
    }
    mark.previous = newest[Int(mark.subject)]
    newest[Int(mark.subject)] = Int32(marks.count)
    marks.append(mark)
    return mark.subject
  }

  func number(of subject: String) -> Int32? { subjects[subject] }

  private mutating func subject(_ name: String) -> Int32 {
    if let number = subjects[name] { return number }
    let number = Int32(names.count)
    subjects[name] = number
    names.append(name)
    newest.append(-1)
    return number
  }

  /// Where the fact at a position of the journal has its mark.
  private func place(of position: Int?) -> Int? {
    guard let position else { return nil }
    var low = 0, high = marks.count
    while low < high {
      let middle = (low + high) / 2
      if marks[middle].position < position { low = middle + 1 } else { high = middle }
    }
    return low < marks.count && marks[low].position == position && marks[low].kind != .corrected ? low : nil
  }

  /// The marks of a subject, oldest first, with the corrections known on `day` applied.
  func chain(of subject: Int32, knownOn day: Int32 = .max, into chain: inout [Mark]) {
    chain.removeAll(keepingCapacity: true)
    var place = newest[Int(subject)], isCorrected = false
    while place >= 0 {
      var mark = marks[Int(place)]
      if mark.recorded <= day {
        if mark.kind == .corrected { isCorrected = true } else { mark.target = place }
        chain.append(mark)
      }
      place = mark.previous
    }
    chain.reverse()
    if isCorrected { chain = Self.corrected(chain) }
  }

  private static func corrected(_ chain: [Mark]) -> [Mark] {
    var mends: [Int32: Mark] = [:]
    for mark in chain where mark.kind == .corrected { mends[mark.target] = mark }
    return chain.compactMap { mark in
      if mark.kind == .corrected { return nil }
      guard let mend = mends[mark.target] else { return mark }
      if mend.flag { return nil }
      var mended = mark
      mended.at = mend.number
      return mended
    }
  }
}

extension MarkBook {
  private mutating func fill(_ mark: inout Mark, _ what: ReadMark.What) {
    switch what {
    case .contact(let contact): fill(&mark, contact)
    case .identified(let known):
      mark.kind = .identified
      mark.who = whose(known.person, known.born, known.municipality, nil)
    case .plain(let kind): mark.kind = kind
    case .assessed(let made):
      (mark.kind, mark.code) = (.assessed, made.urgency.utf8.first ?? 0)
      (mark.branch, mark.category) = (made.branch.map(number) ?? 0, made.segment.map(number) ?? 0)
    case .linked(let reason): (mark.kind, mark.code) = (.linked, number(reason))
    case .booked(let booked):
      (mark.kind, mark.code, mark.unit) = (.booked, number(booked.mode), unit(booked.unit))
      mark.profession = profession(booked.profession)
    case .visit(let visit):
      (mark.kind, mark.code, mark.unit) = (.visit, number(visit.mode), unit(visit.unit))
      (mark.profession, mark.number) = (
        profession(visit.profession), Int64(person("p/" + visit.professional))
      )
      mark.category = visit.profession == "doctor" ? 1 : 0
    case .closed(let reason): (mark.kind, mark.code) = (.closed, number(reason))
    case .score(let kind, let score, let unit):
      (mark.kind, mark.code, mark.unit) = (kind, UInt8(clamping: score), self.unit(unit))
    case .listed(let listed):
      (mark.kind, mark.unit, mark.profession) = (.listed, unit(listed.unit), profession(listed.profession))
    case .call(let kind, let call):
      (mark.kind, mark.number) = (kind, Int64(call.waitSeconds ?? -1))
      mark.category = UInt8(categories.number(for: call.line ?? ""))
    case .reported(let reported): fill(&mark, reported)
    case .resident(let known):
      mark.kind = .resident
      mark.who = whose(nil, known.born, known.municipality, known.lang)
    case .corrected: break
    }
  }

  private mutating func fill(_ mark: inout Mark, _ contact: MarkGlimpse.Contact) {
    mark.kind = .contact
    (mark.channel, mark.branch) = (number(contact.channel), number(contact.branch))
    (mark.unit, mark.flag) = (unit(contact.unit), contact.earlier != nil)
    mark.number = Int64(contact.callback?.to.seconds ?? 0)
    mark.who = whose(contact.person, contact.born, contact.municipality, contact.lang)
  }

  private mutating func fill(_ mark: inout Mark, _ reported: ReportedMark) {
    (mark.kind, mark.flag, mark.unit) = (reported.kind, reported.flag, unit(reported.unit))
    (mark.code, mark.number) = (UInt8(clamping: reported.code), Int64(reported.number))
    mark.category = UInt8(categories.number(for: reported.category))
    mark.profession = profession(reported.profession)
    guard let person = reported.person else { return }
    mark.who = whose(person.key.map { "r/" + $0 }, person.born, person.municipality, person.lang)
  }

  private mutating func whose(_ key: String?, _ born: Day?, _ home: String?, _ lang: Lang?) -> Whose {
    var who = Whose()
    who.person = key.map { person($0) } ?? -1
    who.born = born.map { Int32(clamping: $0.number) } ?? Whose.unborn
    who.municipality = UInt8(municipalities.number(for: home ?? ""))
    who.lang = lang.map(number) ?? 0
    return who
  }

  private mutating func person(_ key: String) -> Int32 {
    if let number = persons[key] { return number }
    persons[key] = Int32(persons.count)
    return Int32(persons.count - 1)
  }

  private mutating func unit(_ name: String) -> UInt16 { UInt16(units.number(for: name, most: 65_000)) }
  private mutating func profession(_ name: String) -> UInt8 { UInt8(professions.number(for: name)) }

  /// The place of a case among all, from 1.
  private func number<Case: CaseIterable & Equatable>(_ one: Case) -> UInt8 {
    UInt8((Array(Case.allCases).firstIndex(of: one) ?? 0) + 1)
  }
}
