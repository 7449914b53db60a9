import County
import HTTPTypes
import Testing

@testable import CountyTesting
@testable import luukku

/// A walk through the program from page to page, as one comer who opens whatever there is a link to (kulku).
struct Walk: Sendable {
  struct Seen: Sendable {
    var address: String
    var status: Int
    var page: String
  }

  private(set) var seen: [Seen] = []
  /// Links that led nowhere, with the page they stood on.
  private(set) var broken: [String] = []
  /// Every form that was met, once.
  private(set) var forms: [PageForm] = []

  /// Of addresses that differ by an id, a number or a choice only, so many are opened.
  static let mostAlike = 2

  init(
    _ county: LivedCounty, as comer: Comer, _ lang: Lang = .fi, from starts: [String]
  ) async throws {
    var waiting = starts.map { (address: county.path($0), from: "") }, met: Set<String> = []
    var alike: [String: Int] = [:]
    while let (address, from) = waiting.popLast() {
      let shape = Self.shape(address)
      guard !address.hasPrefix("/language/"), !address.hasPrefix("/board/stream"), !address.hasSuffix("/pdf"),
        met.insert(address).inserted, from.isEmpty || alike[shape, default: 0] < Self.mostAlike
      else { continue }
      alike[shape, default: 0] += 1
      let reply = try await county.get(address, by: comer, lang: lang)
      if reply.status >= 400 { broken.append("\(from) → \(address): \(reply.status)") }
      if let place = reply.headers[.location] { waiting.append((place, address)) }
      guard reply.headers[.contentType]?.hasPrefix("text/html") == true else { continue }
      seen.append(Seen(address: address, status: reply.status, page: reply.text))
      let reading = PageReading(reply.text)
      waiting += reading.links.map { ($0, address) }
      for form in reading.forms where !forms.contains(where: { $0.isLike(form) }) { forms.append(form) }
    }
  }

  /// Rooms with many pages of one kind.
  private static let lists: Set = ["indicators", "board", "services", "units", "selfcare", "flows"]

  /// The address with ids, numbers and what is chosen made alike.
  static func shape(_ address: String) -> String {
    let parts = address.split(separator: "?", maxSplits: 1)
    let names = (parts.first ?? "").split(separator: "/").map(String.init)
    let isList = Self.lists.contains(names.first ?? "")
    let path = names.enumerated().map { place, part in
      let isOne = part.contains { $0.isNumber || $0 == "-" } && part.count > 3
      return isOne || isList && place > 0 ? "*" : part
    }
    let keys: [String] = (parts.dropFirst().first ?? "").split(separator: "&").map { pair in
      String(pair.prefix { $0 != "=" })
    }
    return path.joined(separator: "/") + "?" + keys.sorted().joined(separator: "&")
  }
}

extension PageForm {
  /// Goes to the same kind of place and asks the same.
  func isLike(_ other: PageForm) -> Bool {
    Walk.shape(action) == Walk.shape(other.action) && fields.map(\.name) == other.fields.map(\.name)
  }
}

extension Walk {
  /// Who walks where, and in which language, so that every room is seen in every language by somebody.
  static let walkers: [(comer: Comer, starts: [String])] = [
    (.nobody, ["/", "/signed-out", "/orders/R", "/follow/L", "/feedback/B", "/flows/F/W/1"]),
    (.owner, ["/my", "/life", "/sessions", "/follow/L"]),
    (.nurse, ["/desk", "/desk/matter/M", "/desk/person/P", "/desk/times", "/offers/K", "/programme/ideas"]),
    (
      .leader,
      [
        "/board", "/desk", "/indicators", "/indicators/alerts", "/indicators/queues", "/board/contacts",
        "/tray/report", "/flows/F/picture",
      ]
    ),
    (.office, ["/programme"]), (.editor, ["/association"]),
  ]
}
