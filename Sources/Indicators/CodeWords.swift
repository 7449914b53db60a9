import Booking
import Contact
import County

/// Numbers of the channels, from 1, and what they say of a contact.
enum Channels {
  static let walkin = number(.walkin)

  static func number(_ channel: ContactChannel) -> UInt8 {
    UInt8((ContactChannel.allCases.firstIndex(of: channel) ?? 0) + 1)
  }

  private static let electronic = Set([ContactChannel.web, .message, .chat, .video].map(number))
  private static let remote = Set(ContactChannel.allCases.filter(\.isRemote).map(number))

  static func mark(_ traits: inout Traits, _ channel: UInt8) {
    traits.set(.electronic, electronic.contains(channel))
    traits.set(remote.contains(channel) ? .remote : .inPerson)
  }
}

/// Numbers of the modes of a visit, from 1.
enum Modes {
  private static let remote = Set(
    Mode.allCases.enumerated().filter(\.element.isRemote).map { UInt8($0.offset + 1) })
  static func isRemote(_ mode: UInt8) -> Bool { remote.contains(mode) }
}

/// Numbers of the reasons of a repeated contact, from 1; a new matter is the last and no failure.
enum Reasons {
  static let failures = UInt8(RepeatReason.allCases.count { $0.isFailureDemand })
}

/// Numbers of the reasons of closing, from 1.
enum ClosingReasons {
  static func number(_ reason: ClosingReason) -> UInt8 {
    UInt8((ClosingReason.allCases.firstIndex(of: reason) ?? 0) + 1)
  }
  static let solved = Set([ClosingReason.helped, .selfCare, .referred].map(number))
  static let mistake = number(.mistake)
}

/// Numbers of the branches, from 1, and whether each is health or social.
enum Branches {
  private static let health: Set<Branch> = [.primary, .oral, .mental, .specialised, .psychiatric]

  private static let traits: [Traits] =
    [Traits()]
    + Branch.allCases.map { branch in
      var traits = Traits([health.contains(branch) ? .health : .social])
      traits.set(.primary, branch == .primary)
      traits.set(.oral, branch == .oral)
      return traits
    }

  static func mark(_ marked: inout Traits, _ branch: UInt8) { marked.bits |= traits[Int(branch)].bits }
}

/// Scores from 0 to 10, as the recommendation index reads them.
enum Scores {
  static func mark(_ traits: inout Traits, _ score: UInt8) {
    traits.set(score >= 9 ? .promoter : score >= 7 ? .passive : .detractor)
  }
}
