package import County

/// How somebody reached us: our own finer codes (yhteydenottotapa), mapped to the national R-codes.
package enum ContactChannel: String, Codable, Sendable, CaseIterable {
  case web, phone, walkin, callback, message, chat, video, letter, partner

  /// National mode of contact (yhteystapa): R10 visit, R52 real-time remote, R56 remote without real time.
  package var national: String {
    switch self {
    case .walkin: "R10"
    case .phone, .callback, .chat, .video: "R52"
    case .web, .message, .letter, .partner: "R56"
    }
  }

  /// Counts as remote when the share of remote contacts is reckoned.
  package var isRemote: Bool { national == "R52" || national == "R56" }

  package var name: Text {
    switch self {
    case .web: Text(fi: "Verkko", sv: "Webbformulär", en: "Web form")
    case .phone: Text(fi: "Puhelin", sv: "Telefon", en: "Phone")
    case .walkin: Text(fi: "Paikan päällä", sv: "På plats", en: "Walk-in")
    case .callback: Text(fi: "Takaisinsoitto", sv: "Återuppringning", en: "Call-back")
    case .message: Text(fi: "Viesti", sv: "Meddelande", en: "Message")
    case .chat: Text(fi: "Chat", sv: "Chatt", en: "Chat")
    case .video: Text(fi: "Video", sv: "Video", en: "Video")
    case .letter: Text(fi: "Kirje", sv: "Brev", en: "Letter")
    case .partner: Text(fi: "Toinen järjestelmä", sv: "Annat system", en: "Another system")
    }
  }
}

/// How surely we know who somebody is (tunnistamisen taso).
package enum Identity: String, Codable, Sendable, CaseIterable, Comparable {
  /// Nobody we know.
  case anonymous
  /// A name or number that they gave.
  case light
  /// A person identified by Suomi.fi or by a professional.
  case strong

  package static func < (one: Identity, other: Identity) -> Bool {
    allCases.firstIndex(of: one)! < allCases.firstIndex(of: other)!
  }

  package var name: Text {
    switch self {
    case .anonymous: Text(fi: "nimetön", sv: "anonym", en: "anonymous")
    case .light: Text(fi: "itse ilmoitettu", sv: "egen uppgift", en: "as they told us")
    case .strong: Text(fi: "tunnistettu", sv: "identifierad", en: "identified")
    }
  }
}

/// For whom the help is asked (kenen asia).
package enum About: String, Codable, Sendable, CaseIterable {
  case oneself = "self", child, other

  package var name: Text {
    switch self {
    case .oneself: Text(fi: "Minulle itselleni", sv: "För mig själv", en: "For myself")
    case .child: Text(fi: "Lapselleni", sv: "För mitt barn", en: "For my child")
    case .other: Text(fi: "Toiselle aikuiselle", sv: "För en annan vuxen", en: "For another adult")
    }
  }
}
