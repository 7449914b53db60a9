import County
import Testing

@Suite("JSON as the journal writes it") struct JSONTests {
  struct Sample: Codable, Equatable { var b: Int, a: String?, list: [Int], inner: Inner? }
  struct Inner: Codable, Equatable {
    var day: Day
    var role: Role?
    var kind: Kind?
  }
  enum Kind: String, Codable { case one }

  @Test("Keys are sorted and slashes bare, so the same fact is the same text") func sorted() throws {
    #expect(
      try JSON.encode(Sample(b: 1, a: "x/y", list: [1], inner: nil)) == #"{"a":"x/y","b":1,"list":[1]}"#)
  }

  @Test(
    "What cannot be read is told in one short sentence that names the place",
    arguments: [
      (#"{"a":"x","list":[]}"#, "“b” is missing"), (#"{"b":"x","list":[]}"#, "“b” must be a whole number"),
      (#"{"b":1,"list":[1,"x"]}"#, "“list[1]” must be a whole number"),
      (#"{"b":null,"list":[]}"#, "“b” is empty"), ("{", "it is not JSON"),
      (#"{"b":1,"list":[],"inner":{}}"#, "“inner.day” is missing"),
      (#"{"b":1,"list":[],"inner":{"day":"x"}}"#, "“inner.day”: “x” is not a day; write yyyy-MM-dd"),
      (
        #"{"b":1,"list":[],"inner":{"day":"2026-01-02","role":"king"}}"#,
        "“inner.role”: “king” is not a choice here; write one of: "
          + Role.allCases.map(\.rawValue).joined(separator: ", ")
      ),
      (
        #"{"b":1,"list":[],"inner":{"day":"2026-01-02","kind":"Two Kind"}}"#,
        "“inner.kind”: “Two Kind” is not a choice here"
      ),
      (
        #"{"b":99999999999999999999,"list":[]}"#,
        "a number in it does not fit; write whole numbers without decimals"
      ),
      (#"{"b":1.5,"list":[]}"#, "a number in it does not fit; write whole numbers without decimals"),
      (#"{"b":1,"list":[}"#, "it is not JSON"),
      (#"{"b":1,"list":{}}"#, "“list” must be a list"),
      (#"{"b":1,"list":[],"inner":[]}"#, "“inner” must be a set of named fields"),
      (#"{"b":1,"list":[],"a":7}"#, "“a” must be text"),
      ("[]", "it has the wrong form as a whole; it must be a set of named fields"),
      ("null", "it is empty; it must be a set of named fields"),
    ])
  func complaints(_ text: String, _ said: String) {
    let error = #expect(throws: (any Error).self) { try JSON.decode(Sample.self, from: text) }
    if let error { #expect(JSON.complaint(error) == said) }
  }

  @Test("A complaint names the whole way to the place, and no name of the program’s own types") func ways() {
    let error = #expect(throws: (any Error).self) { try JSON.decode(Inner.self, from: #"{"day":"1.1."}"#) }
    if let error {
      #expect(
        JSON.complaint(error, under: "payload") == "“payload.day”: “1.1.” is not a day; write yyyy-MM-dd")
    }
    let whole = #expect(throws: (any Error).self) { try JSON.decode(Inner.self, from: "[]") }
    if let whole {
      #expect(JSON.complaint(whole, under: "payload") == "“payload” must be a set of named fields")
    }
  }

  @Test(
    "Any JSON value is kept as it came",
    arguments: [
      "null", "true", "7", "-1.5", "\"ä\"", "[]", "{}", #"{"a":[1,{"b":null}],"c":"x"}"#, "[[[]]]",
      "9007199254740993",
    ])
  func any(_ text: String) throws { #expect(try JSON.encode(JSON.decode(AnyJSON.self, from: text)) == text) }

  @Test("The same text has the same digest, another another, and none gives the text back") func digests() {
    #expect(Digest.hex("a") == Digest.hex("a") && Digest.hex("a") != Digest.hex("b"))
    #expect(Digest.hex("").wholeMatch(of: /[0-9a-f]{32}/) != nil)
    #expect(Digest.hex("abc") == "ba7816bf8f01cfea414140de5dae2223")
  }
}
