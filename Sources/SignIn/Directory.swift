package import County
package import OpenID

/// What the claims of the county's directory mean here (`Content/directory.yaml`; hakemiston tulkinta).
///
/// Nobody gets in by default: somebody for whom no line gives both a role and a unit is refused.
package struct Directory: Codable, Sendable, Equatable {
  /// The claim that holds the name.
  package var name: String
  /// The claim that holds an id of `catalogue/staff.yaml`; whoever is there gets role, unit and profession from it.
  package var member: String?
  /// Read from the first to the last; each thing comes from the first line that fits and gives it.
  package var grants: [Grant]

  /// Claims that must all hold, and what they give.
  package struct Grant: Codable, Sendable, Equatable {
    package var when: [String: String]
    package var role: Role?
    package var unit: ID<CareUnit>?
    package var profession: String?

    func fits(_ claims: Claims) -> Bool {
      !when.isEmpty && when.allSatisfy { claims.texts($0.key).contains($0.value) }
    }
  }

  package static let file = "directory.yaml"
  /// Roles that a directory may give; the others are not people's at a desk.
  package static let roles: Set<Role> = [
    .receptionist, .nurse, .doctor, .dentist, .socialWorker, .leader, .manager,
  ]

  /// Who this is at the county's desks.
  package func member(
    _ claims: Claims, issuer: String, staff: [String: StaffMember]
  ) throws(Refusal) -> StaffMember {
    if let listed = member.flatMap({ claims.text($0) }).flatMap({ staff[$0] }),
      Self.roles.contains(listed.role)
    {
      return listed
    }
    let fitting = grants.filter { $0.fits(claims) }
    guard let role = fitting.firstValue(\.role), let unit = fitting.firstValue(\.unit),
      Self.roles.contains(role),
      let subject = claims.text("sub"),
      let id = ID<Professional>("staff-" + Digest.hex("\(issuer) \(subject)"))
    else { throw .noRights }
    let name = claims.personName(name)
    return StaffMember(
      id: id, name: name.isEmpty ? id.text : name,
      profession: fitting.firstValue(\.profession) ?? role.rawValue,
      unit: unit, role: role, languages: [])
  }
}

extension [Directory.Grant] {
  fileprivate func firstValue<Value>(_ part: (Element) -> Value?) -> Value? { lazy.compactMap(part).first }
}

extension Directory {
  /// What is wrong in the county's file; nothing when there is none, as then nobody is let in by it.
  package static func problems(_ content: ContentFolder, units: Set<ID<CareUnit>>) -> [ContentProblem] {
    guard let text = try? content.text(file) else { return [] }
    do {
      let directory: Directory = try content.read(from: file)
      return directory.grants.enumerated().flatMap { place, grant in
        grant.faults(units).map { what, mend in
          let line = ContentFolder.line(of: [Place.grants, Place(intValue: place)], in: text)
          return ContentProblem(file: file, line: line, what: what, mend: mend)
        }
      }
    } catch let problem as ContentProblem {
      return [problem]
    } catch {
      return [ContentProblem(file: file, line: nil, what: "it cannot be read", mend: "see Docs/content.md")]
    }
  }

  private struct Place: CodingKey {
    static let grants = Place(stringValue: "grants")
    var stringValue: String
    var intValue: Int?
    init(stringValue: String) { (self.stringValue, intValue) = (stringValue, nil) }
    init(intValue: Int) { (stringValue, self.intValue) = ("\(intValue)", intValue) }
  }
}

extension Directory.Grant {
  fileprivate func faults(_ units: Set<ID<CareUnit>>) -> [(what: String, mend: String)] {
    var faults: [(String, String)] = []
    if when.isEmpty { faults.append(("“when” is empty", "name at least one claim and its value")) }
    if role == nil, unit == nil, profession == nil {
      faults.append(("it gives nothing", "write role, unit or profession"))
    }
    if let role, !Directory.roles.contains(role) {
      faults.append(("“\(role.rawValue)” is not a role of a desk", "use \(Directory.roleNames)"))
    }
    if let unit, !units.contains(unit) {
      faults.append(("there is no unit “\(unit.text)”", "use an id of catalogue/units.yaml"))
    }
    if let profession, Profession.names[profession] == nil {
      let known = Profession.names.keys.sorted().joined(separator: ", ")
      faults.append(("there is no profession “\(profession)”", "use \(known)"))
    }
    return faults
  }
}

extension Directory {
  fileprivate static var roleNames: String { roles.map(\.rawValue).sorted().joined(separator: ", ") }
}
