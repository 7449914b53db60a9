package import County

/// A time as a matter holds it (ajanvaraus).
package struct Appointment: Codable, Hashable, Sendable {
  package var time: ID<BookableTime>
  package var unit: ID<CareUnit>
  package var professional: ID<Professional>
  package var profession: String
  package var mode: Mode
  package var starts: Moment
  package var minutes: Int

  package init(_ id: ID<BookableTime>, _ time: TimePublished) {
    (self.time, unit, professional, profession) = (id, time.unit, time.professional, time.profession)
    (mode, starts, minutes) = (time.mode, time.starts, time.minutes)
  }

  static var example: Appointment {
    Appointment(ID(at: Moment(seconds: 1_772_100_000), order: 9, chance: 9), .example)
  }
}

/// A time was booked for the matter (aika varattu asialle).
package struct AppointmentBooked: FactPayload {
  package static let kind = "appointment.booked"
  package var appointment: Appointment
  package init(appointment: Appointment) { self.appointment = appointment }
  package static var example: AppointmentBooked { AppointmentBooked(appointment: .example) }
}

/// The appointment moved to another time (aika siirretty).
package struct AppointmentMoved: FactPayload {
  package static let kind = "appointment.moved"
  package var from: ID<BookableTime>
  package var appointment: Appointment
  package init(from: ID<BookableTime>, appointment: Appointment) {
    (self.from, self.appointment) = (from, appointment)
  }
  package static var example: AppointmentMoved {
    AppointmentMoved(from: Appointment.example.time, appointment: .example)
  }
}

/// Why a time was given up (peruutuksen syy).
package enum CancelReason: String, Codable, Sendable, CaseIterable {
  case recovered, otherTime, ill, unit, other

  package var name: Text {
    switch self {
    case .recovered:
      Text(fi: "En tarvitse aikaa enää", sv: "Jag behöver inte tiden längre", en: "No longer needed")
    case .otherTime: Text(fi: "Aika ei sovi", sv: "Tiden passar inte", en: "The time does not suit")
    case .ill: Text(fi: "Sairastuin", sv: "Jag blev sjuk", en: "Fell ill")
    case .unit: Text(fi: "Toimipisteen syy", sv: "Enhetens orsak", en: "The unit’s reason")
    case .other: Text(fi: "Muu syy", sv: "Annan orsak", en: "Another reason")
    }
  }
}

/// The appointment was given up (aika peruttu).
package struct AppointmentCancelled: FactPayload {
  package static let kind = "appointment.cancelled"
  package var time: ID<BookableTime>
  package var reason: CancelReason
  package init(time: ID<BookableTime>, reason: CancelReason) { (self.time, self.reason) = (time, reason) }
  package static var example: AppointmentCancelled {
    AppointmentCancelled(time: Appointment.example.time, reason: .recovered)
  }
}

/// No time could be given; the person waits in a list (hoidonjärjestelykirja, jono).
package struct WaitingListed: FactPayload {
  package static let kind = "waiting.listed"
  package var unit: ID<CareUnit>
  package var profession: String
  package init(unit: ID<CareUnit>, profession: String) { (self.unit, self.profession) = (unit, profession) }
  package static var example: WaitingListed { WaitingListed(unit: .example, profession: "physiotherapist") }
}
