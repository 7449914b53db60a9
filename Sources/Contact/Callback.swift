package import County

extension CallbackPromise {
  /// The next four two-hour windows of working days, 8–16, that begin at least half an hour from `now`.
  package static func offered(now: Moment, calendar: WorkingCalendar = .finland) -> [CallbackPromise] {
    var windows: [CallbackPromise] = [], day = calendar.working(from: now.day)
    while windows.count < 4 {
      for hour in [8, 10, 12, 14] where Moment(day, hour) >= now + 1_800 && windows.count < 4 {
        windows.append(CallbackPromise(from: Moment(day, hour), to: Moment(day, hour + 2)))
      }
      day = calendar.working(from: day + 1)
    }
    return windows
  }

  /// The window that a form chooses of those offered, for somebody who has a number; `label` is the question's.
  package static func chosen(
    _ choice: String, phone: String?, label: Text, now: Moment
  ) throws(Refusal) -> CallbackPromise {
    let windows = offered(now: now)
    guard let number = Int(choice), (1...windows.count).contains(number) else { throw .unanswered(label) }
    guard phone != nil else { throw ContactWords.phoneNeeded }
    return windows[number - 1]
  }

  /// `tänään klo 12.00–14.00`.
  package func words(now: Moment) -> Text {
    let today = Text(fi: "tänään", sv: "i dag", en: "today")
    return today.map { word, lang in
      "\(from.day == now.day ? word : Format.day(from.day, lang)) \(Format.at(from, lang))–\(Format.clock(to))"
    }
  }
}

extension Day {
  /// Reads `7.3.1958` or `1958-03-07`.
  package init?(written text: String) {
    let parts = text.split(separator: ".").map { Int($0) }
    if parts.count == 3, let day = parts[0], let month = parts[1], let year = parts[2] {
      self.init(year, month, day)
    } else {
      self.init(text)
    }
  }
}
