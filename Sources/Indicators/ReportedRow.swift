import County

/// One row of another system's file, read by its map.
struct ReportedRow {
  let line: Int
  let map: ReportedMap
  let units: Set<String>
  let column: (String) -> String

  /// The cell of our field, in our codes; empty when the map does not give it.
  private func text(_ field: String) -> String {
    let cell = map.columns[field].map(column) ?? ""
    return map.codes?[field]?[cell] ?? cell
  }

  private func wrong(_ field: String, _ what: String) -> ReportedLog.Problem {
    ReportedLog.Problem(line: line, what: "“\(map.columns[field] ?? field)” is not \(what)")
  }

  /// A word of theirs that pages will show: short, and of signs that print.
  private func label(_ field: String) throws(ReportedLog.Problem) -> String {
    let text = text(field)
    guard text.unicodeScalars.count <= 64, PlainText.clean(text) == text else {
      throw wrong(field, "a short plain name; give our name of it in `codes`")
    }
    return text
  }

  private func number(_ field: String, _ range: ClosedRange<Int>) throws(ReportedLog.Problem) -> Int {
    guard let number = Int(text(field)), range.contains(number) else {
      throw wrong(field, "a number from \(range.lowerBound) to \(range.upperBound)")
    }
    return number
  }

  private func choice<Choice: RawRepresentable<String>>(
    _ field: String, _ type: Choice.Type
  ) throws(ReportedLog.Problem) -> Choice {
    guard let choice = Choice(rawValue: text(field)) else {
      throw wrong(field, "a known code; add it to `codes`")
    }
    return choice
  }

  /// `2026-03-02 09:05`, `2026-03-02T09:05:00` or `02.03.2026 09:05`; a day alone is its midnight.
  private func moment(_ field: String) throws(ReportedLog.Problem) -> Moment {
    let parts = text(field).split { $0 == " " || $0 == "T" }
    if let first = parts.first, let day = Day(written: first) {
      if parts.count == 1 { return Moment(day) }
      if parts.count == 2, let moment = Moment("\(day)T\(parts[1])") { return moment }
    }
    throw wrong(field, "a time (yyyy-MM-dd HH:mm or dd.MM.yyyy HH:mm)")
  }

  private func unit() throws(ReportedLog.Problem) -> ID<CareUnit> {
    guard units.contains(text("unit")), let unit = ID<CareUnit>(text("unit")) else {
      throw wrong("unit", "a unit of ours; add it to `codes`")
    }
    return unit
  }

  private var person: ReportedPerson {
    ReportedPerson(
      key: text("person").isEmpty ? nil : String(Digest.hex("reported " + text("person")).prefix(32)),
      born: text("born").split(separator: " ").first.flatMap(Day.init(written:)),
      municipality: text("municipality").isEmpty ? nil : text("municipality"),
      lang: Lang(rawValue: text("lang")))
  }

  func events() throws(ReportedLog.Problem) -> [ReportedLog.Event] {
    let key = map.key.map(column)
    guard key.contains(where: { !$0.isEmpty }) else {
      throw ReportedLog.Problem(line: line, what: "it has no key")
    }
    let digest = String(Digest.hex((key + [map.kind.rawValue]).joined(separator: "\u{1f}")).prefix(40))
    guard let id = ID<ReportedLog>(digest) else {
      throw ReportedLog.Problem(line: line, what: "it has no key")
    }
    let stream = Stream(map.kind.rawValue, id), began = try moment("time")
    var facts: [(any FactPayload, Moment)] = [(try payload(began), began)]
    if map.kind == .worker, !text("ended").isEmpty {
      let ended = try moment("ended")
      guard ended >= began else { throw wrong("ended", "after the naming") }
      facts.append((WorkerEnded(), ended))
    }
    return facts.map { payload, occurred in
      ReportedLog.Event(
        id: "\(digest)-\(type(of: payload).kind)", stream: stream, occurred: occurred, payload: payload)
    }
  }

  private func payload(_ began: Moment) throws(ReportedLog.Problem) -> any FactPayload {
    let unit = try unit()
    _ = try label("municipality")
    switch map.kind {
    case .emergency: return try emergency(unit, began)
    case .referral:
      return ReferralSent(
        unit: unit, form: try choice("form", ReferralSent.Form.self), specialty: try label("specialty"),
        person: person)
    case .group:
      let places = try number("places", 0...10_000)
      return GroupHeld(
        unit: unit, places: places, present: try number("present", 0...255), name: try label("name"))
    case .pathway: return PathwayStarted(unit: unit, pathway: try label("pathway"), person: person)
    case .level:
      let from = try number("from", 1...5)
      let to = try number("to", 1...5)
      guard to != from else { throw wrong("to", "another level than before") }
      return LevelChanged(unit: unit, from: from, to: to, person: person)
    case .language:
      _ = try choice("lang", Lang.self)
      return LanguageServed(unit: unit, used: try choice("used", Lang.self), person: person)
    case .staff: return StaffAnswered(unit: unit, score: try number("score", 0...10))
    case .worker: return WorkerNamed(unit: unit, profession: try label("profession"), person: person)
    }
  }

  private func emergency(_ unit: ID<CareUnit>, _ began: Moment) throws(ReportedLog.Problem)
    -> EmergencyVisited
  {
    let left = try moment("left")
    guard (0...7 * 86_400).contains(left - began) else {
      throw wrong("left", "after the arrival, within a week")
    }
    guard ["yes", "no"].contains(text("belonged")) else {
      throw wrong("belonged", "yes or no; add it to `codes`")
    }
    return EmergencyVisited(
      unit: unit, minutes: (left - began) / 60, belongedToHealthCentre: text("belonged") == "yes",
      person: person)
  }
}

extension Day {
  /// Reads `7.3.1958` or `1958-03-07`.
  fileprivate init?(written text: Substring) {
    let parts = text.split(separator: ".").map { Int($0) }
    if parts.count == 3, let day = parts[0], let month = parts[1], let year = parts[2] {
      self.init(year, month, day)
    } else {
      self.init(String(text))
    }
  }
}
