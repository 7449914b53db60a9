import County
import CountyTesting
import Foundation
import Language
import Rules
import Search
import Yams

@testable import Guidance

/// The content of the repository, read once for all tests.
enum Repository {
  static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  static func text(_ path: String) throws -> String {
    try String(contentsOf: root.appending(path: path), encoding: .utf8)
  }

  static func content() throws -> GuidanceContent {
    let yaml = YAMLDecoder()
    let files = try GuidanceContent.files.map { try text("Content/guidance/\($0)") }
    return GuidanceContent(
      words: try yaml.decode(WordList.self, from: files[0]),
      colloquial: try yaml.decode(Colloquial.self, from: files[1]),
      redFlags: try yaml.decode(RedFlagList.self, from: files[2]), examples: try RedFlagExample.all(.shipped))
  }

  /// The national services of the catalogue as offers, with the names of their terms.
  static func catalogue() throws -> (offers: [Offer], concepts: Concepts) {
    let file = try YAMLDecoder().decode(ServiceFile.self, from: text("Content/catalogue/services.yaml"))
    return (file.services.map(\.offer), Concepts(file.services.flatMap { ($0.terms ?? []).map(\.concept) }))
  }

  static let index = Result { () throws -> GuidanceIndex in
    let (services, concepts) = try catalogue()
    let offers = services + (try FlowBook(.shipped)).offers + (try SelfcareBook(.shipped)).offers
    return GuidanceIndex(offers: offers, content: try content(), voikko: try Voikko(), concepts: concepts)
  }

  static let redFlags = Result { () throws -> RedFlags in
    let content = try Repository.content()
    return RedFlags(
      content.redFlags, linguist: Linguist(voikko: try Voikko(), colloquial: content.colloquial),
      examples: content.likenessExamples)
  }

  /// Lines of a table with tabs, without the heading.
  static func table(_ name: String) throws -> [[String]] {
    try text("Tests/GuidanceTests/\(name)").split(separator: "\n").map {
      $0.split(separator: "\t").map(String.init)
    }
  }
}

/// The parts of `services.yaml` that finding needs.
private struct ServiceFile: Decodable { var services: [Service] }

private struct Service: Decodable {
  var code: String
  var name: Localized
  var about: Localized
  var terms: [Term]?
  var words: Sayings?

  var offer: Offer {
    Offer(
      code: code, names: name, about: about,
      keywords: Dictionary(uniqueKeysWithValues: Lang.allCases.map { ($0, words?[$0] ?? []) }),
      terms: (terms ?? []).map(\.uri))
  }
}

private struct Term: Decodable {
  var uri: String
  var fi: String?
  var sv: String?
  var en: String?

  var concept: Concepts.Concept {
    let names = [Lang.fi: fi, .sv: sv, .en: en].compactMapValues { $0.map { [$0] } }
    return Concepts.Concept(id: uri, names: names)
  }
}
