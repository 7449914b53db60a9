import Markup
import Testing

@Suite("Whole documents") struct DocumentTests {
  private let page = Document(
    lang: "sv", title: "A & B", room: "desk", stylesheet: "/assets/a.css", body: "<main></main>"
  ).html.source

  @Test("A page says its language, its signs and its title before anything else") func head() {
    #expect(page.hasPrefix("<!doctype html>\n<html lang=\"sv\">"))
    #expect(page.contains("<meta charset=\"utf-8\">") && page.contains("<title>A &amp; B</title>"))
    #expect(page.contains("<body class=\"desk\">"))
  }

  @Test("A page can be enlarged on a phone and sends no addresses to others") func meta() {
    #expect(page.contains("width=device-width, initial-scale=1") && !page.contains("user-scalable"))
    #expect(page.contains("<meta name=\"referrer\" content=\"same-origin\">"))
  }

  @Test("There is a script only when one is named, and it never blocks the page") func script() {
    #expect(!page.contains("<script"))
    let scripted = Document(
      lang: "fi", title: "t", room: "resident", stylesheet: "/a.css", script: "/a.js", body: ""
    ).html.source
    #expect(scripted.contains("<script src=\"/a.js\" defer></script>"))
  }

  @Test("Heading levels, open folds and ordered lists come out as asked") func small() {
    #expect(heading("x", level: 3, id: "i").source == "<h3 id=\"i\">x</h3>")
    #expect(fold("s", "c", open: true).source == "<details open><summary>s</summary>c</details>")
    #expect(list(["a"], ordered: true).source == "<ol class=\"\"><li>a</li></ol>")
    #expect(facts([("t", "v")]).source == "<dl class=\"facts\"><div><dt>t</dt><dd>v</dd></div></dl>")
  }

  @Test("A notice has the role it is given, and none otherwise", arguments: [nil, "alert"]) func roles(
    _ role: String?
  ) {
    #expect(notice(.danger, "x", role: role).source.contains("role=") == (role != nil))
  }
}
