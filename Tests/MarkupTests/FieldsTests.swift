import Markup
import Testing

@Suite("Form fields") struct FieldsTests {
  @Test("A field's label, hint and error are tied to it") func ties() {
    let html = textField(
      Field("phone", "Puhelin", hint: "Numeroin", value: "040", error: "Tarkista", autocomplete: "tel"),
      type: "tel"
    ).source
    for part in [
      #"<label for="phone">Puhelin</label>"#, #"id="phone" name="phone" type="tel" value="040""#,
      #"id="hint-phone""#,
      #"id="error-phone""#, #"aria-describedby="hint-phone error-phone""#, #"aria-invalid="true""#,
      #"autocomplete="tel""#,
    ] { #expect(html.contains(part), "\(part)") }
  }

  @Test("Without hint and error a field describes nothing") func plain() {
    let html = textField(Field("a", "A")).source
    #expect(!html.contains("aria-") && !html.contains("required"))
  }

  @Test("A field that must be answered says so", arguments: [true, false]) func demand(_ required: Bool) {
    let field = Field("a", "A", required: required)
    for html in [textField(field), textArea(field), select(field, []), radios(field, [Choice("x", "X")])] {
      #expect(html.source.contains(" required") == required)
    }
  }

  @Test("A text area keeps a first empty line: the line end after its tag is not part of the value")
  func textAreas() {
    #expect(textArea(Field("w", "W", value: "\nrivi")).source.contains(">\n\nrivi</textarea>"))
  }

  @Test("Exactly the chosen answer is marked", arguments: ["a", "b", ""]) func chosen(_ value: String) {
    let field = Field("q", "Q", value: value), choices = [Choice("a", "A"), Choice("b", "B")]
    let expected = value.isEmpty ? 0 : 1
    #expect(radios(field, choices).source.count(of: " checked") == expected)
    #expect(select(field, choices).source.count(of: " selected") == expected)
  }

  @Test("Any number of boxes may be ticked") func boxes() {
    let html = checkboxes(
      Field("q", "Q"), [Choice("a", "A"), Choice("b", "B"), Choice("c", "C")], chosen: ["a", "c", "z"]
    ).source
    #expect(html.count(of: " checked") == 2)
    #expect(html.count(of: "<label for=\"q-") == 3)
  }

  @Test("Each radio button has an id and a label of its own, inside a named group") func radioGroup() {
    let html = radios(Field("q", "Kysymys"), (0..<5).map { Choice("\($0)", "Vastaus \($0)", note: "n") })
      .source
    #expect(html.contains("<legend>Kysymys</legend>"))
    for place in 0..<5 {
      #expect(html.contains("id=\"q-\(place)\"") && html.contains("<label for=\"q-\(place)\">"))
    }
  }

  @Test("A form posts, and carries the session's mark") func forms() {
    let html = form("/contact", secret: "abc", "").source
    #expect(html.contains(#"method="post" action="/contact""#))
    #expect(html.contains(#"<input type="hidden" name="secret" value="abc">"#))
  }

  @Test("A key of the desk is announced, shown and found by the script") func keys() {
    for html in [button("Ota", key: "o"), link("/desk", "Työpöytä", key: "o")] {
      #expect(
        html.source.contains(#"data-key="o" aria-keyshortcuts="o""#) && html.source.contains("<kbd>O</kbd>"))
    }
  }

  @Test("A table has a caption and heads every row and column") func tables() {
    let html = table(caption: "Jono", columns: ["A", "B"], rows: [["1", "2"], ["3", "4"]]).source
    #expect(html.count(of: "<th scope=\"col\">") == 2 && html.count(of: "<th scope=\"row\">") == 2)
    #expect(html.count(of: "<td>") == 2 && html.contains("<caption>Jono</caption>"))
  }
}

extension String {
  func count(of part: String) -> Int { ranges(of: part).count }
}

@Suite("Numbers to call") struct DialledTests {
  @Test(
    "A number is dialled by its digits, and words without any stay words",
    arguments: [
      ("08 615 541", #"href="tel:08615541""#), ("+358 40 1", #"href="tel:+358401""#),
      ("soita vaihteeseen", ""),
      ("½ ² ٣", ""), ("<b>", ""), ("", ""), ("javascript:alert(1)", #"href="tel:1""#),
    ])
  func dials(_ number: String, _ href: String) {
    let html = dialled(number).source
    #expect(href.isEmpty ? !html.contains("href") : html.contains(href))
    #expect(!html.contains("<b>"))
  }
}
