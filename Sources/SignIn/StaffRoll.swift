package import County
import Synchronization
import Tables

/// Everybody who works at a desk: those listed in content, and those whom the directory has made known (henkilöluettelo).
package final class StaffRoll: Sendable {
  /// By id, from `catalogue/staff.yaml`.
  package let listed: [String: StaffMember]
  private let known: Mutex<[String: StaffMember]>
  private let counted = Mutex(0)

  package init(_ listed: [String: StaffMember]) {
    self.listed = listed
    known = Mutex(listed)
  }

  package var all: [String: StaffMember] { known.withLock(\.self) }

  /// Writes down what the directory says of somebody, when it is not known already.
  func learn(_ member: StaffMember, _ journal: Journal) async throws {
    guard listed[member.id.text] == nil, all[member.id.text] != member else { return }
    try await journal.change(by: .luukku) { ledger in
      let said = StaffKnown(member),
        before = try ledger.facts(of: member.id.stream).last?.read(StaffKnown.self)
      if before != said { try ledger.add(said, to: member.id.stream) }
    }
    known.withLock { $0[member.id.text] = member }
  }

  /// Learns what other nodes have written; `true` when there was something.
  package func look(_ journal: Journal) async throws -> Bool {
    let count = try await journal.database.read { try $0.count(SessionRecords.directory) }
    guard count != counted.withLock(\.self) else { return false }
    for fact in try await journal.facts(ofRoom: "staff", kind: StaffKnown.kind) {
      guard let id = fact.stream.id(of: Professional.self), let said = fact.read(StaffKnown.self) else {
        continue
      }
      known.withLock { if listed[id.text] == nil { $0[id.text] = said.member(id) } }
    }
    counted.withLock { $0 = count }
    return true
  }
}
