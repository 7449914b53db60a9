package import County

/// How many kinds of help a client needs, and how much of their own strength carries them (asiakassegmentti).
package enum ClientSegment: String, Codable, Sendable, CaseIterable {
  /// Manages alone (omatoimiasiakkuus).
  case selfReliant
  /// Much care, with the strength to take part in it (yhteistyöasiakkuus).
  case cooperation
  /// Little care, but everyday life needs others' support (yhteisöasiakkuus).
  case community
  /// Much of both: many services with one plan and a worker of one's own (verkostoasiakkuus).
  case network

  package init(needsMuchCare: Bool, needsSupport: Bool) {
    self =
      switch (needsMuchCare, needsSupport) {
      case (false, false): .selfReliant
      case (true, false): .cooperation
      case (false, true): .community
      case (true, true): .network
      }
  }

  package var name: Text {
    switch self {
    case .selfReliant:
      Text(fi: "Omatoimiasiakkuus", sv: "Självständigt klientskap", en: "Self-reliant client")
    case .cooperation: Text(fi: "Yhteistyöasiakkuus", sv: "Samarbetsklientskap", en: "Cooperation client")
    case .community: Text(fi: "Yhteisöasiakkuus", sv: "Gemenskapsklientskap", en: "Community client")
    case .network: Text(fi: "Verkostoasiakkuus", sv: "Nätverksklientskap", en: "Network client")
    }
  }
}
