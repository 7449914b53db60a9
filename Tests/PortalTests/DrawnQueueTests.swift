import County
import CountyTesting
import Markup
import Testing

@testable import Portal

@Suite("A drawn queue") struct DrawnQueueTests {
  /// The list drawn from nothing, with the mark written in its place.
  private func slow(_ rows: [(matter: String, words: HTML)], current: String?) -> String {
    "<ol>"
      + rows.map { row in
        let mark = row.matter == current ? " aria-current=\"true\"" : ""
        return
          "<li><a class=\"row\" href=\"/desk/matter/\(row.matter)\"\(mark)>\(row.words.source)</a></li>\n"
      }.joined() + "</ol>"
  }

  private func rows(_ chance: inout SeededChance) -> [(matter: String, words: HTML)] {
    let words = ["Kurkku", "<b>", "\" aria-current=\"true", "ääkköset", "", "🙂", "' or 1=1"]
    return (0..<Int.random(in: 0...9, using: &chance)).map { place in
      ("m-\(place)", HTML(text: words[Int.random(in: 0..<words.count, using: &chance)]))
    }
  }

  @Test(
    "Marking a row gives the list as it would be drawn with the mark",
    arguments: 1...20 as ClosedRange<UInt64>)
  func marked(_ seed: UInt64) {
    var chance = SeededChance(seed: seed)
    let rows = rows(&chance), queue = DrawnQueue(rows: rows, count: rows.count + 3)
    for current in [nil, "m-nosuch", ""] + rows.map(\.matter) as [String?] {
      #expect(queue.html(current: current).source == slow(rows, current: current), "\(current ?? "–")")
    }
    #expect(queue.matters == rows.map(\.matter) && queue.count == rows.count + 3)
  }

  @Test("At most one row is marked, whatever the words in the rows say")
  func once() {
    let rows = (0..<4).map { (matter: "m-\($0)", words: HTML(text: "<a aria-current=\"true\">")) }
    let queue = DrawnQueue(rows: rows, count: 4)
    for row in rows {
      #expect(queue.html(current: row.matter).source.ranges(of: " aria-current=\"true\"").count == 1)
    }
    #expect(queue.html(current: nil).source.ranges(of: " aria-current=\"true\"").isEmpty)
  }
}
