import Foundation
import Testing

@Suite("Earlier choices on the command line") struct AskCommandTests {
  /// Matters with the same words, each given a service and closed with help, as `luukku export facts` writes them.
  private static func matters(_ count: Int) -> String {
    (1...count).flatMap { number -> [String] in
      let given = number % 5 == 0 ? "SOTE-0035" : "SOTE-0042"
      let payloads = [
        (
          "contact.received",
          """
          {"about":"self","branch":"primary","channel":"web","identity":"anonymous","lang":"fi","topic":"ill",\
          "unit":"yhteyskeskus","words":"Polvi on kipeä"}
          """
        ), ("guidance.given", "{\"offers\":[\"\(given)\"]}"), ("matter.closed", "{\"reason\":\"helped\"}"),
      ]
      return payloads.enumerated().map { place, payload in
        """
        {"actor":{"id":"anonymous","role":"resident"},"id":"f-\(number)-\(place)","kind":"\(payload.0)","occurred":\
        "2026-03-02T09:00:00+02:00","payload":\(payload.1),"recorded":"2026-03-02T09:00:00+02:00",\
        "stream":"matter/m-\(number)","version":\(place + 1)}
        """
      }
    }.joined(separator: "\n") + "\n"
  }

  private func chosen(_ ended: Program.Ended) throws -> [String: [String: Int]] {
    let hits = try #require(ended.json?["hits"] as? [[String: Any]])
    return Dictionary(
      hits.compactMap { hit -> (String, [String: Int])? in
        guard let chosen = hit["chosen"] as? [String: Any], let code = hit["code"] as? String else {
          return nil
        }
        return (code, chosen.compactMapValues { $0 as? Int })
      }
    ) { first, _ in first }
  }

  @Test(
    "A county tells what people with the same words were given; without them, or elsewhere, nothing is told")
  func told() throws {
    try Program.inFolder { luukku in
      try luukku.write("facts.jsonl", Self.matters(30))
      #expect(try luukku("import", "facts", "facts.jsonl", "--data", "county").status == 0)
      let asked = ["ask", "kipeä polvi", "--json", "--data", "county"]
      let with = try luukku.run(asked), without = try luukku.run(asked + ["--no-priors"])
      #expect(
        try chosen(with) == [
          "SOTE-0042": ["times": 24, "of": 30], "SOTE-0035": ["times": 6, "of": 30],
        ])
      #expect(try chosen(without).isEmpty && without.status == 0)
      let elsewhere = try luukku("ask", "kipeä polvi", "--json")
      #expect(try chosen(elsewhere).isEmpty && elsewhere.output == without.output)
    }
  }
}
