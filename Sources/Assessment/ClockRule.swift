package import Contact
package import County

/// One promise of law with the days on which it is in force (määräaikasääntö). Content, never code.
package struct ClockRule: Codable, Sendable, Equatable {
  package var id: String
  /// Which promise it is; of one clock at most one rule applies on a day.
  package var clock: String
  package var title: Text
  package var validFrom: Day
  package var validTo: Day?
  package var when: Conditions?
  package var start: String
  package var startProfessionNot: [String]?
  package var stop: [String]
  package var stopProfessionNot: [String]?
  package var limit: Limit
  package var officeHours: OfficeHours?
  package var source: Text
  package var verified: Bool
  package var active: Bool
  package var unverified: [String]?
  package var note: Text?

  /// What must be true of the matter; a condition that is not given does not matter.
  package struct Conditions: Codable, Sendable, Equatable {
    package var branch: [Branch]?
    package var ageFrom: Int?
    package var ageBelow: Int?
    package var urgency: [String]?
    /// Classes that bar the rule; a matter that nobody has assessed yet is not barred.
    package var urgencyNot: [String]?
    package var reason: [CareReason]?
    package var traits: [String]?
  }

  /// Clock times outside which a start counts from the next working day.
  package struct OfficeHours: Codable, Sendable, Equatable {
    package var opens: String
    package var closes: String

    /// Seconds from midnight to closing; the day's end where the clock time cannot be read.
    var closing: Int {
      let parts = closes.split(separator: ":").compactMap { Int($0) }
      return parts.count == 2 ? parts[0] * 3_600 + parts[1] * 60 : 86_400
    }
  }

  /// A length of time in exactly one unit.
  package struct Limit: Codable, Sendable, Equatable {
    package var workingDays: Int?
    package var days: Int?
    package var weeks: Int?
    package var months: Int?
    package var minutes: Int?

    package var units: Int { [workingDays, days, weeks, months, minutes].count { $0 != nil } }
  }

  package func isInForce(on day: Day) -> Bool { validFrom <= day && validTo.map { day <= $0 } ?? true }
}

extension ClockRule.Conditions {
  /// An unknown age passes: the tightest of the rules that then apply protects the person.
  func hold(_ matter: ClockCase, on day: Day) -> Bool {
    let age = matter.born?.years(to: day)
    return (branch?.contains(matter.branch) ?? true)
      && (urgency.map { matter.urgency.map($0.contains) ?? false } ?? true)
      && !(matter.urgency.map { urgencyNot?.contains($0) ?? false } ?? false)
      && (reason.map { matter.reason.map($0.contains) ?? false } ?? true)
      && (traits?.allSatisfy(matter.traits.contains) ?? true)
      && (age.map { (ageFrom ?? .min) <= $0 && $0 < (ageBelow ?? .max) } ?? true)
  }

  var asksAge: Bool { ageFrom != nil || ageBelow != nil }
  var asksUrgency: Bool { urgency != nil || urgencyNot != nil }
  var asksClass: Bool { asksUrgency || reason != nil || traits != nil }
}

extension ClockRule.Limit {
  package var words: Text {
    if let workingDays {
      return workingDays == 0
        ? Text(fi: "saman työpäivän aikana", sv: "samma arbetsdag", en: "on the same working day")
        : Text(
          fi: "\(workingDays) työpäivää", sv: "\(workingDays) arbetsdagar", en: "\(workingDays) working days")
    }
    if let days {
      return days == 0
        ? Text(fi: "saman päivän aikana", sv: "samma dag", en: "on the same day")
        : Text(fi: "\(days) päivää", sv: "\(days) dagar", en: "\(days) days")
    }
    if let weeks { return Text(fi: "\(weeks) viikkoa", sv: "\(weeks) veckor", en: "\(weeks) weeks") }
    if let months { return Text(fi: "\(months) kuukautta", sv: "\(months) månader", en: "\(months) months") }
    return Text(fi: "\(minutes ?? 0) minuuttia", sv: "\(minutes ?? 0) minuter", en: "\(minutes ?? 0) minutes")
  }
}
