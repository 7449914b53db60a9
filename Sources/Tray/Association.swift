import Catalogue
package import County

/// An organisation of the third sector that offers help and keeps its own cards (järjestö).
package struct Association: Codable, Sendable, Equatable {
  package var id: ID<Association>
  package var name: Text
  package var municipality: String
  package var editors: [Editor]
  /// What it offered when the model county began; only the demo writes these down.
  package var cards: [Card]?

  /// Somebody of the association who may write its cards (toimittaja).
  package struct Editor: Codable, Sendable, Equatable {
    package var id: String
    package var name: String
  }
}

/// A shelf of the tray: a life event or a target group and the county's services for it (hylly).
package struct TrayShelf: Codable, Sendable, Equatable {
  package var code: String
  package var services: [String]
}

/// What the tray is made of: shelves, and the associations that have an agreement (palvelutarjottimen sisältö).
package struct TrayContent: Sendable, Equatable {
  package var shelves: [TrayShelf]
  package var associations: [Association]

  package init(shelves: [TrayShelf], associations: [Association]) {
    (self.shelves, self.associations) = (shelves, associations)
  }

  private struct ShelfFile: Codable { var shelves: [TrayShelf] }
  private struct AssociationFile: Codable { var associations: [Association] }

  static let shelfFile = "tray.yaml", associationFile = "associations.yaml"

  package init(_ content: ContentFolder) throws {
    shelves = try content.read(ShelfFile.self, from: Self.shelfFile).shelves
    associations = try content.read(AssociationFile.self, from: Self.associationFile).associations
  }

  package subscript(id: ID<Association>) -> Association? { associations.first { $0.id == id } }

  /// Everything wrong in the two files, with line and mend.
  package static func problems(_ content: ContentFolder, services: Set<String>) -> [ContentProblem] {
    do {
      let tray = try TrayContent(content)
      return tray.shelfProblems(content, services) + tray.associationProblems(content)
    } catch {
      return (error as? ContentProblem).map { [$0] } ?? []
    }
  }

  private func shelfProblems(_ content: ContentFolder, _ services: Set<String>) -> [ContentProblem] {
    shelves.flatMap { shelf -> [ContentProblem] in
      let lost = shelf.services.filter { !services.contains($0) }
      return
        (lost.map { "shelf “\(shelf.code)”: there is no service “\($0)”" }
        + (shelf.services.isEmpty ? ["shelf “\(shelf.code)” is empty"] : [])).map {
          ContentProblem(
            file: Self.shelfFile, line: content.line(of: "code: \(shelf.code),", in: Self.shelfFile),
            what: $0,
            mend: "use codes of catalogue/services.yaml")
        }
    } + twice(shelves.map(\.code), Self.shelfFile, "code: ", content)
  }

  private func associationProblems(_ content: ContentFolder) -> [ContentProblem] {
    let file = Self.associationFile
    let wrong = associations.filter { $0.name.hasBlank || $0.editors.isEmpty || $0.id.text.contains(".") }
    let cards = associations.filter { ($0.cards ?? []).contains { $0.refusal != nil } }
    return wrong.map {
      ContentProblem(
        file: file, line: content.line(of: "id: \($0.id.text)", in: file),
        what: "“\($0.id.text)” lacks a name in some language or an editor, or has a point in its id",
        mend: "write name, editors and a plain id")
    }
      + nameless(content)
      + cards.map {
        ContentProblem(
          file: file, line: content.line(of: "id: \($0.id.text)", in: file),
          what: "a card of “\($0.id.text)” lacks name, about, contact or code", mend: "complete the card")
      } + twice(associations.map(\.id.text), file, "id: ", content)
  }

  /// Codes of cards that no register gives a name.
  private func nameless(_ content: ContentFolder) -> [ContentProblem] {
    let codes = associations.flatMap { one in (one.cards ?? []).flatMap(\.codes) }
    return Set(codes.filter { ClassNames.name($0) == Text(same: $0) }).sorted().map {
      ContentProblem(
        file: Self.associationFile, line: content.line(of: $0, in: Self.associationFile),
        what: "a card names the code “\($0)”, which is unknown",
        mend: "use codes of life events, target groups and classes")
    }
  }

  private func twice(
    _ ids: [String], _ file: String, _ key: String, _ content: ContentFolder
  ) -> [ContentProblem] {
    Set(ids.filter { id in ids.count { $0 == id } > 1 }).sorted().map {
      ContentProblem(
        file: file, line: content.line(of: key + $0, in: file), what: "“\($0)” is there twice",
        mend: "remove one")
    }
  }
}
