import County
import Testing

@Suite("JSON as the journal writes it") struct JSONTests {
  struct Sample: Codable, Equatable { var b: Int, a: String?, list: [Int], inner: Inner? }
  struct Inner: Codable, Equatable { var day: Day }

  @Test("Keys are sorted and slashes bare, so the same fact is the same text") func sorted() throws {
    #expect(
      try JSON.encode(Sample(b: 1, a: "x/y", list: [1], inner: nil)) == #"{"a":"x/y","b":1,"list":[1]}"#)
  }

  @Test(
    "What cannot be read is told in one short sentence that names the place",
    arguments: [
      (#"{"a":"x","list":[]}"#, "“b” is missing"), (#"{"b":"x","list":[]}"#, "“b” has the wrong type"),
      (#"{"b":1,"list":[1,"x"]}"#, "“list.1” has the wrong type"),
      (#"{"b":null,"list":[]}"#, "“b” is empty"), ("{", "it is not JSON"),
      (#"{"b":1,"list":[],"inner":{}}"#, "“inner.day” is missing"),
      (#"{"b":1,"list":[],"inner":{"day":"x"}}"#, "“inner.day”: “x” is not a day; write yyyy-MM-dd"),
    ])
  func complaints(_ text: String, _ said: String) {
    let error = #expect(throws: (any Error).self) { try JSON.decode(Sample.self, from: text) }
    if let error { #expect(JSON.complaint(error) == said) }
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
