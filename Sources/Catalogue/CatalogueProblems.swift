import County
import Foundation

/// Reads the catalogue's content files for what decoding lets through (oikoluku).
struct CatalogueProofreader {
  private let services: ContentFile
  private let units: ContentFile
  private let content: CatalogueContent

  init(_ folder: ContentFolder) throws {
    content = try CatalogueContent(folder)
    services = try ContentFile(CatalogueContent.servicesFile, list: "services", in: folder)
    units = try ContentFile(CatalogueContent.unitsFile, list: "units", in: folder)
  }

  func problems() -> [ContentProblem] {
    let own = content.services.enumerated().flatMap { problems(of: $1, at: $0) }
    let places = content.units.enumerated().flatMap { problems(of: $1, at: $0) }
    return own + twice(content.services.map(\.code), services, key: "code")
      + places + twice(content.units.map(\.id.text), units, key: "id")
  }

  private func problems(of service: ServiceContent, at place: Int) -> [ContentProblem] {
    let texts = [("name", service.name), ("about", service.about)].filter { $1.hasBlank }.map { key, _ in
      services.problem(
        place, [.name(key)], "\(service.code) lacks words in some language", "write fi, sv and en")
    }
    let codes = [
      ("classes", service.classes, "P5.1"), ("groups", service.groups, "KR1"),
      ("events", service.events, "KE1"),
    ]
    .flatMap { key, codes, example in
      codes.filter { !isCode($0, like: example) }.map {
        services.problem(place, [.name(key)], "“\($0)” is not a code of \(key)", "write it like \(example)")
      }
    }
    let shape =
      service.code.wholeMatch(of: /SOTE-\d{4}/) == nil
      ? [
        services.problem(
          place, ["code"], "“\(service.code)” is not a service code", "write it like SOTE-0035")
      ] : []
    return shape + texts + codes + words(of: service, at: place)
  }

  private func words(of service: ServiceContent, at place: Int) -> [ContentProblem] {
    Lang.allCases.filter { lang in
      service.words[lang].isEmpty || service.words[lang].contains { $0.allSatisfy(\.isWhitespace) }
    }.map { lang in
      services.problem(
        place, ["words", .name(lang.rawValue)], "\(service.code) has a blank search word",
        "write words or remove it")
    }
  }

  private func isCode(_ code: String, like example: String) -> Bool {
    let letters = example.prefix { $0.isLetter }
    return code.hasPrefix(letters)
      && code.dropFirst(letters.count).wholeMatch(of: /[1-9]\d?(\.[1-9]\d?)?/) != nil
  }

  private func problems(of unit: UnitContent, at place: Int) -> [ContentProblem] {
    let known = Set(content.services.map(\.code))
    let strangers = unit.services.filter { !known.contains($0) }.map {
      units.problem(
        place, ["services"], "\(unit.id.text) offers “\($0)”, which is not in services.yaml",
        "correct the code")
    }
    return strangers + texts(of: unit, at: place) + whereabouts(of: unit, at: place)
      + hours(of: unit, at: place)
  }

  private func texts(of unit: UnitContent, at place: Int) -> [ContentProblem] {
    let plain = [("address", unit.address), ("phone", unit.phone)].filter { $1.allSatisfy(\.isWhitespace) }
      .map { key, _ in units.problem(place, [.name(key)], "\(unit.id.text) has a blank \(key)", "write it") }
    let teams = (unit.teams ?? []).filter { $0.name.hasBlank }.map { team in
      units.problem(
        place, ["teams"], "team \(team.id) of \(unit.id.text) lacks a name", "write fi, sv and en")
    }
    guard unit.name.hasBlank else { return plain + teams }
    return plain + teams + [
      units.problem(place, ["name"], "\(unit.id.text) lacks a name", "write fi, sv and en")
    ]
  }

  private func whereabouts(of unit: UnitContent, at place: Int) -> [ContentProblem] {
    let abroad =
      unit.coordinates.isInFinland
      ? []
      : [units.problem(place, ["latitude"], "\(unit.id.text) is not in Finland", "give degrees of WGS84")]
    guard content.municipalities.contains(where: { $0.code == unit.municipality }) else {
      return abroad
        + [
          units.problem(
            place, ["municipality"], "“\(unit.municipality)” is not in county.yaml", "correct the code")
        ]
    }
    return abroad
  }

  private func hours(of unit: UnitContent, at place: Int) -> [ContentProblem] {
    var problems: [ContentProblem] = []
    if unit.hours.week?.isEmpty != false, unit.hours.alwaysOpen != true, unit.hours.byReservation != true {
      problems.append(
        units.problem(
          place, ["hours"], "\(unit.id.text) has no hours", "give week, alwaysOpen or byReservation"))
    }
    for (index, row) in (unit.hours.week ?? []).enumerated() where row.days.isEmpty || row.from == row.to {
      problems.append(
        units.problem(
          place, ["hours", "week", .place(index)], "the row opens for no time", "give days, from and to"))
    }
    for (index, day) in (unit.hours.exceptions ?? []).enumerated() where !day.isPlain {
      problems.append(
        units.problem(
          place, ["hours", "exceptions", .place(index)], "\(day.day) is neither closed nor has hours",
          "give closed, or from and to"))
    }
    return problems
  }

  private func twice(_ ids: [String], _ file: ContentFile, key: String) -> [ContentProblem] {
    ids.indices.filter { ids[..<$0].contains(ids[$0]) }.map { place in
      file.problem(place, [.name(key)], "“\(ids[place])” is there twice", "remove one or correct its \(key)")
    }
  }
}

extension HoursContent.Exception {
  /// Says one thing: closed, or from when to when.
  fileprivate var isPlain: Bool {
    let ends = (through ?? day) >= day
    return ends && (closed == true ? from == nil && to == nil : from != nil && to != nil)
  }
}

/// A content file that can tell the line of an entry of its list (sisältötiedosto).
private struct ContentFile {
  var name: String
  var list: String
  var text: String

  init(_ name: String, list: String, in folder: ContentFolder) throws {
    (self.name, self.list, text) = (name, list, try folder.text(name))
  }

  func problem(_ place: Int, _ path: [Step], _ what: String, _ mend: String) -> ContentProblem {
    let line = ContentFolder.line(of: [.name(list), .place(place)] + path, in: text)
    return ContentProblem(file: name, line: line, what: what, mend: mend)
  }

  /// One step on the way to a node.
  enum Step: CodingKey, ExpressibleByStringLiteral, ExpressibleByIntegerLiteral {
    case name(String), place(Int)

    init(stringLiteral name: String) { self = .name(name) }
    init(integerLiteral place: Int) { self = .place(place) }
    init(stringValue: String) { self = .name(stringValue) }
    init(intValue: Int) { self = .place(intValue) }

    var intValue: Int? { if case .place(let place) = self { place } else { nil } }
    var stringValue: String {
      switch self {
      case .name(let name): name
      case .place(let place): String(place)
      }
    }
  }
}
