package import County

/// The county's own services and units, read from its content files (palveluluettelon sisältö).
package struct CatalogueContent: Sendable {
  package var services: [ServiceContent]
  package var units: [UnitContent]
  package var municipalities: [Municipality]

  static let servicesFile = "catalogue/services.yaml"
  static let unitsFile = "catalogue/units.yaml"

  package init(services: [ServiceContent], units: [UnitContent], municipalities: [Municipality]) {
    (self.services, self.units, self.municipalities) = (services, units, municipalities)
  }

  package init(_ content: ContentFolder) throws {
    let county: CountyContent = try content.read(from: "county.yaml")
    self.init(
      services: try content.read(ServicesFile.self, from: Self.servicesFile).services,
      units: try content.read(UnitsFile.self, from: Self.unitsFile).units,
      municipalities: county.municipalities)
  }

  /// Everything wrong in the files, with its line and how to mend it.
  package static func problems(_ content: ContentFolder) -> [ContentProblem] {
    do {
      return try CatalogueProofreader(content).problems()
    } catch let problem as ContentProblem {
      return [problem]
    } catch {
      return [
        ContentProblem(file: "catalogue", line: nil, what: "it cannot be read", mend: "put the files back")
      ]
    }
  }
}

/// The file of services.
struct ServicesFile: Codable { var services: [ServiceContent] }

/// The file of units.
struct UnitsFile: Codable { var units: [UnitContent] }
