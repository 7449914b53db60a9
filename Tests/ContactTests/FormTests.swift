import Contact
import County
import CountyTesting
import Testing

@Suite("The resident's form") struct FormTests {
  @Test(
    "One question a page, from the safety page to the receipt, in every language", arguments: Lang.allCases)
  func walk(_ lang: Lang) async throws {
    let visit = Visit(county: try await TestCounty(), lang: lang),
      questions = visit.county.contact.questionnaire
    var page = try await visit.page([:])
    #expect(page.contains("112") && page.contains("116 117"))
    page = try await visit.page(Visit.next(page, [:]))
    #expect(page.contains("name=\"topic\""))
    page = try await visit.page(Visit.next(page, ["topic": "ill"]))
    #expect(page.contains("<textarea id=\"words\""))
    page = try await visit.page(Visit.next(page, ["words": "Kurkku on kipeä"]))
    for (id, answer) in [("since", "today"), ("bad", "some"), ("change", "worse"), ("signs", "no")] {
      let text = try #require(questions.questions.first { $0.id == id }).text[lang]
      #expect(page.contains("<legend class=\"unseen\">\(text)</legend>"))
      page = try await visit.page(Visit.next(page, ["q-\(id)": answer]))
    }
    #expect(try await visit.county.journal.last() == 0, "nothing is stored before the end")
    guard case .see = try await visit.answer(Visit.next(page, ["about": "self", "callback": ""])) else {
      return #expect(Bool(false), "\(page)")
    }
    let facts = try await visit.county.journal.facts(after: 0, limit: 9),
      contact = try #require(facts.first?.read(ContactReceived.self))
    #expect(
      facts.count == 1 && contact.words == "Kurkku on kipeä" && contact.lang == lang
        && contact.channel == .web)
    #expect(
      contact.answers == ["since": "today", "bad": "some", "change": "worse", "signs": "no"]
        && contact.questionnaire == "first-contact/1")
  }

  @Test("A topic chosen on the front page is not asked again") func chosenTopic() async throws {
    let visit = Visit(county: try await TestCounty())
    let page = try await visit.page([:], query: ["topic": "teeth"])
    #expect(Visit.hidden(page)["topic"] == "teeth")
    #expect(try await visit.page(Visit.next(page, [:])).contains("id=\"words\""))
    #expect(Visit.hidden(try await visit.page([:], query: ["topic": "<script>"]))["topic"] == nil)
  }

  @Test(
    "What was asked on the answer page stands in the first field, and may be mended", arguments: Lang.allCases
  )
  func asked(_ lang: Lang) async throws {
    let visit = Visit(county: try await TestCounty(), lang: lang)
    let asked = "polvi <kipeä> & turvonnut"
    var page = try await visit.page(["asked": asked, "from": "sote-0042"], query: ["topic": "ill"])
    #expect(page.contains("112"), "the danger comes first")
    page = try await visit.page(
      Visit.hidden(page).filter { $0.key != "secret" }.mapValues {
        $0.replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&amp;", with: "&")
      })
    #expect(page.contains("polvi &lt;kipeä&gt; &amp; turvonnut</textarea>"))
    #expect(Visit.hidden(page)["from"] == "sote-0042" && Visit.hidden(page)["topic"] == "ill")
    page = try await visit.page(Visit.next(page, ["words": "polvi on parempi"]))
    #expect(Visit.hidden(page)["words"] == "polvi on parempi" && Visit.hidden(page)["asked"] == nil)
  }

  @Test("Words of danger stop the way once, before anything is stored", arguments: Lang.allCases) func danger(
    _ lang: Lang
  ) async throws {
    let county = try await TestCounty(danger: { words, _ in
      words.contains("rinta") ? [Text(fi: "Soita 112", sv: "Ring 112", en: "Call 112")] : []
    })
    let visit = Visit(county: county, lang: lang),
      answers = Visit.answers.merging(["words": "rintaan sattuu"]) { $1 }
    let page = try await visit.page(answers)
    #expect(page.contains("112") && page.contains("role=\"alert\""))
    #expect(try await county.journal.last() == 0)
    #expect(Visit.hidden(page)["heard"] == "yes" && Visit.hidden(page)["words"] == "rintaan sattuu")
    guard case .see = try await visit.answer(answers.merging(["heard": "yes"]) { $1 }) else {
      return #expect(Bool(false))
    }
  }

  @Test(
    "Without a name one stays anonymous; a name or number makes it as they told us",
    arguments: [
      ([:], Identity.anonymous), (["name": "Aada"], .light), (["phone": "+358 40 123 4567"], .light),
      (["born": "7.3.1958"], .anonymous),
    ])
  func identity(_ form: [String: String], _ identity: Identity) async throws {
    #expect(try await Visit(county: try await TestCounty()).send(form)?.identity == identity)
  }

  @Test("What is told of oneself is kept in one form") func details() async throws {
    let visit = Visit(county: try await TestCounty())
    let sent = try #require(
      try await visit.send([
        "name": " Aada \u{0}Kaislavuolle ", "phone": "+358 (40) 123-4567", "born": "7.3.1958",
        "municipality": "205",
      ]))
    #expect(
      sent.name == "Aada Kaislavuolle" && sent.phone == "+358401234567" && sent.born == Day(1958, 3, 7)
        && sent.municipality == "205")
    #expect(try await visit.send(["municipality": "999"])?.municipality == nil)
    #expect(try await visit.send(["topic": "teeth"])?.unit.text == "kajaani-hammas")
  }

  @Test("A promised call needs a number, and is kept as its window", arguments: 1...4) func callback(
    _ choice: Int
  ) async throws {
    let visit = Visit(county: try await TestCounty()),
      windows = CallbackPromise.offered(now: TestCounty.start)
    let sent = try #require(try await visit.send(["callback": "\(choice)", "phone": "040 1234567"]))
    #expect(sent.callback == windows[choice - 1] && sent.channel == .callback)
    #expect(
      try await visit.page(Visit.answers.merging(["callback": "\(choice)"]) { $1 }, status: 422).contains(
        "Anna puhelinnumero"))
  }

  @Test(
    "A call that was not offered is refused, and nothing is stored",
    arguments: ["0", "5", "-1", "x", "9223372036854775807", "-9223372036854775808", "1.5"])
  func noSuchWindow(_ choice: String) async throws {
    let visit = Visit(county: try await TestCounty())
    let answers = Visit.answers.merging(["callback": choice, "phone": "040 1234567"]) { $1 }
    #expect(try await visit.page(answers, status: 422).contains(ContactWords.callback.fi))
    #expect(try await visit.county.journal.last() == 0)
  }

  @Test(
    "A number or date that cannot be read is explained above the form, in the reader's language; nothing is stored or lost",
    arguments: [
      ("phone", "1234"), ("phone", "040 CALL ME"), ("phone", "1234567890123456"), ("phone", "<script>"),
      ("born", "30.2.1990"), ("born", "eilen"),
      ("born", "1.1.1899"), ("born", "3.3.2026"), ("born", "1.1.9000000000000000000"), ("born", "1.1.-2000"),
      ("name", String(repeating: "a", count: 101)),
    ], Lang.allCases)
  func refusals(_ wrong: (field: String, value: String), _ lang: Lang) async throws {
    let (field, value) = wrong
    let visit = Visit(county: try await TestCounty(), lang: lang)
    let page = try await visit.page(Visit.answers.merging([field: value]) { $1 }, status: 422)
    #expect(page.contains("role=\"alert\"") && Visit.hidden(page)["words"] == Visit.answers["words"])
    #expect(page.contains("id=\"\(field)\""))
    #expect(try await visit.county.journal.last() == 0)
  }

  @Test(
    "Hostile words are shown as words, and stored without control characters",
    arguments: [
      "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "' or 1=1 --", "a\u{0}b\u{1b}[31m",
      "</textarea><h1>x</h1>", "&lt;b&gt;", "\u{202e}abc", "{{7*7}}",
    ])
  func hostile(_ words: String) async throws {
    let visit = Visit(county: try await TestCounty())
    let changes = ["words": words, "name": String(words.prefix(90))]
    #expect(
      !(try await visit.page(
        Visit.answers.merging(changes.merging(["phone": "x"]) { $1 }) { $1 }, status: 422)).contains(
          "<script>alert"))
    _ = try await visit.page(["safe": "yes", "topic": "ill", "words": words])
    let sent = try #require(try await visit.send(changes))
    #expect(sent.words.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control || $0 == "\n" })
    #expect(sent.words == Form(["w": [words]])["w"])
  }

  @Test("Words that are too long come back to be shortened, with nothing lost") func tooLong() async throws {
    let visit = Visit(county: try await TestCounty()), long = String(repeating: "ä", count: 4_001)
    let page = try await visit.page(Visit.answers.merging(["words": long]) { $1 })
    #expect(page.contains("4000") && page.contains(long) && page.contains("aria-invalid=\"true\""))
    #expect(try await visit.send(["words": String(long.dropFirst())])?.words.count == 4_000)
  }

  @Test("An answer that is not offered is asked again, and answers off the way are not stored")
  func strangeAnswers() async throws {
    let visit = Visit(county: try await TestCounty())
    #expect(
      try await visit.page(Visit.answers.merging(["q-bad": "terribly"]) { $1 }).contains("name=\"q-bad\""))
    let sent = try #require(
      try await visit.send(["q-signs": String(repeating: "x", count: 100_000), "q-other": "1"]))
    #expect(sent.answers == ["since": "days", "bad": "some", "change": "same"])
  }

  @Test("Random forms never crash, never store half, and every page passes the check") func fuzz()
    async throws
  {
    let county = try await TestCounty(), chance = SeededChance(seed: 33)
    let values = [
      "", "yes", "ill", "teeth", "x", "1", "-9223372036854775808", "<", "\u{0}", "today", "much", "worse",
      "self", "child", "7.3.1958", "0401234567",
    ]
    for _ in 0..<250 {
      var form = Visit.answers
      for key in Array(form.keys).sorted() + ["callback", "phone", "born", "name", "heard", "q-signs"]
      where chance.next() % 3 == 0 {
        form[key] = values[Int(chance.next() % UInt64(values.count))]
      }
      let before = try await county.journal.last(),
        answer = try await Visit(county: county, lang: .sv).answer(form)
      let added = try await county.journal.last() - before
      switch answer {
      case .page(let html, _): #expect(added == 0 && PageCheck.problems(html) == [])
      default: #expect(added == 1)
      }
    }
  }
}
