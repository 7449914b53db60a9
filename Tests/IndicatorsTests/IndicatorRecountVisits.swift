import County

extension IndicatorRecount {
  func fromVisits(_ id: String, _ days: ClosedRange<Day>, _ unit: String?) -> Recounted? {
    let all = matters.map(ToldMatter.init)
    let served = all.filter { $0.served.map { days.contains($0.visit.day) } ?? false }.filter {
      unit == nil || $0.served?.visit.text("unit") == unit
    }
    let calm = served.filter { $0.urgency == "E" }
    func waits(_ branch: String) -> [ToldMatter] { calm.filter { $0.branch == branch } }
    switch id {
    case "firstVisit": return .share(calm.count { ($0.served?.wait ?? 0) <= 7 }, calm.count)
    case "waitPrimary": return .waits(waits("primary").compactMap { $0.served?.wait }, within: true)
    case "waitPrimaryContact": return .waits(waits("primary").compactMap { $0.served?.long }, within: false)
    case "waitOral": return .waits(waits("oral").compactMap { $0.served?.wait }, within: true)
    case "waitOralContact": return .waits(waits("oral").compactMap { $0.served?.long }, within: false)
    case "waitOverWeek":
      return .share(waits("primary").count { ($0.served?.wait ?? 0) > 7 }, waits("primary").count)
    case "remote":
      let held = held(all, days, unit)
      return .share(held.count { ["phone", "video"].contains($0.1.text("mode") ?? "") }, held.count)
    case "missedVisits":
      let missed = missed(all, days, unit)
      return .share(missed, missed + held(all, days, unit).count)
    case "continuity":
      let year = days.upperBound - 364...days.upperBound
      return continuity(held(all, year, unit).filter { $0.1.text("profession") == "doctor" })
    default: return nil
    }
  }

  private func held(_ all: [ToldMatter], _ days: ClosedRange<Day>, _ unit: String?) -> [(ToldMatter, Told)] {
    all.flatMap { one in one.visits.map { (one, $0) } }.filter {
      days.contains($0.1.day) && (unit == nil || $0.1.text("unit") == unit)
    }
  }

  /// A missed visit is at the unit of the appointment recorded last before it.
  private func missed(_ all: [ToldMatter], _ days: ClosedRange<Day>, _ unit: String?) -> Int {
    all.reduce(0) { sum, one in
      var place = one.unit, count = 0, isBooked = false
      for told in one.told {
        if let appointment = told.fields["appointment"] as? Fields {
          (place, isBooked) = (appointment["unit"] as? String ?? "", true)
        }
        guard told.fact.kind == "visit.missed", days.contains(told.day) else { continue }
        if unit == nil || (isBooked ? place : one.unit) == unit { count += 1 }
      }
      return sum + count
    }
  }

  private func continuity(_ visits: [(ToldMatter, Told)]) -> Recounted {
    var people: [String: [String]] = [:]
    for (matter, visit) in visits {
      guard
        let person = matter.contact == nil
          ? matter.all("contact.identified").last?.text("person") : matter.person
      else { continue }
      people[person, default: []].append(visit.text("professional") ?? "")
    }
    let indices = people.values.filter { $0.count >= 2 }.map { seen -> Double in
      let pairs = seen.indices.flatMap { one in seen.indices.map { (one, $0) } }.filter { $0.0 != $0.1 }
      return Double(pairs.count { seen[$0.0] == seen[$0.1] }) / Double(pairs.count)
    }
    guard !indices.isEmpty else { return Recounted() }
    return Recounted(
      numerator: 0, denominator: indices.count, value: indices.reduce(0, +) / Double(indices.count))
  }
}

extension IndicatorRecount {
  func fromReports(_ id: String, _ days: ClosedRange<Day>, _ unit: String?) -> Recounted? {
    func some(_ kind: String) -> [Told] {
      all(kind).filter { days.contains($0.day) && (unit == nil || $0.text("unit") == unit) }
    }
    switch id {
    case "abandonment":
      let queued = calls.filter { call in
        guard let entered = call.last(where: { $0.fact.kind == "call.received" }) else { return false }
        return days.contains(entered.day) && unit == nil && call.contains { $0.fact.kind == "call.queued" }
      }
      let gone = queued.count { call in
        call.last { ["call.answered", "call.abandoned"].contains($0.fact.kind) }?.fact.kind
          == "call.abandoned"
      }
      return .share(gone, queued.count)
    case "consultations":
      let health = matters.map(ToldMatter.init).count { one in
        guard let contact = one.contact, days.contains(contact.day) else { return false }
        return one.isHealth && (unit == nil || one.unit == unit)
      }
      return .share(some("referral.sent").count { $0.text("form") == "consultation" }, health)
    case "referrals": return .count(some("referral.sent").count { $0.text("form") == "referral" })
    case "heavierServices":
      let moves = some("level.changed")
      return .share(moves.count { $0.number("to") > $0.number("from") }, moves.count)
    case "groupPlaces":
      let held = some("group.held")
      return .share(held.reduce(0) { $0 + $1.number("present") }, held.reduce(0) { $0 + $1.number("places") })
    case "digitalPathways": return .count(some("pathway.started").count)
    case "staffNps": return .score(some("staff.answered").map { $0.number("score") })
    case "ownLanguage":
      let served = some("language.served")
      return .share(served.count { $0.text("used") == $0.person["lang"] as? String }, served.count)
    case "namedWorkers": return named(days.upperBound, unit)
    default: return emergency(id, some("emergency.visited"))
    }
  }

  private func emergency(_ id: String, _ visits: [Told]) -> Recounted? {
    func belonged(_ told: Told) -> Bool { told.fields["belongedToHealthCentre"] as? Bool ?? false }
    switch id {
    case "emergencyBelonged": return .share(visits.count(where: belonged), visits.count)
    case "emergencyUnderThree":
      let ours = visits.filter(belonged)
      return .share(ours.count { $0.number("minutes") < 180 }, ours.count)
    case "emergencyReturns":
      let known = visits.filter { $0.person["key"] != nil }
      return .share(known.count(where: returned), known.count)
    default: return nil
    }
  }

  /// The same person came again at most 48 hours after leaving.
  private func returned(_ visit: Told) -> Bool {
    let left = visit.fact.occurred + visit.number("minutes") * 60
    return all("emergency.visited").contains { other in
      guard other.person["key"] as? String == visit.person["key"] as? String else { return false }
      let (one, two) = (
        (visit.fact.occurred, visit.fact.position), (other.fact.occurred, other.fact.position)
      )
      return two > one && other.fact.occurred <= left + 48 * 3_600
    }
  }

  private func named(_ day: Day, _ unit: String?) -> Recounted {
    let residents = unit == nil ? all("person.registered").count { $0.day <= day } : 0
    let workers = streams.filter { $0.key.hasPrefix("worker/") }.values.count { told in
      guard let named = told.last(where: { $0.fact.kind == "worker.named" }), named.day <= day,
        unit == nil || named.text("unit") == unit
      else { return false }
      let end = told.last { $0.fact.kind == "worker.ended" && $0.fact.occurred >= named.fact.occurred }
      return end.map { $0.day > day } ?? true
    }
    return .share(workers, residents)
  }
}
