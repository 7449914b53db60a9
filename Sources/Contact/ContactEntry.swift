package import County

extension ContactForm {
  /// The contact that the answers make; refuses what cannot be read.
  func entry(signedIn person: Person?) throws(Refusal) -> ContactReceived {
    let topic = Topic(rawValue: form["topic"]) ?? .other
    var entry = ContactReceived(
      channel: .web, words: form["words"], lang: ask.lang, topic: topic,
      unit: contact.routing.unit(for: topic))
    entry.about = About(rawValue: form["about"]) ?? .oneself
    // only questions on the way: whatever else a hand-made form says is dropped
    let asked = Set(contact.questionnaire.path(through: answers).map(\.id))
    entry.answers = answers.filter { asked.contains($0.key) }
    entry.questionnaire = "\(contact.questionnaire.id)/\(contact.questionnaire.version)"
    guide(&entry)
    if let person { try identify(&entry, as: person) } else { try describe(&entry) }
    try promise(&entry)
    return entry
  }

  private var form: Form { ask.form }

  /// Who sent the person on: a flow and its outcome, or the chat, which is a channel of its own.
  private func guide(_ entry: inout ContactReceived) {
    let from = form["from"]
    let parts = from.split(separator: "/", omittingEmptySubsequences: false)
    guard (1...3).contains(parts.count), parts.allSatisfy({ ID<Matter>($0) != nil }) else { return }
    entry.guided = from
    if from == "chat" { entry.channel = .chat }
  }

  /// Somebody signed in: for themselves, for a child in their care, or for another adult whom they only name.
  private func identify(_ entry: inout ContactReceived, as person: Person) throws(Refusal) {
    let actor = ID<Person>(ask.actor.id)
    switch entry.about {
    case .oneself:
      (entry.person, entry.born, entry.municipality) = (actor, person.born, person.municipality)
      (entry.identity, entry.phone) = (.strong, person.phone)
    case .child, .other:
      (entry.actedBy, entry.municipality, entry.phone) = (actor, person.municipality, person.phone)
      entry.identity = .light
      if entry.about == .child, let child = person.guardianOf?.first {
        (entry.person, entry.identity) = (child, .strong)
      } else {
        try name(&entry)
      }
    }
  }

  /// What somebody says of themselves without signing in.
  private func describe(_ entry: inout ContactReceived) throws(Refusal) {
    let phone = form["phone"]
    try name(&entry)
    if !phone.isEmpty {
      let digits = phone.count { $0.isASCII && $0.isNumber }, signs = phone.count { "+-() ".contains($0) }
      guard (5...15).contains(digits), digits + signs == phone.count else { throw ContactWords.wrongPhone }
      entry.phone = ContactReceived.number(phone)
    }
    if contact.municipalities.contains(where: { $0.code == form["municipality"] }) {
      entry.municipality = form["municipality"]
    }
    entry.identity = entry.name == nil && phone.isEmpty ? .anonymous : .light
  }

  /// The name and birthday of whoever needs help, as far as they are told.
  private func name(_ entry: inout ContactReceived) throws(Refusal) {
    let name = try form.text("name", ContactWords.name, most: 100)
    entry.name = name.isEmpty ? nil : name
    entry.born = try form.birthday("born", by: contact.journal.world.now().day)
  }

  private func promise(_ entry: inout ContactReceived) throws(Refusal) {
    guard form.has("callback") else { return }
    entry.callback = try CallbackPromise.chosen(
      form["callback"], phone: entry.phone, label: ContactWords.callback, now: contact.journal.world.now())
    entry.channel = .callback
  }
}

extension Form {
  /// A day of birth that somebody wrote; `nil` when the field is empty.
  package func birthday(_ name: String, by today: Day) throws(Refusal) -> Day? {
    guard has(name) else { return nil }
    guard let born = Day(written: self[name]), born.isBirthday(by: today) else {
      throw ContactWords.wrongDate
    }
    return born
  }
}

extension Day {
  /// Somebody who lives today may have been born on it: from 1901 to today.
  func isBirthday(by today: Day) -> Bool { self <= today && parts.year > 1900 }
}
