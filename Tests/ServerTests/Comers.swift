import County
import CountyTesting

/// One of each kind of person who may stand at the county's door (tulijat).
enum Comer: String, CaseIterable, Sendable {
  /// Not signed in.
  case nobody
  /// The resident whose matter it is, and another.
  case owner, stranger
  /// The desk of the unit that has the matter, and a nurse of another unit.
  case nurse, receptionist, leader, elsewhere
  case manager, office
  /// An association's own editor, and another association's.
  case editor, otherEditor
  /// Somebody with the cookie of a role that no cookie should carry.
  case partner, system

  var actor: Actor {
    switch self {
    case .nobody: .anonymous
    case .owner: Cast.resident
    case .stranger: Cast.otherResident
    case .nurse: Cast.nurse
    case .receptionist: Cast.receptionist
    case .leader: Cast.leader
    case .elsewhere: Cast.healthCentreNurse
    case .manager: Cast.manager
    case .office: Actor(id: "saga-office", role: .programmeOffice)
    case .editor: Actor(id: "kuiskametsa-editor", role: .association, unit: "kuiskametsa")
    case .otherEditor: Actor(id: "usvalampi-editor", role: .association, unit: "usvalampi")
    case .partner: Cast.partner
    case .system: .luukku
    }
  }
}

extension Comer {
  /// Whose the matter or the order is, or who works with it.
  var handles: Bool { Set<Comer>.ownDesk.union([.owner, .editor]).contains(self) }
}

extension Set<Comer> {
  static let everybody = Set(Comer.allCases)
  static let signedIn = everybody.subtracting([.nobody])
  static let residents: Self = [.owner, .stranger]
  static let professionals: Self = [.nurse, .receptionist, .elsewhere]
  static let desk = professionals.union([.leader])
  /// The desk of the unit that has the matter.
  static let ownDesk: Self = [.nurse, .receptionist, .leader]
  static let ownProfessionals: Self = [.nurse, .receptionist]
  static let board = desk.union([.manager])
  static let programme: Self = [.office, .leader, .manager]
  static let staff = programme.union(professionals)
  static let editors: Self = [.editor, .otherEditor]
}
