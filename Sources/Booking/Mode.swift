package import County

/// How a visit takes place (asiointitapa).
package enum Mode: String, Codable, Sendable, CaseIterable {
  case unit, phone, video, home

  /// Remote or not follows from the mode alone.
  package var isRemote: Bool { self == .phone || self == .video }

  /// National mode of contact: R10 visit at the office, R20 home visit, R52 real-time remote.
  package var national: String {
    switch self {
    case .unit: "R10"
    case .home: "R20"
    case .phone, .video: "R52"
    }
  }

  package var name: Text {
    switch self {
    case .unit: Text(fi: "toimipisteessä", sv: "vid verksamhetsstället", en: "at the unit")
    case .phone: Text(fi: "puhelimessa", sv: "per telefon", en: "by phone")
    case .video: Text(fi: "videolla", sv: "per video", en: "by video")
    case .home: Text(fi: "kotona", sv: "hemma", en: "at home")
    }
  }
}
