import Foundation
import OpenID
import Testing

@Suite("Claims against a slow reader") struct ClaimsModelTests {
  /// A random value of JSON, as text.
  private func value(_ chance: inout RepeatedChance, depth: Int = 0) -> String {
    switch chance.next() % (depth > 2 ? 6 : 8) {
    case 0: "\"t\(chance.next() % 9)\""
    case 1: "\(Int(chance.next() % 2_000) - 1_000)"
    case 2: "\(chance.next() % 100).5"
    case 3: chance.next() % 2 == 0 ? "true" : "false"
    case 4: "null"
    case 5: "\"\\u00e4\\n\\\"\""
    case 6:
      "[" + (0..<chance.next() % 3).map { _ in value(&chance, depth: depth + 1) }.joined(separator: ",") + "]"
    default: object(&chance, depth: depth + 1)
    }
  }

  private func object(_ chance: inout RepeatedChance, depth: Int) -> String {
    let names = ["a", "b", "a/b", "urn:x", "c"].filter { _ in chance.next() % 2 == 0 }
    return "{" + names.map { "\"\($0)\":\(value(&chance, depth: depth))" }.joined(separator: ",") + "}"
  }

  /// The value at `name` as the foundation reads it, by its own name first and then by the way to it.
  private func slow(_ name: String, _ whole: [String: Any]) -> Any? {
    if let own = whole[name] { return own }
    var here: Any? = whole
    for part in name.split(separator: "/").map(String.init) { here = (here as? [String: Any])?[part] }
    return name.contains("/") ? here : nil
  }

  private func text(_ value: Any?) -> String? {
    switch value {
    case let number as NSNumber where isFlag(number): number.boolValue ? "true" : "false"
    case let number as NSNumber:
      number.doubleValue == number.doubleValue.rounded() ? "\(number.intValue)" : nil
    case let text as String: text
    default: nil
    }
  }

  /// JSON's true and false are told from numbers by how they are kept.
  private func isFlag(_ number: NSNumber) -> Bool { String(cString: number.objCType) == "c" }

  @Test(
    "Texts, lists and numbers of random claims are as the slow reader reads them",
    arguments: 1...6 as ClosedRange<UInt64>)
  func random(_ seed: UInt64) throws {
    var chance = RepeatedChance(seed: seed)
    for _ in 0..<150 {
      let source = object(&chance, depth: 0), data = Data(source.utf8)
      let claims = try #require(Claims(json: data))
      let whole = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
      for name in ["a", "b", "a/b", "a/a", "a/b/c", "urn:x", "c/a", "d", "", "/"] {
        let value = slow(name, whole)
        #expect(claims.text(name) == text(value), "\(name) of \(source)")
        let list = (value as? [Any])?.compactMap(text) ?? [text(value)].compactMap(\.self)
        #expect(claims.texts(name) == list, "\(name) of \(source)")
      }
    }
  }

  @Test("Of two sets of claims the first one’s own are kept", arguments: 1...3 as ClosedRange<UInt64>)
  func completed(_ seed: UInt64) throws {
    var chance = RepeatedChance(seed: seed)
    for _ in 0..<60 {
      let one = try #require(Claims(json: Data(object(&chance, depth: 0).utf8)))
      let two = try #require(Claims(json: Data(object(&chance, depth: 0).utf8)))
      let both = one.completed(by: two)
      #expect(both.completed(by: two) == both && both.completed(by: one) == both)
      for name in ["a", "b", "c"] { #expect(both.text(name) == one.text(name) || one.texts(name).isEmpty) }
    }
  }

  @Test(
    "Numbers too great to be a time are none", arguments: ["1e300", "1e15", "-1e16", "99999999999999999999"])
  func great(_ number: String) throws {
    let claims = try #require(Claims(json: Data("{\"exp\":\(number)}".utf8)))
    #expect(claims.number("exp") == nil && claims.text("exp") == nil)
  }
}
