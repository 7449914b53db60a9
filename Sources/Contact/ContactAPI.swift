import County

/// A contact as another system sends it (`POST /api/v1/contacts`).
struct PartnerContact: Decodable {
  var words: String
  var lang: Lang?
  var topic: Topic?
  var channel: ContactChannel?
  var name: String?
  var phone: String?
  var born: Day?
  var municipality: String?
}

extension Contact {
  /// Takes a contact from a system with an agreement; the `Idempotency-Key` makes a second sending harmless.
  func receiveFromPartner(_ ask: Ask) async throws -> Answer {
    guard ask.method == .post else { return problem(405, "method.notAllowed", "send POST") }
    guard ask.actor.role == .partner else {
      return problem(401, "access.denied", "send Authorization: Bearer KEY")
    }
    guard let key = ask.headers["idempotency-key"], (1...100).contains(key.utf8.count) else {
      return problem(
        400, "key.missing", "send Idempotency-Key, 1–100 characters, the same for the same contact")
    }
    do {
      let sent = try JSON.decode(PartnerContact.self, from: ask.body)
      let words = Form.clean(sent.words)
      guard words.unicodeScalars.count <= 4_000, words.contains(where: { !$0.isWhitespace }) else {
        return problem(422, "words.length", "“words” has 1–4000 characters")
      }
      if let born = sent.born, !born.isBirthday(by: journal.world.now().day) {
        return problem(422, "born.impossible", "“born” is a day from 1901 to today")
      }
      let receipt = try await receive(entry(sent, key: Digest.hex("\(ask.actor.id) \(key)")), by: ask.actor)
      let follow = receipt.repeated ? "" : ",\"follow\":\"\(ContactLink.follow(receipt.follow).path)\""
      return .json(
        "{\"matter\":\"\(receipt.matter.text)\",\"repeated\":\(receipt.repeated)\(follow)}",
        status: receipt.repeated ? 200 : 201)
    } catch let error as DecodingError {
      return problem(400, "body.unreadable", JSON.complaint(error) + ". The form is in /api/v1/openapi.json")
    }
  }

  private func entry(_ sent: PartnerContact, key: String) -> ContactReceived {
    let topic = sent.topic ?? .other
    var entry = ContactReceived(
      channel: sent.channel ?? .partner, words: Form.clean(sent.words), lang: sent.lang ?? .fi, topic: topic,
      unit: routing.unit(for: topic), identity: sent.name == nil && sent.phone == nil ? .anonymous : .light)
    // the same form of number as our own page gives, so that repeated contacts are found
    let phone = sent.phone.flatMap(ContactReceived.number).map { String($0.prefix(30)) }
    (entry.name, entry.phone, entry.born) = (
      sent.name.map { String(String.UnicodeScalarView(Form.clean($0).unicodeScalars.prefix(100))) },
      phone, sent.born
    )
    entry.municipality = municipalities.first { $0.code == sent.municipality }?.code
    entry.key = key
    return entry
  }

  private func problem(_ status: Int, _ code: String, _ mend: String) -> Answer {
    let text = (try? JSON.encode(["code": code, "mend": mend])) ?? "{}"
    return .json(text, status: status)
  }
}
