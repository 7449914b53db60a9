import Booking
import Contact
package import County
import Tables

extension Portal {
  /// What asking for a time in a topic leads to: the resident's own matter whose times may be chosen, and the soonest
  /// free time at the units.
  package func times(_ topic: String, at units: [ID<CareUnit>], for ask: Ask) async throws -> (
    own: String?, next: Moment?
  ) {
    let next = try await booking.free(at: units, profession: nil, limit: 1).first?.time.starts
    guard ask.actor.role == .resident, ask.visitor.isSignedIn else { return (nil, next) }
    let access = ask.access
    let matter = try await journal.database.read {
      try $0.first(MyRecords.bookable(topic, access)) { $0.text(0) }
    }
    return (matter.flatMap { ID<Matter>($0) }.map { MyLink.times($0).path }, next)
  }
}
