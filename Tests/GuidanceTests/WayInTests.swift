import County
import CountyTesting
import Testing

@testable import Guidance

@Suite("What sent somebody to us, by its name") struct WayInTests {
  private let book = Result { try FlowBook(.shipped) }

  @Test("Each outcome of each flow has a name in three languages", arguments: Lang.allCases)
  func flows(_ lang: Lang) throws {
    let book = try book.get()
    for flow in book.flows {
      for outcome in flow.outcomes {
        let name = WayIn("\(flow.id)/\(flow.version)/\(outcome.id)", book)?.name[lang]
        #expect(name == "\(flow.title[lang]) → \(outcome.title[lang])")
      }
    }
  }

  @Test("An outcome that is no longer there leaves the flow’s own name")
  func gone() throws {
    let book = try book.get(), title = try #require(book["tooth-trouble"]).title
    for code in ["tooth-trouble/1/gone", "tooth-trouble/99/gone", "tooth-trouble"] {
      #expect(WayIn(code, book)?.name == title)
    }
  }

  @Test("The chat and the check of one’s life are named; anything else is not")
  func others() throws {
    let book = try book.get()
    #expect(WayIn("chat", book)?.name == ChatWords.title && WayIn("life", book)?.name == LifeWords.title)
    for code in ["", "/", "chat/1", "life/2/x", "sote-0035", "nowhere/1/today", "../..", "TOOTH-TROUBLE"] {
      #expect(WayIn(code, book) == nil, "\(code)")
    }
  }
}
