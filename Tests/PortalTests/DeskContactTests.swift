import Contact
import County
import CountyTesting
import Testing

@testable import Portal

@Suite("A contact written down at the desk") struct DeskContactTests {
  private let told = [
    "channel": "phone", "words": "Selkä jumissa", "topic": "ill", "code": "", "callback": "",
  ]

  private func send(_ town: Town, _ changes: [String: String] = [:], by actor: Actor = Cast.receptionist)
    async throws -> (Reply, Holding?)
  {
    let before = try await town.county.journal.last()
    let reply = try await town.post("/desk/new", told.merging(changes) { $1 }, by: actor)
    let matter = try await town.county.journal.facts(after: before, limit: 9).first?.stream.id(
      of: Matter.self)
    guard let matter, reply.status == 303 else { return (reply, nil) }
    return (reply, try await town.county.holding(matter))
  }

  @Test(
    "It enters the writer's own unit, held by the writer",
    arguments: [Cast.receptionist, Cast.nurse, Cast.healthCentreNurse])
  func own(_ actor: Actor) async throws {
    let (_, holding) = try await send(try await Town(), by: actor)
    #expect(holding?.unit.text == actor.unit && holding?.holder?.text == actor.id)
  }

  @Test(
    "Each way of coming that a desk meets is kept",
    arguments: [ContactChannel.phone, .walkin, .callback, .chat, .letter])
  func channels(_ channel: ContactChannel) async throws {
    let (_, holding) = try await send(try await Town(), ["channel": channel.rawValue])
    #expect(holding?.contact.channel == channel && (holding?.answered != nil) == (channel == .walkin))
  }

  @Test("A code that is found brings the person; one that is not is told, with the words kept") func code()
    async throws
  {
    let town = try await Town()
    _ = try await town.county.register(Cast.person(code: "010594Y9032"), as: Cast.resident)
    let (_, holding) = try await send(town, ["code": "010594y9032"])
    #expect(
      holding?.person?.text == Cast.resident.id && holding?.identity == .strong
        && holding?.born == Day(1994, 5, 1))
    for bad in ["010594Y9021", "roskaa"] {
      let (reply, none) = try await send(town, ["code": bad])
      #expect(
        none == nil && reply.status == 422 && reply.page.contains("Selkä jumissa")
          && !reply.page.contains(bad))
    }
  }

  @Test(
    "A code that cannot be is told by what is wrong with it, in three languages, and not repeated",
    arguments: [
      ("010594Y9033", "code.check"), ("010594*9032", "code.separator"), ("010594Y9O32", "code.digits"),
      ("320594Y9032", "code.date"), ("010594Y90", "code.length"), ("010594Y9021", "person.unknown"),
    ])
  func wrong(_ code: String, _ named: String) async throws {
    let town = try await Town()
    let refusal = await #expect(throws: Refusal.self) { try await town.portal.person(typed: code) }
    #expect(refusal?.code == named && refusal?.status == 422)
    for lang in Lang.allCases {
      let words = refusal?.words[lang] ?? ""
      #expect(!words.isEmpty && !words.contains(code) && words.hasSuffix("."))
    }
    let (reply, none) = try await send(town, ["code": code])
    #expect(reply.status == 422 && none == nil && reply.page.contains(refusal?.words.fi ?? "?"))
  }

  @Test("A code with full-width digits finds the same person") func wide() async throws {
    let town = try await Town()
    _ = try await town.county.register(Cast.person(code: "010594Y9032"), as: Cast.resident)
    let (_, holding) = try await send(town, ["code": "０１０５９４Ｙ９０３２"])
    #expect(holding?.person?.text == Cast.resident.id)
  }

  @Test(
    "Without a code it is as they told us, or nameless",
    arguments: [([:], Identity.anonymous), (["name": "Aada"], .light), (["phone": "040 111 2233"], .light)])
  func identity(_ form: [String: String], _ identity: Identity) async throws {
    let (_, holding) = try await send(try await Town(), form)
    #expect(
      holding?.identity == identity && holding?.contact.phone == (form["phone"] == nil ? nil : "0401112233"))
  }

  @Test("A promised call is kept as its window") func callback() async throws {
    let (_, holding) = try await send(try await Town(), ["callback": "1", "phone": "0401112233"])
    #expect(holding?.contact.callback == CallbackPromise.offered(now: TestCounty.start).first)
  }

  @Test(
    "A window that was not offered is asked for again, whatever number it has",
    arguments: ["0", "5", "99", "-1", "\(Int.min)", "\(Int.max)", "x"])
  func noWindow(_ choice: String) async throws {
    let (reply, none) = try await send(try await Town(), ["callback": choice, "phone": "0401112233"])
    #expect(reply.status == 422 && none == nil && reply.page.contains("Selkä jumissa"))
  }

  @Test(
    "What is missing is asked for, and nothing is written",
    arguments: [["words": ""], ["channel": "telepathy"], ["channel": ""]])
  func missing(_ form: [String: String]) async throws {
    let town = try await Town(), (reply, holding) = try await send(town, form)
    #expect(reply.status == 422 && holding == nil)
    #expect(try await town.county.journal.last() == 0)
  }

  @Test("Only professionals write at a desk", arguments: Cast.all) func rights(_ actor: Actor) async throws {
    let town = try await Town(), reply = try await town.post("/desk/new", told, by: actor)
    #expect((reply.status == 303) == actor.role.isProfessional, "\(actor.id) \(reply.status)")
    #expect(try await town.county.journal.last() == (actor.role.isProfessional ? 2 : 0))
  }

  @Test(
    "Without a number in the field there is no number, and strangers are not taken for one",
    arguments: ["ei ole", "-", "soittaa itse", "０４０"])
  func noNumber(_ words: String) async throws {
    let town = try await Town(), (_, first) = try await send(town, ["phone": words])
    let (_, second) = try await send(town, ["phone": words, "words": "Toinen ihminen"])
    #expect(first?.contact.phone == nil && second?.contact.phone == nil)
    #expect(second?.contact.earlier == nil, "two people without a number are two people")
    #expect(first?.identity == .anonymous)
  }
}
