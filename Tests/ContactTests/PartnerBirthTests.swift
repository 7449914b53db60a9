import Contact
import County
import CountyTesting
import Foundation
import Testing

@Suite("What a partner may say of somebody’s birth") struct PartnerBirthTests {
  @Test(
    "A day from 1901 to today is taken as it is; a day that cannot be is refused and nothing is kept",
    arguments: [
      ("1901-01-01", 201), ("1994-05-01", 201), ("2024-02-29", 201), ("2026-03-02", 201), ("2026-03-03", 422),
      ("2999-01-01", 422), ("1900-12-31", 422), ("1800-01-01", 422), ("0001-01-01", 422), ("2023-02-29", 400),
      ("1.5.1994", 400), ("", 400),
    ])
  func days(_ born: String, _ status: Int) async throws {
    let county = try await TestCounty()
    let ask = Ask(
      .post, "/api/v1/contacts", visitor: Cast.partner.visiting(),
      body: Data(#"{"words":"Kuume","born":"\#(born)"}"#.utf8), headers: ["idempotency-key": "k"])
    guard case .json(let text, let got)? = try await county.contact.answer(ask) else {
      throw Refusal.notFound
    }
    #expect(got == status, "\(text)")
    let kept = try await county.journal.facts(after: 0, limit: 9).compactMap { $0.read(ContactReceived.self) }
    #expect(kept.map(\.born) == (status == 201 ? [Day(born)] : []))
    if status != 201 { #expect(text.contains("born"), "the field is named") }
  }
}
