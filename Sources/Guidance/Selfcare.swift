package import County

/// A page of advice that one can follow alone, and when not to (omahoidon ohje).
package struct SelfcarePage: Codable, Sendable, Equatable {
  package var id: String
  package var title: Text
  /// What to do, one thing a line.
  package var todo: [Text]
  /// When advice is not enough.
  package var seek: [Text]
  package var topic: String
  package var owner: Text
  package var review: Day
}

/// The county's self-care pages, in one file (omahoito).
package struct SelfcareBook: Codable, Sendable {
  package var approval: Text
  package var pages: [SelfcarePage]

  static let file = "selfcare.yaml"

  package init(_ content: ContentFolder) throws { self = try content.read(from: Self.file) }

  /// The pages as things that can be found by everyday words.
  package var offers: [Offer] {
    pages.map { page in
      let advice = Lang.allCases.map { lang in (lang, page.todo.map { $0[lang] }.joined(separator: " ")) }
      return Offer(
        code: "selfcare." + page.id, names: Localized(page.title),
        about: Localized(Dictionary(uniqueKeysWithValues: advice)), topic: page.topic
      ).being(.selfcare, at: "/selfcare/" + page.id)
    }
  }

  package subscript(id: String) -> SelfcarePage? { pages.first { $0.id == id } }

  package static func problems(_ content: ContentFolder) -> [ContentProblem] {
    do {
      let book = try SelfcareBook(content)
      return book.faults.map { id, what, mend in
        ContentProblem(file: file, line: content.line(ofEntry: id, in: file), what: what, mend: mend)
      }
    } catch {
      return (error as? ContentProblem).map { [$0] } ?? []
    }
  }

  private var faults: [(String, String, String)] {
    let ids = pages.map(\.id)
    let twice = Set(ids.filter { id in ids.count { $0 == id } > 1 }).sorted().map {
      ($0, "“\($0)” is there twice", "remove one")
    }
    let blank = pages.filter { ([$0.title, $0.owner] + $0.todo + $0.seek).contains(where: \.hasBlank) }.map {
      ($0.id, "a text of “\($0.id)” lacks a language", "write fi, sv and en")
    }
    let empty = pages.filter { $0.todo.isEmpty || $0.seek.isEmpty }.map {
      ($0.id, "“\($0.id)” lacks advice or its limit", "write todo and seek")
    }
    return twice + blank + empty
  }
}
