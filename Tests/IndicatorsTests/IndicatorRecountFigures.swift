import County

/// What an independent count gives of one indicator.
struct Recounted: Equatable {
  var numerator = 0
  var denominator = 0
  var value: Double?
  var p90: Double?

  static func share(_ part: Int, _ whole: Int) -> Recounted {
    Recounted(numerator: part, denominator: whole, value: whole == 0 ? nil : Double(part) / Double(whole))
  }

  static func count(_ count: Int) -> Recounted {
    Recounted(numerator: count, denominator: count, value: Double(count))
  }

  static func waits(_ days: [Int], within: Bool) -> Recounted {
    let days = days.sorted(), n = days.count
    guard n > 0 else { return Recounted() }
    let middle = n % 2 == 1 ? Double(days[n / 2]) : Double(days[n / 2 - 1] + days[n / 2]) / 2
    let ninth = days.first { day in 10 * days.count { $0 <= day } >= 9 * n } ?? 0
    return Recounted(
      numerator: within ? days.count { $0 <= 7 } : n, denominator: n, value: middle, p90: Double(ninth))
  }

  static func score(_ scores: [Int]) -> Recounted {
    let up = scores.count { $0 >= 9 }, down = scores.count { $0 <= 6 }
    guard !scores.isEmpty else { return Recounted() }
    return Recounted(
      numerator: up - down, denominator: scores.count,
      value: 100 * (Double(up) / Double(scores.count) - Double(down) / Double(scores.count)))
  }
}

extension IndicatorRecount {
  func figure(_ id: String, _ days: ClosedRange<Day>, unit: String? = nil) -> Recounted {
    fromContacts(id, days, unit) ?? fromVisits(id, days, unit) ?? fromReports(id, days, unit) ?? Recounted()
  }

  private func fromContacts(_ id: String, _ days: ClosedRange<Day>, _ unit: String?) -> Recounted? {
    let all = matters.map(ToldMatter.init),
      known = all.filter { $0.contact != nil && (unit == nil || $0.unit == unit) }
    let came = known.filter { $0.contact.map { days.contains($0.day) } ?? false }
    func share(_ holds: (ToldMatter) -> Bool) -> Recounted { .share(came.count(where: holds), came.count) }
    func channel(_ names: [String]) -> Recounted {
      share { names.contains($0.contact?.text("channel") ?? "") }
    }
    switch id {
    case "contacts": return .count(came.count)
    case "failure": return share(\.isFailure)
    case "failureReasons": return .count(came.count(where: \.isFailure))
    case "repeatContacts": return share { $0.reason != nil || $0.contact?.fields["earlier"] != nil }
    case "eServices": return channel(["web", "message", "chat", "video"])
    case "remoteContacts": return share { $0.contact?.text("channel") != "walkin" }
    case "answeredSameDay":
      return share { one in one.answered.map { $0.day <= one.contact?.day ?? $0.day } ?? false }
    case "sameDay":
      let due = known.filter { $0.counting.map(days.contains) ?? false }
      let met = due.count { one in
        guard let counting = one.counting, let answered = one.answered, let assessed = one.assessed else {
          return false
        }
        return answered.day <= counting && assessed.day <= counting
      }
      return .share(met, due.count)
    case "callbacksKept":
      let promised = known.compactMap { one -> (Moment, Moment?)? in
        let to = (one.contact?.fields["callback"] as? Fields)?["to"] as? String
        return to.flatMap { Moment($0) }.map { ($0, one.answered) }
      }.filter { days.contains($0.0.day) }
      return .share(promised.count { $0.1.map { $0 } ?? .init(seconds: .max) <= $0.0 }, promised.count)
    case "openCases":
      return .count(
        known.count { one in
          guard let contact = one.contact, contact.day <= days.upperBound else { return false }
          let ends = [one.firstVisit, one.closed].compactMap { $0?.day }
          return !ends.contains { max($0, contact.day) <= days.upperBound }
        })
    case "withoutVisit":
      let closed = known.filter { $0.closed.map { days.contains($0.day) } ?? false }.filter {
        ["helped", "selfCare", "referred"].contains($0.closed?.text("reason") ?? "")
      }
      return .share(
        closed.count { !$0.visits.contains { ["unit", "home"].contains($0.text("mode") ?? "") } },
        closed.count)
    case "waitingList":
      let waits = all.flatMap(\.waits).filter { unit == nil || $0.unit == unit }
      return .count(
        waits.count { $0.from <= days.upperBound && ($0.to.map { $0 > days.upperBound } ?? true) })
    case "nps":
      let scores = all.filter { unit == nil || $0.unit == unit }.flatMap { $0.all("feedback.given") }
      return .score(scores.filter { days.contains($0.day) }.map { $0.number("score") })
    default: return nil
    }
  }
}
