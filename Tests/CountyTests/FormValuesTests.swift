import County
import Testing

@Suite("What a form said") struct FormValuesTests {
  private let label = Text(fi: "Nimi", sv: "Namn", en: "Name")

  @Test(
    "An answer is trimmed and rid of control characters; line ends stay",
    arguments: [
      ("  a  ", "a"), ("a\r\nb", "a\nb"), ("a\u{0}\u{7}b", "ab"), ("\u{85}x\u{9f}", "x"),
      ("\u{feff}", ""), ("\n\n a \n", "a"), ("\u{fffe}a\u{ffff}", "a"), ("äö€", "äö€"),
    ])
  func cleaned(_ given: String, _ kept: String) { #expect(Form(["a": [given]])["a"] == kept) }

  @Test("The first of several answers is the answer; all can be had") func several() {
    let form = Form(["a": [" x ", "y"]])
    #expect(form["a"] == "x" && form.all("a") == ["x", "y"] && form.all("b") == [] && form["b"] == "")
    #expect(form.has("a") && !form.has("b") && !Form(["a": "  "]).has("a"))
  }

  @Test("A text may be as long as allowed and no longer", arguments: [(3, true), (4, false)]) func lengths(
    _ length: Int, _ fits: Bool
  ) throws {
    let form = Form(["a": String(repeating: "ä", count: length)])
    if fits {
      #expect(try form.text("a", label, most: 3).count == 3)
    } else {
      #expect(throws: Refusal.tooLong(label, most: 3)) { try form.text("a", label, most: 3) }
    }
  }

  @Test(
    "A refusal has one stop after the label, whatever the label ends in",
    arguments: [
      ("Name", "Shorten: Name. At most 3 characters."),
      ("What do you need help with?", "Shorten: What do you need help with? At most 3 characters."),
      ("Tell more.", "Shorten: Tell more. At most 3 characters."),
      ("Go on…", "Shorten: Go on… At most 3 characters."), ("Hm!", "Shorten: Hm! At most 3 characters."),
      ("Words:", "Shorten: Words. At most 3 characters."),
    ])
  func oneStop(_ label: String, _ said: String) {
    let words = Refusal.tooLong(Text(fi: label, sv: label, en: label), most: 3).words
    #expect(words.en == said)
    for lang in Lang.allCases {
      for two in ["?.", "..", "….", "!.", ":."] { #expect(!words[lang].contains(two), "\(words[lang])") }
      #expect(words[lang].hasSuffix("."))
    }
  }

  @Test("What is needed must be there") func needed() throws {
    #expect(throws: Refusal.unanswered(label)) { try Form(["a": " \n"]).needed("a", label) }
    #expect(try Form(["a": "x"]).needed("a", label) == "x")
    #expect(try Form().text("a", label).isEmpty)
  }

  @Test(
    "A path is taken apart and each part decoded",
    arguments: [
      ("/a/b", ["a", "b"]), ("/", []), ("//a//b/", ["a", "b"]), ("/k%C3%A4ynti/%2F", ["käynti", "/"]),
      ("/%zz", ["%zz"]), ("/a%00b", ["a\u{0}b"]),
      ("/a/\u{301}b/100%", ["a", "\u{301}b", "100%"]),
    ])
  func paths(_ path: String, _ parts: [String]) { #expect(Ask(.get, path, visitor: Visitor()).path == parts) }

  @Test("Nobody is signed in until they are") func visitors() {
    #expect(!Visitor().isSignedIn && Visitor(actor: Actor(id: "x", role: .resident)).isSignedIn)
    #expect(Ask(.get, "/", visitor: Visitor(lang: .sv)).lang == .sv)
  }
}
