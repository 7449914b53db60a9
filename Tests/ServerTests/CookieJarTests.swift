import County
import CountyTesting
import HTTPTypes
import Testing

@testable import luukku

@Suite("Cookies of a request") struct CookieJarTests {
  private func jar(_ lines: String...) -> CookieJar {
    var fields = HTTPFields()
    fields[values: .cookie] = lines
    return CookieJar(fields)
  }

  @Test(
    "A cookie is found by its whole name",
    arguments: [
      ("kieli=sv", "sv"), ("a=1; kieli=en", "en"), ("kieli=fi;b=2", "fi"), ("  kieli=sv  ; x=y", "sv"),
      ("kielix=no; kieli=en", "en"), ("xkieli=no;\tkieli=en", "en"), ("kieli=", ""), ("kieli=a=b", "a=b"),
      ("kieli=fi; kieli=sv", "fi"), (";;; kieli=fi;", "fi"),
    ])
  func found(_ line: String, _ value: String) { #expect(jar(line)["kieli"] == value) }

  @Test(
    "What is no such cookie is none",
    arguments: ["", "kieli", "Kieli=fi", "kieli =fi", "x=kieli=fi", "; ;", "=fi", "kieli;=fi", "\u{fffd}=1"])
  func none(_ line: String) { #expect(jar(line)["kieli"] == nil) }

  @Test("Of several fields the first that has it counts, and no field has none")
  func fields() {
    #expect(jar("a=1", "kieli=sv", "kieli=en")["kieli"] == "sv")
    #expect(CookieJar(HTTPFields())["kieli"] == nil)
  }

  @Test("Whatever is sent, what was put in comes out", arguments: 1...50 as ClosedRange<UInt64>)
  func random(_ seed: UInt64) {
    let chance = SeededChance(seed: seed)
    let signs = Array("ab=; \t\"\\%é🇫🇮")
    let noise = String(
      (0..<Int(chance.next() % 30)).map { _ in signs[Int(chance.next() % UInt64(signs.count))] })
    let value = String(
      (0..<Int(chance.next() % 20)).map { _ in Character(Unicode.Scalar(UInt8(97 + chance.next() % 26))) })
    #expect(jar("\(noise);__Host-istunto=\(value); \(noise)")["__Host-istunto"] == value)
  }
}
