import Contact
import County
import CountyTesting
import Foundation
import Testing

@Suite("Telephone numbers and promised calls") struct TelephoneTests {
  /// Numbers as people write them, and what is kept; `nil` where the form refuses it.
  static let numbers: [(written: String, kept: String?)] = [
    ("040 123 4567", "0401234567"), ("+358 (40) 123-4567", "+358401234567"), ("12345", "12345"),
    ("1234", nil),
    ("123456789012345", "123456789012345"), ("1234567890123456", nil), ("soita", nil),
    ("040 123 4567 klo 8", nil),
    ("０４０１２３４５６７", nil), ("٠٤٠١٢٣٤٥٦٧", nil), ("①②③④⑤⑥", nil), ("½½½½½½", nil),
    ("040\u{202e}1234567", "0401234567"),
    ("<b>0401234567", nil),
    ("++++++", nil), ("-----", nil),
  ]

  @Test("The resident's number is kept in one form, or refused with words", arguments: numbers)
  func resident(_ written: String, _ kept: String?) async throws {
    let visit = Visit(county: try await TestCounty())
    if let kept {
      #expect(try await visit.send(["phone": written])?.phone == kept)
    } else {
      _ = try await visit.page(Visit.answers.merging(["phone": written]) { $1 }, status: 422)
      #expect(try await visit.county.journal.last() == 0)
    }
  }

  @Test("A partner's number is kept in the same form; what is no number is left out", arguments: numbers)
  func partner(_ written: String, _ kept: String?) async throws {
    let county = try await TestCounty()
    let body = try JSON.encode(["words": "Kuume", "phone": written])
    let ask = Ask(
      .post, "/api/v1/contacts", visitor: Cast.partner.visiting(), body: Data(body.utf8),
      headers: ["idempotency-key": "k"])
    guard case .json(_, 201)? = try await county.contact.answer(ask) else {
      Issue.record("not taken")
      return
    }
    let phone = try await county.journal.facts(after: 0, limit: 1).first?.read(ContactReceived.self)?.phone
    if let kept { #expect(phone == kept) }
    #expect(
      phone.map { $0.utf8.allSatisfy { byte in byte == 43 || (48...57).contains(byte) } } ?? true,
      "\(phone ?? "")")
    #expect(phone != "")
  }

  /// The windows that a slow clerk would offer: walking on by half-hours from now.
  private func slow(_ now: Moment) -> [CallbackPromise] {
    var found: [CallbackPromise] = [], at = Moment(now.day)
    while found.count < 4 {
      let isWindow =
        at.minute == 0 && [8, 10, 12, 14].contains(at.hour) && WorkingCalendar.finland.isWorking(at.day)
      if isWindow, at.seconds - now.seconds >= 1_800 {
        found.append(CallbackPromise(from: at, to: Moment(at.day, at.hour + 2)))
      }
      at = at + 1_800
    }
    return found
  }

  @Test(
    "Windows for a call are those of a slow walk, at any moment of the year",
    arguments: 1...8 as ClosedRange<UInt64>)
  func windows(_ seed: UInt64) {
    let chance = SeededChance(seed: seed)
    for _ in 0..<25 {
      let now = Moment(Day(2026, 1, 1) ?? Day(number: 0)) + Int(chance.next() % (366 * 86_400))
      let offered = CallbackPromise.offered(now: now)
      #expect(offered == slow(now), "\(now)")
      #expect(offered.allSatisfy { $0.to - $0.from == 7_200 && $0.from - now >= 1_800 })
    }
  }

  @Test(
    "Half an hour before a window is soon enough, a second less is not",
    arguments: [
      ("2026-03-02T07:30:00", 8), ("2026-03-02T07:30:01", 10), ("2026-03-02T13:30:00", 14),
      ("2026-03-02T13:30:01", 8),
    ])
  func borders(_ now: String, _ hour: Int) throws {
    #expect(CallbackPromise.offered(now: try #require(Moment(now))).first?.from.hour == hour)
  }

  @Test("A window is told by today or by its day, in each language", arguments: Lang.allCases)
  func words(_ lang: Lang) throws {
    let windows = CallbackPromise.offered(now: try #require(Moment("2026-03-06T12:00"))).map { window in
      window.words(now: TestCounty.start + 4 * 86_400)[lang]
    }
    let today = [Lang.fi: "tänään", .sv: "i dag", .en: "today"][lang] ?? ""
    #expect(windows[0].hasPrefix(today) && windows[0].contains("14.00") && windows[0].hasSuffix("16.00"))
    #expect(!windows[1].hasPrefix(today) && windows[1].contains("9.3.2026") && Set(windows).count == 4)
  }

  @Test(
    "A birthday is read as people write it",
    arguments: [
      ("1.5.1994", "1994-05-01"), ("01.05.1994", "1994-05-01"), ("1994-05-01", "1994-05-01"),
      ("29.2.2024", "2024-02-29"),
      ("29.2.2023", nil), ("1/5/1994", nil), ("1.5.94", "0094-05-01"), ("1.13.1994", nil), ("", nil),
      ("1.5", nil), ("x.y.z", nil),
      ("１.5.1994", nil), ("1.5.1994 x", nil), ("99999999999999999999.1.1", nil),
    ])
  func birthdays(_ text: String, _ day: String?) { #expect(Day(written: text) == day.flatMap { Day($0) }) }

  @Test(
    "A birthday of the future, or of another century than people live in, is refused",
    arguments: ["1.1.2027", "3.3.2026", "1.1.1900", "1.5.94", "1.1.0001"])
  func impossible(_ text: String) async throws {
    let visit = Visit(county: try await TestCounty())
    _ = try await visit.page(Visit.answers.merging(["born": text]) { $1 }, status: 422)
  }
}
