import Contact
import County
import CountyTesting
import Portal
import Testing

@testable import Demo

@Suite("Contacts as the model lives them") struct LivedContactsTests {
  /// Each contact of the three lived days with the fact it came by.
  private func contacts() async throws -> [(fact: Fact, contact: ContactReceived)] {
    try await DemoTown.lived.value.facts().compactMap { fact in
      fact.read(ContactReceived.self).map { (fact, $0) }
    }
  }

  private func people() async throws -> [ID<Person>: Person] {
    let people = await (try DemoTown.lived.value).life.people
    return Dictionary(uniqueKeysWithValues: people.map { ($0.id, $0.person) })
  }

  @Test("About as many knock on a day as the content says, most of them in the morning")
  func volume() async throws {
    let contacts = try await contacts(),
      model: DemoContent = try SmallContent.folder.get().read(from: "demo.yaml")
    for day in 0..<2 {
      let today = contacts.filter { $0.fact.occurred.day == DemoTown.from + day }
      let wanted = Double(model.contactsPerWorkingDay) * model.weekdays[day]
      #expect(
        Double(today.count) > 0.8 * wanted && Double(today.count) <= wanted, "\(today.count) of \(wanted)")
      #expect(today.count { $0.fact.occurred.hour < 12 } * 2 > today.count)
    }
  }

  @Test("Nobody comes to a closed door: only the web is open at night and in the evening")
  func openHours() async throws {
    for (fact, contact) in try await contacts() where !(8..<16).contains(fact.occurred.hour) {
      #expect([.web, .callback].contains(contact.channel), "\(contact.channel) at \(fact.occurred)")
    }
  }

  @Test("Every topic has people of its age")
  func ages() async throws {
    let people = try await people()
    var old = 0, ageing = 0
    for (fact, contact) in try await contacts() {
      guard let person = contact.person.flatMap({ people[$0] }), contact.actedBy == nil else { continue }
      let age = person.born.years(to: fact.occurred.day)
      if contact.topic == .ageing { (ageing, old) = (ageing + 1, old + (age >= 72 ? 1 : 0)) }
      if contact.topic == .ill { #expect(age >= 16 || contact.about != .oneself, "\(age)") }
    }
    #expect(old * 4 >= ageing * 3)
  }

  @Test("Who knocks is a resident of the model, and who stays unknown leaves no name or code")
  func known() async throws {
    let people = try await people(), contacts = try await contacts()
    for (_, contact) in contacts {
      if let person = contact.person { #expect(people[person] != nil) }
      if contact.person == nil { #expect(contact.name == nil && contact.identity != .strong) }
    }
    let known = contacts.count { $0.contact.person != nil }
    #expect(known * 2 > contacts.count && known < contacts.count)
  }

  @Test("Words are those of the content, in the person’s own language")
  func words() async throws {
    let model: DemoContent = try SmallContent.folder.get().read(from: "demo.yaml")
    let people = try await people()
    for (_, contact) in try await contacts() {
      let known = (model.words[contact.topic.rawValue] ?? []).flatMap { saying in
        Lang.allCases.map { saying.words[$0] }
      }
      #expect(known.contains(contact.words), "\(contact.words)")
      if let person = contact.person.flatMap({ people[$0] }), contact.channel == .web {
        #expect(contact.lang == person.lang)
      }
    }
  }

  @Test("A child’s contact is made by its guardian")
  func guardians() async throws {
    let people = try await people()
    for (_, contact) in try await contacts() {
      guard let guardian = contact.actedBy, let child = contact.person else { continue }
      #expect(people[guardian]?.guardianOf?.contains(child) == true)
    }
  }

  @Test("No fact but a person’s own carries an identity code")
  func codes() async throws {
    let people = try await people(), codes = people.values.compactMap { $0.code?.text }
    let facts = try await DemoTown.lived.value.facts().filter { $0.kind != Person.kind }
    for fact in facts.prefix(600) where fact.payload.utf8.count < 4_000 {
      #expect(!codes.contains { fact.payload.contains($0) }, "\(fact.kind)")
    }
  }
}
