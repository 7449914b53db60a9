import Booking
import Contact
import County
import Portal

/// What residents do: knock, book, cancel, say how it went.
extension Life {
  func ask(
    _ method: Ask.Method, _ path: String, _ form: KeyValuePairs<String, String> = [:], as visitor: Visitor
  ) async throws -> Answer {
    try await door(Ask(method, path, form: Form(form), visitor: visitor))
  }

  func visitor(_ person: Int) -> Visitor {
    let resident = people[person]
    return Visitor(
      actor: Actor(id: resident.id.text, role: .resident), name: resident.person.name,
      lang: resident.person.lang)
  }

  func knock(_ isRepeat: Bool) async throws {
    let old = isRepeat && recent.count > 200 ? recent[recent.count - 1 - dice.between(20...199)] : nil
    let topic = old?.topic ?? Topic(rawValue: dice.pick(content.topics)) ?? .other
    let person = old?.person ?? self.person(for: topic), lang = people[person].person.lang
    let saying = dice.pick(content.words[topic.rawValue] ?? [Saying(words: Text(same: "…"))])
    let words = saying.words[lang]
    let now = clock.now, isOpen = WorkingCalendar.finland.isWorking(now.day) && (8..<16).contains(now.hour)
    let channel = isOpen ? dice.pick(content.channels) : "web"
    recent.append((person, topic, now))
    if recent.count > 4_000 { recent.removeFirst(2_000) }
    if channel == "web" || channel == "callback" {
      try await write(person, topic, words, wantsCall: channel == "callback")
    } else {
      try await tell(person, topic, words, channel)
    }
  }

  private func person(for topic: Topic) -> Int {
    for _ in 0..<12 {
      let place = Int(dice.next() % UInt64(people.count)),
        age = people[place].person.born.years(to: clock.now.day)
      switch topic {
      case .ageing: if age >= 72 { return place }
      case .family: if (20...48).contains(age) { return place }
      case .mind: if age >= 14 { return place }
      default: if age >= 16 { return place }
      }
    }
    return Int(dice.next() % UInt64(people.count))
  }

  private func write(_ person: Int, _ topic: Topic, _ words: String, wantsCall: Bool) async throws {
    let isKnown = dice.happens(0.7), resident = people[person].person
    let visitor = isKnown ? visitor(person) : Visitor(lang: resident.lang)
    let (born, phone) =
      isKnown
      ? ("", "") : (resident.born.description, wantsCall || dice.happens(0.6) ? resident.phone ?? "" : "")
    let about = isKnown && resident.guardianOf != nil && topic == .ill && dice.happens(0.4) ? "child" : "self"
    _ = try await ask(
      .post, "/contact",
      [
        "safe": "yes", "topic": topic.rawValue, "words": words, "heard": "yes",
        "q-since": dice.pick(["today", "days", "weeks", "long"]),
        "q-bad": dice.pick(["little", "some", "some", "much"]),
        "q-change": dice.pick(["better", "same", "same", "worse"]),
        "q-signs": dice.pick(["no", "no", "no", "yes"]),
        "about": about, "born": born, "phone": phone, "municipality": resident.municipality,
        "callback": wantsCall && !(phone.isEmpty && !isKnown) ? "1" : "", "send": "yes",
        "from": try await asked(words, as: visitor),
      ], as: visitor)
  }

  /// A receptionist writes it down while the person talks, and gives it to the queue.
  private func tell(_ person: Int, _ topic: Topic, _ words: String, _ channel: String) async throws {
    let unit = ["teeth": "kajaani-hammas"][topic.rawValue] ?? "yhteyskeskus"
    guard let clerk = worker(at: unit, role: .receptionist) else { return }
    let resident = people[person].person, isKnown = dice.happens(0.85)
    let answer = try await ask(
      .post, "/desk/new",
      [
        "channel": channel, "words": words, "topic": topic.rawValue,
        "code": isKnown ? resident.code?.text ?? "" : "",
        "phone": resident.phone ?? "", "municipality": resident.municipality,
      ], as: clerk)
    guard case .see(let path) = answer else { return }
    if channel == "phone" || channel == "chat" { _ = try await ask(.post, path + "/answer", as: clerk) }
    _ = try await ask(.post, path + "/release", as: clerk)
  }

  func book(_ matter: String, _ person: Int) async throws {
    guard let id = ID<Matter>(matter) else { return }
    guard let holding = Holding(try await journal.facts(of: id.stream)), holding.closed == nil,
      holding.opened + 40 * 86_400 > clock.now
    else { return }
    guard let time = try await firstTime(for: id, skip: dice.between(0...4)) else {
      return plan(clock.now + 86_400, .book(matter: matter, person: person))
    }
    _ = try await ask(.post, "/my/\(matter)/times", ["time": time.id.text], as: visitor(person))
    expect(matter, time, person)
  }

  func cancel(_ matter: String, _ person: Int) async throws {
    _ = try await ask(
      .post, "/my/\(matter)/cancel", ["reason": dice.pick(["recovered", "otherTime", "ill"])],
      as: visitor(person))
  }

  func answer(_ matter: String, _ person: Int) async throws {
    guard case .see(let path) = try await ask(.post, "/my/\(matter)/feedback", as: visitor(person)) else {
      return
    }
    let score =
      dice.happens(0.62)
      ? dice.between(9...10) : dice.happens(0.55) ? dice.between(7...8) : dice.between(0...6)
    _ = try await ask(
      .post, path, ["score": String(score), "words": ""], as: Visitor(lang: people[person].person.lang))
  }
}
