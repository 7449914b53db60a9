import Foundation
import Rules
import Testing

@testable import Catalogue

@Suite("Telephone numbers as regions write them") struct PhoneReadingTests {
  private func read(_ row: [String: Any]) -> [Phone] {
    Sample.read([Sample.channel(kind: "Phone").with("phoneNumbers", [row])]).channels.first?.phones ?? []
  }

  @Test(
    "However it is written, the number is dialled whole, and only the first of several",
    arguments: [
      ("0401234567", "+358401234567"), ("040 123 4567", "+358401234567"), ("040-1234567", "+358401234567"),
      ("(08) 6156 111", "+35886156111"), ("08\u{a0}6156\u{a0}111", "+35886156111"),
      ("086156111 ", "+35886156111"),
      ("040.123.4567", "+358401234567"), ("+358 40 123 4567", "+358401234567"),
      ("+358 (0)40 1234567", "+358401234567"),
      ("+358(0)8 6156 111", "+35886156111"), ("040 1234567 / 040 7654321", "+358401234567"),
      ("040 1234567, 040 7654321", "+358401234567"), ("040 1234567 tai 08 6156", "+358401234567"),
      ("Puh. 040 1234567", "+358401234567"), ("vaihde 08 6156 111 (klo 8–16)", "+35886156111"),
      ("040 1234567 (vain tekstiviestit)", "+358401234567"),
    ])
  func written(_ number: String, _ dialled: String) {
    #expect(read(Sample.phone(number)).map(\.number) == [dialled])
  }

  @Test(
    "A national service number stands as it is", arguments: ["116117", "112", "0295 025 510", "0800 12345"])
  func service(_ number: String) {
    let phones = read(Sample.phone(number).with("isFinnishServiceNumber", true))
    #expect(phones.map(\.number) == [number.filter { $0 != " " }])
  }

  @Test(
    "What has no number is no telephone, and costs nothing else",
    arguments: ["", "   ", "soita", "0", "000 000", "½", "٠٤٠", "-", "+", "++", "…", "N/A"])
  func none(_ number: String) {
    let reading = Sample.read([Sample.channel(kind: "Phone").with("phoneNumbers", [Sample.phone(number)])])
    #expect(reading.channels.count == 1 && reading.channels[0].phones == [] && reading.problems.isEmpty)
  }

  @Test(
    "The prefix of another country is kept, and an odd one is cleaned",
    arguments: [
      ("+46", "+46401234567"), (" +358 ", "+358401234567"), ("+358 (Suomi)", "+358401234567"),
      ("", "0401234567"),
    ])
  func prefix(_ prefix: String, _ dialled: String) {
    #expect(read(Sample.phone("0401234567").with("prefixNumber", prefix)).map(\.number) == [dialled])
  }

  @Test("A number written as a number is read")
  func asNumber() { #expect(read(Sample.phone(401_234_567)).map(\.number) == ["+358401234567"]) }

  @Test(
    "One number told in three languages is one, with each remark in its language; another purpose is another")
  func languages() {
    let rows = [("fi", "Neuvonta"), ("sv", "Rådgivning"), ("en", "Advice"), ("fi", "Ajanvaraus")].map {
      Sample.phone("0401234567", language: $0, info: $1)
    }
    let phones =
      Sample.read([Sample.channel(kind: "Phone").with("phoneNumbers", rows)]).channels.first?.phones ?? []
    #expect(
      phones.count == 2 && phones[0].info.byLang.count == 3
        && phones[1].info == Localized([.fi: "Ajanvaraus"]))
  }

  @Test(
    "Whatever stands in the field, only digits, a plus and a star are dialled",
    arguments: 1...4 as ClosedRange<UInt64>)
  func fuzz(_ seed: UInt64) {
    var chance = Chance(seed: seed)
    let signs = Array("0123456789+*()-–./ ,;abcÄ\u{a0}\u{202e}½٣#\"<>")
    for _ in 0..<60 {
      let text = String((0..<chance.below(30)).map { _ in signs[chance.below(signs.count)] })
      for phone in read(Sample.phone(text)) {
        #expect(phone.number.allSatisfy { "0123456789+*".contains($0) }, "\(text)")
        #expect(
          phone.number.filter(\.isNumber).count <= text.filter(\.isNumber).count + 3, "nothing is made up")
      }
    }
  }
}
