import CountyTesting
import Testing

/// The shared check finds what it promises to find.
@Suite("The check of pages") struct PageCheckTests {
  private func page(_ body: String, head: String = "", lang: String = " lang=\"fi\"") -> String {
    "<!doctype html><html\(lang)><head><title>t</title>\(head)</head><body><main><h1>O</h1>\(body)</main></body></html>"
  }

  @Test("A sound page has no problems") func sound() {
    let body = """
      <h2>A</h2><h3>B</h3><h2>C</h2><p>4 &lt; 5</p><a href="/x">x</a> <a href="tel:116117">soita</a> <a href="#i">i</a> <p id="i">q</p>
      <form action="/y"><label for="n">N</label><input id="n" name="n"><input type="hidden" name="s"><button>Ok</button></form>
      """
    #expect(PageCheck.problems(page(body)) == [])
  }

  @Test(
    "Each broken page is found",
    arguments: [
      ("<p><b>x</p></b>", "</p> closes <b>"), ("<div>", "</main> closes <div>"),
      ("<p id=\"a\"></p><p id=\"a\"></p>", "“a” is there twice"),
      ("<input name=\"n\">", "has no label"), ("<label for=\"z\">x</label>", "points to “z”"),
      ("<select name=\"s\"></select>", "has no label"),
      ("<textarea id=\"t\" aria-label=\"T\"></textarea>", "has no name"),
      ("<h1>two</h1>", "2 headings of level 1"),
      ("<h3>x</h3>", "heading 3 follows heading 1"), ("<script>alert(1)</script>", "an inline <script>"),
      ("<style>a</style>", "an inline <style>"),
      ("<p style=\"x\">x</p>", "has “style”"), ("<p onclick=\"x\">x</p>", "has “onclick”"),
      ("<a href=\"https://x.example\">x</a>", "leads to"),
      ("<a href=\"//x.example\">x</a>", "leads to"), ("<a href=\"javascript:x\">x</a>", "leads to"),
      ("<a href=\"#gone\">x</a>", "leads to"),
      ("<img src=\"/x\">", "has no alt"), ("<a href=\"/x\"></a>", "a <a> says nothing"),
      ("<button> </button>", "a <button> says nothing"),
      ("a > b", "a bare “>”"), ("a < b", "a bare “<”"), ("a \u{1}", "a control character"),
      ("<table><tr><td>1</td></tr></table>", "1 tables but 0 captions"),
      ("<p class=x>x</p>", "has no quotes"), ("<p id=\"a\" id=\"b\">x</p>", "“id” twice"),
      ("<form><form></form></form>", "a form inside a form"),
      ("<input type=\"radio\" id=\"r\" name=\"r\"><label for=\"r\">R</label>", "outside a fieldset"),
      ("<fieldset></fieldset>", "1 fieldsets but 0 legends"),
      ("<p aria-describedby=\"gone\">x</p>", "points to “gone”"), ("<svg></svg>", "an <svg> has no words"),
    ])
  func broken(_ body: String, _ problem: String) {
    let problems = PageCheck.problems(page(body))
    #expect(problems.contains { $0.contains(problem) }, "\(problems)")
  }

  @Test("A page without a language or with an unknown one is found", arguments: ["", " lang=\"xx\""])
  func lang(_ lang: String) {
    #expect(PageCheck.problems(page("", lang: lang)) == ["<html> does not say its language"])
  }

  @Test("Any text can be checked without a crash") func fuzz() {
    let signs = ["<", ">", "\"", "=", "a", " ", "/", "!", "<p", "</p>", "id", "\u{301}", "<form ", "h1"]
    var state = 7
    for _ in 0..<500 {
      let text = (0..<20).map { _ -> String in
        state = (state &* 1_103_515_245 &+ 12_345) & 0x7fff_ffff
        return signs[(state >> 8) % signs.count]
      }.joined()
      #expect(!PageCheck.problems(text).isEmpty)
    }
  }
}
