package import County

/// What asking for a time leads to, at the end of a flow (ajan pyytäminen).
package struct FlowTimes: Sendable, Equatable {
  /// Who calls to agree on the time, and their number.
  package var caller: Text
  package var phone: String
  /// The soonest free time of the topic's services, where times are published.
  package var next: Moment?
  /// The person's own matter of this topic in which times may already be chosen by oneself.
  package var own: String?

  package init(caller: Text, phone: String, next: Moment? = nil, own: String? = nil) {
    (self.caller, self.phone, self.next, self.own) = (caller, phone, next, own)
  }
}

extension FlowWords {
  static let ownTimes = Text(
    fi: "Valitse aika itse", sv: "Välj en tid själv", en: "Choose a time yourself")

  /// Who calls, and the soonest time.
  static func calls(_ times: FlowTimes) -> Text {
    Text(
      fi: "\(times.caller.fi) soittaa sinulle ja sopii ajan kanssasi. Voit myös soittaa: \(times.phone).",
      sv: "\(times.caller.sv) ringer dig och kommer överens om en tid. Du kan också ringa: \(times.phone).",
      en: "\(times.caller.en) calls you and agrees on a time with you. You may also call: \(times.phone).")
  }

  static func soonest(_ next: Moment) -> Text {
    Text(
      fi: "Ensimmäinen vapaa aika juuri nyt: \(Format.moment(next, .fi)).",
      sv: "Första lediga tid just nu: \(Format.moment(next, .sv)).",
      en: "The first free time just now: \(Format.moment(next, .en)).")
  }
}
