import Booking
import County
import Markup

/// The unit's times: publish and withdraw.
struct DeskTimes {
  var portal: Portal

  func answer(_ ask: Ask) async throws -> Answer {
    guard let unit = ask.actor.unit.flatMap({ ID<CareUnit>($0) }) else { throw Refusal.notYours }
    guard ask.method == .post else { return try await page(unit, ask) }
    do {
      if let time = ID<BookableTime>(ask.form["withdraw"]) {
        try await portal.booking.withdraw(time, by: ask.actor)
      } else {
        try await portal.booking.publish(try times(unit, ask.form), by: ask.actor)
      }
      return .see(DeskLink.times.path)
    } catch let refusal as Refusal where refusal.status == 422 || refusal.status == 409 {
      return try await page(unit, ask, error: refusal)
    }
  }

  private func page(_ unit: ID<CareUnit>, _ ask: Ask, error: Refusal? = nil) async throws -> Answer {
    let lang = ask.lang
    let free = try await portal.booking.free(at: [unit], profession: nil, urgent: true, limit: 100)
    let rows = free.map { time -> [HTML] in
      [
        HTML(text: Format.moment(time.time.starts, lang)),
        HTML(text: portal.staffName(time.time.professional.text)),
        HTML(text: time.time.mode.name[lang]), HTML(text: "\(time.time.minutes) min"),
        form(
          DeskLink.times.path, secret: ask.visitor.secret, class: "inline",
          hidden("withdraw", time.id.text) + button(DeskWords.withdraw[lang], .quiet)
            + unseen(Format.moment(time.time.starts, lang))),
      ]
    }
    let columns = [DeskWords.time, DeskWords.person, DeskWords.mode, DeskWords.minutes, DeskWords.withdraw]
      .map { $0[lang] }
    let wrong = error.map { notice(.danger, paragraph($0.words[lang]), role: "alert") }
    let times =
      rows.isEmpty
      ? paragraph(DeskWords.noFreeTimes[lang])
      : table(caption: DeskWords.freeTimes[lang], columns: columns, rows: rows)
    let content: HTML = "\(wrong)\(publishing(unit, ask))\(times)"
    return portal.house.answer(
      ask, status: error?.status ?? 200,
      Page(
        DeskWords.times[lang], room: .desk, back: (DeskLink.view(.queue).path, DeskView.queue.name[lang]),
        content))
  }

  private func publishing(_ unit: ID<CareUnit>, _ ask: Ask) -> HTML {
    let lang = ask.lang
    let people = portal.staff.values.filter { $0.unit == unit && $0.profession != "receptionist" }.sorted {
      $0.name < $1.name
    }
    let content: HTML = """
      \(select(Field("who", DeskWords.person[lang]), people.map { Choice($0.id.text, "\($0.name), \(Profession.name($0.profession)[lang])") }))
      \(select(Field("mode", DeskWords.mode[lang]), Mode.allCases.map { Choice($0.rawValue, $0.name[lang]) }))
      \(textField(Field("from", DeskWords.from[lang], hint: DeskWords.fromHint[lang], value: ask.form["from"], required: true), size: 24, most: 40))
      \(textField(Field("minutes", DeskWords.minutes[lang], value: ask.form.has("minutes") ? ask.form["minutes"] : "30", required: true), size: 4, most: 3))
      \(textField(Field("count", DeskWords.count[lang], value: ask.form.has("count") ? ask.form["count"] : "1", required: true), size: 4, most: 2))
      \(button(DeskWords.publish[lang]))
      """
    return fold(
      DeskWords.publish[lang], form(DeskLink.times.path, secret: ask.visitor.secret, content),
      open: ask.form.has("from"))
  }

  private func times(_ unit: ID<CareUnit>, _ form: Form) throws -> [TimePublished] {
    guard let starts = Moment(written: form["from"]), starts > portal.now else { throw Refusal.timePast }
    guard let minutes = Int(form["minutes"]), (5...480).contains(minutes), let count = Int(form["count"]),
      (1...40).contains(count),
      let person = portal.staff[form["who"]], person.unit == unit, let mode = Mode(rawValue: form["mode"])
    else { throw Refusal.unanswered(DeskWords.minutes) }
    return (0..<count).map { place in
      TimePublished(
        unit: unit, professional: person.id, profession: person.profession, mode: mode,
        starts: starts + place * minutes * 60, minutes: minutes)
    }
  }
}

extension Moment {
  /// Reads `24.11.2026 klo 9.00`, `24.11.2026 9:00` or `2026-11-24T09:00`.
  init?(written text: String) {
    if let moment = Moment(text) { self = moment; return }
    let words = text.replacing("klo", with: " ").replacing("kl.", with: " ").replacing("at", with: " ").split(
      separator: " ")
    guard words.count == 2, let day = Day(writtenDate: String(words[0])) else { return nil }
    let clock = words[1].split(whereSeparator: { $0 == "." || $0 == ":" }).map { Int($0) }
    guard clock.count == 2, let hour = clock[0], let minute = clock[1], (0..<24).contains(hour),
      (0..<60).contains(minute)
    else { return nil }
    self.init(day, hour, minute)
  }
}

extension Day {
  fileprivate init?(writtenDate text: String) {
    let parts = text.split(separator: ".").map { Int($0) }
    guard parts.count == 3, let day = parts[0], let month = parts[1], let year = parts[2] else { return nil }
    self.init(year, month, day)
  }
}
